import type { TestServer } from './server.ts'

/** What the admin API answered. */
export type AdminReply = { readonly status: number; readonly body: Record<string, unknown> }

/** Calls `/v1` of a server: `call('GET /v1/online')`. */
export function adminClient({ urls, config }: Pick<TestServer, 'urls' | 'config'>) {
  return async (route: string, body?: unknown, key = config['rollcall.adminKey']): Promise<AdminReply> => {
    const [method = 'GET', path = ''] = route.split(' ', 2)
    const response = await fetch(`${urls.rollcall}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
  }
}
