import {
  type EventOf,
  type OutboxEvent,
  type OutboxEventKind,
  type OutboxReceiver,
  userOfEvent,
} from '../../core/outbox/receiver.ts'
import type { OutboxMessage } from '../../core/outbox/store.ts'
import type { AppId } from '../../core/values.ts'

/** Headers that prove who sent a body, made when it is sent. */
export type WebhookSignature = (body: string, nowMs: number) => Readonly<Record<string, string>>

/** For vendors without signatures. */
export const unsigned: WebhookSignature = () => ({})

/** What a row says of itself. `map` gives the body, or `undefined` where the vendor would not call; `id` is the message's own. */
export type WebhookSpec<K extends OutboxEventKind> = {
  /** The vendor's name for it, by which its settings are found. Stored with its messages: never renamed. */
  name: string
  /** One line for the reference, and where it comes from. */
  summary: string
  source: string
  event: K | readonly K[]
  /** Added to the path of the receiver's URL. */
  path?: string
  signature: WebhookSignature
} & (
  | { map: (event: EventOf<K>, id: string) => unknown }
  /** One call for all events of one change. */
  | { mapAll: (events: readonly EventOf<K>[], id: string) => unknown }
)

/** A row as receivers drive it. */
export type Webhook = {
  readonly name: string
  readonly summary: string
  readonly source: string
  readonly events: ReadonlySet<OutboxEventKind>
  readonly path: string
  readonly signature: WebhookSignature
  readonly together: boolean
  readonly map: (events: readonly OutboxEvent[], id: string) => unknown
}

export function webhook<K extends OutboxEventKind>(spec: WebhookSpec<K>): Webhook {
  const { name, summary, source, path = '', signature } = spec
  const events = new Set<OutboxEventKind>(typeof spec.event === 'string' ? [spec.event] : spec.event)
  const base = { name, summary, source, events, path, signature }
  if ('mapAll' in spec) {
    return { ...base, together: true, map: (events, id) => spec.mapAll(events as readonly EventOf<K>[], id) }
  }
  return { ...base, together: false, map: ([event], id) => spec.map(event as EventOf<K>, id) }
}

export type ReceiverSpec = {
  /** Stored with its messages: never renamed. */
  name: string
  app: AppId
  url: string
  /** In the order in which one event is delivered. */
  rows: readonly Webhook[]
  timeoutMs: (row: Webhook) => number
  headers: (event: OutboxEvent, id: string) => Readonly<Record<string, string>>
}

/** A receiver that runs rows, over one URL; messages of one user reach it one after another, whichever row they are of. */
export function webhookReceiver({ name, app, url, rows, timeoutMs, headers }: ReceiverSpec): OutboxReceiver {
  const byName = new Map(rows.map((row) => [row.name, row]))
  return {
    name,
    app,
    kinds: new Set(rows.flatMap((row) => [...row.events])),
    messages: (events, takeId) => rowsWithEvents(rows, events).flatMap(([row, some]) => messagesOf(row, some, takeId)),
    target(kind) {
      const row = byName.get(kind)
      return row && { url: appendPath(url, row.path), timeoutMs: timeoutMs(row), sign: row.signature }
    },
  }

  function messagesOf(row: Webhook, events: readonly OutboxEvent[], takeId: () => string): OutboxMessage[] {
    const [first] = events
    if (!first) return []
    const id = takeId()
    const body = row.map(events, id)
    if (body === undefined) return []
    return [
      { id, orderingKey: userOfEvent(first), kind: row.name, headers: headers(first, id), body: JSON.stringify(body) },
    ]
  }
}

/** Event by event, and for each in the order of the rows; a row that takes its events together does so at the first. */
function rowsWithEvents(rows: readonly Webhook[], events: readonly OutboxEvent[]): [Webhook, OutboxEvent[]][] {
  const groups: [Webhook, OutboxEvent[]][] = []
  const together = new Map<Webhook, OutboxEvent[]>()
  for (const event of events) {
    for (const row of rows) {
      if (!row.events.has(event.kind)) continue
      const group = together.get(row)
      if (group) group.push(event)
      else {
        const fresh = [event]
        if (row.together) together.set(row, fresh)
        groups.push([row, fresh])
      }
    }
  }
  return groups
}

/** A path added to a URL, whose query stays behind it. */
export function appendPath(base: string, path: string): string {
  if (path === '') return base
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`
  return url.href
}
