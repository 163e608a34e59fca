import { afterEach, beforeEach, expect, test } from 'bun:test'
import type { ClusterMember } from '../../src/core/cluster.ts'
import type { NodeLeaseStore } from '../../src/core/node-leases.ts'
import type { DriverFlags, OpenedStore, OpenStore } from './drivers.ts'

export function nodeLeaseStoreSuite(open: OpenStore, flags: DriverFlags): void {
  let opened: OpenedStore
  let leases: NodeLeaseStore
  let nowMs: number
  beforeEach(async () => {
    nowMs = 1_700_000_000_000
    opened = await open({ nowMs: () => nowMs })
    leases = opened.storage.nodeLeases
  })
  afterEach(() => opened.close())

  const run = (node: number, epoch: number): ClusterMember => ({ node, epoch, state: 'joining' })
  const held = async () => (await leases.list()).map(({ node, epoch }) => [node, epoch])
  const [one, two] = [run(1, 2 ** 47), run(2, 7)]

  test('leases are listed by node, with their epochs, states and the time that remains', async () => {
    expect([await leases.take(two, 8_000), await leases.take(one, 6_000)]).toEqual([true, true])
    nowMs += 1_000
    expect(await leases.list()).toEqual([
      { ...one, remainingMs: 5_000 },
      { ...two, remainingMs: 7_000 },
    ])
  })
  test('a lease that another run holds is neither taken nor renewed nor released', async () => {
    await leases.take(one, 8_000)
    const other = run(1, 5)
    expect([await leases.take(other, 8_000), await leases.renew(other, 8_000)]).toEqual([false, false])
    await leases.release(other)
    expect(await held()).toEqual([[1, one.epoch]])
  })
  test('a renewal counts from its own time, and stores the state', async () => {
    await leases.take(one, 8_000)
    nowMs += 7_999
    expect(await leases.renew({ ...one, state: 'draining' }, 8_000)).toBe(true)
    expect(await leases.list()).toEqual([{ ...one, state: 'draining', remainingMs: 8_000 }])
  })
  test('a lease that ran out is not renewed; its run or another takes it again', async () => {
    await leases.take(one, 8_000)
    nowMs += 8_000
    expect([await held(), await leases.renew(one, 8_000)]).toEqual([[], false])
    expect([await leases.take(one, 8_000), await held()]).toEqual([true, [[1, one.epoch]]])
    nowMs += 8_000
    expect([await leases.take(run(1, 5), 8_000), await held()]).toEqual([true, [[1, 5]]])
    expect(await leases.renew(one, 8_000)).toBe(false)
  })
  test('a released lease ends at once', async () => {
    await leases.take(one, 8_000)
    await leases.release(one)
    expect([await held(), await leases.renew(one, 8_000), await leases.take(run(1, 5), 8_000)]).toEqual([
      [],
      false,
      true,
    ])
  })
  test('of several runs that take a node at once one gets it', async () => {
    const handles = flags.severalHandles ? [opened.storage, await opened.openAnother()] : [opened.storage]
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (handles[index % handles.length] ?? opened.storage).nodeLeases.take(run(1, index + 1), 8_000),
      ),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await held()).toEqual([[1, taken.indexOf(true) + 1]])
  })
  test('without another clock the time is that of the database', async () => {
    const { storage, close } = await open()
    await storage.nodeLeases.take(one, 60_000)
    const [lease] = await storage.nodeLeases.list()
    expect(lease?.remainingMs).toBeWithin(30_000, 60_001)
    await close()
  })
  test('a renewal does not wait for transactions, whatever they hold', async () => {
    await leases.take(one, 8_000)
    if (flags.oneWriter) return
    const gate = Promise.withResolvers<void>()
    const waiting = Array.from({ length: 20 }, () => opened.storage.transaction([], () => gate.promise))
    expect(await leases.renew(one, 8_000)).toBe(true)
    gate.resolve()
    await Promise.all(waiting)
  })
}
