import { AdminApiError, problemOf, UnreachableError } from '../../src/admin-client/problem.ts'

export type Role = 'viewer' | 'operator' | 'owner'

export type SignedIn = {
  readonly name: string
  readonly role: Role
  /** In ms. */
  readonly expiresAt: number
  readonly hasPassword: boolean
}

export type Session = SignedIn & {
  /** Of the server. */
  readonly version: string
  /** Ids of all apps that the login may name. */
  readonly apps: readonly string[]
  /** The node that answers. */
  readonly node: number
}

export type Credentials = { readonly code: string } | { readonly name: string; readonly password: string }

const sessionPath = '/console/session'
const headers = { 'rollcall-console': '1' }
const json = { 'content-type': 'application/json' }

/** Who is signed in; undefined when nobody is. Throws AdminApiError and UnreachableError as all calls do. */
export async function readSession(): Promise<Session | null> {
  const response = await send('GET')
  if (response.status === 401) return null
  return (await succeeded(response).then((one) => one.json())) as Session
}

/** Signs in; the cookie is the browser's. */
export async function createSession(credentials: Credentials): Promise<SignedIn> {
  const response = await succeeded(await send('POST', credentials))
  return (await response.json()) as SignedIn
}

export async function endSession(): Promise<void> {
  await succeeded(await send('DELETE'))
}

/** As the server counts them. */
export const passwordCharsMin = 10

/** Changes the own password; `current` is absent when the login has none. Its other browsers are signed out. */
export async function changePassword(change: { readonly current?: string; readonly password: string }): Promise<void> {
  await succeeded(await send('PUT', change, '/v1/console/password'))
}

async function succeeded(response: Response): Promise<Response> {
  if (!response.ok) throw new AdminApiError(await problemOf(response))
  return response
}

async function send(method: string, body?: unknown, path = sessionPath): Promise<Response> {
  const sent = body === undefined ? { headers } : { headers: { ...headers, ...json }, body: JSON.stringify(body) }
  try {
    return await fetch(path, { method, ...sent })
  } catch (error) {
    throw new UnreachableError(location.origin, error)
  }
}
