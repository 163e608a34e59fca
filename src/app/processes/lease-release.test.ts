import { expect, test } from 'bun:test'
import type { BusMessage } from '../../cluster/bus.ts'
import { LeaseRelease } from './lease-release.ts'

test('the lease of a dead process is released, then the nodes read the leases again', async () => {
  const calls: unknown[] = []
  const leases = new LeaseRelease(
    {
      release: async (run) => void calls.push(run),
      send: (to: unknown, { kind }: BusMessage) => void calls.push([to, kind]),
    },
    (error) => calls.push(error),
  )
  leases.release({ node: 2, epoch: 20 })
  await leases.ended()
  expect(calls).toEqual([{ node: 2, epoch: 20 }, ['others', 'members']])
})

test('without Redis it is left to run out, and reported', async () => {
  const faults: unknown[] = []
  const gone = new Error('Redis is gone')
  const leases = new LeaseRelease({ release: () => Promise.reject(gone), send: () => faults.push('sent') }, (error) =>
    faults.push(error),
  )
  leases.release({ node: 2, epoch: 20 })
  await leases.ended()
  expect(faults).toEqual([gone])
})
