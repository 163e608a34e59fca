import { gatewayUrl } from '../kit/openim-socket.ts'
import { Backends } from './backends.ts'
import { Names, platformNumber } from './names.ts'
import { OpenimApp } from './openim-app.ts'
import type { ServerUnderTest } from './server.ts'
import type { MultiLogin, Platform, System, Uid } from './system.ts'

/** How often clients ping; the server times out after 30 s of silence. */
const heartbeatMs = 10_000

export type IssuedToken = { readonly uid: Uid; readonly platform: Platform; readonly text: string }

/** The clients and backends of one history, at a real server. */
export class Clients implements System {
  readonly names: Names
  readonly backends: Backends
  /** In order of issue. */
  readonly tokens: IssuedToken[] = []
  /** In order of admission. */
  readonly admitted: OpenimApp[] = []
  readonly #server: ServerUnderTest

  private constructor(server: ServerUnderTest, history: number) {
    this.#server = server
    this.names = new Names(history)
    this.backends = new Backends(server)
  }
  /** `history` is a number unique at this server. */
  static async at(server: ServerUnderTest, history: number): Promise<Clients> {
    const clients = new Clients(server, history)
    clients.multiLogin = 1
    await clients.backends.signIn()
    await clients.register('ann')
    return clients
  }

  async getUserToken(uid: Uid, platform: Platform): Promise<number> {
    const asked = { userID: this.names.toServer(uid), platformID: platformNumber('openim', platform) }
    const { code, data } = await this.backends.openim<{ token: string }>('/auth/get_user_token', asked)
    if (code === 0) this.tokens.push({ uid, platform, text: data.token })
    return code
  }
  forceLogout(uid: Uid, platform: Platform): Promise<number> {
    const platformID = platformNumber('openim', platform)
    return this.#openim('/auth/force_logout', { userID: this.names.toServer(uid), platformID })
  }
  register(uid: Uid): Promise<number> {
    return this.#openim('/user/user_register', {
      users: [{ userID: this.names.toServer(uid), nickname: uid, faceURL: '' }],
    })
  }
  getToken(uid: Uid, client: string, platform: Platform): Promise<number> {
    const clientId = this.names.toServer(client)
    const asked = { userId: this.names.toServer(uid), clientId, platform: platformNumber('wildfire', platform) }
    return this.#wildfire('/admin/user/get_token', asked)
  }
  kickoff(uid: Uid, client?: string): Promise<number> {
    const second = client === undefined ? {} : { second: this.names.toServer(client) }
    return this.#wildfire('/admin/user/kickoff_client', { first: this.names.toServer(uid), ...second })
  }
  block(uid: Uid, status: 0 | 1 | 2): Promise<number> {
    return this.#wildfire('/admin/user/update_block_status', { userId: this.names.toServer(uid), status })
  }
  destroy(uid: Uid): Promise<number> {
    return this.#wildfire('/admin/user/destroy', { userId: this.names.toServer(uid) })
  }

  async connect(uid: Uid, newer: number): Promise<number | undefined> {
    const token = this.tokens.filter((one) => one.uid === uid).at(-1 - newer)
    if (!token) return undefined
    const userID = this.names.toServer(uid)
    const platformID = platformNumber('openim', token.platform)
    const url = gatewayUrl({ url: '', userID, token: token.text, platformID })
    const client = new OpenimApp(userID, await this.#server.dial(url))
    if (client.code === 0) this.admitted.push(client)
    return client.code
  }
  logOut = (uid: Uid, newer: number) => this.#client(uid, newer)?.logOut()
  loseSocket = (uid: Uid, newer: number) => this.#client(uid, newer)?.terminate()
  loseNetwork = (uid: Uid, newer: number) => this.#client(uid, newer)?.loseNetwork()
  setBackground = (uid: Uid, newer: number, background: boolean) => this.#client(uid, newer)?.setBackground(background)
  subscribe = (uid: Uid, newer: number, whom: Uid) => this.#client(uid, newer)?.subscribe(this.names.toServer(whom))
  unsubscribe = (uid: Uid, newer: number, whom: Uid) => this.#client(uid, newer)?.unsubscribe(this.names.toServer(whom))

  set multiLogin(multiLogin: MultiLogin) {
    this.#server.setMultiLogin(multiLogin)
  }
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= heartbeatMs) {
      await this.#server.pass(Math.min(left, heartbeatMs))
      await Promise.all(this.#open().map((client) => client.ping()))
    }
  }
  /** Ends every socket, those without network included. */
  disconnectAll(): void {
    for (const client of this.admitted) client.terminate()
  }

  #open(): OpenimApp[] {
    return this.admitted.filter((one) => one.isReachable && one.state === 'open')
  }
  #client(uid: Uid, newer: number): OpenimApp | undefined {
    const userID = this.names.toServer(uid)
    return this.#open()
      .filter((one) => one.userID === userID)
      .at(-1 - newer)
  }
  async #openim(path: string, body: unknown): Promise<number> {
    return (await this.backends.openim(path, body)).code
  }
  async #wildfire(path: string, body: unknown): Promise<number> {
    return (await this.backends.wildfire(path, body)).code
  }
}
