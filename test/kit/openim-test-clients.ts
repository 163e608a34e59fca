import { type OpenimClient, openimClient } from './openim-client.ts'
import { gatewayUrl, OpenimSocket, type SocketOptions } from './openim-socket.ts'

/** A server's OpenIM side: its backend, and clients at its gateway. */
export type OpenimTestClients = {
  api: OpenimClient
  /** Registers a new user and returns its id. */
  registerUser(): Promise<string>
  /** Connects with a new token of platform 5, unless `how` overrides it. */
  connect(userID: string, how?: Partial<SocketOptions>): Promise<OpenimSocket>
  /** What a handshake is answered without an upgrade. */
  refusal(options: Partial<SocketOptions>): Promise<{ status: number; type: string | null; body: unknown }>
}

let made = 0

export async function openimTestClients(server: {
  urls: Record<string, string>
  secret: string
}): Promise<OpenimTestClients> {
  const api = await openimClient({ url: server.urls.openim ?? '', secret: server.secret })
  const url = server.urls.openimGateway ?? ''
  const unregistered = { url, userID: 'nobody', token: 'none', platformID: 5 }
  return {
    api,
    async registerUser() {
      const userID = `u${++made}`
      await api.register(userID)
      return userID
    },
    async connect(userID, how = {}) {
      const platformID = how.platformID ?? 5
      const token = how.token ?? (await api.token(userID, platformID))
      return OpenimSocket.open({ url, userID, platformID, token, ...how })
    },
    async refusal(options) {
      const response = await fetch(gatewayUrl({ ...unregistered, ...options }).replace(/^ws/, 'http'))
      return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
    },
  }
}
