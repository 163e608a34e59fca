import { stat } from 'node:fs/promises'
import { collectDefaultMetrics, Gauge, type Metric, Registry } from 'prom-client'
import type { BodyBudget } from '../dialects/kit/body/body-budget.ts'

/** A file of the database; `name` is the label of its metric. */
export type DatabaseFile = { readonly name: string; readonly path: string }

/** Those that name what Bun has: prom-client has more, for the heap and the garbage collector of Node. */
const exported = /^(process_(cpu_.*|start_time|resident_memory|virtual_memory|open_fds|max_fds)|nodejs_eventloop_lag_)/

/** How often the lag of the event loop is sampled. The library's 10 ms take 0.4 % of a core, of a server without clients too. */
const lagSampleMs = 100

/** The usual metrics of a process, under their usual names, as far as the system provides them. Cheap: counters and /proc. */
export function processMetrics(registry: Registry): void {
  ofProcess ??= collectOnce()
  for (const metric of ofProcess) registry.registerMetric(metric)
}

/** Made once for all servers of the process: each time it starts another sampling of the event loop, and visits the whole heap. */
let ofProcess: readonly Metric[] | undefined

function collectOnce(): Metric[] {
  const all = new Registry()
  collectDefaultMetrics({ register: all, eventLoopMonitoringPrecision: lagSampleMs })
  const names = all.getMetricsAsArray().map(({ name }) => name)
  return names.filter((name) => exported.test(name)).flatMap((name) => all.getSingleMetric(name) ?? [])
}

/** `rollcall_build_info`: always 1; joins the version to other metrics. */
export function buildInfoMetric(registry: Registry, version: string): void {
  new Gauge({
    name: 'rollcall_build_info',
    help: 'Always 1; the labels are the version of Rollcall and of its runtime',
    labelNames: ['version', 'runtime'],
    aggregator: 'first',
    registers: [registry],
  }).set({ version, runtime: `bun ${Bun.version}` }, 1)
}

/** Sizes of the files of the database, read from the file system on scrape; a file that does not exist has none. */
export function databaseMetrics(registry: Registry, files: readonly DatabaseFile[]): void {
  new Gauge({
    name: 'rollcall_database_bytes',
    help: 'Size of the database on disk, by file: the database itself, its write-ahead log',
    labelNames: ['file'],
    aggregator: 'max',
    registers: [registry],
    async collect() {
      this.reset()
      for (const { name, path } of files) {
        const bytes = await stat(path).then(
          ({ size }) => size,
          () => undefined,
        )
        if (bytes !== undefined) this.set({ file: name }, bytes)
      }
    },
  })
}

/** Space for request bodies, which is bounded: callers that find none are answered that the server is busy. */
export function bodyMetrics(
  registry: Registry,
  budget: Pick<BodyBudget, 'bytesReserved' | 'bytesReceived' | 'waiting'>,
): void {
  gauge(
    'rollcall_request_bodies_reserved_bytes',
    'Space that request bodies over 4 KiB have now',
    () => budget.bytesReserved,
  )
  gauge('rollcall_request_bodies_received_bytes', 'Bytes that have arrived of them', () => budget.bytesReceived)
  gauge('rollcall_request_bodies_waiting', 'Request bodies that wait for space', () => budget.waiting)

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  }
}
