import { presenceKinds } from '../../src/core/outbox/presence-event.ts'
import { type OutboxEvent, type OutboxReceiver, userOfEvent } from '../../src/core/outbox/receiver.ts'
import type { OutboxMessage } from '../../src/core/outbox/store.ts'

function shortOf(event: OutboxEvent): string {
  if ('connection' in event) {
    const reason = event.kind === 'connection.offline' ? ` ${event.reason}` : ''
    return `${event.connection.uid} ${event.kind}${reason}`
  }
  if (!('devices' in event)) return ''
  const devices = event.devices.map((one) => `${one.device.clientKey}:${one.connections.length}`).join(' ')
  return `${event.uid} ${event.kind} [${devices}]`
}

/** A receiver of every coming and going, whose messages are `ann connection.online` and the like. */
export const presence: OutboxReceiver = {
  name: 'presence',
  app: 'default',
  kinds: new Set(presenceKinds),
  messages: (events, takeId) =>
    events.flatMap((event): OutboxMessage[] => {
      const body = shortOf(event)
      return body === '' ? [] : [{ id: takeId(), orderingKey: userOfEvent(event), kind: event.kind, headers: {}, body }]
    }),
  target: () => ({ url: 'http://presence.example/', timeoutMs: 1_000, sign: () => ({}) }),
}
