import { Counter, Gauge, Registry } from 'prom-client'
import type { DialectRequests } from '../core/nodes/node-query.ts'
import type { AnsweredRequest } from '../dialects/kit/runner.ts'
import { processMetrics } from './process-metrics.ts'
import { RequestMetrics } from './request-metrics.ts'

type Live = { connections: () => number; devices: () => number }

/** The metrics of `/metrics`. Labels have a bounded set of values: no user, no address, no path of a request. */
export class Metrics {
  readonly registry = new Registry()
  readonly #requests = new RequestMetrics()
  readonly #replays: Counter<'app'>

  constructor(live: Live) {
    const registers = [this.registry]
    processMetrics(this.registry)
    for (const metric of this.#requests.metrics()) this.registry.registerMetric(metric)
    this.#replays = new Counter({
      name: 'rollcall_wildfire_replayed_signatures_total',
      help: 'Repeated signatures inside the time window',
      labelNames: ['app'],
      registers,
    })
    gauge('rollcall_connections', 'Live connections on this node', live.connections, registers)
    gauge('rollcall_devices_online', 'Devices with a live connection on this node', live.devices, registers)
  }

  request({ dialect, route, code, ms }: AnsweredRequest): void {
    this.#requests.add(dialect, route, code, ms / 1000)
  }
  /** Requests since the start, by dialect. */
  requestsByDialect(): DialectRequests[] {
    return this.#requests.byDialect()
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
