import { Counter, Gauge, type Registry } from 'prom-client'
import type { Cluster, MemberLifecycle } from '../core/cluster.ts'

/** Of the connection to Redis: what waits now, and sums since the start. */
type RedisStats = {
  readonly pending: number
  readonly messagesWaiting: number
  readonly commands: number
  readonly failed: number
  readonly messagesDropped: number
}

/** Of the connections to PostgreSQL: what is now, and sums since the start. */
type PoolStats = {
  readonly connections: number
  readonly inUse: number
  readonly waiting: number
  readonly acquired: number
  readonly waitedMs: number
}

const states: readonly MemberLifecycle[] = ['joining', 'active', 'draining']

/** The leases of nodes, as this one sees them. */
export function clusterMetrics(
  registry: Registry,
  cluster: Pick<Cluster, 'members' | 'complete' | 'health' | 'isSingleNode'>,
): void {
  gauge(registry, 'rollcall_cluster_members', 'Nodes with a lease, this one included', ['state'], (metric) => {
    const members = cluster.members()
    for (const state of states) metric.set({ state }, members.filter((one) => one.state === state).length)
  })
  gauge(registry, 'rollcall_cluster_complete', '1 while answers include the connections of every node', [], (metric) =>
    metric.set(Number(cluster.complete())),
  )
  gauge(
    registry,
    'rollcall_lease_held',
    'Whether this node holds its lease, by where: redis, database; none on a single node',
    ['where'],
    (metric) => {
      if (cluster.isSingleNode) return
      const { bus, store } = cluster.health()
      metric.set({ where: 'redis' }, Number(bus))
      if (store !== undefined) metric.set({ where: 'database' }, Number(store))
    },
  )
}

/** The connection to Redis. */
export function redisMetrics(registry: Registry, stats: () => RedisStats): void {
  const now = (name: string, help: string, read: (stats: RedisStats) => number) =>
    gauge(registry, name, help, [], (metric) => metric.set(read(stats())))
  const total = (name: string, help: string, read: (stats: RedisStats) => number) =>
    counter(registry, name, help, () => read(stats()))
  now('rollcall_redis_commands_waiting', 'Commands to Redis without an answer', (one) => one.pending)
  now('rollcall_redis_messages_waiting', 'Messages to other nodes that wait to be sent', (one) => one.messagesWaiting)
  total('rollcall_redis_commands_total', 'Commands to Redis', (one) => one.commands)
  total('rollcall_redis_commands_failed_total', 'Commands to Redis that failed', (one) => one.failed)
  total(
    'rollcall_redis_messages_dropped_total',
    'Messages to other nodes that were dropped, since too many waited',
    (one) => one.messagesDropped,
  )
}

/** The connections to PostgreSQL. */
export function poolMetrics(registry: Registry, stats: () => PoolStats): void {
  const now = (name: string, help: string, read: (stats: PoolStats) => number) =>
    gauge(registry, name, help, [], (metric) => metric.set(read(stats())))
  now('rollcall_postgres_connections', 'Connections to PostgreSQL', (one) => one.connections)
  now('rollcall_postgres_connections_in_use', 'Those with a statement or transaction', (one) => one.inUse)
  now('rollcall_postgres_waiting', 'Statements and transactions that wait for a connection', (one) => one.waiting)
  counter(registry, 'rollcall_postgres_acquired_total', 'How often a connection was asked for', () => stats().acquired)
  counter(
    registry,
    'rollcall_postgres_wait_seconds_total',
    'Time that callers waited for a connection',
    () => stats().waitedMs / 1_000,
  )
}

function gauge<L extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly L[],
  read: (metric: Gauge<L>) => void,
): void {
  new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      read(this)
    },
  })
}

/** `read` returns the sum since the start. */
function counter(registry: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(read())
    },
  })
}
