import type { z } from 'zod'
import type { SettingsPatch } from '../../../../core/accounts/settings-store.ts'
import type { User } from '../../../../core/accounts/user.ts'
import { requireUser } from '../../../../core/accounts/user.ts'
import { CoreError } from '../../../../core/errors.ts'
import { type UserNum, withoutUndefined } from '../../../../core/values.ts'
import type { Route } from '../../../kit/endpoint.ts'
import { effectiveUser, endpoint, type LanyingCall, type LanyingDeps } from '../deps.ts'
import { lanyingExamples } from '../examples.ts'
import { toUserSettings } from '../map.ts'
import * as schemas from '../schemas/settings.ts'

const forClients = 'Stored for the clients of the user; the server itself does not act on it.'
const forFriends = 'Stored and shown to clients; friend requests and groups, for which it is meant, are out of scope.'

const get = endpoint({
  route: 'GET /user/settings',
  summary: "Get the user's settings",
  source: 'Server API, user, settings',
  auth: 'self',
  ...lanyingExamples.getSettings,
  ...schemas.getSettings,
  run: async ({ core }, _input, call) => {
    const user = effectiveUser(call)
    const [chosen, addresses] = await Promise.all([
      core.settings.of(user.app, user.uid),
      core.context.storage.pushAddresses.listOfUser(user.app, user.uid),
    ])
    return toUserSettings(user, chosen, addresses.at(-1)?.token ?? '')
  },
})

const set = endpoint({
  route: ['POST /user/settings', 'PUT /user/settings'],
  summary: 'Update the settings that are present',
  source: 'Server API, user, settings',
  auth: 'any',
  note: 'The server acts on `no_push`, `no_push_detail`, the hours and `time_zone`. The other fields are stored for clients; `push_token` is issued by the server and not changed.',
  ...lanyingExamples.setSettings,
  ...schemas.setSettings,
  run: async (deps, { user_id: num, ...given }, call) => {
    const user = await userMeant(deps, call, num)
    await deps.core.settings.update(call, user.uid, toPatch(given))
    return true as const
  },
})

/**
 * Whose settings: the effective user's. An admin without an acting user names the user in the body. Throws `auth.forbidden`,
 * `request.invalid`, `user.not_found`, `user.destroyed`.
 */
async function userMeant({ core }: LanyingDeps, call: LanyingCall, num: UserNum | undefined): Promise<User> {
  const { user, identity } = call
  if (user) {
    if (num === undefined || num === user.num) return user
    if (identity.as === 'user' && identity.byAdmin)
      throw new CoreError('request.invalid', 'user_id: the header names another user')
    throw new CoreError('auth.forbidden', 'a user token acts for its own user only')
  }
  if (num === undefined) throw new CoreError('request.invalid', 'user_id: required with an admin token')
  return requireUser(await core.users.findByNum(call.app, num))
}

/** `push_token` is read-only: the server issues the push addresses of devices. */
function toPatch(given: Omit<z.output<typeof schemas.settingsInput>, 'user_id'>): SettingsPatch {
  const window = (startHour: number | undefined, endHour: number | undefined) =>
    startHour === undefined && endHour === undefined ? undefined : withoutUndefined({ startHour, endHour })
  return withoutUndefined({
    authMode: given.auth_mode,
    authQuestion: given.auth_question,
    authAnswer: given.auth_answer,
    autoDownload: given.auto_download,
    groupConfirm: given.group_confirm,
    noPush: given.no_push,
    noPushDetail: given.no_push_detail,
    noPushWindow: window(given.no_push_start_hour, given.no_push_end_hour),
    silenceWindow: window(given.silence_start_time, given.silence_end_time),
    noSounds: given.no_sounds,
    vibratory: given.vibratory,
    pushNickName: given.push_nick_name,
    timeZone: given.time_zone,
  })
}

const setAuthMode = endpoint({
  route: ['POST /user/authmode', 'PUT /user/authmode'],
  summary: 'Set how friend requests are handled: 0 accepted, 1 by consent, 2 by the right answer, 3 refused',
  source: 'Server API, user, auth mode',
  auth: 'self',
  note: forFriends,
  ...schemas.setAuthMode,
  run: (deps, { value: authMode }, call) => choose(deps, call, { authMode }),
})

const setPushLimit = endpoint({
  route: ['POST /user/push/limit', 'PUT /user/push/limit'],
  summary: 'Set the hours without pushes; equal hours switch the window off',
  source: 'Server API, user, push limit',
  auth: 'self',
  ...schemas.setPushLimit,
  run: (deps, { no_push_start_hour: startHour, no_push_end_hour: endHour }, call) =>
    choose(deps, call, { noPushWindow: { startHour, endHour } }),
})

const setPushNickname = endpoint({
  route: ['POST /user/push/nickname', 'PUT /user/push/nickname'],
  summary: 'Set the sender name in pushes the user causes',
  source: 'Server API, user, push nickname',
  auth: 'self',
  note: 'Shown for pushes that a user causes. `/push/notify` has no sender, and messages are out of scope.',
  ...schemas.setPushNickname,
  run: (deps, { nick_name: pushNickName }, call) => choose(deps, call, { pushNickName }),
})

async function choose({ core }: LanyingDeps, call: LanyingCall, patch: SettingsPatch): Promise<true> {
  await core.settings.update(call, effectiveUser(call).uid, patch)
  return true
}

type Switch = 'autoDownload' | 'noSounds' | 'vibratory' | 'noPush' | 'noPushDetail'

const switchRow = (path: string, field: Switch, source: string, summary: string, note?: string) =>
  endpoint({
    route: [`POST ${path}`, `PUT ${path}`] as Route[],
    summary,
    source: `Server API, user, ${source}`,
    auth: 'self',
    ...(note && { note }),
    ...schemas.setSwitch,
    run: (deps, { value }, call) => choose(deps, call, { [field]: value }),
  })

/** `true` disables for fields that begin with `no`, and enables for the others. */
const switches = [
  switchRow('/user/download', 'autoDownload', 'download', 'Allow clients to download automatically', forClients),
  switchRow('/user/sounds', 'noSounds', 'sounds', 'Switch sounds off (true) or on', forClients),
  switchRow('/user/vibratory', 'vibratory', 'vibratory', 'Switch vibration on (true) or off', forClients),
  switchRow('/user/push', 'noPush', 'push', 'Switch pushes off (true) or on'),
  switchRow(
    '/user/push/detail',
    'noPushDetail',
    'push detail',
    'Hide content and sender in pushes (true) or show them',
  ),
]

export const settingsRows = [get, set, setAuthMode, setPushLimit, setPushNickname, ...switches]
