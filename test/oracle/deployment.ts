import type { LinkSignIn } from '../kit/wildfire-link.ts'
import { Backends, dataOf } from './backends.ts'
import type { Client } from './client.ts'
import type { LanyingApp } from './lanying-app.ts'
import { Names } from './names.ts'
import type { OpenimApp } from './openim-app.ts'
import type { ServerUnderTest } from './server.ts'
import type { Dialect, Platform, Uid } from './system.ts'
import type { WildfireApp } from './wildfire-app.ts'

/** A token as its client keeps it. */
export type IssuedToken = { readonly uid: Uid; readonly text: string } & (
  | { readonly dialect: 'openim'; readonly platform: Platform }
  | { readonly dialect: 'wildfire'; readonly client: string }
  | { readonly dialect: 'lanying' }
)
type Apps = { openim: OpenimApp; wildfire: WildfireApp; lanying: LanyingApp }

/** The clients and backends of one history: what they share. */
export class Deployment {
  readonly server: ServerUnderTest
  readonly names: Names
  readonly backends: Backends
  /** In order of issue. */
  readonly tokens: IssuedToken[] = []
  /** A place for each client that began to connect; `undefined` until it is admitted. */
  readonly #connects: (Client | undefined)[] = []
  /** What Lanying names registered users by. */
  readonly nums = new Map<Uid, number>()

  /** `history` is a number unique at this server. */
  constructor(server: ServerUnderTest, history: number) {
    this.server = server
    this.names = new Names(history)
    this.backends = new Backends(server)
  }

  /** Of a user who was just registered. */
  async readNum(uid: Uid): Promise<void> {
    const path = `/roster/name?username=${this.names.toServer(uid)}` as const
    this.nums.set(uid, dataOf(await this.backends.lanying<{ user_id: number }>(`GET ${path}`, 'admin')).user_id)
  }
  /** To be called before a client connects; what it returns, when the client is admitted. */
  beginConnect(): (client: Client) => void {
    const place = this.#connects.push(undefined) - 1
    return (client) => {
      this.#connects[place] = client
    }
  }
  /** In the order in which they began to connect: of two at once, a client cannot tell which was admitted first. */
  get admitted(): Client[] {
    return this.#connects.filter((one) => one !== undefined)
  }
  token<D extends Dialect>(dialect: D, uid: Uid, newer: number): Extract<IssuedToken, { dialect: D }> | undefined {
    const own = this.tokens.filter((one) => one.dialect === dialect && one.uid === uid)
    return own.at(-1 - newer) as Extract<IssuedToken, { dialect: D }> | undefined
  }
  get open(): Client[] {
    return this.admitted.filter((one) => one.isReachable && one.state === 'open')
  }
  client<D extends Dialect>(dialect: D, uid: Uid, newer: number): Apps[D] | undefined {
    const own = this.open.filter((one) => one.dialect === dialect && one.uid === uid)
    return own.at(-1 - newer) as Apps[D] | undefined
  }
  /** What a client of WildfireChat signs in with. */
  signIn({ uid, client, text: token }: Extract<IssuedToken, { dialect: 'wildfire' }>): LinkSignIn {
    const { names, server } = this
    return { userId: names.toServer(uid), clientId: names.toServer(client), token, clock: server.clock }
  }
}
