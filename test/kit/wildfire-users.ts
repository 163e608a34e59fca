import { randomUUID } from 'node:crypto'
import type { Listener } from '../../src/gateway/listener.ts'
import type { TestServer } from './server.ts'
import { type ConnectOptions, type LinkSignIn, WildfireLink } from './wildfire-link.ts'

type OnlineSession = { clientId: string; status: number; platform: number; packageName?: string }

export type LinkListener = 'wildfireMqtt' | 'wildfireWs'

/** The gateway's side of a listener: its counters and gauges. */
export function listenerOf({ gateway }: TestServer, name: string): Listener<unknown> {
  const found = gateway.listeners.find((one) => one.name === name)
  if (!found) throw new Error(`no listener ${name}`)
  return found
}

/** Users of WildfireChat's API and their clients on the link. */
export function wildfireUsers(server: TestServer) {
  const call = async <T>(path: string, body: object): Promise<T> =>
    (await server.wildfire(`/admin/user/${path}`, body)).result as T

  const users = {
    /** A token for a new client; of a new user who is not registered, unless one is given. */
    async signIn(platform = 1, userId = `u-${randomUUID()}`): Promise<LinkSignIn> {
      const clientId = `c-${randomUUID()}`
      const { token } = await call<{ token: string }>('get_token', { userId, clientId, platform })
      return { userId, clientId, token, aes256: server.config['wildfire.aes256'], clock: server.clock }
    },
    async register(): Promise<string> {
      const userId = `u-${randomUUID()}`
      await call('create', { userId, name: userId, displayName: 'Ann' })
      return userId
    },
    open: (listener: LinkListener = 'wildfireMqtt') => WildfireLink.open(server.urls[listener] ?? ''),
    /** A connection that was admitted. */
    async connect(signIn: LinkSignIn, options: ConnectOptions = {}, listener?: LinkListener): Promise<WildfireLink> {
      const link = await users.open(listener)
      const { code } = await link.connect(signIn, options)
      if (code !== 0) throw new Error(`refused: ${code}`)
      return link
    },
    /** What onlinestatus says of all clients of the user. */
    sessionsOf: async (userId: string) =>
      (await call<{ sessions: OnlineSession[] }>('onlinestatus', { userId })).sessions,
    /** 0 online, 1 offline, `undefined` without a session. */
    statusOf: async ({ userId, clientId }: LinkSignIn) =>
      (await users.sessionsOf(userId)).find((one) => one.clientId === clientId)?.status,
    /** Push tokens and presence of the user's clients. */
    sessionList: async (userId: string) =>
      (await call<{ userSessions: Record<string, unknown>[] }>('session_list', { userId })).userSessions,
    kick: (userId: string, clientId?: string) => call('kickoff_client', { first: userId, second: clientId }),
    block: (userId: string, status: 0 | 1 | 2) => call('update_block_status', { userId, status }),
  }
  return users
}
