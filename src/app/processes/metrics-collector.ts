import { Registry } from 'prom-client'
import type { Clock } from '../../core/clock.ts'
import type { NodeId } from '../../core/values.ts'
import {
  countsOf,
  type MetricSnapshot,
  mergedText,
  type NodeSample,
  snapshotOf,
  sumOf,
} from '../../http/merged-metrics.ts'
import type { GroupState } from '../../http/process-group.ts'
import { processGroupMetrics } from '../../http/process-group-metrics.ts'
import type { FromProcess } from './messages.ts'
import type { ProcessListener, RunningProcess } from './supervisor.ts'

/** How long the processes have to give their metrics. */
export const sampleMs = 500

type Asked = { readonly waiting: Set<RunningProcess>; readonly done: () => void }

/**
 * Collects the metrics of all processes for the one that was asked. A process that ended keeps its share in the counters, one
 * that is late has its last known: no sum falls, which Prometheus would take for a restart.
 */
export class MetricsCollector implements ProcessListener {
  readonly #clock: Clock
  readonly #group: () => GroupState
  readonly #registry = new Registry()
  readonly #countLate: () => void
  readonly #last = new Map<RunningProcess, MetricSnapshot>()
  readonly #asked = new Map<number, Asked>()
  /** Of the processes that have ended. */
  #ended: Promise<MetricSnapshot> = Promise.resolve([])
  #asks = 0

  constructor(clock: Clock, group: () => GroupState) {
    this.#clock = clock
    this.#group = group
    this.#countLate = processGroupMetrics(this.#registry, group)
  }

  received(process: RunningProcess, message: FromProcess): void {
    if (message.kind === 'sampled') this.#note(process, message.id, message.sample)
  }
  ended(process: RunningProcess): void {
    const last = this.#last.get(process)
    this.#last.delete(process)
    for (const id of [...this.#asked.keys()]) this.#answered(process, id)
    if (last) this.#ended = this.#ended.then((ended) => sumOf(ended, countsOf(last)))
  }

  /** The metrics of these processes and of those that ended, in the text format of Prometheus; after `sampleMs` at the latest. */
  async collect(processes: readonly RunningProcess[]): Promise<string> {
    const late = await this.#sample(processes)
    const nodes = new Map(this.#group().processes.map(({ pid, node }) => [pid, node]))
    const [samples, counts]: [NodeSample[], MetricSnapshot[]] = [[], []]
    for (const [process, metrics] of this.#last) {
      const node: NodeId | undefined = nodes.get(process.pid)
      if (node === undefined || late.has(process)) counts.push(countsOf(metrics))
      else samples.push({ node, metrics })
    }
    for (const _ of late) this.#countLate()
    return mergedText(samples, [...counts, await this.#ended, await snapshotOf(this.#registry)])
  }

  /** Asks all of them; returns those that did not answer in time. */
  async #sample(processes: readonly RunningProcess[]): Promise<ReadonlySet<RunningProcess>> {
    const id = ++this.#asks
    const waiting = new Set(processes)
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#asked.set(id, { waiting, done: resolve })
    for (const process of processes) process.send({ kind: 'sample', id })
    if (waiting.size === 0) resolve()
    const giveUp = this.#clock.after(sampleMs, resolve)
    await promise
    giveUp()
    this.#asked.delete(id)
    return waiting
  }
  #note(process: RunningProcess, id: number | undefined, sample: MetricSnapshot): void {
    this.#last.set(process, sample)
    if (id !== undefined) this.#answered(process, id)
  }
  #answered(process: RunningProcess, id: number): void {
    const asked = this.#asked.get(id)
    asked?.waiting.delete(process)
    if (asked?.waiting.size === 0) asked.done()
  }
}
