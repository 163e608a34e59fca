import { expect, test } from 'bun:test'
import { Registry } from 'prom-client'
import { processMetrics } from './process-metrics.ts'

test('the metrics of the process are made once, whatever number of servers runs in it', async () => {
  const [first, second] = [new Registry(), new Registry()]
  for (const registry of [first, second]) processMetrics(registry)
  const names = first.getMetricsAsArray().map(({ name }) => name)
  for (const name of ['process_resident_memory_bytes', 'process_cpu_seconds_total', 'nodejs_eventloop_lag_seconds'])
    expect(names).toContain(name)
  for (const name of names) expect(second.getSingleMetric(name)).toBe(first.getSingleMetric(name))
  expect(await second.metrics()).toMatch(/^process_cpu_seconds_total \d/m)
})
