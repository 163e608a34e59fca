import { z } from 'zod'
import type { ShownSetting } from '../../../core/apps/app-settings.ts'
import { endpoint } from '../deps.ts'
import { appSettingExamples } from '../examples/app-settings.ts'
import { appParams, namedApp } from '../named-app.ts'

/** Settings of one request, and the length of a name: longer than any. */
const changesMax = 100
const nameCharsMax = 100
const name = z.string().min(1).max(nameCharsMax)

const setting = z.object({
  name: z.string(),
  /** Without credentials. */
  value: z.unknown(),
  origin: z.enum(['app', 'server', 'default']),
})
const reply = z.object({ settings: z.array(setting) })
const toReply = (settings: ShownSetting[]) => ({ settings })

const list = endpoint({
  route: 'GET /v1/apps/{app}/settings',
  summary: 'The settings in force for an app, each with its origin: the app, the server, or the default',
  source: 'Rollcall',
  auth: 'owner',
  ...appSettingExamples.list,
  request: { params: z.object(appParams) },
  reply,
  run: ({ core }, { params: { app } }, call) => core.appSettings.list(namedApp(call, app)),
  map: toReply,
})

const change = endpoint({
  route: 'PATCH /v1/apps/{app}/settings',
  summary: 'Give an app values of its own for the settings that the body names; in force at once, on every node',
  source: 'Rollcall',
  auth: 'owner',
  ...appSettingExamples.change,
  request: {
    params: z.object(appParams),
    body: z
      .record(name, z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.string())]))
      .refine((values) => Object.keys(values).length <= changesMax, { error: `at most ${changesMax} settings` }),
  },
  reply,
  run: ({ core }, { params: { app }, body }, call) => core.appSettings.set(call, namedApp(call, app), body),
  map: toReply,
})

const remove = endpoint({
  route: 'DELETE /v1/apps/{app}/settings/{name}',
  summary: 'Take the value that an app has of its own: the setting of the server is in force again',
  source: 'Rollcall',
  auth: 'owner',
  ...appSettingExamples.remove,
  request: { params: z.object({ ...appParams, name }) },
  reply,
  run: ({ core }, { params: { app, name } }, call) => core.appSettings.remove(call, namedApp(call, app), name),
  map: toReply,
})

export const appSettingRows = () => [list, change, remove]
