import { shownName, type User } from '../accounts/user.ts'
import type { Flavored } from '../values.ts'
import { type HourWindow, hourIn, includesHour, isWindowDisabled } from './quiet-hours.ts'

/** The push settings of a user. Texts are `''` when unset. */
export type PushPreferences = {
  readonly noPush: boolean
  readonly noPushDetail: boolean
  /** No push at all inside it. */
  readonly noPushWindow: HourWindow
  /** Pushes without alert inside it. */
  readonly silenceWindow: HourWindow
  /** The user's name in pushes that it causes. */
  readonly pushNickName: string
  /** IANA name; `''`: the app's. */
  readonly timeZone: string
}

export type PushUser = {
  readonly banned: boolean
  readonly destroyed: boolean
  readonly globalRecvMsgOpt: number
  readonly preferences: PushPreferences
  readonly badge: number
  readonly appTimeZone: string
}

export type PushDevice = {
  readonly signedIn: boolean
  readonly bound: boolean
  /** An open connection can carry the push, so it needs no push token. */
  readonly online: boolean
}

export type PushMessage = {
  /** `cmd` is for the client program and never alerts. */
  readonly type: 'text' | 'image' | 'cmd'
  /** `7` sets, `+1` adds; `''` is `+1`. */
  readonly badge: string
  readonly sender: PushSender | undefined
  /** When it is too late to show it, ms since the epoch; absent for never. */
  readonly showEndAtMs?: number | undefined
}

export type PushSender = Pick<User, 'uid' | 'name' | 'displayName'> & Pick<PushPreferences, 'pushNickName'>

/** Rules that apply before those of the dialects, in order, and their meanings. */
const rulesBefore = {
  'user.banned': 'the account is banned or disabled',
  'user.destroyed': 'the account was destroyed',
  'device.signedOut': 'no user is signed in on the device',
  'device.unbound': 'the device has no push token',
  'preferences.noPush': 'the user switched pushes off',
} as const
/** Rules that apply after them, in order. */
const rulesAfter = {
  'preferences.noPushWindow': 'it is a no-push hour',
  'message.expired': 'the time until which it may be shown is over',
  'preferences.noPushDetail': 'the user hides content and sender',
  'preferences.silence': 'it is a silent hour',
  'message.cmd': 'a command makes no sound',
  'device.online': 'it is sent over the open connection',
  'device.offline': 'it is sent to the push token',
} as const

/** A rule of one dialect that withholds a push; applies after `preferences.noPush` and before the no-push hours. */
export interface DialectPushRule {
  /** Begins with the dialect's name and a full stop. */
  readonly name: DialectPushRuleName
  readonly meaning: string
  withholds(user: PushUser): boolean
}

export type DialectPushRuleName = Flavored<'DialectPushRule'>
export type PushRule = keyof typeof rulesBefore | keyof typeof rulesAfter | DialectPushRuleName

/** The meaning of every rule by name, in the order in which they apply. */
export const pushRuleMeanings = (dialectRules: readonly DialectPushRule[]): Record<PushRule, string> => ({
  ...rulesBefore,
  ...Object.fromEntries(dialectRules.map(({ name, meaning }) => [name, meaning])),
  ...rulesAfter,
})

/** Whether a push is sent, and how. */
export type PushDecision = {
  readonly push: boolean
  /** Whether it makes a sound or vibrates. */
  readonly alert: boolean
  /** Whether content and sender are shown; otherwise a general text replaces them. */
  readonly detail: boolean
  /** The user's badge number afterwards. */
  readonly badge: number
  /** `''` when hidden or without sender. */
  readonly senderName: string
  /** What decided: the first rule that withholds the push, else how it is sent. */
  readonly rule: PushRule
  /** Rules that changed content or alert. */
  readonly shapedBy: readonly PushRule[]
}

/**
 * What `message` would do on `device` of `user` at `nowMs`. Pure. A push that is withheld leaves the badge as it is.
 */
