import type { OpenimAnswer } from '../kit/openim-client.ts'
import { type WildfireAnswer, wildfireHeaders } from '../kit/wildfire-client.ts'
import { type LinkSignIn, readRouteReply, routeRequest, routeWrapper } from '../kit/wildfire-link.ts'
import type { Api, ServerUnderTest } from './server.ts'

/** An API's answer: `code` 0 is success; then `data` is set, if the call has any. */
export type ApiAnswer<T> = { readonly code: number; readonly data: T }

/** Whose token a call to Lanying carries, and whom an administrator acts for. */
export type LanyingCaller = { readonly num: number } | { readonly token: string } | 'admin'

type LanyingAnswer = { readonly code: number; readonly data?: unknown }

/** The backends of the three vendors of one app, and what clients call over HTTP. */
export class Backends {
  readonly #server: ServerUnderTest
  #adminToken = ''
  #calls = 0

  constructor(server: ServerUnderTest) {
    this.#server = server
  }
  /** Must be called first. */
  async signIn(): Promise<void> {
    const { openim: secret } = this.#server.secrets
    const answered = await this.openim<{ token: string }>('/auth/get_admin_token', { secret, userID: 'imAdmin' })
    this.#adminToken = dataOf(answered).token
  }
  async openim<T>(path: string, body: unknown): Promise<ApiAnswer<T>> {
    const headers = { operationID: `op${++this.#calls}`, token: this.#adminToken }
    const { errCode, data } = await this.#send<OpenimAnswer>('openim', 'POST', path, headers, body)
    return { code: errCode, data: data as T }
  }
  async wildfire<T>(path: string, body?: unknown): Promise<ApiAnswer<T>> {
    const headers = wildfireHeaders(this.#server.secrets.wildfire, this.#server.clock)
    const { code, result } = await this.#send<WildfireAnswer>('wildfire', 'POST', path, headers, body)
    return { code, data: result as T }
  }
  /** `route`: method and path. */
  async lanying<T>(route: `${'GET' | 'POST'} ${string}`, by: LanyingCaller, body?: unknown): Promise<ApiAnswer<T>> {
    const [method = '', path = ''] = route.split(' ')
    const token = typeof by === 'object' && 'token' in by ? by.token : this.#server.secrets.lanyingAdmin
    const acting = typeof by === 'object' && 'num' in by ? { user_id: String(by.num) } : {}
    const headers = { app_id: 'default', 'access-token': token, ...acting }
    const { code, data } = await this.#send<LanyingAnswer>('lanying', method, path, headers, body)
    return { code: code === 200 ? 0 : code, data: data as T }
  }
  /** The code of /route. */
  async route(signIn: LinkSignIn): Promise<number> {
    const { headers, body } = routeRequest(signIn, routeWrapper(signIn))
    const reply = await this.#server.fetch('wildfireRoute', '/route', { method: 'POST', headers, body })
    const { code } = readRouteReply(signIn, Buffer.from(await reply.arrayBuffer()))
    if (code === undefined) throw new Error('/route answered nothing')
    return code
  }

  async #send<T>(api: Api, method: string, path: string, headers: Record<string, string>, body: unknown): Promise<T> {
    const init = { method, headers: { ...headers, 'content-type': 'application/json' } }
    const sent = body === undefined ? init : { ...init, body: JSON.stringify(body) }
    return (await (await this.#server.fetch(api, path, sent)).json()) as T
  }
}

export function dataOf<T>({ code, data }: ApiAnswer<T>): T {
  if (code !== 0) throw new Error(`a call was answered ${code}`)
  return data
}
