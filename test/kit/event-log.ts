import type { LoggedEvent } from '../../src/core/audit/audit.ts'
import type { EventFilter, EventPage } from '../../src/core/audit/event-store.ts'
import { CoreError } from '../../src/core/errors.ts'
import type { WebhookLog } from '../../src/core/event-webhooks/ports.ts'
import type { AppId } from '../../src/core/values.ts'

export const loggedEvent = (over: Partial<LoggedEvent> & { position: number }): LoggedEvent => ({
  ...{ app: 'default', id: `e${over.position}`, atMs: 0, actor: { kind: 'system', id: 'test' }, dialect: 'admin' },
  ...{ action: 'user.update', target: 'u1', requestId: undefined, changed: [], details: {} },
  ...{ before: undefined, after: undefined, erasedAtMs: undefined },
  ...over,
})

/** A numbered log in memory. */
export class MemoryEventLog implements WebhookLog {
  readonly events: LoggedEvent[] = []
  #pruned = 0
  readonly #listeners = new Set<() => void>()

  /** Numbers an event of the default app. */
  add(target: string, over: Partial<LoggedEvent> = {}): LoggedEvent {
    const event = loggedEvent({ position: this.#last + 1, target, ...over })
    this.events.push(event)
    for (const listener of this.#listeners) listener()
    return event
  }
  pruneTo(position: number): void {
    this.#pruned = position
    while ((this.events[0]?.position ?? Number.POSITIVE_INFINITY) <= position) this.events.shift()
  }
  async range() {
    return { oldest: this.#pruned + 1, last: this.#last }
  }
  async page(app: AppId, start: number | undefined, { types, target }: EventFilter, limit: number): Promise<EventPage> {
    const after = start ?? this.#pruned
    if (after < this.#pruned || after > this.#last) throw new CoreError('cursor.expired')
    const first = this.events.findIndex(({ position }) => position > after)
    const found = (first < 0 ? [] : this.events.slice(first)).filter(
      (event) =>
        event.app === app &&
        (target === undefined || event.target === target) &&
        (types === undefined || types.some((type) => isOfType(event.action, type))),
    )
    const events = found.slice(0, limit)
    const isLast = found.length <= limit
    return { events, isLast, last: isLast ? this.#last : (events.at(-1)?.position ?? after) }
  }
  async find(app: AppId, id: string): Promise<LoggedEvent | undefined> {
    return this.events.find((event) => event.app === app && event.id === id)
  }
  onNumbered(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  get #last(): number {
    return this.events.at(-1)?.position ?? this.#pruned
  }
}

const isOfType = (action: string, type: string): boolean =>
  type.endsWith('*') ? action.startsWith(type.slice(0, -1)) : action === type