export function decidePush(
  dialectRules: readonly DialectPushRule[],
  user: PushUser,
  device: PushDevice,
  message: PushMessage,
  nowMs: number,
): PushDecision {
  const withheld = withholdingRule(dialectRules, user, device, message, nowMs)
  if (withheld !== undefined)
    return { push: false, alert: false, detail: false, badge: user.badge, senderName: '', rule: withheld, shapedBy: [] }
  const shapedBy = modifiers.filter(([, shapes]) => shapes(user, message, nowMs)).map(([rule]) => rule)
  const detail = !shapedBy.includes('preferences.noPushDetail')
  return {
    push: true,
    alert: !shapedBy.includes('preferences.silence') && !shapedBy.includes('message.cmd'),
    detail,
    badge: nextBadge(user.badge, message.badge),
    senderName: detail && message.sender ? senderName(message.sender) : '',
    rule: device.online ? 'device.online' : 'device.offline',
    shapedBy,
  }
}

function withholdingRule(
  dialectRules: readonly DialectPushRule[],
  user: PushUser,
  device: PushDevice,
  message: PushMessage,
  nowMs: number,
): PushRule | undefined {
  const [before] = beforeDialects.find(([, withholds]) => withholds(user, device)) ?? []
  if (before !== undefined) return before
  const rule = dialectRules.find((one) => one.withholds(user))
  if (rule) return rule.name
  if (isInside(user.preferences.noPushWindow, user, nowMs)) return 'preferences.noPushWindow'
  return isExpired(message, nowMs) ? 'message.expired' : undefined
}

/** Whether it is too late to show a message. */
export const isExpired = ({ showEndAtMs }: Pick<PushMessage, 'showEndAtMs'>, nowMs: number): boolean =>
  showEndAtMs !== undefined && showEndAtMs < nowMs

const beforeDialects: readonly [PushRule, (user: PushUser, device: PushDevice) => boolean][] = [
  ['user.banned', (user) => user.banned],
  ['user.destroyed', (user) => user.destroyed],
  ['device.signedOut', (_, device) => !device.signedIn],
  ['device.unbound', (_, device) => !device.bound && !device.online],
  ['preferences.noPush', (user) => user.preferences.noPush],
]

const modifiers: readonly [PushRule, (user: PushUser, message: PushMessage, nowMs: number) => boolean][] = [
  ['preferences.noPushDetail', (user) => user.preferences.noPushDetail],
  ['preferences.silence', (user, _, nowMs) => isInside(user.preferences.silenceWindow, user, nowMs)],
  ['message.cmd', (_, message) => message.type === 'cmd'],
]

/** In the user's time zone when it has set one, else in the app's. */
const isInside = (window: HourWindow, user: PushUser, nowMs: number): boolean =>
  !isWindowDisabled(window) && includesHour(window, hourIn(user.preferences.timeZone || user.appTimeZone, nowMs))

/** Badges are int32 on every wire. */
export const badgeMax = 2 ** 31 - 1

const badgeText = /^(\+?)(\d{1,10})$/

/** What a message does to the badge: sets it, or adds to it. */
export type BadgeChange = { readonly set: number } | { readonly add: number }

/** `7` sets, `+1` adds, `''` is `+1`; `undefined` for any other text, which changes nothing. Within int32. */
export function badgeChange(text: string): BadgeChange | undefined {
  const [, plus, digits] = badgeText.exec(text || '+1') ?? []
  if (digits === undefined) return undefined
  const number = Math.min(badgeMax, Number(digits))
  return plus ? { add: number } : { set: number }
}

/** The badge after a message. */
export function nextBadge(stored: number, text: string): number {
  const change = badgeChange(text)
  if (!change) return stored
  return 'set' in change ? change.set : Math.min(badgeMax, stored + change.add)
}

/** The name of a sender in a push. */
export const senderName = (sender: PushSender): string => sender.pushNickName || sender.displayName || shownName(sender)
