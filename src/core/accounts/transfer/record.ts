import type { UserId, UserNum } from '../../values.ts'
import { defaultSettings, type SettingsPatch, type UserSettings } from '../settings-store.ts'
import type { Profile, Restriction, User } from '../user.ts'

/** A ban or mute as a record has it; without `untilMs` it stands until it is lifted. `false`: there is none. */
export type RecordedRestriction = false | { readonly reason: string; readonly untilMs?: number | undefined }

/** What a robot has beside its account. */
export type RecordedRobot = {
  readonly secret: string
  /** The robot itself when absent. */
  readonly owner?: UserId
  readonly callback?: string
  readonly extra?: string
}

/** An account as import reads it and export writes it. A field that is absent stays as it is, or has its default. */
export type UserRecord = Partial<Profile> & {
  readonly uid: UserId
  /** Kept when it is free and of the layout, for a new account only. */
  readonly num?: UserNum
  readonly name?: string
  readonly kind?: User['kind']
  readonly grade?: number
  /** In a form that `passwordHashProblem` accepts. Stored when the account has no password. */
  readonly passwordHash?: string
  readonly ban?: RecordedRestriction
  readonly mute?: RecordedRestriction
  readonly settings?: SettingsPatch
  /** All tags of the user, in the order of a new account's. */
  readonly tags?: readonly string[]
  /** By which pushes select the user; `''` for none. */
  readonly alias?: string
  /** Of a robot only. */
  readonly robot?: RecordedRobot
  /** Of a new account only. */
  readonly createdAtMs?: number
  readonly changedAtMs?: number
  /** The id has no account, and gets none: only its restrictions are read. */
  readonly registered?: false
  /** The account is a tombstone: its uid and num are in use, it has no other field. */
  readonly deletedAtMs?: number
}

export type RestrictionKind = Restriction['kind']
export const restrictionKinds: readonly RestrictionKind[] = ['ban', 'mute']

/** The settings of the patch that differ, for a window both of its ends. */
export function settingsDifference(patch: SettingsPatch, current: UserSettings): SettingsPatch {
  const different = Object.entries(patch).filter(([key, value]) => {
    const now = current[key as keyof UserSettings]
    return typeof value === 'object' && typeof now === 'object' ? !isSameWindow(value, now) : value !== now
  })
  return Object.fromEntries(different)
}

/** What was chosen: the settings that are not the default. */
export const chosenSettings = (settings: UserSettings): SettingsPatch => settingsDifference(settings, defaultSettings)

type Window = UserSettings['noPushWindow']
const isSameWindow = (patch: Partial<Window>, now: Window): boolean =>
  (patch.startHour ?? now.startHour) === now.startHour && (patch.endHour ?? now.endHour) === now.endHour
