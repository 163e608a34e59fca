import { beforeEach, describe, expect, test } from 'bun:test'
import { TestClock } from '../../../../test/kit/clock.ts'
import type { CredentialClass } from '../bounds.ts'
import {
  addressShare,
  BodyBudget,
  bodiesBytesMax,
  openBodiesBytesMax,
  spaceWaitMsMax,
  unreadBytesMax,
  waitingBytesMax,
} from './body-budget.ts'
import type { BodySpace } from './body-space.ts'
import { Deadlines } from './deadlines.ts'

let clock: TestClock
let budget: BodyBudget
beforeEach(() => {
  clock = new TestClock()
  budget = new BodyBudget(new Deadlines(clock))
})

const reserve = (network: string, bytes: number, credential: CredentialClass = 'server') =>
  budget.reserve({ credential, network }, bytes, clock.monotonic())

/** Spaces that take all of the budget, or of the part without credentials, each of a network of its own. */
const fill = (credential: CredentialClass = 'server'): Promise<BodySpace[]> => {
  const total = credential === 'none' ? openBodiesBytesMax : bodiesBytesMax
  const networks = Array.from({ length: 1 / addressShare }, (_, place) => `n${place}`)
  return Promise.all(networks.map((network) => reserve(network, total * addressShare, credential)))
}
const stateOf = (space: Promise<BodySpace>) =>
  Promise.race([space.then(() => 'started'), new Promise((done) => setImmediate(() => done('waiting')))])

describe('a body without space', () => {
  test('waits until another one ends', async () => {
    const [first] = await fill()
    const next = reserve('other', 1)
    expect([await stateOf(next), budget.waiting]).toEqual(['waiting', 1])
    first?.end()
    expect([await stateOf(next), budget.waiting]).toEqual(['started', 0])
  })

  test('waits until another one has only what has arrived of it', async () => {
    const [first] = await fill()
    first?.add(100)
    const next = reserve('other', bodiesBytesMax * addressShare - 100)
    expect(await stateOf(next)).toBe('waiting')
    first?.shrink()
    expect(await stateOf(next)).toBe('started')
    expect(first?.add(1)).toBe(false)
  })

  test('is refused after its time', async () => {
    await fill()
    const next = reserve('other', 1)
    const refused = next.catch((error) => error.code)
    await clock.advanceAsync(spaceWaitMsMax - 1)
    expect(await stateOf(next.catch(() => Promise.reject()))).toBe('waiting')
    await clock.advanceAsync(1_000)
    expect([await refused, budget.waiting]).toEqual(['server.busy', 0])
  })
})

describe('bodies that wait', () => {
  const waitFor = (count: number, bytes: number, credential: CredentialClass) =>
    Array.from({ length: count }, () => reserve('other', bytes, credential))

  test('are bounded by what the runtime buffers of them', async () => {
    await fill()
    const waiting = waitFor(waitingBytesMax / unreadBytesMax, 2 * unreadBytesMax, 'server')
    expect(budget.waiting).toBe(Math.floor(waiting.length))
    expect(() => reserve('another', unreadBytesMax)).toThrow('too many bodies')
    for (const one of waiting) one.catch(() => {})
    await clock.advanceAsync(spaceWaitMsMax + 1_000)
    expect(await stateOf(reserve('another', unreadBytesMax))).toBe('waiting')
  })

  test('without credentials have half of it', async () => {
    await fill()
    const length = unreadBytesMax / 24
    const waiting = waitFor(waitingBytesMax / 2 / length, length, 'none')
    expect(budget.waiting).toBe(waiting.length)
    expect(() => reserve('another', length, 'none')).toThrow('too many bodies')
    expect(await stateOf(reserve('another', length, 'user'))).toBe('waiting')
    for (const one of waiting) one.catch(() => {})
  })
})

describe('space', () => {
  test('of bodies without credentials is a part, and leaves the rest', async () => {
    await fill('none')
    expect(await stateOf(reserve('other', 1, 'none'))).toBe('waiting')
    expect(await stateOf(reserve('other', bodiesBytesMax * addressShare, 'user'))).toBe('started')
  })

  test('of one network is a part', async () => {
    await reserve('a', bodiesBytesMax * addressShare)
    expect(await stateOf(reserve('a', 1))).toBe('waiting')
    expect(await stateOf(reserve('b', 1))).toBe('started')
    await reserve('c', openBodiesBytesMax * addressShare, 'none')
    expect(await stateOf(reserve('c', 1, 'none'))).toBe('waiting')
    expect(await stateOf(reserve('c', 1, 'user'))).toBe('started')
  })

  test('grows with what arrives, as far as there is any', async () => {
    const space = await reserve('a', 10)
    expect([space.add(10), space.add(bodiesBytesMax * addressShare - 10), space.add(1)]).toEqual([true, true, false])
    expect(budget.bytesReceived).toBe(bodiesBytesMax * addressShare)
  })

  test('is free after the end, once', async () => {
    const [first] = await fill()
    first?.end()
    first?.end()
    first?.shrink()
    expect(await stateOf(reserve('other', bodiesBytesMax * addressShare))).toBe('started')
    expect(await stateOf(reserve('another', 1))).toBe('waiting')
  })
})
