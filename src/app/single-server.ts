import type { Logger } from 'pino'
import { clusterBounds } from '../cluster/bus.ts'
import { InUseError } from '../config/problem.ts'
import type { Config } from '../config/settings.ts'
import type { Clock } from '../core/clock.ts'
import type { ClusterMember, HeldNodeLease, NodeLeaseStore } from '../core/node-leases.ts'

export type SingleServerDeps = {
  readonly config: Pick<Config, 'node.id'>
  readonly clock: Clock
  readonly log: Logger
  readonly leases: NodeLeaseStore
  readonly epoch: number
}

const { leaseMs, renewMs } = clusterBounds

/**
 * Holds the lease of a server that shares its database with no other: two without Redis would each take the users of the other for
 * offline. Waits for the lease of one that was killed. Throws InUseError while another server holds one. The returned function
 * releases it; it does not throw.
 */
export async function holdDatabase({
  config,
  clock,
  log,
  leases,
  epoch,
}: SingleServerDeps): Promise<() => Promise<void>> {
  const lease: ClusterMember = { node: numberOf(config), epoch, state: 'active' }
  await waitForOthers(leases, clock, log)
  if (!(await leases.take(lease, leaseMs))) throw inUse(lease.node)
  const renew = async () => {
    if ((await leases.renew(lease, leaseMs)) || (await leases.take(lease, leaseMs))) return
    log.error({ node: lease.node }, 'another server without redis.url uses this database')
  }
  // Without the database nothing is served that another server could contradict.
  const stop = clock.every(renewMs, () => void renew().catch(() => {}))
  return async () => {
    stop()
    await leases.release(lease).catch(() => {})
  }
}

const numberOf = (config: SingleServerDeps['config']): number => {
  const node = config['node.id']
  return node === 'auto' ? 1 : node
}

/** The leases that hold now must all run out, without a renewal. */
async function waitForOthers(leases: NodeLeaseStore, clock: Clock, log: Logger): Promise<void> {
  const others = await leases.list()
  if (others.length === 0) return
  const waitMs = Math.max(...others.map(({ remainingMs }) => remainingMs))
  log.info({ nodes: others.map(({ node }) => node), waitMs }, 'waiting for the lease of another server to end')
  await new Promise<void>((resolve) => clock.after(waitMs + 1, resolve))
  const [other] = (await leases.list()).filter((one) => others.some((before) => isSame(one, before)))
  if (other) throw inUse(other.node)
}
const isSame = (one: HeldNodeLease, other: HeldNodeLease): boolean =>
  one.node === other.node && one.epoch === other.epoch

const inUse = (node: number): InUseError =>
  new InUseError({
    subject: 'redis.url',
    what: `another server (node ${node}) uses this database; several work together only over Redis`,
    fix: 'redis.url=redis://127.0.0.1:6379 on each of them, or another database',
  })
