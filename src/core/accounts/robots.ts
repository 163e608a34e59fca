import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { endAccount } from '../sessions/end-sessions.ts'
import { carryOut } from '../sessions/kick.ts'
import type { AppId, Call, Page, UserId } from '../values.ts'
import { takeUid } from './numbering.ts'
import { isDestroyed, type Robot, type User } from './user.ts'
import { insertOrOverwrite, refuseTakenName, type UserOverwrite } from './write-user.ts'

export type RobotDraft = Omit<UserOverwrite, 'kind' | 'grade'> & {
  owner: UserId
  secret: string
  callback: string
  robotExtra: string
}

/** Accounts that services speak through. */
export class Robots {
  constructor(private readonly context: Context) {}

  /** Throws `robot.not_found` when there is no such account or it is no robot. */
  async get(app: AppId, uid: UserId): Promise<{ user: User; robot: Robot }> {
    const [robot, user] = await Promise.all([
      this.context.storage.robots.find(app, uid),
      this.context.storage.users.find(app, uid),
    ])
    if (!robot || !user || isDestroyed(user)) throw new CoreError('robot.not_found')
    return { user, robot }
  }
  listByOwner(app: AppId, owner: UserId): Promise<UserId[]> {
    return this.context.storage.robots.listByOwner(app, owner)
  }
  /** Oldest account first. */
  async list(app: AppId, page: Page): Promise<{ user: User; robot: Robot }[]> {
    const robots = await this.context.storage.robots.list(app, page)
    const uids = robots.map(({ uid }) => uid)
    const users = new Map((await this.context.storage.users.listByUids(app, uids)).map((user) => [user.uid, user]))
    return robots.flatMap((robot) => {
      const user = users.get(robot.uid)
      return user ? [{ user, robot }] : []
    })
  }

  /**
   * Makes or overwrites; who has that uid and was no robot loses its sessions, registered or not. An empty secret makes
   * a new one on every call, an empty owner is the robot itself. Throws `user.name_taken`.
   */
  async put(call: Call, uid: UserId | ((serial: number) => UserId), draft: RobotDraft): Promise<Robot> {
    const atMs = this.context.clock.now()
    const secret = draft.secret || this.context.ids.hex(16)
    const done = await this.context.storage.transaction(async (stores) => {
      const id = typeof uid === 'string' ? uid : await takeUid(stores, call.app, uid)
      const before = await stores.users.find(call.app, id)
      await refuseTakenName(stores, call.app, draft.name, id)
      const ended = before?.kind === 'robot' ? undefined : await endAccount(stores, call.app, id, atMs, 'became_robot')
      const { owner, callback, robotExtra, secret: _, ...profile } = draft
      const user = await insertOrOverwrite(
        stores,
        this.context.dialects.numLayout,
        call.app,
        id,
        before,
        { ...profile, kind: 'robot', grade: 0 },
        atMs,
      )
      if (before && before.kind !== 'robot') await stores.users.setPasswordHash(call.app, id, undefined)
      const robot = { app: call.app, uid: id, owner: owner || id, secret, callback, extra: robotExtra }
      await stores.robots.put(robot)
      await record(stores, call, atMs, before ? 'robot.overwrite' : 'robot.create', id)
      await this.context.events.record(stores, [{ kind: 'user.written', call, user }])
      return { user, robot, ended }
    })
    this.context.events.emit({ kind: 'user.written', call, user: done.user })
    if (done.ended) await carryOut(this.context, done.ended)
    return done.robot
  }

  /** Where messages to the robot are sent; `''` for nowhere. Throws `robot.not_found`. */
  async setCallback(call: Call, uid: UserId, callback: string): Promise<void> {
    const atMs = this.context.clock.now()
    await this.context.storage.transaction(async (stores) => {
      const robot = await stores.robots.find(call.app, uid)
      if (!robot) throw new CoreError('robot.not_found')
      await stores.robots.put({ ...robot, callback })
      await record(stores, call, atMs, 'robot.callback', uid)
    })
  }
}
