import { z } from 'zod'
import { isTimeZone } from '../../../../core/push/quiet-hours.ts'
import { bool, hour, id, integer, text } from '../field-schemas.ts'
import { contract, done, lanyingLimits, noInput, shownId } from './contract.ts'

/** Set how friend requests are handled: 0 accept, 1 ask, 2 accept with the right answer, 3 refuse. */
export const authModeMax = 3

/** UserSettings as answered. `id` repeats `user_id`; `time_zone` is ours and absent until it is set. */
export const userSettings = z.strictObject({
  id: shownId,
  user_id: shownId,
  auth_mode: z.int().min(0).max(authModeMax),
  auth_question: z.string(),
  auth_answer: z.string(),
  auto_download: z.boolean(),
  group_confirm: z.boolean(),
  no_push: z.boolean(),
  no_push_detail: z.boolean(),
  no_push_start_hour: z.int().min(0).max(23),
  no_push_end_hour: z.int().min(0).max(23),
  no_sounds: z.boolean(),
  push_nick_name: z.string(),
  push_token: z.string(),
  silence_start_time: z.int().min(0).max(23),
  silence_end_time: z.int().min(0).max(23),
  vibratory: z.boolean(),
  time_zone: z.string().min(1).optional(),
})

const { nickNameCharsMax, questionCharsMax, pushTokenCharsMax, timeZoneCharsMax } = lanyingLimits

/**
 * The fields to change; absent ones stay as they are, because clients send one field and `user_id`. `id` is ignored;
 * `push_token` is for the row to keep when we issued it and to ignore when not; `time_zone: ''` unsets it.
 */
export const settingsInput = z.object({
  user_id: id().optional(),
  auth_mode: integer(0, authModeMax).optional(),
  auth_question: text(questionCharsMax).optional(),
  auth_answer: text(questionCharsMax).optional(),
  auto_download: bool().optional(),
  group_confirm: bool().optional(),
  no_push: bool().optional(),
  no_push_detail: bool().optional(),
  no_push_start_hour: hour().optional(),
  no_push_end_hour: hour().optional(),
  no_sounds: bool().optional(),
  push_nick_name: text(nickNameCharsMax).optional(),
  push_token: text(pushTokenCharsMax).optional(),
  silence_start_time: hour().optional(),
  silence_end_time: hour().optional(),
  vibratory: bool().optional(),
  time_zone: text(timeZoneCharsMax)
    .refine((name) => name === '' || isTimeZone(name), 'must be an IANA time zone, such as Asia/Shanghai')
    .optional(),
})

export const setSettings = contract('fields', settingsInput, done)
export const getSettings = contract('nothing', noInput, userSettings)

const switchInput = z.object({ value: bool() })

/** `/user/download`, `/sounds`, `/vibratory`, `/push`, `/push/detail`: what `true` means differs, see each row. */
export const setSwitch = contract('parameters', switchInput, done)
export const setAuthMode = contract('parameters', z.object({ value: integer(0, authModeMax) }), done)
export const setPushLimit = contract(
  'parameters',
  z.object({ no_push_start_hour: hour(), no_push_end_hour: hour() }),
  done,
)
export const setPushNickname = contract('pushNickname', z.object({ nick_name: text(nickNameCharsMax) }), done)
