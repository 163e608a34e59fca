import type { Clock } from '../../core/clock.ts'
import type { Ids } from '../../core/ids.ts'
import { computeSign } from '../../dialects/wildfire/rest/sign.ts'

/** Where the vendors' APIs and clients' links of a server are; a listener that is off has no URL. */
export type DemoUrls = Readonly<
  Partial<Record<'wildfire' | 'wildfireMqtt' | 'openim' | 'openimGateway' | 'lanying', string>>
>

/** The secrets of the app, as its creation answered them. */
export type DemoSecrets = { readonly 'wildfire.secret': string; readonly 'openim.secret': string }

export type VendorDeps = {
  readonly app: string
  readonly urls: DemoUrls
  readonly secrets: DemoSecrets
  readonly adminUserId: string
  readonly clock: Clock
  readonly ids: Ids
}

/** Signs users in as a backend of each vendor does. */
export class VendorCalls {
  readonly #deps: VendorDeps
  #adminToken: string | undefined

  constructor(deps: VendorDeps) {
    this.#deps = deps
  }

  /** A token for a client of WildfireChat. */
  async wildfireToken(userId: string, clientId: string, platform: number): Promise<string> {
    const { secrets, clock, ids } = this.#deps
    const [nonce, timestamp] = [ids.hex(8), String(clock.now())]
    const headers = { nonce, timestamp, sign: computeSign(nonce, secrets['wildfire.secret'], timestamp) }
    const { result } = await this.#post<{ result?: { token: string } }>('wildfire', '/admin/user/get_token', headers, {
      ...{ userId, clientId, platform },
    })
    return tokenOf(result, userId)
  }

  /** A token for a client of OpenIM. */
  async openimToken(userID: string, platformID: number): Promise<string> {
    const headers = { operationID: this.#deps.ids.hex(8) }
    const { secrets, adminUserId } = this.#deps
    type Reply = { data?: { token: string } }
    const admin = { secret: secrets['openim.secret'], userID: adminUserId }
    this.#adminToken ??= (await this.#post<Reply>('openim', '/auth/get_admin_token', headers, admin)).data?.token
    const asAdmin = { ...headers, token: this.#adminToken ?? '' }
    const { data } = await this.#post<Reply>('openim', '/auth/get_user_token', asAdmin, { userID, platformID })
    return tokenOf(data, userID)
  }

  /** A token for a client of Lanying, who signs in with a password on a device. */
  async lanyingToken(name: string, password: string, guid: string): Promise<string> {
    const headers = { app_id: this.#deps.app }
    const body = { name, password, device_guid: guid }
    const { data } = await this.#post<{ data?: { token: string } }>('lanying', '/token/user', headers, body)
    return tokenOf(data, name)
  }

  async #post<Reply>(
    api: 'wildfire' | 'openim' | 'lanying',
    path: string,
    headers: Record<string, string>,
    body: object,
  ): Promise<Reply> {
    const response = await fetch(new URL(path, this.#deps.urls[api]), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Reply
  }
}

function tokenOf(reply: { readonly token: string } | undefined, user: string): string {
  if (reply) return reply.token
  throw new Error(`${user} got no token`)
}
