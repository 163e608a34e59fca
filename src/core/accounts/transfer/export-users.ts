import { nextTurn } from '../../concurrency/next-turn.ts'
import type { Context } from '../../context.ts'
import { type AppId, type UserNum, withoutUndefined } from '../../values.ts'
import { activeRestrictions } from '../restrictions.ts'
import type { SettingsPatch } from '../settings-store.ts'
import { emptyProfile, type Restriction, type User } from '../user.ts'
import { chosenSettings, type RecordedRestriction, type UserRecord } from './record.ts'

/** Accounts of one list of an export. */
const exportPageMax = 500

export type ExportOptions = {
  /** Password hashes and the answers to friend requests are left out otherwise. */
  readonly withSecrets: boolean
}

/** Every account and tombstone of the app by num, with all that `importUsers` takes. What is empty or default is left out. */
export async function* exportUsers(
  { storage, clock }: Pick<Context, 'storage' | 'clock'>,
  app: AppId,
  { withSecrets }: ExportOptions,
): AsyncGenerator<readonly UserRecord[]> {
  const atMs = clock.now()
  for (let after: UserNum = 0; ; ) {
    const users = await storage.users.listAfter(app, after, exportPageMax)
    const uids = users.map(({ uid }) => uid)
    const hashes = withSecrets ? await storage.users.passwordHashes(app, uids) : new Map<string, string>()
    const settings = await storage.settings.ofMany(app, uids)
    const restrictions = Map.groupBy(await storage.restrictions.listOfMany(app, uids), ({ uid }) => uid)
    yield users.map((user) => {
      const { ban, mute } = activeRestrictions(restrictions.get(user.uid) ?? [], atMs)
      const chosen = settings.get(user.uid)
      return recordOf(user, {
        passwordHash: hashes.get(user.uid),
        ban: recorded(ban),
        mute: recorded(mute),
        settings: chosen && exportedSettings(chosenSettings(chosen), withSecrets),
      })
    })
    after = users.at(-1)?.num ?? after
    if (users.length < exportPageMax) return
    await nextTurn()
  }
}

type Beside = { readonly [F in 'passwordHash' | 'ban' | 'mute' | 'settings']: UserRecord[F] | undefined }

function recordOf(user: User, beside: Beside): UserRecord {
  const { app: _, destroyedAtMs, uid, num, createdAtMs, changedAtMs, ...fields } = user
  const own = { uid, num, createdAtMs, changedAtMs, ...withoutUndefined({ deletedAtMs: destroyedAtMs }) }
  const unset: Readonly<Record<string, unknown>> = { ...emptyProfile, name: '', kind: 'person', grade: 0 }
  const set = Object.entries(fields).filter(([field, value]) => value !== unset[field])
  return { ...own, ...Object.fromEntries(set), ...withoutUndefined(beside) }
}

const recorded = (restriction: Restriction | undefined): RecordedRestriction | undefined =>
  restriction && { reason: restriction.reason, ...withoutUndefined({ untilMs: restriction.untilMs }) }

function exportedSettings({ authAnswer, ...others }: SettingsPatch, withSecrets: boolean): SettingsPatch | undefined {
  const settings = withSecrets && authAnswer !== undefined ? { ...others, authAnswer } : others
  return Object.keys(settings).length > 0 ? settings : undefined
}
