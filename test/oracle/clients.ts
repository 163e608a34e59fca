import { Deployment } from './deployment.ts'
import { LanyingClients } from './lanying-clients.ts'
import { OpenimClients } from './openim-clients.ts'
import type { ServerUnderTest } from './server.ts'
import { type Dialect, type MultiLogin, type System, type Uid, uids } from './system.ts'
import { WildfireClients } from './wildfire-clients.ts'

/** How often clients send a heartbeat; every wire times out later. */
const heartbeatMs = 10_000

/** The clients and backends of one history, at a real server. */
export class Clients implements System {
  readonly deployment: Deployment
  readonly openim: OpenimClients
  readonly wildfire: WildfireClients
  readonly lanying: LanyingClients

  private constructor(deployment: Deployment) {
    this.deployment = deployment
    this.openim = new OpenimClients(deployment)
    this.wildfire = new WildfireClients(deployment)
    this.lanying = new LanyingClients(deployment)
  }
  /** `history` is a number unique at this server. */
  static async at(server: ServerUnderTest, history: number): Promise<Clients> {
    const clients = new Clients(new Deployment(server, history))
    clients.multiLogin = 1
    await clients.deployment.backends.signIn()
    await clients.openim.register('ann')
    await clients.lanying.setPassword('ann')
    return clients
  }

  loseSocket = (dialect: Dialect, uid: Uid, newer: number) =>
    this.deployment.client<Dialect>(dialect, uid, newer)?.terminate()
  loseNetwork = (dialect: Dialect, uid: Uid, newer: number) =>
    this.deployment.client<Dialect>(dialect, uid, newer)?.loseNetwork()

  set multiLogin(multiLogin: MultiLogin) {
    this.deployment.server.setMultiLogin(multiLogin)
  }
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= heartbeatMs) {
      await this.deployment.server.pass(Math.min(left, heartbeatMs))
      await Promise.all(this.deployment.open.map((client) => client.ping()))
    }
  }
  /** Ends every socket, those without network included, and deletes the users: lists of all users stay short. */
  async end(): Promise<void> {
    for (const client of this.deployment.admitted) client.terminate()
    for (const uid of uids) await this.wildfire.destroy(uid)
  }
}
