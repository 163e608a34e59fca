import { callOf } from '../../api/call.ts'
import { cliOf } from '../../api/commands.ts'
import type { Item } from '../../api/types.ts'

export type Login = Item<'/v1/console/logins'>
export const roles = ['viewer', 'operator', 'owner'] as const
export type LoginRole = (typeof roles)[number]

export const createLogin = (name: string, role: LoginRole) =>
  callOf('post', '/v1/console/logins', { body: { name, role } }, { cli: cliOf('console', [], { login: name, role }) })

export const changeRole = (login: string, role: LoginRole) =>
  callOf('patch', '/v1/console/logins/{login}', { params: { path: { login } }, body: { role } })

export const removeLogin = (login: string) =>
  callOf('delete', '/v1/console/logins/{login}', { params: { path: { login } } })

export const createLink = (login: string) =>
  callOf('post', '/v1/console/links', { body: { login } }, { cli: cliOf('console', [], { login }) })

/** The address that a code opens: the code stays in the browser. */
export const linkOf = (code: string) => `${location.origin}/console/#code=${code}`

/** Shown without the passwords. */
export const setPassword = (current: string, password: string) =>
  callOf(
    'put',
    '/v1/console/password',
    { body: { password, ...(current !== '' && { current }) } },
    { body: { ...(current !== '' && { current: '…' }), password: '…' } },
  )
