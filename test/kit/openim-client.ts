import { systemIds } from '../../src/core/ids.ts'

/** The envelope of every answer of OpenIM's REST API. */
export type OpenimAnswer<T = unknown> = { errCode: number; errMsg: string; errDlt: string; data?: T }

export type OnlineStatus = {
  userID: string
  status: 0 | 1
  detailPlatformStatus: { platformID: number; connID: string; isBackground: boolean; token: string }[]
}

/** A backend that calls OpenIM's server API as administrator. */
export type OpenimClient = {
  url: string
  call<T = unknown>(path: string, body: unknown, token?: string): Promise<OpenimAnswer<T>>
  register(...userIDs: string[]): Promise<void>
  /** A new token. Throws when there is none. */
  token(userID: string, platformID: number): Promise<string>
  /** The current answer of `/user/get_users_online_status`. */
  online(...userIDs: string[]): Promise<OnlineStatus[]>
}

/** Signs in as administrator first. */
export async function openimClient(server: {
  url: string
  secret: string
  adminUserId?: string
}): Promise<OpenimClient> {
  const post = async <T>(path: string, body: unknown, token?: string): Promise<OpenimAnswer<T>> => {
    const headers = { 'content-type': 'application/json', operationID: systemIds.hex(8), ...(token && { token }) }
    const response = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await response.json()) as OpenimAnswer<T>
  }
  const userID = server.adminUserId ?? 'imAdmin'
  const admin = dataOf(await post<{ token: string }>('/auth/get_admin_token', { secret: server.secret, userID }))
  const call = <T>(path: string, body: unknown, token = admin.token) => post<T>(path, body, token)
  return {
    url: server.url,
    call,
    async register(...userIDs) {
      const users = userIDs.map((id) => ({ userID: id, nickname: `${id} the user`, faceURL: '' }))
      const answer = await call('/user/user_register', { users })
      if (answer.errCode !== 0) throw new Error(answer.errDlt)
    },
    token: async (userID, platformID) =>
      dataOf(await call<{ token: string }>('/auth/get_user_token', { userID, platformID })).token,
    online: async (...userIDs) => dataOf(await call<OnlineStatus[]>('/user/get_users_online_status', { userIDs })),
  }
}

function dataOf<T>({ data, errCode, errDlt }: OpenimAnswer<T>): T {
  if (data === undefined) throw new Error(`${errCode} ${errDlt}`)
  return data
}
