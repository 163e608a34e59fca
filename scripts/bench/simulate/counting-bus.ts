import type { Bus, BusMessage } from '../../../src/cluster/bus.ts'

/** What the nodes of a cluster ask of the bus. A message to all others counts once for each of them. */
export type Traffic = {
  /** Renewals and reads of all leases. */
  renewals: number
  leaseReads: number
  /** Scripts on the keys of one user: writes, reads, follows. */
  indexCalls: number
  /** Entries in nodes' streams, by the kind of message. */
  messages: Record<BusMessage['kind'], number>
  logCalls: number
}

export const noTraffic = (): Traffic => ({
  renewals: 0,
  leaseReads: 0,
  indexCalls: 0,
  messages: { request: 0, reply: 0, event: 0, count: 0, presence: 0, members: 0, viewers: 0 },
  logCalls: 0,
})

/** The same bus; what is asked of it is added to `traffic`. */
export function countingBus(bus: Bus, traffic: Traffic, nodes: number): Bus {
  const counted = <Arguments extends unknown[], Result>(add: () => void, call: (...args: Arguments) => Result) => {
    return (...args: Arguments): Result => {
      add()
      return call(...args)
    }
  }
  const index = () => void traffic.indexCalls++
  const log = () => void traffic.logCalls++
  return {
    isSingleNode: bus.isSingleNode,
    acquire: (node, receiver) => bus.acquire(node, receiver),
    release: (lease) => bus.release(lease),
    renew: counted(
      () => void traffic.renewals++,
      (lease) => bus.renew(lease),
    ),
    leases: counted(
      () => void traffic.leaseReads++,
      () => bus.leases(),
    ),
    send(to, message) {
      traffic.messages[message.kind] += to === 'others' ? nodes - 1 : 1
      bus.send(to, message)
    },
    index: {
      write: counted(index, (write) => bus.index.write(write)),
      read: counted(index, (app, uids) => bus.index.read(app, uids)),
      follow: counted(index, (follower, app, uids) => bus.index.follow(follower, app, uids)),
      unfollow: counted(index, (follower, app, uids) => bus.index.unfollow(follower, app, uids)),
    },
    commands: {
      add: counted(log, (logged) => bus.commands.add(logged)),
      recent: counted(log, () => bus.commands.recent()),
    },
  }
}
