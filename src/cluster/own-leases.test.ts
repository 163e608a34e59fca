import { expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { clusterBounds } from './bus.ts'
import { OwnLeases } from './own-leases.ts'
import { SourceLeases } from './source-leases.ts'

test('a node that takes its leases anew has joined once it has carried out the commands of the last minute', async () => {
  const clock = new TestClock()
  const lists = { take: async () => true, renew: async () => true, release: async () => {}, list: async () => [] }
  const leases = () => new SourceLeases({ source: lists, clock, self: () => 1, synced: () => {} })
  const [bus, store] = [leases(), leases()]
  let applied = Promise.withResolvers<void>()
  let epoch = 0
  const own = new OwnLeases({
    ...{ bus, store, clock, isSingleNode: false },
    newEpoch: () => ++epoch,
    applyRecentCommands: () => applied.promise,
    ...{ changed() {}, leaseLost() {}, busRejoined() {} },
    fault: (error) => {
      throw error
    },
  })
  applied.resolve()
  await own.join(1)
  expect([own.isHeld, own.isJoined]).toEqual([true, true])

  clock.skip(clusterBounds.leaseMs)
  applied = Promise.withResolvers()
  const joining = own.keep(bus)
  await Bun.sleep(0)
  expect([own.isHeld, own.isJoined, own.self.epoch]).toEqual([true, false, 2])
  applied.resolve()
  await joining
  expect([own.isHeld, own.isJoined]).toEqual([true, true])
})
