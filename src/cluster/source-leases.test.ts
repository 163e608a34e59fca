import { expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { clusterBounds } from './bus.ts'
import { type LeaseSource, SourceLeases } from './source-leases.ts'

const lease = { node: 1, epoch: 7, state: 'active', synced: true } as const

test('a source that leaves a call without an answer counts as unreachable, and is asked again', async () => {
  const clock = new TestClock()
  let isSilent = true
  const answer = <T>(value: T): Promise<T> => (isSilent ? new Promise<T>(() => {}) : Promise.resolve(value))
  const source: LeaseSource = {
    take: () => answer(true),
    renew: () => answer(true),
    release: () => answer(undefined),
    list: () => answer([]),
  }
  const leases = new SourceLeases({ source, clock, self: () => lease.node, synced: () => {} })
  const calls = Promise.allSettled([leases.hold('renew', lease), leases.refresh(), leases.listed()])
  clock.advance(clusterBounds.leaseCallMs)
  expect((await calls).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect([leases.isHeld, leases.isReadable]).toEqual([false, false])

  isSilent = false
  expect(await leases.hold('renew', lease)).toBe(true)
  await leases.refresh()
  expect([leases.isHeld, leases.isReadable]).toEqual([true, true])
})
