import { callOf } from '../../api/call.ts'
import { cliOf } from '../../api/commands.ts'
import type { Item, Reply } from '../../api/types.ts'
import { type Overlap, overlaps } from '../../components/overlap-select.tsx'

export type App = Item<'/v1/apps'>
export type AppSecret = Reply<'/v1/apps/{app}/secrets'>['secrets'][number]
export type AppSetting = Reply<'/v1/apps/{app}/settings'>['settings'][number]
export type SettingValue = string | number | boolean | Record<string, string>

/** The app that exists always. */
export const defaultApp = 'default'

export type AppState = 'enabled' | 'disabled' | 'deleting'

export function stateOf({ disabledAt, deletingAt }: App): AppState {
  if (deletingAt !== undefined) return 'deleting'
  return disabledAt === undefined ? 'enabled' : 'disabled'
}

export const createApp = (id: string) =>
  callOf('post', '/v1/apps', { body: { id } }, { cli: cliOf('app create', [id]) })

export const setDisabled = (app: string, disabled: boolean) =>
  callOf(
    'patch',
    '/v1/apps/{app}',
    { params: { path: { app } }, body: { disabled } },
    { cli: cliOf(disabled ? 'app disable' : 'app enable', [app]) },
  )

export const deleteApp = (app: string) =>
  callOf(
    'delete',
    '/v1/apps/{app}',
    { params: { path: { app } }, body: { confirm: app } },
    { cli: cliOf('app delete', [app], { confirm: app }) },
  )

export const rotateSecret = (app: string, name: string, overlap: Overlap) =>
  callOf(
    'post',
    '/v1/apps/{app}/secrets/{name}/rotate',
    { params: { path: { app, name } }, body: { overlapMs: overlaps[overlap] } },
    {
      cli: cliOf('app rotate', [app, name], {
        until: overlap === 'now' ? undefined : `${overlaps[overlap] / 3_600_000}h`,
      }),
    },
  )

export const countSessions = (app: string, name: string) =>
  callOf('post', '/v1/apps/{app}/secrets/{name}/rotate', { params: { path: { app, name } }, body: { dryRun: true } })

export const setSetting = (app: string, name: string, value: SettingValue) =>
  callOf('patch', '/v1/apps/{app}/settings', { params: { path: { app } }, body: { [name]: value } })

export const resetSetting = (app: string, name: string) =>
  callOf('delete', '/v1/apps/{app}/settings/{name}', { params: { path: { app, name } } })
