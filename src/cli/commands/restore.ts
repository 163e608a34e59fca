import { statSync } from 'node:fs'
import type { LoadedConfig } from '../../config/load.ts'
import { type Command, UsageError } from '../command.ts'
import { confirmed, yesOption } from '../terminal/confirm.ts'

/** `aside`: where the store that was there is now. */
export type Restored = { readonly store: string; readonly aside: string | undefined }

/**
 * Puts a backup in the place of the store, while no server runs. The backup is checked whole first, then `confirm` is asked with
 * the path of the store and whether it has data; `undefined` when that said no. Throws ConfigError and InUseError.
 */
export type RestoreStore = (
  loaded: LoadedConfig,
  backup: string,
  confirm: (store: string, hasData: boolean) => Promise<boolean>,
) => Promise<Restored | undefined>

/** `restore /backup/rollcall.db`. */
export const restoreCommand = ({ restore }: { readonly restore: RestoreStore }): Command => ({
  name: 'restore',
  summary: 'Puts a backup in the place of the SQLite store, while no server runs',
  usage: '<file>',
  details: [
    'The backup is read whole, opened with secrets.key and brought to this version before anything is changed; it stays as it is. The store',
    'that is replaced is kept beside it. With a lost machine put secrets.json into data.dir first: a backup opens under its own secrets.key',
    'only. Everything is as it was when the backup was made: users, bans and sign-ins since then are gone, and tokens that were ended since',
    'are valid again.',
    'Example: npx rollcall restore /backup/rollcall-2026-11-30.db',
  ].join('\n'),
  options: { 'dry-run': { meaning: 'checks the backup; changes nothing' }, ...yesOption },
  async run(context) {
    const [file = ''] = context.args
    if (!statSync(file, { throwIfNoEntry: false })?.isFile())
      throw new UsageError(`there is no file ${file}`, 'name a backup')
    const { io } = context
    const isDry = context.switch('dry-run')
    const restored = await restore(context.config(), file, async (store, hasData) => {
      if (isDry || !hasData) return !isDry
      return confirmed(context, `Replace the store ${store} by ${file}? The one that is there is kept beside it.`)
    })
    if (isDry) io.error(`${file} can be restored; nothing was changed\n`)
    if (!restored) return isDry ? 0 : 1
    io.out(`${restored.store}\n`)
    io.error(`${file} is the store now; start the server\n`)
    if (restored.aside !== undefined) io.error(`the store before: ${restored.aside}\n`)
    return 0
  },
})
