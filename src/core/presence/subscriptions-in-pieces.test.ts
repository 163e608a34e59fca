import { beforeEach, describe, expect, test } from 'bun:test'
import type { KeptConnection } from '../../../test/kit/connections.ts'
import { pushedTo, TestSubscribers } from '../../../test/kit/presence-subscribers.ts'

let on: TestSubscribers

describe('a user with more subscribers than are notified in one turn', () => {
  const piece = 3
  const crowdOf = async (count: number) => {
    const crowd = Array.from({ length: count }, (_, i) => on.open(`w${i}`))
    for (const watcher of crowd) await on.watch(watcher, 'bob')
    return crowd
  }
  /** What all of them were notified of since they were last asked, by the state. */
  const heard = (crowd: KeptConnection[]) => Map.groupBy(crowd.flatMap(pushedTo), (text) => text)
  const counts = (crowd: KeptConnection[]) =>
    Object.fromEntries([...heard(crowd)].map(([text, all]) => [text, all.length]))
  /** Jobs of the next turn of the event loop. */
  const nextTurn: (() => void)[] = []
  const nextPiece = () => nextTurn.shift()?.()
  const gatherAll = () => {
    for (let i = 0; i < 10; i++) {
      on.gather()
      while (nextTurn.length > 0) nextPiece()
    }
  }
  beforeEach(async () => {
    on = await TestSubscribers.start()
    nextTurn.length = 0
    const turns = {
      now: () => on.clock.now(),
      monotonic: () => on.clock.monotonic(),
      every: (ms: number, job: () => void) => on.clock.every(ms, job),
      after: (ms: number, job: () => void) =>
        (ms > 0 ? on.clock.after(ms, job) : void nextTurn.push(job)) ?? (() => {}),
    }
    on.replace(turns, on.local, piece)
  })

  test('is published in pieces, other users after it', async () => {
    const crowd = await crowdOf(7)
    for (const watcher of crowd.slice(0, 2)) await on.watch(watcher, 'eve')
    for (const uid of ['bob', 'eve']) on.open(uid)
    on.gather()
    expect(counts(crowd)).toEqual({ 'bob:ios': 3 })
    nextPiece()
    expect(counts(crowd)).toEqual({ 'bob:ios': 3 })
    nextPiece()
    expect(counts(crowd)).toEqual({ 'bob:ios': 1, 'eve:ios': 2 })
    gatherAll()
    expect(counts(crowd)).toEqual({})
  })
  test('that changes meanwhile is published again after that: each subscriber gets both states, in order', async () => {
    const crowd = await crowdOf(7)
    on.open('bob')
    on.gather()
    on.open('bob', 'web')
    gatherAll()
    for (const watcher of crowd) expect(pushedTo(watcher)).toEqual(['bob:ios', 'bob:ios+web'])
  })
  test('answers a new subscriber with the state that is being sent, and notifies it of the next', async () => {
    const crowd = await crowdOf(7)
    on.open('bob')
    on.gather()
    on.open('bob', 'web')
    const [late, again] = [on.open('late'), crowd[6] as KeptConnection]
    expect([await on.watch(late, 'bob'), await on.watch(again, 'bob')]).toEqual(['bob:ios', 'bob:ios'])
    gatherAll()
    expect([pushedTo(late), pushedTo(again)]).toEqual([['bob:ios+web'], ['bob:ios+web']])
  })
  test('is not sent to those who have unsubscribed or left meanwhile', async () => {
    const crowd = await crowdOf(7)
    on.open('bob')
    on.gather()
    counts(crowd)
    const [, , , , unsubscribed, left] = crowd as [KeptConnection, ...KeptConnection[]]
    await on.unwatch(unsubscribed as KeptConnection, 'bob')
    on.registry.remove(left as KeptConnection, 'gone')
    gatherAll()
    expect(counts(crowd)).toEqual({ 'bob:ios': 2 })
  })
})
