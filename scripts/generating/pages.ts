import { type ErrorCode, errorCodes } from '../../src/core/errors.ts'
import { gatewayMetrics } from '../../src/http/gateway-metrics.ts'
import { Metrics } from '../../src/http/metrics.ts'
import { pushMetrics } from '../../src/http/push/metrics.ts'
import { webhookMetrics } from '../../src/http/webhook-metrics.ts'
import { type Documented, dialects, numbers } from './dialects.ts'
import { code, markdownTable, sentence } from './markdown.ts'

/** The page docs/reference/errors.md. */
export function errorsMarkdown(): string {
  const rows = Object.entries(errorCodes).map(([failure, meaning]) => [
    code(failure),
    meaning,
    ...numbers.map(({ codes }) => String(codes[failure as ErrorCode])),
  ])
  return [
    '# Failures and their numbers\n',
    'Whatever a caller can do wrong has one name here; each dialect says it in its vendor’s number. The name is what the',
    'request log has in `failure`, and what the own API puts into `error.code`. A vendor’s page may number a case of one',
    'endpoint otherwise; the endpoint then does as the page says.\n',
    markdownTable(['failure', 'meaning', ...numbers.map(({ title }) => title)], rows),
    '',
  ].join('\n')
}

/** The page docs/reference/endpoints.md. */
export function endpointsMarkdown(): string {
  const sections = dialects.flatMap(({ title, name, endpoints }) => [
    `## ${title}\n`,
    `For machines: [${name}.openapi.json](${name}.openapi.json).\n`,
    markdownTable(
      ['endpoint', 'what it does', 'source', ''],
      endpoints.map((one) => [code(one.route), one.summary, one.source, statusOf(one)]),
    ),
    '',
  ])
  return [
    '# Endpoints\n',
    'Every call that is answered, from the rows that answer it. All else under the same roots gets the vendor’s own words',
    'for an unknown path.\n',
    ...sections,
  ].join('\n')
}

const statusOf = ({ note }: Documented['endpoints'][number]): string => (note === undefined ? '' : sentence(note))

/** What the README says is supported: a line a dialect, its calls folded below it. */
export const supportedMarkdown = (): string => dialects.map(supportedSection).join('\n')

const marks = ['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

function supportedSection({ title, endpoints }: Documented): string {
  const notes = [...new Set(endpoints.flatMap(({ note }) => note ?? []))]
  const markOf = (note: string | undefined) => (note === undefined ? '' : (marks[notes.indexOf(note)] ?? '*'))
  const rows = endpoints.map((one) => [code(one.route), one.summary, `yes${markOf(one.note)}`])
  return [
    `<details><summary><b>${title}</b>: ${endpoints.length} endpoints</summary>\n`,
    markdownTable(['endpoint', 'what it does', 'supported'], rows),
    '',
    ...notes.map((note) => `${markOf(note)} ${sentence(note)}\n`),
    '</details>\n',
  ].join('\n')
}

/** The page docs/reference/metrics.md. */
export function metricsMarkdown(): string {
  const { registry } = new Metrics({ connections: () => 0, devices: () => 0 })
  pushMetrics(registry)
  gatewayMetrics({ listeners: [] }, registry)
  webhookMetrics(registry, () => {})
  // prom-client declares no labels on the type it gives back.
  const all = registry.getMetricsAsArray() as unknown as {
    name: string
    help: string
    type: string
    labelNames: string[]
  }[]
  const ours = all.filter(({ name }) => !/^rollcall_(process|nodejs)_/.test(name))
  return [
    '# Metrics\n',
    '`GET /metrics` on the rollcall listener, in the text format of Prometheus. Labels are names of ours only: no user, no',
    'address, no path that a client chose.\n',
    markdownTable(
      ['metric', 'type', 'labels', 'meaning'],
      ours.map(({ name, type, labelNames, help }) => [code(name), type, labelNames.map(code).join(', '), help]),
    ),
    '',
    'Beside these stand the usual ones of the process, as far as the system has them: `rollcall_process_*` and',
    '`rollcall_nodejs_*`.\n',
  ].join('\n')
}
