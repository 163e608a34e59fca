import type { GatewayServer } from '../bench-wire.ts'

/** The administrator's backend, which calls the server API one request after the other. */
export type Backend = (path: string, body: object) => Promise<unknown>

export async function backendOf({ api }: GatewayServer, secret: string): Promise<Backend> {
  let token: string | undefined
  const call: Backend = async (path, body) => {
    const headers = { operationID: 'bench', ...(token !== undefined && { token }) }
    const response = await fetch(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const { errCode, errMsg, errDlt, data } = (await response.json()) as Record<string, unknown>
    if (errCode !== 0) throw new Error(`${path}: ${errCode} ${errMsg} ${errDlt}`)
    return data
  }
  const { token: own } = (await call('/auth/get_admin_token', { secret, userID: 'imAdmin' })) as { token: string }
  token = own
  return call
}
