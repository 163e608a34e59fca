import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LoadedConfig } from '../../config/load.ts'
import { secretsPath } from '../../config/secrets.ts'
import { shellWord } from '../../config/shell.ts'
import type { Clock } from '../../core/clock.ts'
import { type Command, UsageError } from '../command.ts'
import { isSystemError } from '../system-error.ts'

/**
 * Copies the store, also while a server writes to it, to a file that does not exist yet; the file appears complete or not
 * at all. Returns its size in bytes. Throws ConfigError when there is no store, and errors of the file system or database.
 */
export type BackUp = (loaded: LoadedConfig, file: string) => number | Promise<number>

export interface BackupDeps {
  readonly clock: Clock
  readonly backUp: BackUp
}

/** `backup /backup/rollcall.db`. */
export const backupCommand = ({ clock, backUp }: BackupDeps): Command => ({
  name: 'backup',
  summary: 'Copies the database to a new file, while the server runs or not',
  usage: '<file>',
  details: [
    'The copy is consistent, compacted and readable by its owner only. It overwrites no file and blocks no requests.',
    'Keep secrets.json with it: the copy does not contain it, and encrypted values need its secrets.key.',
    'Example: npx rollcall backup /backup/rollcall-$(date +%F).db',
  ].join('\n'),
  async run({ io, args: [file = ''], config }) {
    const loaded = config()
    checkTarget(file)
    const startedMs = clock.monotonic()
    try {
      const bytes = await backUp(loaded, file)
      io.out(`${file}: ${bytes} bytes in ${((clock.monotonic() - startedMs) / 1_000).toFixed(2)} s\n`)
    } catch (error) {
      if (!isSystemError(error)) throw error
      io.error(`rollcall: no backup was made: ${error.message}\n`)
      return 1
    }
    io.error(`Keep the secrets with it: ${secretsPath(loaded.config['data.dir'])}\n`)
    return 0
  },
})

function checkTarget(file: string): void {
  if (existsSync(file)) throw new UsageError(`${file} exists; a backup overwrites no file`, 'name a new file')
  const folder = dirname(file)
  if (!existsSync(folder))
    throw new UsageError(`there is no folder ${folder}`, `make it: mkdir -p -m 700 ${shellWord(folder)}`)
}
