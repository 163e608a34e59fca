import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Answered } from '../dialects/kit/runner.ts'

/** Upper bounds in seconds: from a cached read to the slowest hash. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

type Live = { connections: () => number; devices: () => number }

/** Everything `/metrics` shows. Labels are names of ours only: no user, no address, no path a client chose. */
export class Metrics {
  readonly registry = new Registry()
  readonly #requests: Counter<'dialect' | 'route' | 'code'>
  readonly #seconds: Histogram<'dialect' | 'route'>
  readonly #replays: Counter<'app'>
  /** Children by label texts: prom-client would build and look up the key on every request. */
  readonly #counters = new Map<string, { inc(): void }>()
  readonly #timers = new Map<string, { observe(seconds: number): void }>()

  constructor(live: Live) {
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry, prefix: 'rollcall_' })
    this.#requests = new Counter({
      name: 'rollcall_requests_total',
      help: 'Answered requests by dialect, route and the vendor code',
      labelNames: ['dialect', 'route', 'code'],
      registers,
    })
    this.#seconds = new Histogram({
      name: 'rollcall_request_seconds',
      help: 'Time to answer, by dialect and route',
      labelNames: ['dialect', 'route'],
      buckets,
      registers,
    })
    this.#replays = new Counter({
      name: 'rollcall_wildfire_replayed_signatures_total',
      help: 'Signatures seen again inside their window, which legacy clients may do',
      labelNames: ['app'],
      registers,
    })
    gauge('rollcall_connections', 'Live connections on this node', live.connections, registers)
    gauge('rollcall_devices_online', 'Devices with a live connection on this node', live.devices, registers)
  }

  request({ dialect, route, code, ms }: Answered): void {
    const row = `${dialect} ${route}`
    const counter = remembered(this.#counters, `${row} ${code}`, () =>
      this.#requests.labels(dialect, route, String(code)),
    )
    const timer = remembered(this.#timers, row, () => this.#seconds.labels(dialect, route))
    counter.inc()
    timer.observe(ms / 1000)
  }
  replayed(app: string): void {
    this.#replays.labels(app).inc()
  }
}

function gauge(name: string, help: string, read: () => number, registers: Registry[]): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read())
    },
  })
}

function remembered<T>(children: Map<string, T>, key: string, make: () => T): T {
  const known = children.get(key)
  if (known) return known
  const made = make()
  children.set(key, made)
  return made
}
