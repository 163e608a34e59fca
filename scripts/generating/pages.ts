import { errorNumbers } from '../../src/app/wiring/reference.ts'
import { type ErrorCode, errorDescriptions } from '../../src/core/errors.ts'
import { clusterMetrics, poolMetrics, redisMetrics } from '../../src/http/cluster-metrics.ts'
import { hookMetrics, outboxMetrics, pushMetrics } from '../../src/http/delivery-metrics.ts'
import { remedies } from '../../src/http/docs/remedies.ts'
import { gatewayMetrics, watchMetrics } from '../../src/http/gateway-metrics.ts'
import { Metrics } from '../../src/http/metrics.ts'
import { processGroupMetrics } from '../../src/http/process-group-metrics.ts'
import { bodyMetrics, buildInfoMetric, databaseMetrics } from '../../src/http/process-metrics.ts'
import { type Documented, dialects } from './dialects.ts'
import { code, markdownTable, sentence } from './markdown.ts'
import { unsupported, unsupportedStates } from './unsupported.ts'

/** The page docs/reference/errors.md. */
export function errorsMarkdown(): string {
  const rows = Object.entries(errorDescriptions).map(([failure, meaning]) => [
    code(failure),
    meaning,
    ...errorNumbers.map(({ codes }) => String(codes[failure as ErrorCode])),
  ])
  return [
    '# Errors\n',
    'Each failure has one name in the core and a number in every dialect. The name is the field `failure` of the request',
    'log and `code` of the admin API. Where a vendor’s page has another number for a case of one endpoint, the',
    'endpoint answers that number. A running server shows the same under `/docs/errors`.\n',
    markdownTable(['failure', 'meaning', ...errorNumbers.map(({ title }) => title)], rows),
    '\n## What to do\n',
    markdownTable(
      ['failure', 'what to do'],
      Object.entries(remedies).map(([failure, remedy]) => [code(failure), remedy]),
    ),
    '',
  ].join('\n')
}

/** The page docs/reference/endpoints.md. */
export function endpointsMarkdown(): string {
  const sections = dialects.flatMap(({ title, name, operations }) => [
    `## ${title}\n`,
    `For machines: [${name}.openapi.json](${name}.openapi.json).\n`,
    markdownTable(
      ['operation', 'what it does', 'source', ''],
      operations.map((one) => [routesText(one.routes), one.summary, one.source, noteText(one)]),
    ),
    '',
  ])
  return [
    '# Endpoints\n',
    'Every operation that is served, generated from the rows that serve it. Any other path gets the vendor’s answer for an',
    'unknown path.\n',
    ...sections,
  ].join('\n')
}

type Operation = Documented['operations'][number]

const noteText = ({ note }: Operation): string => (note === undefined ? '' : sentence(note))

/** `POST`, `PUT` and one path become one text; several paths are separated by commas. */
function routesText(routes: readonly string[]): string {
  const verbs = new Map<string, string[]>()
  for (const route of routes) {
    const [verb = '', path = ''] = route.split(' ')
    verbs.set(path, [...(verbs.get(path) ?? []), verb])
  }
  return [...verbs].map(([path, all]) => code(`${all.join(', ')} ${path}`)).join(', ')
}

/** The README's list of what is supported: for each dialect a line with its operations folded below it. */
export const supportedMarkdown = (): string => dialects.map(supportedSection).join('\n')

const marks = ['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

function supportedSection({ title, operations }: Documented): string {
  const notes = [...new Set(operations.flatMap(({ note }) => note ?? []))]
  const markOf = (note: string | undefined) => (note === undefined ? '' : (marks[notes.indexOf(note)] ?? '*'))
  const rows = operations.map((one) => [`${routesText(one.routes)}${markOf(one.note)}`, one.summary])
  return [
    `<details><summary><b>${title}</b>: ${operations.length} operations</summary>\n`,
    markdownTable(['operation', 'what it does'], rows),
    '',
    ...notes.map((note) => `${markOf(note)} ${sentence(note)}\n`),
    '</details>\n',
  ].join('\n')
}

/** The README's list of what is not: a row for each group of a vendor's operations. */
export const unsupportedMarkdown = (): string =>
  markdownTable(
    ['part', 'operations', 'state'],
    unsupported.map(({ part, operations, state }) => [part, operations.map(code).join(', '), unsupportedStates[state]]),
  )

/** The page docs/reference/metrics.md. */
export function metricsMarkdown(): string {
  const { registry } = new Metrics({ connections: () => 0, devices: () => 0 })
  pushMetrics(registry)
  gatewayMetrics({ listeners: [] }, registry)
  watchMetrics({ gauges: { targets: 0, watchers: 0, watches: 0 } }, registry)
  buildInfoMetric(registry, '')
  databaseMetrics(registry, [])
  const health = () => ({ joined: true, bus: true, store: true })
  clusterMetrics(registry, { members: () => [], complete: () => true, health, isSingleNode: true })
  redisMetrics(registry, () => ({ pending: 0, messagesWaiting: 0, commands: 0, failed: 0, messagesDropped: 0 }))
  poolMetrics(registry, () => ({ connections: 0, inUse: 0, waiting: 0, acquired: 0, waitedMs: 0 }))
  bodyMetrics(registry, { bytesReserved: 0, bytesReceived: 0, waiting: 0 })
  outboxMetrics(registry, () => {})
  hookMetrics(registry)
  processGroupMetrics(registry, () => ({ supervisor: 0, processes: [] }))
  // prom-client declares no labels on the type it gives back.
  const all = registry.getMetricsAsArray() as unknown as {
    name: string
    help: string
    type: string
    labelNames: string[]
  }[]
  const ours = all.filter(({ name }) => name.startsWith('rollcall_'))
  return [
    '# Metrics\n',
    '`GET /metrics` on the rollcall listener, in the text format of Prometheus. Labels have fixed values: no user,',
    'no address, no path from a client.\n',
    markdownTable(
      ['metric', 'type', 'labels', 'meaning'],
      ours.map(({ name, type, labelNames, help }) => [code(name), type, labelNames.map(code).join(', '), help]),
    ),
    '',
    'The usual metrics of a process follow, under their usual names and as far as the system provides them: `process_*` (CPU time, memory,',
    'start time, file descriptors) and `nodejs_eventloop_lag_*`.\n',
    'With `serve --processes` whichever process is asked answers for all: counters and histograms are summed, also over processes that',
    'have ended, and so are gauges; `process_*`, `nodejs_*`, `rollcall_connections` and `rollcall_devices_online` have one value for each',
    'process, with the label `node`. A supervisor that does not answer in 2 s is a 503.\n',
  ].join('\n')
}
