import { Counter, Gauge, type Registry } from 'prom-client'
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
      for (const { wire, gauges } of gateway.listeners)
        for (const [phase, count] of phasesOf(gauges)) this.set({ listener: wire.name, phase }, count)
    },
  })
  for (const [name, { help, read }] of Object.entries(plain)) total(`rollcall_gateway_${name}_total`, help, read)
  for (const [name, { help, label, read }] of Object.entries(labelled))
    total(`rollcall_gateway_${name}_total`, help, read, label)

  /** The listener counts; the metric is set to its values on scrape. */
  function total(name: string, help: string, read: (counters: ListenerCounters) => Counts, label?: string): void {
    new Counter({
      name,
      help,
      labelNames: label === undefined ? ['listener'] : ['listener', label],
      registers,
      collect() {
        this.reset()
        for (const { wire, counters } of gateway.listeners)
          for (const [value, count] of read(counters))
            if (count > 0 || label === undefined)
              this.inc({ listener: wire.name, ...(label !== undefined && { [label]: value }) }, count)
      },
    })
  }
}

/** The phases as the metric labels name them. */
const phasesOf = ({ handshaking, live, closing }: SocketGauges) =>
  Object.entries({ handshaking, live, leaving: closing })

type Counts = Iterable<readonly [value: string, count: number]>

const plain: Record<string, { help: string; read: (counters: ListenerCounters) => Counts }> = {
  opened: { help: 'Sockets that opened', read: ({ opened }) => [['', opened]] },
  admitted: { help: 'Sockets that were admitted', read: ({ admitted }) => [['', admitted]] },
  upgrades_refused: {
    help: 'Upgrade requests that were refused',
    read: ({ upgradesRefused }) => [['', upgradesRefused]],
  },
  frames_lost: {
    help: 'Frames dropped because a queue was full; the connection was closed',
    read: ({ framesDropped }) => [['', framesDropped]],
  },
}

const labelled: Record<string, { help: string; label: string; read: (counters: ListenerCounters) => Counts }> = {
  closed: {
    help: 'Closed connections, by reason',
    label: 'reason',
    read: ({ closed }) => Object.entries(closed),
  },
  turned_away: {
    help: 'Sockets closed before admission, by reason',
    label: 'reason',
    read: ({ rejected }) => Object.entries(rejected),
  },
  refused: { help: 'Connections refused by admission, by error', label: 'error', read: ({ refused }) => refused },
  frames: {
    help: 'Frames, by direction',
    label: 'direction',
    read: ({ framesIn, framesOut }) => [
      ['in', framesIn],
      ['out', framesOut],
    ],
  },
  bytes: {
    help: 'Bytes of frames, by direction',
    label: 'direction',
    read: ({ bytesIn, bytesOut }) => [
      ['in', bytesIn],
      ['out', bytesOut],
    ],
  },
}
