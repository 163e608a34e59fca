import { gatewayUrl } from '../kit/openim-socket.ts'
import { Backends } from './backends.ts'
import { Client } from './client.ts'
import { Names, platformNumber } from './names.ts'
import type { Stage } from './stage.ts'
import type { MultiLogin, Platform, Uid, World } from './world.ts'

/** How often a client says that it is there; it may be silent for less than 30 s. */
const heartbeatMs = 10_000

export type IssuedToken = { readonly uid: Uid; readonly platform: Platform; readonly text: string }

/** The people of one history, their clients and their backends, at a real server. */
export class Party implements World {
  readonly names: Names
  readonly backends: Backends
  /** In the order they were issued. */
  readonly tokens: IssuedToken[] = []
  /** Those that were let in, in that order. */
  readonly clients: Client[] = []
  readonly #stage: Stage

  private constructor(stage: Stage, history: number) {
    this.#stage = stage
    this.names = new Names(history)
    this.backends = new Backends(stage)
  }
  /** `history` is a number that no other at this server has. */
  static async at(stage: Stage, history: number): Promise<Party> {
    const party = new Party(stage, history)
    party.multiLogin = 1
    await party.backends.signIn()
    await party.register('ann')
    return party
  }

  async getUserToken(uid: Uid, platform: Platform): Promise<number> {
    const asked = { userID: this.names.real(uid), platformID: platformNumber('openim', platform) }
    const { code, data } = await this.backends.openim<{ token: string }>('/auth/get_user_token', asked)
    if (code === 0) this.tokens.push({ uid, platform, text: data.token })
    return code
  }
  forceLogout(uid: Uid, platform: Platform): Promise<number> {
    const platformID = platformNumber('openim', platform)
    return this.#openim('/auth/force_logout', { userID: this.names.real(uid), platformID })
  }
  register(uid: Uid): Promise<number> {
    return this.#openim('/user/user_register', {
      users: [{ userID: this.names.real(uid), nickname: uid, faceURL: '' }],
    })
  }
  getToken(uid: Uid, client: string, platform: Platform): Promise<number> {
    const clientId = this.names.real(client)
    const asked = { userId: this.names.real(uid), clientId, platform: platformNumber('wildfire', platform) }
    return this.#wildfire('/admin/user/get_token', asked)
  }
  kickoff(uid: Uid, client?: string): Promise<number> {
    const second = client === undefined ? {} : { second: this.names.real(client) }
    return this.#wildfire('/admin/user/kickoff_client', { first: this.names.real(uid), ...second })
  }
  block(uid: Uid, status: 0 | 1 | 2): Promise<number> {
    return this.#wildfire('/admin/user/update_block_status', { userId: this.names.real(uid), status })
  }
  destroy(uid: Uid): Promise<number> {
    return this.#wildfire('/admin/user/destroy', { userId: this.names.real(uid) })
  }

  async connect(uid: Uid, newer: number): Promise<number | undefined> {
    const token = this.tokens.filter((one) => one.uid === uid).at(-1 - newer)
    if (!token) return undefined
    const userID = this.names.real(uid)
    const platformID = platformNumber('openim', token.platform)
    const url = gatewayUrl({ url: '', userID, token: token.text, platformID })
    const client = new Client(userID, await this.#stage.dial(url))
    if (client.code === 0) this.clients.push(client)
    return client.code
  }
  logOut = (uid: Uid, newer: number) => this.#client(uid, newer)?.logOut()
  vanish = (uid: Uid, newer: number) => this.#client(uid, newer)?.vanish()
  cutCable = (uid: Uid, newer: number) => this.#client(uid, newer)?.cutCable()
  setBackground = (uid: Uid, newer: number, background: boolean) => this.#client(uid, newer)?.setBackground(background)
  watch = (uid: Uid, newer: number, whom: Uid) => this.#client(uid, newer)?.watch(this.names.real(whom))
  unwatch = (uid: Uid, newer: number, whom: Uid) => this.#client(uid, newer)?.unwatch(this.names.real(whom))

  set multiLogin(multiLogin: MultiLogin) {
    this.#stage.setMultiLogin(multiLogin)
  }
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= heartbeatMs) {
      await this.#stage.pass(Math.min(left, heartbeatMs))
      await Promise.all(this.#open().map((client) => client.ping()))
    }
  }
  /** Every socket ends, those with a cut cable too. */
  leave(): void {
    for (const client of this.clients) client.vanish()
  }

  #open(): Client[] {
    return this.clients.filter((one) => one.isWhole && one.fate === 'open')
  }
  #client(uid: Uid, newer: number): Client | undefined {
    const userID = this.names.real(uid)
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
