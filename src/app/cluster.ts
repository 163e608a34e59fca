import type { Logger } from 'pino'
import { NodeTakenError } from '../cluster/bus.ts'
import { joinCluster, joinSingleNode } from '../cluster/cluster-node.ts'
import { openRedisBus, type RedisBus, type RedisStats } from '../cluster/redis/redis-bus.ts'
import { InUseError, StartError } from '../config/problem.ts'
import { isPostgresUrl } from '../config/setting-types.ts'
import type { Config } from '../config/settings.ts'
import type { Clock } from '../core/clock.ts'
import type { Cluster } from '../core/cluster.ts'
import type { Ids } from '../core/ids.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { Storage } from '../core/storage.ts'
import type { ProcessGroup } from '../http/process-group.ts'
import { configuredCipher } from './configured-storage.ts'
import { holdDatabase } from './single-server.ts'

export type ClusterDeps = {
  readonly config: Config
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Logger
  readonly storage: Storage
  readonly group?: Pick<ProcessGroup, 'joined'> | undefined
}

export type JoinedCluster = {
  readonly cluster: Cluster
  /** Releases the lease and closes the connections to Redis. Call it after the last connection has ended. */
  leave(): Promise<void>
  /** Absent on a single node. */
  readonly redis?: () => RedisStats
}

/** At most one log line of a failing bus in this time. */
const faultLogMs = 10_000

/** A cluster of one without `redis.url`, else the cluster that shares this Redis. Throws StartError. */
export async function joinConfigured(deps: ClusterDeps, registry: ConnectionRegistry): Promise<JoinedCluster> {
  const { config, clock, ids, storage } = deps
  const node = config['node.id']
  if (config['redis.url'] === '') {
    const cluster = await joinSingleNode({ clock, ids, registry, node })
    const { epoch } = cluster
    const release = isPostgresUrl(config['database.url'])
      ? await holdDatabase({ config, clock, log: deps.log, leases: storage.nodeLeases, epoch })
      : async () => {}
    return { cluster, leave: () => cluster.leave().finally(release) }
  }
  warnOfOpenRedis(deps)
  const fault = faultLog(deps)
  const bus = await openBus(deps, fault)
  try {
    const cipher = configuredCipher(config, ids)
    const cluster = await joinCluster({ bus, clock, ids, registry, node, storage, cipher, fault })
    deps.log.setBindings({ node: cluster.self })
    deps.log.info({ members: cluster.members().length }, 'joined the cluster')
    return { cluster, leave: () => leave(cluster, bus, fault), redis: () => bus.stats }
  } catch (error) {
    bus.close()
    throw error instanceof NodeTakenError ? nodeTaken(error) : error
  }
}

/** Connects to `redis.url`. Throws StartError. */
export async function openBus(
  { config, clock, ids, group }: Pick<ClusterDeps, 'config' | 'clock' | 'ids' | 'group'>,
  fault: (error: unknown) => void,
): Promise<RedisBus> {
  try {
    return await openRedisBus({ url: config['redis.url'], clock, ids, fault, acquired: (run) => group?.joined(run) })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const what = `Redis cannot be used: ${reason}`
    throw new StartError({ subject: 'redis.url', what, fix: 'redis.url=redis://127.0.0.1:6379' }, { cause: error })
  }
}

/** Without Redis the lease runs out by itself. */
async function leave(cluster: Cluster, bus: RedisBus, fault: (error: unknown) => void): Promise<void> {
  await cluster.leave().catch(fault)
  bus.close()
}

const nodeTaken = (error: NodeTakenError): InUseError =>
  new InUseError(
    { subject: 'node.id', what: `${error.message}; the lease of a killed node ends after 8 s`, fix: 'node.id=auto' },
    { cause: error },
  )

/** Logs a warning when Redis is on another machine and `redis.url` has no password. */
export function warnOfOpenRedis({ config, log }: Pick<ClusterDeps, 'config' | 'log'>): void {
  const { hostname, password } = new URL(config['redis.url'])
  if (password === '' && !isLoopback(hostname))
    log.warn({ host: hostname }, 'redis.url has no password; whoever reaches this Redis can disconnect users')
}
const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.')

/** Logs failures of the bus that no caller waits for; they repeat for as long as Redis is away. */
export function faultLog({ clock, log }: Pick<ClusterDeps, 'clock' | 'log'>): (error: unknown) => void {
  let nextAtMs = Number.NEGATIVE_INFINITY
  let suppressed = 0
  return (error) => {
    const nowMs = clock.monotonic()
    if (nowMs < nextAtMs) suppressed++
    else {
      log.warn({ err: error, suppressed }, 'the cluster bus failed; will retry')
      nextAtMs = nowMs + faultLogMs
      suppressed = 0
    }
  }
}
