import type { Metric, MetricValue } from 'prom-client'
import { requestBucketsMs } from '../core/nodes/activity.ts'
import type { DialectRequests } from '../core/nodes/node-query.ts'

/** Upper bounds in seconds. */
const buckets = requestBucketsMs.map((ms) => ms / 1_000)

/** Counts of one route. `within` has the replies of each bucket alone; the last one counts those slower than all bounds. */
type RouteCounts = { byCode: Map<number, { answers: number }>; within: number[]; seconds: number; answers: number }

/**
 * Counts and durations of requests. It is called for every request, so it only increments numbers found by constant keys;
 * prom-client's own metrics build and hash their labels each time.
 */
export class RequestMetrics {
  readonly #tallies = new Map<string, Map<string, RouteCounts>>()

  /** `dialect` and `route` are those of a row, so their number is bounded. */
  add(dialect: string, route: string, code: number, seconds: number): void {
    const tally = this.#find(dialect, route)
    const byCode = tally.byCode.get(code)
    if (byCode) byCode.answers++
    else tally.byCode.set(code, { answers: 1 })
    const place = bucketOf(seconds)
    tally.within[place] = (tally.within[place] ?? 0) + 1
    tally.seconds += seconds
    tally.answers++
  }

  /** The sums of each dialect. The runner gives a success the code 0. */
  byDialect(): DialectRequests[] {
    return [...this.#tallies].map(([dialect, routes]) => {
      const within = Array<number>(buckets.length + 1).fill(0)
      const sums = { answered: 0, failed: 0, ms: 0 }
      for (const tally of routes.values()) {
        sums.answered += tally.answers
        sums.ms += tally.seconds * 1_000
        for (const [code, { answers }] of tally.byCode) if (code !== 0) sums.failed += answers
        for (const [place, count] of tally.within.entries()) within[place] = (within[place] ?? 0) + (count ?? 0)
      }
      return { dialect, ...sums, within }
    })
  }

  /** Both metrics for prom-client's registry. */
  metrics(): Metric[] {
    return [
      metric('counter', 'rollcall_requests_total', 'Answered requests by dialect, route and the vendor code', {
        labelNames: ['dialect', 'route', 'code'],
        values: () => this.#each(counts),
      }),
      metric('histogram', 'rollcall_request_seconds', 'Time to answer, by dialect and route', {
        labelNames: ['dialect', 'route'],
        values: () => this.#each(times),
      }),
    ]
  }

  #find(dialect: string, route: string): RouteCounts {
    const known = this.#tallies.get(dialect)?.get(route)
    if (known) return known
    const made = { byCode: new Map(), within: [], seconds: 0, answers: 0 }
    const routes = this.#tallies.get(dialect) ?? new Map<string, RouteCounts>()
    this.#tallies.set(dialect, routes.set(route, made))
    return made
  }
  #each(show: (labels: Labels, tally: RouteCounts) => Value[]): Value[] {
    const routes = [...this.#tallies].flatMap(([dialect, routes]) =>
      [...routes].map((row) => [dialect, ...row] as const),
    )
    return routes.flatMap(([dialect, route, tally]) => show({ dialect, route }, tally))
  }
}

/** The index of the first bucket whose bound is not exceeded; `buckets.length` when all are. */
function bucketOf(seconds: number): number {
  let place = 0
  for (const bound of buckets) {
    if (seconds <= bound) break
    place++
  }
  return place
}

type Labels = { dialect: string; route: string }
type Value = MetricValue<string> & { metricName?: string }

const counts = (labels: Labels, { byCode }: RouteCounts): Value[] =>
  [...byCode].map(([code, { answers }]) => ({ value: answers, labels: { ...labels, code } }))

function times(labels: Labels, { within, seconds, answers }: RouteCounts): Value[] {
  let below = 0
  const bounded = buckets.map((le, place) => {
    below += within[place] ?? 0
    return { metricName: 'rollcall_request_seconds_bucket', value: below, labels: { ...labels, le } }
  })
  return [
    ...bounded,
    { metricName: 'rollcall_request_seconds_bucket', value: answers, labels: { ...labels, le: '+Inf' } },
    { metricName: 'rollcall_request_seconds_sum', value: seconds, labels },
    { metricName: 'rollcall_request_seconds_count', value: answers, labels },
  ]
}

/** A registry needs only these fields; prom-client's types allow only its own classes. */
function metric(
  type: 'counter' | 'histogram',
  name: string,
  help: string,
  { labelNames, values }: { labelNames: string[]; values: () => Value[] },
): Metric {
  const get = async () => ({ type, name, help, aggregator: 'sum', values: values() })
  return { type, name, help, labelNames, get, reset() {} } as unknown as Metric
}
