import type { z } from 'zod'
import type { UserSettings } from '../../../core/accounts/settings-store.ts'
import { type ActiveRestrictions, shownName, type User } from '../../../core/accounts/user.ts'
import type { Device } from '../../../core/devices/store.ts'
import { platformNumber } from '../platforms.ts'
import type { listedUser } from './schemas/app.ts'
import type { deviceReply } from './schemas/devices.ts'
import type { profileReply } from './schemas/profile.ts'
import { type rosterItem, stranger } from './schemas/roster.ts'
import type { userSettings } from './schemas/settings.ts'

/** `pushToken` is the latest address of the user's devices, `''` where there is none. */
export const toUserSettings = (
  user: Pick<User, 'num'>,
  chosen: UserSettings,
  pushToken: string,
): z.input<typeof userSettings> => ({
  id: user.num,
  user_id: user.num,
  auth_mode: chosen.authMode,
  auth_question: chosen.authQuestion,
  auth_answer: chosen.authAnswer,
  auto_download: chosen.autoDownload,
  group_confirm: chosen.groupConfirm,
  no_push: chosen.noPush,
  no_push_detail: chosen.noPushDetail,
  no_push_start_hour: chosen.noPushWindow.startHour,
  no_push_end_hour: chosen.noPushWindow.endHour,
  no_sounds: chosen.noSounds,
  push_nick_name: chosen.pushNickName,
  push_token: pushToken,
  silence_start_time: chosen.silenceWindow.startHour,
  silence_end_time: chosen.silenceWindow.endHour,
  vibratory: chosen.vibratory,
  ...(chosen.timeZone !== '' && { time_zone: chosen.timeZone }),
})

export const toProfile = (user: User): z.input<typeof profileReply> => ({
  user_id: user.num,
  username: shownName(user),
  avatar: user.portrait,
  description: user.description,
  mobile: user.mobile,
  email: user.email,
  nick_name: user.displayName,
  public_info: user.publicInfo,
  private_info: user.privateInfo,
})

/** The public profile: without `private_info` and the answer to the question. */
export const toRosterItem = (
  user: User,
  { authMode, authQuestion }: Pick<UserSettings, 'authMode' | 'authQuestion'>,
): z.input<typeof rosterItem> => ({
  user_id: user.num,
  username: shownName(user),
  nick_name: user.displayName,
  avatar: user.portrait,
  description: user.description,
  public_info: user.publicInfo,
  alias: '',
  ext: '',
  auth_mode: authMode,
  auth_question: authQuestion,
  relation: stranger,
  mute_notification: false,
})

export const toDevice = (device: Device, user: User): z.input<typeof deviceReply> => ({
  device_sn: device.sn,
  platform: platformNumber(device.platform),
  user_agent: device.dialect === 'lanying' ? device.userAgent : device.dialect,
  user_id: user.num,
})

/** 1 while a ban is active; a muted user is shown as a normal one. */
export const toListedUser = (
  user: Pick<User, 'uid' | 'num' | 'name'>,
  standing: ActiveRestrictions | undefined,
): z.input<typeof listedUser> => ({
  user_id: user.num,
  username: shownName(user),
  status: standing?.ban ? 1 : 0,
})
