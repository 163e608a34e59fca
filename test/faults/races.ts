import { gatewayUrl } from '../kit/openim-socket.ts'
import { Backends, dataOf } from '../oracle/backends.ts'
import type { Client } from '../oracle/client.ts'
import { LanyingApp } from '../oracle/lanying-app.ts'
import { OpenimApp } from '../oracle/openim-app.ts'
import type { Dialect } from '../oracle/system.ts'
import { WildfireApp } from '../oracle/wildfire-app.ts'
import type { Cluster, Node } from './nodes.ts'
import type { Random } from './random.ts'
import { FaultServer } from './server.ts'
import { FaultSocket } from './sockets.ts'

/** The clients of races are on the web. */
const platforms = { openim: 5, wildfire: 5, lanying: 6 } as const
const lanyingPath = '/socket.io/?EIO=3&transport=websocket'
const password = 'secret 1'

/** A node, and the backends that call it. */
export type Side = { readonly node: Node; readonly backends: Backends; readonly server: FaultServer }

export async function sideOf(cluster: Cluster, random: Random, node: Node): Promise<Side> {
  const server = new FaultServer(cluster, random).at(node)
  const backends = new Backends(server)
  await backends.signIn()
  return { node, backends, server }
}

/** A token that was issued, and who has it. `device`: tells the devices of a user from one another. */
export type Issued = {
  readonly dialect: Dialect
  readonly uid: string
  readonly text: string
  readonly num: number
  readonly device: number
}

/** Signs a registered user in. Lanying's needs a password: see `prepare`. */
export async function signIn({ backends }: Side, { dialect, uid, num }: Account, device = 0): Promise<Issued> {
  const tokenOf = async () => {
    if (dialect === 'openim') {
      const asked = { userID: uid, platformID: platforms.openim }
      return dataOf(await backends.openim<{ token: string }>('/auth/get_user_token', asked))
    }
    if (dialect === 'wildfire') {
      const asked = { userId: uid, clientId: clientIdOf({ uid, device }), platform: platforms.wildfire }
      return dataOf(await backends.wildfire<{ token: string }>('/admin/user/get_token', asked))
    }
    return dataOf(await backends.lanying<{ token: string }>('POST /token/id', 'admin', { user_id: num, password }))
  }
  return { dialect, uid, num, device, text: (await tokenOf()).token }
}

export type Account = Pick<Issued, 'dialect' | 'uid' | 'num'>

/** Gives a registered user what a sign-in needs. */
export async function prepare({ backends }: Side, dialect: Dialect, uid: string): Promise<Account> {
  if (dialect !== 'lanying') return { dialect, uid, num: 0 }
  const named = await backends.lanying<{ user_id: number }>(`GET /roster/name?username=${uid}`, 'admin')
  const num = dataOf(named).user_id
  dataOf(await backends.lanying('POST /user/change_password_admin', { num }, { password }))
  return { dialect, uid, num }
}

export const issue = async (side: Side, dialect: Dialect, uid: string): Promise<Issued> =>
  signIn(side, await prepare(side, dialect, uid))

const clientIdOf = ({ uid, device }: Pick<Issued, 'uid' | 'device'>) => `w_${uid}_${device}`

export type Attempt = { readonly client: Client; readonly socket: FaultSocket; readonly code: number }

/** Connects with a token; `code` is 0, that of a refusal, or -1 when the socket ended instead. */
export async function attempt({ node, server }: Side, issued: Issued): Promise<Attempt> {
  const { dialect, uid, text: token, num, device } = issued
  if (dialect === 'openim') {
    const path = gatewayUrl({ url: '', userID: uid, token, platformID: platforms.openim })
    const socket = FaultSocket.to(node, dialect, path)
    const client = new OpenimApp('ann', socket, uid)
    return { client, socket, code: await client.handshake().catch(() => -1) }
  }
  if (dialect === 'wildfire') {
    const socket = FaultSocket.to(node, dialect, '')
    const client = new WildfireApp('ann', socket, signInOf(server, issued))
    return { client, socket, code: await client.connect(60).catch(() => -1) }
  }
  const socket = FaultSocket.to(node, dialect, lanyingPath)
  const client = new LanyingApp('ann', socket)
  const asked = { num, token, guid: `g_${uid}_${device}`, osType: platforms.lanying }
  return { client, socket, code: await client.provision(asked).catch(() => -1) }
}

/** What a node answers to the token, 0 when it is accepted. */
export async function tokenAt({ backends, server }: Side, issued: Issued): Promise<number> {
  const { dialect, text: token } = issued
  if (dialect === 'wildfire') return backends.route(signInOf(server, issued))
  if (dialect === 'openim') return (await backends.openim('/auth/parse_token', { token })).code
  return (await backends.lanying('GET /user/settings', { token })).code
}

const signInOf = ({ clock }: FaultServer, issued: Issued) => ({
  userId: issued.uid,
  clientId: clientIdOf(issued),
  token: issued.text,
  clock,
})

/** What ends a user's tokens and connections, by the code that the call is answered. */
export const endings: Readonly<
  Record<string, { of: readonly Dialect[]; by: (side: Side, who: Issued) => Promise<number> }>
> = {
  "OpenIM's force_logout": {
    of: ['openim'],
    by: async ({ backends }, { uid: userID }) =>
      (await backends.openim('/auth/force_logout', { userID, platformID: platforms.openim })).code,
  },
  "WildfireChat's kickoff_client": {
    of: ['openim', 'wildfire', 'lanying'],
    by: async ({ backends }, { uid: first }) => (await backends.wildfire('/admin/user/kickoff_client', { first })).code,
  },
  'a ban': {
    of: ['openim', 'wildfire', 'lanying'],
    by: async ({ backends }, { uid: userId }) =>
      (await backends.wildfire('/admin/user/update_block_status', { userId, status: 2 })).code,
  },
  'a new password': {
    of: ['lanying'],
    by: async ({ backends }, { num }) =>
      (await backends.lanying('POST /user/change_password_admin', { num }, { password: `${password}+` })).code,
  },
  'a destroy': {
    of: ['openim', 'wildfire', 'lanying'],
    by: async ({ backends }, { uid: userId }) => (await backends.wildfire('/admin/user/destroy', { userId })).code,
  },
}
