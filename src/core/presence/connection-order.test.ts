import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { TestClock } from '../../../test/kit/clock.ts'
import { connectionOf } from '../../../test/kit/connections.ts'
import type { LocalConnection } from './connection.ts'
import { ConnectionRegistry } from './registry.ts'
import { sumOnline } from './sum-online.ts'

const all = Number.MAX_SAFE_INTEGER

/** Adds and removes, by the number of the connection that is removed among those that are open. */
const steps = fc.array(fc.oneof(fc.constant('add' as const), fc.nat()), { maxLength: 400 })

test('the newest connections before a place are those that are open, whatever came and went', () => {
  fc.assert(
    fc.property(steps, fc.nat(), fc.integer({ min: 1, max: 50 }), (some, from, limit) => {
      const registry = new ConnectionRegistry(new TestClock())
      const open: LocalConnection[] = []
      for (const step of some) {
        if (step === 'add') {
          const connection = connectionOf({ uid: `u${open.length % 7}` })
          registry.add(connection, registry.fencingToken())
          open.push(connection)
        } else {
          const [closed] = open.splice(step % Math.max(1, open.length), 1)
          if (closed) registry.remove(closed, 'gone')
        }
      }
      const newest = open.toReversed()
      expect(registry.latest('default', all, all)).toEqual(newest)
      const before = newest[from % Math.max(1, newest.length)]?.place ?? 1
      expect(registry.latest('default', before, limit)).toEqual(
        newest.filter(({ place }) => place < before).slice(0, limit),
      )
    }),
    { numRuns: 200 },
  )
})

test('online counts follow what opens and closes', () => {
  const registry = new ConnectionRegistry(new TestClock())
  const open = (uid: string, dialect: string, platform: 'ios' | 'web') => {
    const connection = connectionOf({ uid, dialect, platform, clientKey: `${dialect} ${platform}` })
    registry.add(connection, registry.fencingToken())
    return connection
  }
  const [first, second] = [open('ann', 'openim', 'ios'), open('ann', 'openim', 'ios')]
  open('ann', 'lanying', 'ios')
  open('bob', 'openim', 'ios')
  const count = (dialect: string, connections: number, users: number) => ({
    ...{ dialect, platform: 'ios' as const, connections, users },
  })
  expect(registry.online('default')).toEqual({
    ...{ users: 2, devices: 3, connections: 4, connected: 4, disconnected: 0 },
    counts: [count('openim', 3, 2), count('lanying', 1, 1)],
  })
  registry.remove(first, 'gone')
  expect(registry.online('default').counts).toEqual([count('openim', 2, 2), count('lanying', 1, 1)])
  registry.remove(second, 'gone')
  expect(registry.online('default').counts).toEqual([count('openim', 1, 1), count('lanying', 1, 1)])
  expect(sumOnline([registry.online('default'), registry.online('default')])).toEqual({
    ...{ users: 4, devices: 4, connections: 4 },
    counts: [count('openim', 2, 2), count('lanying', 2, 2)],
  })
  expect(registry.online('default')).toMatchObject({ connected: 4, disconnected: 2 })
  const nothing = { users: 0, devices: 0, connections: 0, connected: 0, disconnected: 0, counts: [] }
  expect(registry.online('other')).toEqual(nothing)
})
