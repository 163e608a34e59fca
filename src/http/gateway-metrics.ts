import { Counter, Gauge, type Registry } from 'prom-client'
import type { PresenceSubscriptions } from '../core/presence/subscriptions.ts'
import type { ListenerCounters } from '../gateway/counters.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { SocketGauges } from '../gateway/phase.ts'

/** Metrics of the live connections of this node by listener, computed on scrape. */
export function gatewayMetrics(gateway: Pick<Gateway, 'listeners'>, registry: Registry): void {
  const registers = [registry]
  new Gauge({
    name: 'rollcall_gateway_sockets',
    help: 'Sockets now, by listener and phase: handshaking, live, leaving',
    labelNames: ['listener', 'phase'],
    registers,
    collect() {
      for (const { name, gauges } of gateway.listeners)
        for (const [phase, count] of phasesOf(gauges)) this.set({ listener: name, phase }, count)
    },
  })
  for (const [name, { help, read }] of Object.entries(plain)) total(`rollcall_gateway_${name}_total`, help, read)
  for (const [name, { help, labels, read }] of Object.entries(labelled))
    total(`rollcall_gateway_${name}_total`, help, read, labels)

  /** The listener counts; the metric is set to its values on scrape. */
  function total(
    name: string,
    help: string,
    read: (counters: ListenerCounters) => Counts,
    labels: string[] = [],
  ): void {
    new Counter({
      name,
      help,
      labelNames: ['listener', ...labels],
      registers,
      collect() {
        this.reset()
        for (const { name, counters } of gateway.listeners)
          for (const [count, ...values] of read(counters))
            if (count > 0 || labels.length === 0)
              this.inc({ listener: name, ...Object.fromEntries(labels.map((label, i) => [label, values[i]])) }, count)
      },
    })
  }
}

/** The memory of presence subscriptions grows with them. */
export function watchMetrics(subscriptions: Pick<PresenceSubscriptions, 'gauges'>, registry: Registry): void {
  new Gauge({
    name: 'rollcall_gateway_watches',
    help: 'Presence subscriptions now: pairs of a user and a user that its connections subscribe to',
    registers: [registry],
    collect() {
      this.set(subscriptions.gauges.watches)
    },
  })
}

/** The phases as the metric labels name them. */
const phasesOf = ({ handshaking, live, closing }: SocketGauges) =>
  Object.entries({ handshaking, live, leaving: closing })

/** Each count with the values of the labels. */
type Counts = Iterable<readonly [count: number, ...values: string[]]>

const byName = (counts: Record<string, number>): Counts =>
  Object.entries(counts).map(([name, count]) => [count, name] as const)

const plain: Record<string, { help: string; read: (counters: ListenerCounters) => Counts }> = {
  opened: { help: 'Sockets that opened', read: ({ opened }) => [[opened]] },
  admitted: { help: 'Sockets that were admitted', read: ({ admitted }) => [[admitted]] },
  upgrades_refused: {
    help: 'Upgrade requests that were refused',
    read: ({ upgradesRefused }) => [[upgradesRefused]],
  },
  frames_lost: {
    help: 'Frames dropped because a queue was full; the connection was closed',
    read: ({ framesDropped }) => [[framesDropped]],
  },
}

const labelled: Record<string, { help: string; labels: string[]; read: (counters: ListenerCounters) => Counts }> = {
  closed: {
    help: 'Closed connections, by reason',
    labels: ['reason'],
    read: ({ closed }) => byName(closed),
  },
  turned_away: {
    help: 'Sockets closed before admission, by reason',
    labels: ['reason'],
    read: ({ rejected }) => byName(rejected),
  },
  refused: {
    help: 'Refused client connections, by error and reason; the reason of a token that ended is what ended it',
    labels: ['error', 'reason'],
    read: ({ refused }) =>
      [...refused].flatMap(([error, causes]) => [...causes].map(([cause, count]) => [count, error, cause] as const)),
  },
  frames: {
    help: 'Frames, by direction',
    labels: ['direction'],
    read: ({ framesIn, framesOut }) => byName({ in: framesIn, out: framesOut }),
  },
  bytes: {
    help: 'Bytes of frames, by direction',
    labels: ['direction'],
    read: ({ bytesIn, bytesOut }) => byName({ in: bytesIn, out: bytesOut }),
  },
}
