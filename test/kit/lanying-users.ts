import { randomUUID } from 'node:crypto'
import { LanyingLink } from './lanying-link.ts'
import type { TestServer } from './server.ts'

export type LanyingAnswer = { readonly code: number; readonly data: unknown }

/** A user who is signed in through the API, and the device guid of its client. */
export type SignedInUser = {
  readonly num: number
  readonly token: string
  readonly guid: string
  readonly name: string
}

export type LanyingUsers = ReturnType<typeof lanyingUsers>

/** Users of a server's Lanying API and link. */
export function lanyingUsers(server: TestServer) {
  async function call(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
    userId?: number,
  ): Promise<LanyingAnswer> {
    const reply = await fetch(`${server.urls.lanying}${path}`, {
      method,
      headers: {
        app_id: 'default',
        'content-type': 'application/json',
        ...(token !== undefined && { 'access-token': token }),
        ...(userId !== undefined && { user_id: String(userId) }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return (await reply.json()) as LanyingAnswer
  }
  /** With the administrator's token, as `userId` if given. */
  const asAdmin = (method: string, path: string, body?: unknown, userId?: number) =>
    call(method, path, body, server.config['lanying.adminToken'], userId)
  async function signIn(name = `u${randomUUID().slice(0, 8)}`): Promise<SignedInUser> {
    await call('POST', '/user/register/v2', { username: name, password: 'secret' })
    const { data } = await call('POST', '/token/user', { name, password: 'secret' })
    const { user_id, token } = data as { user_id: number; token: string }
    return { num: user_id, token, guid: `${user_id}_${randomUUID()}`, name }
  }
  const open = () => LanyingLink.open(server.urls.lanying ?? '')
  /** A connection that was let in. */
  async function connected(user: SignedInUser, osType?: number): Promise<LanyingLink> {
    const link = await open()
    const { status } = await link.provision({ ...user, ...(osType !== undefined && { osType }) })
    if (status.code !== 1) throw new Error(`status ${status.code}: ${status.reason}`)
    return link
  }
  /** As WildfireChat shows each session: 0 online, 1 offline. */
  async function onlineOf({ num }: Pick<SignedInUser, 'num'>): Promise<number[]> {
    const { result } = await server.wildfire('/admin/user/onlinestatus', { userId: String(num) })
    return (result as { sessions: { status: number }[] }).sessions.map(({ status }) => status)
  }
  return { call, asAdmin, signIn, open, connected, onlineOf }
}
