import { expect, test } from 'bun:test'
import { Counter, Histogram, Registry } from 'prom-client'
import { RequestMetrics } from './request-metrics.ts'

const answers: [dialect: string, route: string, code: number, seconds: number][] = [
  ['wildfire', 'POST /admin/user/get_info', 0, 0.0003],
  ['wildfire', 'POST /admin/user/get_info', 0, 0.0005],
  ['wildfire', 'POST /admin/user/get_info', 253, 0.0006],
  ['wildfire', '-', 254, 7],
  ['openim', '-', 404, 0.2],
]

test('it shows what metrics of prom-client would', async () => {
  const tally = new RequestMetrics()
  const registry = new Registry()
  for (const metric of tally.metrics()) registry.registerMetric(metric)
  for (const one of answers) tally.add(...one)
  expect(lines(await registry.metrics())).toEqual(lines(await reference()))
})

test('before the first request it has names and no values', async () => {
  const registry = new Registry()
  for (const metric of new RequestMetrics().metrics()) registry.registerMetric(metric)
  expect(lines(await registry.metrics()).every((line) => line.startsWith('#'))).toBe(true)
})

async function reference(): Promise<string> {
  const registry = new Registry()
  const registers = [registry]
  const labelNames = ['dialect', 'route', 'code'] as const
  const help = 'Answered requests by dialect, route and the vendor code'
  const requests = new Counter({ name: 'rollcall_requests_total', help, labelNames, registers })
  const seconds = new Histogram({
    name: 'rollcall_request_seconds',
    help: 'Time to answer, by dialect and route',
    labelNames: ['dialect', 'route'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  for (const [dialect, route, code, time] of answers) {
    requests.inc({ dialect, route, code })
    seconds.observe({ dialect, route }, time)
  }
  return registry.metrics()
}

/** In no order, and labels of a line in no order either: neither means anything. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').sort()}}`))
    .sort()
