import { randomUUID } from 'node:crypto'
import { systemClock } from '../../src/core/clock.ts'
import { LanyingLink } from './lanying-link.ts'
import type { OpenimSocket } from './openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from './openim-test-clients.ts'
import { type WildfireClient, wildfireClient } from './wildfire-client.ts'
import { type LinkSignIn, WildfireLink } from './wildfire-link.ts'

/** A user with a password, known by its number to Lanying and by the same digits to the others. */
export type Account = { readonly num: number; readonly uid: string; readonly name: string }

export type Mqtt = { readonly link: WildfireLink; readonly signIn: LinkSignIn }
export type Clients = { readonly mqtt: Mqtt; readonly floo: LanyingLink; readonly openim: OpenimSocket }

/** A server by its URLs, and the secrets of its backends. */
export type ServedVendors = {
  readonly urls: Readonly<Record<string, string>>
  readonly wildfireSecret: string
  readonly openimSecret: string
  readonly lanyingToken: string
}

type LanyingAnswer = { code: number; data: unknown }
type ActingUser = { readonly token?: string; readonly num?: number }

/** Backends and clients of all three vendors on one server. */
export class ThreeVendors {
  readonly wildfire: WildfireClient

  private constructor(
    private readonly served: ServedVendors,
    readonly openim: OpenimTestClients,
  ) {
    const { urls, wildfireSecret: secret } = served
    this.wildfire = wildfireClient({ url: urls.wildfire ?? '', secret, clock: systemClock })
  }

  static async on(served: ServedVendors): Promise<ThreeVendors> {
    return new ThreeVendors(served, await openimTestClients({ urls: served.urls, secret: served.openimSecret }))
  }
  /** A call of Lanying's API; as a backend unless `as` has a token. */
  async lanying(method: string, path: string, body?: unknown, as?: ActingUser): Promise<LanyingAnswer> {
    const reply = await fetch(`${this.served.urls.lanying}${path}`, {
      method,
      headers: {
        app_id: 'default',
        'content-type': 'application/json',
        ...(as && { 'access-token': as.token ?? this.served.lanyingToken }),
        ...(as?.num !== undefined && { user_id: String(as.num) }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return (await reply.json()) as LanyingAnswer
  }
  async register(): Promise<Account> {
    const name = `u${randomUUID().slice(0, 8)}`
    await this.lanying('POST', '/user/register/v2', { username: name, password: 'secret' })
    const { data } = await this.lanying('POST', '/token/user', { name, password: 'secret' })
    const { user_id: num } = data as { user_id: number }
    return { num, uid: String(num), name }
  }
  /** Throws when the client is refused. */
  async connectMqtt({ uid }: Account, platform = 2): Promise<Mqtt> {
    const clientId = `phone-${uid}`
    const { result } = await this.wildfire('/admin/user/get_token', { userId: uid, clientId, platform })
    const signIn = { userId: uid, clientId, token: (result as { token: string }).token }
    const link = await this.wildfireLink()
    const { code } = await link.connect(signIn)
    if (code !== 0) throw new Error(`CONNACK ${code}`)
    return { link, signIn }
  }
  wildfireLink(): Promise<WildfireLink> {
    return WildfireLink.open(this.served.urls.wildfireMqtt ?? '')
  }
  /** Throws when the client is refused. */
  async connectFloo({ num, name }: Account): Promise<LanyingLink> {
    const { data } = await this.lanying('POST', '/token/user', { name, password: 'secret' })
    const link = await LanyingLink.open(this.served.urls.lanying ?? '')
    const { token } = data as { token: string }
    const { status } = await link.provision({ num, token, guid: `web-${num}` })
    if (status.code !== 1) throw new Error(`provision ${status.code}`)
    return link
  }
  connectOpenim({ uid }: Account): Promise<OpenimSocket> {
    return this.openim.connect(uid, { platformID: 3 })
  }
  async connectAll(account: Account): Promise<Clients> {
    return {
      mqtt: await this.connectMqtt(account),
      floo: await this.connectFloo(account),
      openim: await this.connectOpenim(account),
    }
  }
}
