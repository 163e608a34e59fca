import type { SettingsPatch, UserSettings } from '../../core/accounts/settings-store.ts'
import { badgeMax } from '../../core/push/decide-push.ts'
import { isTimeZone } from '../../core/push/quiet-hours.ts'
import { isLongerThan, isStorable } from '../../core/text.ts'
import { RowProblem } from './row.ts'

const textCharsMax = 1_024

type Check = (value: unknown) => boolean

const isSettingText: Check = (value) =>
  typeof value === 'string' && !isLongerThan(value, textCharsMax) && isStorable(value)
const isSwitch: Check = (value) => typeof value === 'boolean'
const isIntegerTo =
  (max: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max

const isHour = isIntegerTo(23)
const isWindow: Check = (value) => {
  if (typeof value !== 'object' || value === null) return false
  const { startHour, endHour, ...others } = value as Record<string, unknown>
  return isHour(startHour) && isHour(endHour) && Object.keys(others).length === 0
}

const settingChecks: { readonly [S in keyof UserSettings]: Check } = {
  authMode: isIntegerTo(3),
  authQuestion: isSettingText,
  authAnswer: isSettingText,
  autoDownload: isSwitch,
  groupConfirm: isSwitch,
  noPush: isSwitch,
  noPushDetail: isSwitch,
  noPushWindow: isWindow,
  silenceWindow: isWindow,
  noSounds: isSwitch,
  vibratory: isSwitch,
  pushNickName: isSettingText,
  timeZone: (value) => value === '' || (typeof value === 'string' && isTimeZone(value)),
  badge: isIntegerTo(badgeMax),
}

/** The settings of a file. Throws RowProblem. */
export function settingsOf(value: unknown): SettingsPatch {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RowProblem('is not an object')
  for (const [name, setting] of Object.entries(value)) {
    const check = Object.hasOwn(settingChecks, name) ? settingChecks[name as keyof UserSettings] : undefined
    if (!check) throw new RowProblem(`there is no setting ${name}`)
    if (!check(setting)) throw new RowProblem(`${name} is not a value of this setting`)
  }
  return value
}
