import { AggregatorRegistry, type MetricValue, type Registry } from 'prom-client'
import type { NodeId } from '../core/values.ts'

/** As prom-client gives it, which declares `type` to be a number. */
type SampledMetric = {
  readonly name: string
  readonly help: string
  readonly type: string
  readonly aggregator: string
  readonly values: readonly MetricValue<string>[]
}

/** All metrics of one process at one moment. It is sent between processes. */
export type MetricSnapshot = readonly SampledMetric[]

export type NodeSample = { readonly node: NodeId; readonly metrics: MetricSnapshot }

export const snapshotOf = async (registry: Registry): Promise<MetricSnapshot> =>
  (await registry.getMetricsAsJSON()) as unknown as MetricSnapshot

/** Metrics that tell something only of one process: they keep one value a process, with the label `node`. */
const perProcess = /^(process_|nodejs_|rollcall_connections$|rollcall_devices_online$)/

/**
 * The metrics of several processes as those of one, in the text format of Prometheus. Counters and histograms are summed, and
 * so are gauges unless their `aggregator` says otherwise. `others` has what is added without a label.
 */
export const mergedText = (samples: readonly NodeSample[], others: readonly MetricSnapshot[]): Promise<string> =>
  merged([...samples.map(labelled), ...others]).metrics()

/** What only grows, of all processes together: an ended process keeps its share, or a sum would fall. */
export const countsOf = (metrics: MetricSnapshot): MetricSnapshot =>
  metrics.filter(({ name, type }) => (type === 'counter' || type === 'histogram') && !perProcess.test(name))

/** Both together, metric by metric. */
export const sumOf = (one: MetricSnapshot, other: MetricSnapshot): Promise<MetricSnapshot> =>
  snapshotOf(merged([one, other]))

const merged = (snapshots: readonly MetricSnapshot[]): Registry => AggregatorRegistry.aggregate([...snapshots])

const labelled = ({ node, metrics }: NodeSample): MetricSnapshot =>
  metrics.map((metric) => (perProcess.test(metric.name) ? withNode(metric, node) : metric))

/** With the label no two values are of the same series, so the sum is the value. */
const withNode = (metric: SampledMetric, node: NodeId): SampledMetric => ({
  ...metric,
  aggregator: 'sum',
  values: metric.values.map((value) => ({ ...value, labels: { ...value.labels, node } })),
})
