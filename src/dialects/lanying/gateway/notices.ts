import type { CloseReason, Notification } from '../../../core/presence/connection.ts'
import { type NoticeType, noticeTypes } from './frames.ts'

/** The notice by which a client learns why its connection ends; other reasons have none, and it connects again. */
export const closingNotices: Readonly<Partial<Record<CloseReason, NoticeType>>> = {
  kicked: noticeTypes.kicked,
  admission: noticeTypes.kicked,
  signed_out: noticeTypes.kicked,
  device_moved: noticeTypes.kicked,
  became_robot: noticeTypes.removed,
  superseded: noticeTypes.sameDevice,
  banned: noticeTypes.frozen,
  destroyed: noticeTypes.removed,
  password: noticeTypes.passwordChanged,
  removed: noticeTypes.deviceRemoved,
}

/** The notice of a change of the connection's own user; `undefined` where the vendor has none. */
export const noticeOf: Readonly<Partial<Record<Notification['kind'], NoticeType>>> = {
  profile_changed: noticeTypes.infoUpdated,
  settings_changed: noticeTypes.infoUpdated,
  device_added: noticeTypes.deviceAdded,
  device_online: noticeTypes.deviceOnline,
  device_offline: noticeTypes.deviceOffline,
}
