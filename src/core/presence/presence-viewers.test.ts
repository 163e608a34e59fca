import { expect, test } from 'bun:test'
import type { PresenceChange } from './presence-change.ts'
import { PresenceBatch, PresenceViewers } from './presence-viewers.ts'

const app = 'default'
const changeOf = (uid: string): PresenceChange => ({
  ...{ type: 'presence.connected', atMs: 0, app, uid, dialect: 'openim', platform: 'ios', connectionId: `c-${uid}` },
  node: 1,
})
const batchOf = (...uids: string[]) => new PresenceBatch(uids.map(changeOf), false)
const uidsOf = (batch: PresenceBatch | undefined) => batch?.events.map(({ uid }) => uid)

test('a viewer gets what comes after it was opened, batch by batch; others of the app get the same batches', async () => {
  const viewers = new PresenceViewers(100, () => {})
  const early = viewers.open(app)
  viewers.publish(app, batchOf('ann'))
  const late = viewers.open(app)
  const waiting = [early.next(), late.next()]
  viewers.publish(app, batchOf('bob', 'cid'))
  const [first, other] = await Promise.all(waiting)
  expect(uidsOf(first)).toEqual(['ann'])
  expect(uidsOf(other)).toEqual(['bob', 'cid'])
  expect(await early.next()).toBe(other)
})
test('a viewer that is further behind than what is held gets a gap, and then what comes', async () => {
  const viewers = new PresenceViewers(4, () => {})
  const slow = viewers.open(app)
  for (let number = 0; number < 10; number++) viewers.publish(app, batchOf(`u${number}`))
  const gap = await slow.next()
  expect([gap?.isGap, uidsOf(gap)]).toEqual([true, []])
  viewers.publish(app, batchOf('ann'))
  expect(uidsOf(await slow.next())).toEqual(['ann'])
})
test('a viewer within what is held misses nothing', async () => {
  const viewers = new PresenceViewers(4, () => {})
  const viewer = viewers.open(app)
  const seen: string[] = []
  for (let number = 0; number < 10; number++) {
    viewers.publish(app, batchOf(`a${number}`, `b${number}`))
    seen.push(...(uidsOf(await viewer.next()) ?? []))
  }
  expect(seen).toEqual(Array.from({ length: 10 }, (_, number) => [`a${number}`, `b${number}`]).flat())
})
test('the first and the last viewer of an app are told; a closed viewer ends', async () => {
  const told: string[][] = []
  const viewers: PresenceViewers = new PresenceViewers(4, () => told.push(viewers.apps))
  const [one, two] = [viewers.open(app), viewers.open(app)]
  const waiting = one.next()
  one.close()
  one.close()
  expect(await waiting).toBeUndefined()
  expect(told).toEqual([[app]])
  two.close()
  expect(told).toEqual([[app], []])
  expect(await two.next()).toBeUndefined()
})
