import { pages } from '../concurrency/pages.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { endAccount } from '../sessions/end-sessions.ts'
import { nameKey, userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, OffsetPage, UserId, UserNum } from '../values.ts'
import { allocateUid } from './numbering.ts'
import { isDestroyed, type Robot, type User } from './user.ts'
import { assertNameFree, insertOrOverwrite, type UserOverwrite } from './write-user.ts'

export type RobotDraft = Omit<UserOverwrite, 'kind' | 'grade'> & {
  owner: UserId
  secret: string
  callback: string
  robotExtra: string
}

/** Accounts through which services send messages. */
export class Robots {
  constructor(private readonly context: Context) {}

  /** Throws `robot.not_found` when there is no such account or it is not a robot. */
  async get(app: AppId, uid: UserId): Promise<{ user: User; robot: Robot }> {
    const [robot, user] = await Promise.all([
      this.context.storage.robots.find(app, uid),
      this.context.storage.users.find(app, uid),
    ])
    if (!robot || !user || isDestroyed(user)) throw new CoreError('robot.not_found')
    return { user, robot }
  }
  /** Uids of an owner's robots, oldest account first, in pages. */
  async *listByOwner(app: AppId, owner: UserId): AsyncGenerator<UserId[]> {
    const { robots } = this.context.storage
    const owned = pages<{ uid: UserId; num: UserNum }>((last, limit) =>
      robots.listByOwner(app, owner, last?.num ?? 0, limit),
    )
    for await (const page of owned) yield page.map(({ uid }) => uid)
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
      if (before?.kind !== 'robot') tx.disconnect(await endAccount(tx, id, 'became_robot'))
      await insertOrOverwrite(tx, this.context.dialects.numLayout, id, before, { ...profile, kind: 'robot', grade: 0 })
      if (before && before.kind !== 'robot') await stores.users.setPasswordHash(app, id, undefined)
      const robot = { app, uid: id, owner: owner || id, secret, callback, extra: robotExtra }
      await stores.robots.put(robot)
      if (before) tx.audit('robot.overwrite', id, { changed: Object.keys(draft) })
      else tx.audit('robot.create', id)
      return robot
    })
    return robot
  }

  /** Where messages to the robot are sent; `''` for nowhere. Throws `robot.not_found`. */
  async setCallback(call: Call, uid: UserId, callback: string): Promise<void> {
    await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const { robots } = tx.stores
      const robot = await robots.find(call.app, uid)
      if (!robot) throw new CoreError('robot.not_found')
      await robots.put({ ...robot, callback })
      tx.audit('robot.callback', uid, { changed: ['callback'] })
    })
  }
}
