import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { TestClock } from '../../../test/kit/clock.ts'
import { byRecency, type RecentRequest, recentRequestBounds } from './recent-request.ts'
import { type RequestGroup, RequestRing } from './request-ring.ts'

const { keptMs, perGroupMax } = recentRequestBounds

function ringOf() {
  const clock = new TestClock()
  const ring = new RequestRing(clock)
  const add = (requestId: string, more: Partial<RecentRequest> = {}, group: RequestGroup = 'refused') =>
    ring.add(group, {
      ...{ requestId, node: 1, dialect: 'openim', route: 'POST /user/user_register', method: 'POST', status: 200 },
      ...{ vendorCode: 1001, ms: 3, isSlow: false, network: '192.0.2.1', code: 'request.invalid', app: 'default' },
      ...more,
    })
  const ids = (filter = {}, limit = 10_000) => ring.list({ filter, limit }).map(({ requestId }) => requestId)
  return { clock, ring, add, ids }
}

test('lists are the newest first, and what is older than an hour is left out', () => {
  const { clock, add, ids } = ringOf()
  add('old')
  clock.advance(keptMs)
  add('a')
  add('b')
  expect(ids()).toEqual(['b', 'a', 'old'])
  clock.advance(1)
  expect(ids()).toEqual(['b', 'a'])
})

test('each filter selects by its field', () => {
  const { add, ids } = ringOf()
  add('a', { status: 500, actor: 'user:ann' })
  add('b', { dialect: 'lanying', code: 'token.ended' })
  add('c', { app: 'second', route: '-' })
  expect([ids({ status: 500 }), ids({ actor: 'user:ann' }), ids({ requestId: 'b' })]).toEqual([['a'], ['a'], ['b']])
  expect([ids({ dialect: 'lanying' }), ids({ code: 'token.ended' }), ids({ route: '-' })]).toEqual([
    ['b'],
    ['b'],
    ['c'],
  ])
  expect(ids({ app: 'default' })).toEqual(['b', 'a'])
  expect(ids({ app: undefined })).toEqual(['c', 'b', 'a'])
})

test('a group holds so many, and a flood of one leaves the others', () => {
  const { ring, add, ids } = ringOf()
  add('failure', {}, 'failed')
  for (let count = 0; count < perGroupMax + 5; count++) add(`r${count}`)
  expect(ring.size).toBe(perGroupMax + 1)
  expect(ids()).toHaveLength(perGroupMax + 1)
  expect(ids({ requestId: 'failure' })).toEqual(['failure'])
  expect(ids({ requestId: 'r4' })).toEqual([])
  expect(ids({ requestId: 'r5' })).toEqual(['r5'])
})

test('pages of any size meet', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (steps, limit) => {
      const { clock, ring, add, ids } = ringOf()
      for (const [index, ms] of steps.entries()) {
        clock.advance(ms)
        add(`r${index}`)
      }
      const seen: RecentRequest[] = []
      for (let page = ring.list({ filter: {}, limit }); page.length > 0; ) {
        seen.push(...page)
        page = ring.list({ filter: {}, after: page.at(-1), limit })
      }
      expect(seen.map(({ requestId }) => requestId)).toEqual(ids())
      expect(seen).toEqual(seen.toSorted(byRecency))
    }),
    { numRuns: 100 },
  )
})
