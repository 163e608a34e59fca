import { platformsIn } from '../devices/platform.ts'
import type { LocalConnection, Notification, PresenceState } from './connection.ts'
import type { SubscribedUser } from './watch-list.ts'

/** The published state of a user. */
export const stateOf = ({ app, uid, published }: SubscribedUser): PresenceState => ({
  app,
  uid,
  platforms: platformsIn(published),
})

/**
 * One state of a user on its way to the subscribers, in pieces. Each of them is notified once, unless it knows the state
 * or has unsubscribed meanwhile.
 */
export class Publication {
  readonly #user: SubscribedUser
  /** Shared by all subscribers, so that it is encoded once. */
  readonly #notification: Notification
  /** Connections that were answered the state when they subscribed. */
  readonly #informed = new Set<LocalConnection>()
  /** Those to be notified, as they were when the first piece was sent. */
  #subscribers: readonly LocalConnection[] | undefined = undefined
  #visited = 0

  constructor(user: SubscribedUser) {
    this.#user = user
    this.#notification = { kind: 'presence', state: stateOf(user) }
  }

  get isComplete(): boolean {
    return this.#visited === this.#subscribers?.length
  }
  /** The connection knows the state. */
  inform(connection: LocalConnection): void {
    this.#informed.add(connection)
  }
  /** Notifies up to `max` subscribers. Returns how many were looked at. */
  send(max: number, isSubscribed: (connection: LocalConnection, user: SubscribedUser) => boolean): number {
    this.#subscribers ??= [...this.#user.subscribers()]
    const piece = this.#subscribers.slice(this.#visited, this.#visited + max)
    this.#visited += piece.length
    for (const subscriber of piece)
      if (!this.#informed.has(subscriber) && isSubscribed(subscriber, this.#user)) subscriber.notify(this.#notification)
    return piece.length
  }
}
