import type { paths } from '../../../src/admin-client/schema.ts'
import { type Call, callOf, given } from '../../api/call.ts'
import { cliOf } from '../../api/commands.ts'
import type { Item, JsonOf, Reply } from '../../api/types.ts'
import type { Platform } from '../../app/searches.ts'

export type UserDetails = Reply<'/v1/users/{user}'>
export type Why = Reply<'/v1/users/{user}/why'>
export type Explained = Why['dialects'][number]
export type Decision = Explained['decidedBy']
export type SessionItem = Item<'/v1/users/{user}/sessions'>
export type DeviceItem = Item<'/v1/users/{user}/devices'>
export type ConnectionItem = Item<'/v1/connections'>
export type BindingItem = Item<'/v1/users/{user}/push/bindings'>
export type UserSettings = Reply<'/v1/users/{user}/settings'>
export type Note = Item<'/v1/users/{user}/notes'>

type Ending = JsonOf<paths['/v1/users/{user}/kick']['post']>
/** What an action would end. */
export type Would = Extract<Ending, { dryRun: true }>
/** What an action ended. */
export type EndReceipt = Extract<Ending, { confirmed: number[] }>

/** A call that ends something, and the same as a dry run. */
export type EndingCall = { readonly real: Call<unknown>; readonly dry: Call<unknown> }

export type Restricting = { readonly reason: string; readonly until: number | undefined }

/** The end of a restriction for the CLI, which reads ISO times. */
const isoOf = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString())

export function banCall(user: string, { reason, until }: Restricting): EndingCall {
  const path = { user }
  const body = given({ reason, until })
  const cli = cliOf('user ban', [user], { until: isoOf(until), reason })
  return {
    real: callOf('put', '/v1/users/{user}/ban', { params: { path }, body }, { cli }),
    dry: callOf('put', '/v1/users/{user}/ban', { params: { path }, body: { ...body, dryRun: true } }),
  }
}

export const muteCall = (user: string, { reason, until }: Restricting) =>
  callOf(
    'put',
    '/v1/users/{user}/mute',
    { params: { path: { user } }, body: given({ reason, until }) },
    { cli: cliOf('user mute', [user], { until: isoOf(until), reason }) },
  )

export const liftCall = (user: string, kind: 'ban' | 'mute') =>
  kind === 'ban'
    ? callOf('delete', '/v1/users/{user}/ban', { params: { path: { user } } }, { cli: cliOf('user unban', [user]) })
    : callOf('delete', '/v1/users/{user}/mute', { params: { path: { user } } }, { cli: cliOf('user unmute', [user]) })

export type KickTarget =
  | { readonly all: true }
  | { readonly platforms: Platform[] }
  | { readonly device: number }
  | { readonly sessions: string[] }

export function kickCall(user: string, target: KickTarget): EndingCall {
  const params = { path: { user } }
  const cli = cliOf('user kick', [user], kickOptions(target))
  return {
    real: callOf('post', '/v1/users/{user}/kick', { params, body: target }, { cli }),
    dry: callOf('post', '/v1/users/{user}/kick', { params, body: { ...target, dryRun: true } }),
  }
}

function kickOptions(target: KickTarget): Record<string, string | number | undefined> {
  if ('platforms' in target) return { platform: target.platforms.join(',') }
  if ('device' in target) return { device: target.device }
  return 'sessions' in target ? { session: target.sessions[0] } : {}
}

export function endSessionCall(session: string): EndingCall {
  const path = { session }
  const cli = cliOf('session end', [session])
  return {
    real: callOf('delete', '/v1/sessions/{session}', { params: { path } }, { cli }),
    dry: callOf('delete', '/v1/sessions/{session}', { params: { path, query: { dryRun: 'true' } } }),
  }
}

export function kickDeviceCall(user: string, device: string): EndingCall {
  const params = { path: { user, device } }
  const cli = cliOf('user kick', [user], { device })
  return {
    real: callOf('post', '/v1/users/{user}/devices/{device}/kick', { params, body: {} }, { cli }),
    dry: callOf('post', '/v1/users/{user}/devices/{device}/kick', { params, body: { dryRun: true } }),
  }
}

export function removeDeviceCall(user: string, device: string): EndingCall {
  const path = { user, device }
  return {
    real: callOf('delete', '/v1/users/{user}/devices/{device}', { params: { path } }),
    dry: callOf('delete', '/v1/users/{user}/devices/{device}', { params: { path, query: { dryRun: 'true' } } }),
  }
}

export function destroyCall(user: string, erase: boolean): EndingCall {
  const path = { user }
  const query = erase ? ({ erase: 'true' } as const) : {}
  // The command has no option for it.
  const cli = erase ? undefined : cliOf('user destroy', [user])
  return {
    real: callOf('delete', '/v1/users/{user}', { params: { path, query } }, { cli }),
    dry: callOf('delete', '/v1/users/{user}', { params: { path, query: { ...query, dryRun: 'true' } } }),
  }
}

export const disconnectCall = (connection: string) =>
  callOf('delete', '/v1/connections/{connection}', { params: { path: { connection } } })

export const passwordCall = (user: string, password: string) =>
  callOf(
    'post',
    '/v1/users/{user}/password',
    { params: { path: { user } }, body: { password } },
    { body: { password: '...' } },
  )

export type AccountFields = NonNullable<
  paths['/v1/users/{user}']['patch']['requestBody']
>['content']['application/json']

export const editCall = (user: string, body: AccountFields, etag: string | undefined) =>
  callOf('patch', '/v1/users/{user}', {
    params: { path: { user }, ...(etag !== undefined && { header: { 'if-match': etag } }) },
    body,
  })

export const unbindCall = (user: string, binding: string | undefined) =>
  binding === undefined
    ? callOf('delete', '/v1/users/{user}/push/bindings', { params: { path: { user } } })
    : callOf('delete', '/v1/users/{user}/push/bindings/{binding}', { params: { path: { user, binding } } })

export type NewUser = NonNullable<paths['/v1/users']['post']['requestBody']>['content']['application/json']

export const createCall = (body: NewUser) =>
  callOf(
    'post',
    '/v1/users',
    { body },
    {
      body: { ...body, ...(body.password !== undefined && { password: '...' }) },
      cli: createCli(body),
    },
  )

/** The command knows only these fields. */
function createCli({ uid, name, displayName, mobile, email, ...rest }: NewUser): string | undefined {
  if (Object.keys(rest).length > 0) return undefined
  return cliOf('user create', uid === undefined ? [] : [uid], { name, 'display-name': displayName, mobile, email })
}

export const addNoteCall = (user: string, text: string) =>
  callOf('post', '/v1/users/{user}/notes', { params: { path: { user } }, body: { text } })

export const deleteNoteCall = (user: string, note: string) =>
  callOf('delete', '/v1/users/{user}/notes/{note}', { params: { path: { user, note } } })

export type SettingsPatch = NonNullable<
  paths['/v1/users/{user}/settings']['patch']['requestBody']
>['content']['application/json']

export const settingsCall = (user: string, body: SettingsPatch) =>
  callOf('patch', '/v1/users/{user}/settings', { params: { path: { user } }, body })

export const tokenCheckCall = (token: string) =>
  callOf('post', '/v1/token-checks', { body: { token } }, { body: { token: '...' }, cli: 'token check' })
