import { writtenOver } from '../audit/recorded-values.ts'
import { pages } from '../concurrency/pages.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { endAccount, endedDetails } from '../sessions/end-sessions.ts'
import type { Stores } from '../storage.ts'
import { nameKey, userKey } from '../transaction-keys.ts'
import { type AuditFields, type Transaction, unitOfWork } from '../unit-of-work.ts'
import { type AppId, type Call, type OffsetPage, type UserId, type UserNum, withoutUndefined } from '../values.ts'
import { allocateUid } from './numbering.ts'
import { isDestroyed, type Robot, type User } from './user.ts'
import { assertNameFree, insertOrOverwrite, type UserOverwrite } from './write-user.ts'

export type RobotDraft = Omit<UserOverwrite, 'kind' | 'grade'> & {
  owner: UserId
  secret: string
  callback: string
  robotExtra: string
}

/** The fields that are given change. */
export type RobotPatch = Partial<
  Pick<RobotDraft, 'owner' | 'callback' | 'robotExtra' | 'name' | 'displayName' | 'portrait'>
>

/** Accounts through which services send messages. */
export class Robots {
  constructor(private readonly context: Context) {}

  /** Throws `robot.not_found` when there is no such account or it is not a robot. */
  get(app: AppId, uid: UserId): Promise<{ user: User; robot: Robot }> {
    return robotIn(this.context.storage, app, uid)
  }
  /** Uids of an owner's robots, oldest account first, in pages. */
  async *listByOwner(app: AppId, owner: UserId): AsyncGenerator<UserId[]> {
    const { robots } = this.context.storage
    const owned = pages<{ uid: UserId; num: UserNum }>((last, limit) =>
      robots.listByOwner(app, owner, last?.num ?? 0, limit),
    )
    for await (const page of owned) yield page.map(({ uid }) => uid)
  }
  /** With a num above `after`, oldest account first, of one owner or all; at most `limit`. */
  async listAfter(
    app: AppId,
    owner: UserId | undefined,
    after: UserNum,
    limit: number,
  ): Promise<{ user: User; robot: Robot }[]> {
    const { robots, users } = this.context.storage
    const rows =
      owner === undefined
        ? await robots.listAfter(app, after, limit)
        : await robots.listByOwner(app, owner, after, limit)
    const uids = rows.map(({ uid }) => uid)
    const [found, accounts] = await Promise.all([robots.listByUids(app, uids), users.listByUids(app, uids)])
    const byUid = new Map(accounts.map((user) => [user.uid, user]))
    const pairs = found.flatMap((robot) => {
      const user = byUid.get(robot.uid)
      return user ? [{ user, robot }] : []
    })
    return pairs.sort((a, b) => a.user.num - b.user.num)
  }
  /** Oldest account first. */
  async list(app: AppId, page: OffsetPage): Promise<{ user: User; robot: Robot }[]> {
    const robots = await this.context.storage.robots.list(app, page)
    const uids = robots.map(({ uid }) => uid)
    const found = await this.context.storage.users.listByUids(app, uids)
    const users = new Map(found.map((user) => [user.uid, user]))
    return robots.flatMap((robot) => {
      const user = users.get(robot.uid)
      return user ? [{ user, robot }] : []
    })
  }

  /**
   * Creates or overwrites. A uid that was not a robot, registered or not, loses its sessions. An empty secret is replaced by
   * a random one on every call; an empty owner means the robot itself. Throws `user.name_taken`.
   */
  async put(call: Call, uid: UserId | ((serial: number) => UserId), draft: RobotDraft): Promise<Robot> {
    const { app } = call
    const { owner, callback, robotExtra, secret: given, ...profile } = draft
    const secret = given || this.context.ids.hex(16)
    const keys = [
      ...(typeof uid === 'string' ? [userKey(app, uid)] : []),
      ...(draft.name ? [nameKey(app, draft.name)] : []),
    ]
    const { value: robot } = await unitOfWork(this.context, call, keys, async (tx) => {
      const { stores } = tx
      const id = typeof uid === 'string' ? uid : await allocateUid(stores, app, uid)
      const before = await stores.users.find(app, id)
      await assertNameFree(stores, app, draft.name, id)
      const robotBefore = before?.kind === 'robot' ? await stores.robots.find(app, id) : undefined
      const details = before?.kind === 'robot' ? {} : await endPerson(tx, id)
      const user = await insertOrOverwrite(tx, this.context.dialects.numLayout, id, before, {
        ...profile,
        kind: 'robot',
        grade: 0,
      })
      if (before && before.kind !== 'robot') await stores.users.setPasswordHash(app, id, undefined)
      const robot = { app, uid: id, owner: owner || id, secret, callback, extra: robotExtra }
      await stores.robots.put(robot)
      if (before)
        tx.audit('robot.overwrite', id, robotChange([before, robotBefore], [user, robot], Object.keys(draft), details))
      else tx.audit('robot.create', id, { details })
      return robot
    })
    return robot
  }

