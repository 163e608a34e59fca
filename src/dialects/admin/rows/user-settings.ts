import { z } from 'zod'
import type { UserSettings } from '../../../core/accounts/settings-store.ts'
import { isTimeZone } from '../../../core/push/quiet-hours.ts'
import { withoutUndefined } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { settingsExamples } from '../examples/user-settings.ts'
import { text, userReference } from '../fields.ts'

const params = z.object({ user: userReference })

const hour = z.int().min(0).max(23)
/** From the start of one hour to the start of another; equal hours switch it off. */
const hours = z.object({ startHour: hour, endHour: hour })

const authModeMax = 3
const timeZoneCharsMax = 64
const nameCharsMax = 255
const questionCharsMax = 1_024
const int32Max = 2 ** 31 - 1

const settings = z.object({
  noPush: z.boolean(),
  /** Pushes without the message's text. */
  noPushDetail: z.boolean(),
  /** Hours without pushes. */
  noPushWindow: hours,
  /** Hours with pushes that make no sound. */
  silenceWindow: hours,
  /** The name of the sender in pushes that the user causes; its display name when empty. */
  pushNickName: z.string(),
  /** IANA name of the zone of the hours; the server's when empty. */
  timeZone: z.string(),
  badge: z.int(),
  noSounds: z.boolean(),
  vibratory: z.boolean(),
  autoDownload: z.boolean(),
  /** How friend requests are answered: 0 accepted at once, 1 on consent, 2 with the right answer, 3 refused. */
  authMode: z.int(),
  authQuestion: z.string(),
  groupConfirm: z.boolean(),
})

const patch = z
  .object({
    noPush: z.boolean(),
    noPushDetail: z.boolean(),
    noPushWindow: hours.partial(),
    silenceWindow: hours.partial(),
    pushNickName: text(nameCharsMax),
    timeZone: text(timeZoneCharsMax).refine((name) => name === '' || isTimeZone(name), {
      error: 'must be an IANA time zone, such as Asia/Shanghai',
    }),
    badge: z.int().min(0).max(int32Max),
    noSounds: z.boolean(),
    vibratory: z.boolean(),
    autoDownload: z.boolean(),
    authMode: z.int().min(0).max(authModeMax),
    authQuestion: text(questionCharsMax),
    groupConfirm: z.boolean(),
  })
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, { error: 'names no setting to change' })

/** The answer to the question for friends is never shown. */
function toSettings({ authAnswer: _, noPushWindow, silenceWindow, ...rest }: UserSettings): z.output<typeof settings> {
  return { ...rest, noPushWindow: { ...noPushWindow }, silenceWindow: { ...silenceWindow } }
}

const get = endpoint({
  route: 'GET /v1/users/{user}/settings',
  summary: 'What a user chose: push preferences with their hours, and settings that its clients read',
  source: 'Rollcall',
  auth: 'viewer',
  ...settingsExamples.get,
  request: { params },
  reply: settings,
  run: async ({ core }, { params: { user } }, { app }) => core.settings.of(app, await core.users.resolve(app, user)),
  map: toSettings,
})

const update = endpoint({
  route: 'PATCH /v1/users/{user}/settings',
  summary: "Changes the settings that the body names; the user's clients are notified",
  source: 'Rollcall',
  auth: 'operator',
  ...settingsExamples.update,
  request: { params, body: patch },
  reply: settings,
  run: async ({ core }, { params: { user }, body: { noPushWindow, silenceWindow, ...rest } }, call) => {
    const uid = await core.users.resolve(call.app, user)
    await core.settings.update(call, uid, {
      ...withoutUndefined(rest),
      ...(noPushWindow && { noPushWindow: withoutUndefined(noPushWindow) }),
      ...(silenceWindow && { silenceWindow: withoutUndefined(silenceWindow) }),
    })
    return core.settings.of(call.app, uid)
  },
  map: toSettings,
})

export const settingsRows = () => [get, update]
