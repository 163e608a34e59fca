import { systemClock } from '../../src/core/clock.ts'
import type { OnlineStatus } from '../kit/openim-client.ts'
import { dataOf } from '../oracle/backends.ts'
import type { Dialect } from '../oracle/system.ts'
import type { Cluster, Node } from './nodes.ts'
import { type Attempt, attempt, endings, type Issued, issue, type Side, sideOf, tokenAt } from './races.ts'
import { Random } from './random.ts'

/** Leaves room for a busy machine where nothing else is said. */
const patienceMs = 30_000
/** By then everything is healed. */
export const healedMs = 10_000

/** A client that connected, and who it is. */
export type Connected = Attempt & { readonly issued: Issued; readonly side: Side }

/** Nodes with their backends, and users that no other test has. */
export class Site {
  #users = 0

  private constructor(
    readonly cluster: Cluster,
    readonly one: Side,
    readonly two: Side,
    readonly three: Side,
  ) {}
  static async at(cluster: Cluster): Promise<Site> {
    const random = new Random(1)
    const [one, two, three] = await Promise.all(cluster.nodes.map((node) => sideOf(cluster, random, node)))
    if (!one || !two || !three) throw new Error('three nodes are needed')
    return new Site(cluster, one, two, three)
  }

  /** Ends every failure of the stores and of the first two nodes, also after a test that did not come to its end. */
  async heal(): Promise<void> {
    const { stores, nodes } = this.cluster
    for (const { toPostgres, toRedis } of nodes) for (const link of [toPostgres, toRedis]) link.heal()
    for (const store of [stores.postgres, stores.redis]) if (!store.isRunning) await store.start()
    for (const { node } of [this.one, this.two]) if (!node.isUp) await node.start()
    for (const side of [this.one, this.two])
      await until('clients are admitted', async () => this.#isAdmitted(side), healedMs)
  }
  /** A new user. */
  async register(side = this.two): Promise<string> {
    const userID = `user${++this.#users}`
    const users = [{ userID, nickname: userID, faceURL: '' }]
    dataOf(await side.backends.openim('/user/user_register', { users }))
    return userID
  }
  /** A new user's client, connected to this node. */
  async connect(side: Side, dialect: Dialect = 'openim'): Promise<Connected> {
    const issued = await issue(this.two, dialect, await this.register())
    return this.connectAs(side, issued)
  }
  async connectAs(side: Side, issued: Issued): Promise<Connected> {
    const attempted = await attempt(side, issued)
    if (attempted.code !== 0) throw new Error(`${issued.uid} was refused: ${attempted.code}`)
    return { ...attempted, issued, side }
  }
  /** One client of each dialect. */
  async connectAll(side: Side): Promise<Connected[]> {
    return Promise.all((['openim', 'wildfire', 'lanying'] as const).map((dialect) => this.connect(side, dialect)))
  }
  /** How many connections of the user a node counts. */
  async countAt({ backends }: Side, uid: string): Promise<number> {
    const asked = await backends.openim<OnlineStatus[]>('/user/get_users_online_status', { userIDs: [uid] })
    return dataOf(asked)[0]?.detailPlatformStatus.length ?? 0
  }
  /** The code of a ban. */
  ban(side: Side, who: Issued): Promise<number> {
    return endings['a ban']?.by(side, who) ?? Promise.reject(new Error('there is no such ending'))
  }
  tokenAt = tokenAt
  /** The answer of a write at this node. */
  async write({ backends }: Side, uid: string): Promise<number> {
    const userInfo = { userID: uid, nickname: `name ${++this.#users}` }
    return (await backends.openim('/user/update_user_info_ex', { userInfo })).code
  }
  /** The answer of a read of the store. */
  async read({ backends }: Side, uid: string): Promise<number> {
    return (await backends.wildfire('/admin/user/get_info', { userId: uid })).code
  }
  async #isAdmitted(side: Side): Promise<boolean> {
    const { socket } = await this.connect(side)
    socket.terminate()
    return true
  }
  /** How far the clock of a node is ahead, by the time of a user that it makes, in ms. */
  async clockOffset(side: Side): Promise<number> {
    const userIDs = [await this.register(side)]
    const asked = await side.backends.openim<{ usersInfo: { createTime: number }[] }>('/user/get_users_info', {
      userIDs,
    })
    return (dataOf(asked).usersInfo[0]?.createTime ?? 0) - systemClock.now()
  }
  /** What a probe of this node finds. */
  async readiness({ urls }: Node): Promise<{ status: number; text: string }> {
    const reply = await fetch(`${urls.rollcall}/readyz`, { keepalive: false })
    return { status: reply.status, text: await reply.text() }
  }
}

/** Waits until it is so. Throws with `what` when it is not in time. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, ms = patienceMs): Promise<void> {
  const endMs = performance.now() + ms
  for (;;) {
    const startedMs = performance.now()
    if (await Promise.resolve(isSo()).catch(() => false)) return
    if (startedMs > endMs) throw new Error(`not in ${ms} ms: ${what}`)
    await Bun.sleep(20)
  }
}
