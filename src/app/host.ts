import { stat, statfs } from 'node:fs/promises'
import type { Config } from '../config/settings.ts'
import type { Cluster } from '../core/cluster.ts'
import type { Host } from '../core/nodes/host.ts'
import type { NodeActivity, NodeKeyFacts } from '../core/nodes/node-query.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { EventStreams } from '../dialects/kit/streams/event-streams.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { Metrics } from '../http/metrics.ts'
import type { OpenedStorage } from '../storage/open.ts'
import { databaseFiles } from './configured-storage.ts'

export type HostDeps = {
  readonly config: Config
  readonly version: string
  readonly startedAtMs: number
  readonly bytes: OpenedStorage['bytes'] | undefined
  readonly streams: Pick<EventStreams, 'size'>
}

/** The machine and the process, for reports. */
export function hostOf({ config, version, startedAtMs, bytes, streams }: HostDeps): Host {
  const sizeOf = (path: string) => stat(path).then(({ size }) => size)
  const files = databaseFiles(config).map(({ path }) => path)
  const ofFiles = async () => {
    const sizes = await Promise.all(files.map((path) => sizeOf(path).catch(() => 0)))
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  return {
    ...{ version, startedAtMs },
    database: bytes ? { kind: 'postgresql', bytes: () => bytes().catch(unknown) } : { kind: 'sqlite', bytes: ofFiles },
    freeBytes: () => statfs(config['data.dir']).then(({ bavail, bsize }) => bavail * bsize, unknown),
    streams: () => streams.size,
  }
}

const unknown = (): undefined => undefined

/** Lets the other nodes ask this one about itself. */
export function describeNode({
  cluster,
  registry,
  gateway,
  metrics,
  host,
  keys,
}: {
  readonly cluster: Pick<Cluster, 'describe'>
  readonly registry: Pick<ConnectionRegistry, 'size'>
  readonly gateway: Pick<Gateway, 'listeners'>
  readonly metrics: Pick<Metrics, 'requestsByDialect'>
  readonly host: Pick<Host, 'version' | 'startedAtMs'>
  readonly keys: () => NodeKeyFacts
}): void {
  const { version, startedAtMs } = host
  cluster.describe(() => ({
    ...{ version, startedAtMs, connections: registry.size },
    activity: activityOf(gateway, metrics),
    keys: keys(),
  }))
}

/** What happened on this node since its start. */
function activityOf(gateway: Pick<Gateway, 'listeners'>, metrics: Pick<Metrics, 'requestsByDialect'>): NodeActivity {
  const counters = gateway.listeners.map((listener) => listener.counters)
  const sum = (read: (one: (typeof counters)[number]) => number) => counters.reduce((all, one) => all + read(one), 0)
  return {
    connected: sum(({ admitted }) => admitted),
    disconnected: sum(({ closed }) => Object.values(closed).reduce((all, count) => all + count, 0)),
    refusals: counters.flatMap(({ refused }) =>
      [...refused].flatMap(([code, causes]) => [...causes].map(([reason, count]) => ({ code, reason, count }))),
    ),
    requests: metrics.requestsByDialect(),
  }
}
