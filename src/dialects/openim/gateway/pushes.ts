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

/** News as frames: 2001 for what changed of a client's own user, 2005 for whom it watches. */
export class Pushes {
  readonly #clock: Clock
  readonly #ids: Ids
  /** A notice is one object for all who get it. */
  readonly #frames = new WeakMap<Notification, SharedFrame>()

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock
    this.#ids = ids
  }

  bytes(notice: Notification, codec: FrameCodec): Uint8Array {
    const known = this.#frames.get(notice)
    if (known) return known.bytes(codec)
    const frame = new SharedFrame(this.#frameOf(notice))
    this.#frames.set(notice, frame)
    return frame.bytes(codec)
  }

  #frameOf(notice: Notification): Frame {
    if (notice.kind === 'presence') {
      const { uid, platforms } = notice.state
      return presencePush(onlineStatusOf(uid, platforms), this.#ids.uuid())
    }
    const kind = notice.kind === 'profile_changed' ? 'profileChanged' : commandNotifications[notice.change]
    return this.#notification(kind, notice.uid)
  }
  #notification(kind: Parameters<typeof notificationPush>[0], uid: UserId): Frame {
    return notificationPush(kind, uid, this.#clock, this.#ids)
  }
}
