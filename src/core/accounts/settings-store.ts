import type { BadgeChange, PushPreferences } from '../push/decide-push.ts'
import type { HourWindow } from '../push/quiet-hours.ts'
import { noWindow } from '../push/quiet-hours.ts'
import type { AppId, UserId } from '../values.ts'

/** Settings that a user chooses. Texts are `''` when unset. */
export type UserSettings = PushPreferences & {
  /** How friend requests are answered: 0 accepted at once, 1 on consent, 2 with the right answer, 3 refused. */
  authMode: number
  authQuestion: string
  /** Never shown to others. */
  authAnswer: string
  /** For clients only; the server does not use them. */
  autoDownload: boolean
  noSounds: boolean
  vibratory: boolean
  /** Group invitations wait for the user's consent. */
  groupConfirm: boolean
  /** The number on the client's icon: int32, not negative. */
  badge: number
}

/** Changes only the fields that it names; of a window also one end alone. */
export type SettingsPatch = Partial<Omit<UserSettings, 'noPushWindow' | 'silenceWindow'>> & {
  noPushWindow?: Partial<HourWindow>
  silenceWindow?: Partial<HourWindow>
}

/** The settings of an account that has set none. */
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
  /** The defaults for accounts without settings and for unknown ids. */
  of(app: AppId, uid: UserId): Promise<UserSettings>
  /** By uid; users without settings are absent: the defaults apply. */
  ofMany(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, UserSettings>>
  /** The account must exist. One statement, so that two concurrent changes of different fields are both kept. */
  update(app: AppId, uid: UserId, patch: SettingsPatch): Promise<void>
  /** The accounts must exist. At most int32. */
  moveBadges(app: AppId, uids: readonly UserId[], change: BadgeChange): Promise<void>
  remove(app: AppId, uid: UserId): Promise<boolean>
}