  /** Creates one. Throws `user.exists` when the uid is in use, also by a deleted account, and `user.name_taken`. */
  async create(call: Call, uid: UserId, draft: RobotDraft): Promise<{ user: User; robot: Robot }> {
    const { app } = call
    const { owner, callback, robotExtra, secret: given, ...profile } = draft
    const keys = [userKey(app, uid), ...(draft.name ? [nameKey(app, draft.name)] : [])]
    const { value } = await unitOfWork(this.context, call, keys, async (tx) => {
      const { stores } = tx
      if (await stores.users.find(app, uid)) throw new CoreError('user.exists')
      await assertNameFree(stores, app, draft.name, uid)
      // An id without an account may have sessions.
      const details = await endPerson(tx, uid)
      const account = { ...profile, kind: 'robot' as const, grade: 0 }
      const user = await insertOrOverwrite(tx, this.context.dialects.numLayout, uid, undefined, account)
      const secret = given || this.context.ids.hex(16)
      const robot = { app, uid, owner: owner || uid, secret, callback, extra: robotExtra }
      await stores.robots.put(robot)
      tx.audit('robot.create', uid, { details })
      return { user, robot }
    })
    return value
  }

  /** Changes the named fields. Throws `robot.not_found`, `user.name_taken`. */
  async update(call: Call, uid: UserId, patch: RobotPatch): Promise<{ user: User; robot: Robot }> {
    const { app } = call
    const { owner, callback, robotExtra: extra, ...profile } = patch
    const keys = [userKey(app, uid), ...(patch.name ? [nameKey(app, patch.name)] : [])]
    const { value } = await unitOfWork(this.context, call, keys, async (tx) => {
      const { stores, atMs } = tx
      const before = await robotIn(stores, app, uid)
      if (patch.name) await assertNameFree(stores, app, patch.name, uid)
      const columns = { ...profile, changedAtMs: Math.max(atMs, before.user.changedAtMs) }
      await stores.users.update(app, uid, columns)
      const user = { ...before.user, ...columns }
      const robot = { ...before.robot, ...withoutUndefined({ owner, callback, extra }) }
      await stores.robots.put(robot)
      tx.audit('robot.update', uid, robotChange([before.user, before.robot], [user, robot], Object.keys(patch)))
      tx.event({ kind: 'user.changed', call, user, patch: profile })
      return { user, robot }
    })
    return value
  }

  /** Gives it another secret; the old one is refused from now on. Throws `robot.not_found`. */
  async rotateSecret(call: Call, uid: UserId): Promise<{ user: User; robot: Robot }> {
    const { value } = await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const { user, robot } = await robotIn(tx.stores, call.app, uid)
      const rotated = { ...robot, secret: this.context.ids.hex(16) }
      await tx.stores.robots.put(rotated)
      tx.audit('robot.rotate_secret', uid, { changed: ['secret'] })
      return { user, robot: rotated }
    })
    return value
  }

  /** Where messages to the robot are sent; `''` for nowhere. Throws `robot.not_found`. */
  async setCallback(call: Call, uid: UserId, callback: string): Promise<void> {
    await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const { robots } = tx.stores
      const robot = await robots.find(call.app, uid)
      if (!robot) throw new CoreError('robot.not_found')
      await robots.put({ ...robot, callback })
      tx.audit('robot.callback', uid, writtenOver(shownCallback(robot.callback), shownCallback(callback), ['callback']))
    })
  }
}

async function robotIn(stores: Pick<Stores, 'users' | 'robots'>, app: AppId, uid: UserId) {
  const [user, robot] = [await stores.users.find(app, uid), await stores.robots.find(app, uid)]
  if (!robot || !user || isDestroyed(user)) throw new CoreError('robot.not_found')
  return { user, robot }
}

/** Ends what the id had before it is a robot; the `details` for the audit entry, empty when it had nothing. */
async function endPerson(tx: Transaction, uid: UserId) {
  const ended = await endAccount(tx, uid, 'became_robot')
  tx.disconnect(ended)
  return ended.sessions + ended.tokens === 0 ? {} : endedDetails(ended, 'became_robot')
}

/** What the audit log has of a robot's own fields: not its secret, and of the callback the host, since paths and queries may be secrets. */
export const shownRobot = (robot: Robot | undefined) =>
  robot ? { owner: robot.owner, extra: robot.extra, ...shownCallback(robot.callback) } : {}

/** `''` for none. */
const shownCallback = (callback: string) => ({ callback: URL.parse(callback)?.host ?? '' })

/** The fields of an audit entry about a robot with its account, by the names of a draft. */
function robotChange(
  [before, robotBefore]: readonly [User, Robot | undefined],
  [after, robotAfter]: readonly [User, Robot],
  names: readonly string[],
  details = {},
): AuditFields {
  const shown = (user: User, robot: Robot | undefined) => ({
    ...user,
    ...shownRobot(robot),
    extra: user.extra,
    robotExtra: robot?.extra,
  })
  return writtenOver(shown(before, robotBefore), shown(after, robotAfter), names, details)
}
