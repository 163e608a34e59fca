import { nextTurn } from '../../concurrency/next-turn.ts'
import { pages } from '../../concurrency/pages.ts'
import type { Context } from '../../context.ts'
import type { Storage } from '../../storage.ts'
import { type AppId, type UserId, type UserNum, withoutUndefined } from '../../values.ts'
import { activeRestrictions } from '../restrictions.ts'
import type { SettingsPatch } from '../settings-store.ts'
import { emptyProfile, type Restriction, type Robot, type User } from '../user.ts'
import { chosenSettings, type RecordedRestriction, type RecordedRobot, type UserRecord } from './record.ts'

/** Accounts of one list of an export. */
const exportPageMax = 500

export type ExportOptions = {
  /** Password hashes and the answers to friend requests are left out otherwise. */
  readonly withSecrets: boolean
}

/** Every account and tombstone of the app by num, then the restrictions of other ids, with all that `importUsers` takes. What is empty or default is left out. */
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
    const aliases = new Map((await storage.pushAliases.listOfUsers(app, uids)).map(({ uid, alias }) => [uid, alias]))
    const tags = await storage.pushTags.listOfUsers(app, uids)
    const robots = withSecrets ? await robotsAmong(storage, app, users) : new Map<UserId, Robot>()
    const restrictions = Map.groupBy(await storage.restrictions.listOfMany(app, uids), ({ uid }) => uid)
    yield users.map((user) => {
      const { ban, mute } = activeRestrictions(restrictions.get(user.uid) ?? [], atMs)
      const chosen = settings.get(user.uid)
      return recordOf(user, {
        passwordHash: hashes.get(user.uid),
        ban: recorded(ban),
        mute: recorded(mute),
        settings: chosen && exportedSettings(chosenSettings(chosen), withSecrets),
        tags: tags.get(user.uid),
        alias: aliases.get(user.uid),
        robot: exportedRobot(robots.get(user.uid)),
      })
    })
    after = users.at(-1)?.num ?? after
    if (users.length < exportPageMax) break
    await nextTurn()
  }
  for await (const page of pages<Restriction>((last, limit) => storage.restrictions.list(app, last, limit)))
    yield unregistered(
      page,
      await storage.users.listByUids(
        app,
        page.map(({ uid }) => uid),
      ),
      atMs,
    )
}

/** Restrictions of ids without an account, by uid. */
function unregistered(page: readonly Restriction[], users: readonly User[], atMs: number): UserRecord[] {
  const known = new Set(users.map(({ uid }) => uid))
  const byUid = Map.groupBy(
    page.filter(({ uid }) => !known.has(uid)),
    ({ uid }) => uid,
  )
  return Array.from(byUid, ([uid, rows]): UserRecord => {
    const { ban, mute } = activeRestrictions(rows, atMs)
    return { uid, registered: false, ...withoutUndefined({ ban: recorded(ban), mute: recorded(mute) }) }
  }).filter(({ ban, mute }) => ban !== undefined || mute !== undefined)
}

async function robotsAmong(storage: Storage, app: AppId, users: readonly User[]): Promise<Map<UserId, Robot>> {
  const uids = users.filter(({ kind }) => kind === 'robot').map(({ uid }) => uid)
  return new Map((await storage.robots.listByUids(app, uids)).map((robot) => [robot.uid, robot]))
}

const exportedRobot = (robot: Robot | undefined): RecordedRobot | undefined =>
  robot && { secret: robot.secret, owner: robot.owner, callback: robot.callback, extra: robot.extra }

type Beside = {
  readonly [F in 'passwordHash' | 'ban' | 'mute' | 'settings' | 'tags' | 'alias' | 'robot']: UserRecord[F] | undefined
}

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
