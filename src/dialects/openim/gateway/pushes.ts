import type { Clock } from '../../../core/clock.ts'
import type { Ids } from '../../../core/ids.ts'
import type { Notification } from '../../../core/presence/connection.ts'
import type { UserId } from '../../../core/values.ts'
import type { Frame } from './frame.ts'
import type { FrameCodec } from './frame-codec.ts'
import { notificationPush } from './notifications.ts'
import { onlineStatusOf, presencePush } from './presence-tips.ts'
import { SharedFrame } from './shared-frame.ts'

const commandNotifications = { added: 'commandAdded', updated: 'commandUpdated', removed: 'commandDeleted' } as const

/** Notifications as frames: 2001 for changes of the client's own user, 2005 for presence of users it subscribed to. */
export class NotificationEncoder {
  readonly #clock: Clock
  readonly #ids: Ids
  /** A notification is one object for all its receivers. */
  readonly #frames = new WeakMap<Notification, SharedFrame>()

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock
    this.#ids = ids
  }

  bytes(notification: Notification, codec: FrameCodec): Uint8Array {
    const known = this.#frames.get(notification)
    if (known) return known.bytes(codec)
    const frame = new SharedFrame(this.#frameOf(notification))
    this.#frames.set(notification, frame)
    return frame.bytes(codec)
  }

  #frameOf(notification: Notification): Frame {
    if (notification.kind === 'presence') {
      const { uid, platforms } = notification.state
      return presencePush(onlineStatusOf(uid, platforms), this.#ids.uuid())
    }
    const kind = notification.kind === 'profile_changed' ? 'profileChanged' : commandNotifications[notification.change]
    return this.#notificationFrame(kind, notification.uid)
  }
  #notificationFrame(kind: Parameters<typeof notificationPush>[0], uid: UserId): Frame {
    return notificationPush(kind, uid, this.#clock, this.#ids)
  }
}
