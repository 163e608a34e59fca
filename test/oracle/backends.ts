import type { OpenimAnswer } from '../kit/openim-client.ts'
import { type WildfireAnswer, wildfireHeaders } from '../kit/wildfire-client.ts'
import type { ServerUnderTest } from './server.ts'

/** An API's answer: `code` 0 is success; then `data` is set, if the call has any. */
export type ApiAnswer<T> = { readonly code: number; readonly data: T }

/** The backends of OpenIM and WildfireChat of one app. */
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
    const { errCode, data } = await this.#post<OpenimAnswer>('openim', path, headers, body)
    return { code: errCode, data: data as T }
  }
  async wildfire<T>(path: string, body?: unknown): Promise<ApiAnswer<T>> {
    const headers = wildfireHeaders(this.#server.secrets.wildfire, this.#server.clock)
    const { code, result } = await this.#post<WildfireAnswer>('wildfire', path, headers, body)
    return { code, data: result as T }
  }

  async #post<T>(api: 'openim' | 'wildfire', path: string, headers: Record<string, string>, body: unknown): Promise<T> {
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }
    const sent = body === undefined ? init : { ...init, body: JSON.stringify(body) }
    return (await (await this.#server.fetch(api, path, sent)).json()) as T
  }
}

export function dataOf<T>({ code, data }: ApiAnswer<T>): T {
  if (code !== 0) throw new Error(`a call was answered ${code}`)
  return data
}
