import type { Clock } from '../../../../core/clock.ts'
import type { Ids } from '../../../../core/ids.ts'
import type { Notification } from '../../../../core/presence/connection.ts'
import type { UserId } from '../../../../core/values.ts'
import type { ServerFrame } from '../codec/frame.ts'
import { type FrameCodec, SharedFrame } from '../codec/frame-codec.ts'
import { notificationPush } from './own-data-push.ts'
import { onlineStatusOf, presencePush } from './presence-tips.ts'

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

  /** `undefined` for what this vendor has no frame for. */
  bytes(notification: Notification, codec: FrameCodec): Uint8Array | undefined {
    const known = this.#frames.get(notification)
    if (known) return known.bytes(codec)
    const made = this.#frameOf(notification)
    if (!made) return undefined
    const frame = new SharedFrame(made)
    this.#frames.set(notification, frame)
    return frame.bytes(codec)
  }

  #frameOf(notification: Notification): ServerFrame | undefined {
    switch (notification.kind) {
      case 'presence':
        return presencePush(onlineStatusOf(notification.state.uid, notification.state.platforms), this.#ids.uuid())
      case 'profile_changed':
        return this.#notificationFrame('profileChanged', notification.uid)
      case 'user_command_changed':
        return this.#notificationFrame(commandNotifications[notification.change], notification.uid)
      default:
        return undefined
    }
  }
  #notificationFrame(kind: Parameters<typeof notificationPush>[0], uid: UserId): ServerFrame {
    return notificationPush(kind, uid, this.#clock, this.#ids)
  }
}
