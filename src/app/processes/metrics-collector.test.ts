import { beforeEach, expect, test } from 'bun:test'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { TestClock } from '../../../test/kit/clock.ts'
import { snapshotOf } from '../../http/merged-metrics.ts'
import type { GroupState } from '../../http/process-group.ts'
import type { ToProcess } from './messages.ts'
import { MetricsCollector, sampleMs } from './metrics-collector.ts'
import type { RunningProcess } from './supervisor.ts'

/** A process with some metrics, which it gives when it is asked, unless it is frozen. */
class MeasuredProcess implements RunningProcess {
  readonly registry = new Registry()
  isFrozen = false
  readonly requests = new Counter({ name: 'requests_total', help: 'h', labelNames: ['code'], registers: this.all })
  readonly times = new Histogram({ name: 'request_seconds', help: 'h', buckets: [1], registers: this.all })
  readonly waiting = new Gauge({ name: 'bodies_waiting', help: 'h', registers: this.all })
  readonly pending = new Gauge({ name: 'pending', help: 'h', aggregator: 'max', registers: this.all })
  readonly connections = new Gauge({ name: 'rollcall_connections', help: 'h', registers: this.all })
  readonly cpu = new Counter({ name: 'process_cpu_seconds_total', help: 'h', registers: this.all })

  constructor(readonly pid: number) {}
  get all() {
    return [this.registry]
  }
  send(message: ToProcess): void {
    if (message.kind === 'sample' && !this.isFrozen) void this.sample(message.id)
  }
  async sample(id?: number): Promise<void> {
    collector.received(this, {
      kind: 'sampled',
      ...(id !== undefined && { id }),
      sample: structuredClone(await snapshotOf(this.registry)),
    })
  }
  kill(): void {}
}

let clock: TestClock
let collector: MetricsCollector
let one: MeasuredProcess
let two: MeasuredProcess
let state: GroupState

beforeEach(() => {
  clock = new TestClock()
  ;[one, two] = [new MeasuredProcess(11), new MeasuredProcess(12)]
  const processes = [one, two].map(({ pid }) => ({ state: 'ready' as const, pid, node: pid - 10, restarts: 0 }))
  state = { supervisor: 1, processes }
  collector = new MetricsCollector(clock, () => state)
})

/** The values by series. */
async function series(text: Promise<string>): Promise<Record<string, number>> {
  const lines = (await text).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}
const collected = (...processes: MeasuredProcess[]) => series(collector.collect(processes))
const late = async (...processes: MeasuredProcess[]) => {
  const text = collector.collect(processes)
  await clock.advanceAsync(sampleMs, 5)
  return series(text)
}

test('counters and histograms are summed by their labels', async () => {
  one.requests.inc({ code: 0 }, 2)
  two.requests.inc({ code: 0 }, 3)
  two.requests.inc({ code: 4 }, 1)
  one.times.observe(0.5)
  two.times.observe(2)
  expect(await collected(one, two)).toMatchObject({
    'requests_total{code="0"}': 5,
    'requests_total{code="4"}': 1,
    'request_seconds_bucket{le="1"}': 1,
    'request_seconds_bucket{le="+Inf"}': 2,
    request_seconds_sum: 2.5,
    request_seconds_count: 2,
  })
})

test('gauges are summed, or as they say; what is of one process has its node', async () => {
  one.waiting.set(2)
  two.waiting.set(3)
  one.pending.set(7)
  two.pending.set(6)
  one.connections.set(20)
  two.connections.set(30)
  two.cpu.inc(1.5)
  expect(await collected(one, two)).toMatchObject({
    bodies_waiting: 5,
    pending: 7,
    'rollcall_connections{node="1"}': 20,
    'rollcall_connections{node="2"}': 30,
    'process_cpu_seconds_total{node="2"}': 1.5,
  })
})

test('each metric is declared once', async () => {
  const declared = (await collector.collect([one, two])).match(/^# TYPE \S+/gm) ?? []
  expect(new Set(declared).size).toBe(declared.length)
})

test('the sum of a counter does not fall when a process ends, and has what it counted last', async () => {
  one.requests.inc({ code: 0 }, 2)
  two.requests.inc({ code: 0 }, 3)
  two.waiting.set(3)
  await collected(one, two)
  two.requests.inc({ code: 0 }, 4)
  await two.sample()
  collector.ended(two)
  const three = new MeasuredProcess(13)
  three.requests.inc({ code: 0 }, 1)
  state = { supervisor: 1, processes: [...state.processes, { state: 'ready', pid: 13, node: 2, restarts: 1 }] }
  const found = await collected(one, three)
  expect(found).toMatchObject({ 'requests_total{code="0"}': 10, bodies_waiting: 0 })
  expect(found).toMatchObject({ rollcall_process_restarts_total: 1, 'rollcall_processes{state="ready"}': 3 })
})

test('a process that does not answer in time has its last counters, no gauges, and is counted', async () => {
  one.requests.inc({ code: 0 }, 2)
  two.requests.inc({ code: 0 }, 3)
  two.connections.set(30)
  two.waiting.set(3)
  await collected(one, two)
  two.isFrozen = true
  two.requests.inc({ code: 0 }, 4)
  const found = await late(one, two)
  expect(found).toMatchObject({
    'requests_total{code="0"}': 5,
    bodies_waiting: 0,
    rollcall_process_samples_late_total: 1,
  })
  expect(Object.keys(found)).not.toContain('rollcall_connections{node="2"}')
  two.isFrozen = false
  expect(await collected(one, two)).toMatchObject({ 'requests_total{code="0"}': 9, bodies_waiting: 3 })
})

test('a process that ends while it is asked is not waited for', async () => {
  two.isFrozen = true
  const text = collector.collect([one, two])
  collector.ended(two)
  expect(await series(text)).toMatchObject({ rollcall_process_samples_late_total: 0 })
})
