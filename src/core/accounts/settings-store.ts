import type { HourWindow } from '../push/quiet-hours.ts'
import { noWindow } from '../push/quiet-hours.ts'
import type { BadgeChange, PushPreferences } from '../push/would-push.ts'
import type { AppId, UserId } from '../values.ts'

/** What a user chose for itself. Texts are `''` when unset. */
export type UserSettings = PushPreferences & {
  /** How friend requests are met: 0 anyone at once, 1 on consent, 2 with the right answer, 3 never. */
  authMode: number
  authQuestion: string
  /** Never shown to others. */
  authAnswer: string
  /** Hints for clients; the server makes no use of them. */
  autoDownload: boolean
  noSounds: boolean
  vibratory: boolean
  /** Group invitations wait for the user's consent. */
  groupConfirm: boolean
  /** The number on the client's icon; int32, 0 or above. */
  badge: number
}

/** Only what it names is changed, of a window also one end alone. */
export type SettingsPatch = Partial<Omit<UserSettings, 'noPushWindow' | 'silenceWindow'>> & {
  noPushWindow?: Partial<HourWindow>
  silenceWindow?: Partial<HourWindow>
}

/** What every account has until it chooses. */
export const defaultSettings: UserSettings = {
  authMode: 0,
  authQuestion: '',
  authAnswer: '',
  autoDownload: false,
  groupConfirm: false,
  noPush: false,
  noPushDetail: false,
  noPushWindow: noWindow,
  silenceWindow: noWindow,
  noSounds: false,
  vibratory: false,
  pushNickName: '',
  timeZone: '',
  badge: 0,
}

export interface UserSettingsStore {
  /** The defaults for accounts that never chose, and for those that do not exist. */
  of(app: AppId, uid: UserId): Promise<UserSettings>
  /** Those who chose anything; for the others the defaults hold. */
  ofMany(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, UserSettings>>
  /** The account must exist. One statement: two changes at once both stand. */
  update(app: AppId, uid: UserId, patch: SettingsPatch): Promise<void>
  /** The accounts must exist. At most int32. */
  moveBadges(app: AppId, uids: readonly UserId[], change: BadgeChange): Promise<void>
  remove(app: AppId, uid: UserId): Promise<boolean>
}
