import type { Clock } from '../clock.ts'
import type { Context } from '../context.ts'
import type { CoreEvent } from '../event.ts'
import type { AppId, UserId } from '../values.ts'
import type { Notification } from './connection.ts'
import type { ConnectionRegistry } from './registry.ts'

export const selfNotifierBounds = {
  /** Equal news of a user is gathered for so long; then it is told once. */
  gatherMs: 100,
} as const

type News = { readonly app: AppId; readonly notice: Exclude<Notification, { kind: 'presence' }> }

/**
 * Tells every connection of a user, in whatever dialect, what changed of the user itself. A notice says what to ask for
 * again, not the new value, so many changes in a moment are one notice. Nothing waits for users without a connection.
 */
export class SelfNotifier {
  readonly #clock: Clock
  readonly #registry: ConnectionRegistry
  readonly #waiting = new Map<string, News>()

  constructor({ clock, cluster }: Pick<Context, 'clock' | 'cluster'>, registry: ConnectionRegistry) {
    this.#clock = clock
    this.#registry = registry
    cluster.subscribe((event) => {
      const news = newsOf(event)
      if (news) this.#gather(news)
    })
  }

  /** Users and kinds of news that wait to be told. */
  get waiting(): number {
    return this.#waiting.size
  }

  #gather(news: News): void {
    const { app, notice } = news
    if (this.#registry.ofUser(app, notice.uid).length === 0) return
    if (this.#waiting.size === 0) this.#clock.after(selfNotifierBounds.gatherMs, () => this.#tell())
    const change = notice.kind === 'command_changed' ? notice.change : ''
    this.#waiting.set([app, notice.uid, notice.kind, change].join('\0'), news)
  }
  #tell(): void {
    const told = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { app, notice } of told) this.#tellAll(app, notice.uid, notice)
  }
  #tellAll(app: AppId, uid: UserId, notice: Notification): void {
    for (const connection of this.#registry.ofUser(app, uid).slice()) connection.notify(notice)
  }
}

function newsOf(event: CoreEvent): News | undefined {
  if (event.kind === 'user.changed') {
    const { app, uid } = event.user
    return { app, notice: { kind: 'profile_changed', uid } }
  }
  if (event.kind !== 'command.changed') return undefined
  const { app, uid, change } = event
  return { app, notice: { kind: 'command_changed', uid, change } }
}
