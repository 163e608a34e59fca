import type { TestServer } from './server.ts'

/** The envelope of every answer of Lanying's API. */
export type LanyingAnswer<T = unknown> = { code: number; message?: string; data?: T; version?: number; cursor?: string }

/** Who calls: an admin for the app, an admin for a user, a user, or an unauthenticated caller. */
export type LanyingCaller = 'admin' | { as: number } | { token: string } | 'none'

export type LanyingToken = { token: string; user_id: number; expire: number; push_token?: string }

/** A backend, and clients, of Lanying's API. */
export type LanyingClient = {
  url: string
  /** `route` is a method and a path, with its query. A string body is sent unchanged. */
  call<T = unknown>(route: string, by: LanyingCaller, body?: unknown): Promise<LanyingAnswer<T>>
  /** Registers a user with the password `secret 1` and gives its id. */
  register(username: string): Promise<number>
  /** Signs in with that password. Throws when that fails. */
  logIn(name: string, deviceGuid?: string): Promise<LanyingToken>
}

export const password = 'secret 1'

export function lanyingClient({ urls, config }: Pick<TestServer, 'urls' | 'config'>): LanyingClient {
  const url = urls.lanying ?? ''
  const adminToken = config['lanying.adminToken']
  const headersOf = (by: LanyingCaller): Record<string, string> => {
    const app = { app_id: config['lanying.appId'] }
    if (by === 'none') return app
    if (by === 'admin') return { ...app, 'access-token': adminToken }
    if ('token' in by) return { ...app, 'access-token': by.token }
    return { ...app, 'access-token': adminToken, user_id: String(by.as) }
  }
  async function call<T>(route: string, by: LanyingCaller, body?: unknown): Promise<LanyingAnswer<T>> {
    const [method = '', path = ''] = route.split(' ')
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(url + path, {
      method,
      headers: headersOf(by),
      ...(body !== undefined && { body: text }),
    })
    return (await response.json()) as LanyingAnswer<T>
  }
  return {
    url,
    call,
    register: async (username) =>
      dataOf(await call<{ user_id: number }>('POST /user/register/v2', 'none', { username, password })).user_id,
    logIn: async (name, device_guid) =>
      dataOf(await call<LanyingToken>('POST /token/user', 'none', { name, password, device_guid })),
  }
}

/** What the answer gave. Throws when it is a failure. */
export function dataOf<T>({ code, message, data }: LanyingAnswer<T>): T {
  if (code !== 200 || data === undefined) throw new Error(`${code} ${message}`)
  return data
}
