import { beforeEach, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { connectionOf } from '../../../test/kit/connections.ts'
import { presenceText, pushedTo, TestSubscribers } from '../../../test/kit/presence-subscribers.ts'
import type { PresenceFeed } from '../cluster.ts'
import type { Platform } from '../devices/platform.ts'
import { subscriptionBounds } from './subscriptions.ts'

let on: TestSubscribers
const startAnew = async (notificationsMax?: number): Promise<void> => {
  on = await TestSubscribers.start(notificationsMax)
}
beforeEach(() => startAnew())

const open: TestSubscribers['open'] = (...connection) => on.open(...connection)
const watch: TestSubscribers['watch'] = (...asked) => on.watch(...asked)
const unwatch: TestSubscribers['unwatch'] = (...asked) => on.unwatch(...asked)
const gather = () => on.gather()

describe('a subscriber', () => {
  test('gets the current states in the given order, duplicates repeated', async () => {
    const watcher = open('w')
    open('bob', 'web')
    open('bob', 'ios')
    expect(await watch(watcher, 'bob', 'eve', 'bob')).toBe('bob:ios+web eve: bob:ios+web')
    expect(await watch(watcher)).toBe('')
    gather()
    expect(pushedTo(watcher)).toEqual([])
  })

  test('gets every lasting change once, as the whole state, from any dialect', async () => {
    const watcher = open('w')
    await watch(watcher, 'bob')
    const phone = open('bob', 'ios')
    gather()
    const web = connectionOf({ uid: 'bob', platform: 'web', dialect: 'wildfire' })
    on.registry.add(web, 0)
    gather()
    on.registry.remove(phone, 'gone')
    gather()
    on.registry.remove(web, 'kicked')
    gather()
    expect(pushedTo(watcher)).toEqual(['bob:ios', 'bob:ios+web', 'bob:web', 'bob:'])
  })

  test('does not hear what did not last, or changes no platform', async () => {
    const watcher = open('w')
    const phone = open('bob')
    await watch(watcher, 'bob')
    on.registry.remove(phone, 'gone')
    open('bob')
    gather()
    open('bob')
    gather()
    expect(pushedTo(watcher)).toEqual([])
  })

  test('gets at most one notification of a user in the time changes are collected', async () => {
    const watcher = open('w')
    await watch(watcher, 'bob')
    open('bob', 'ios')
    on.clock.advance(subscriptionBounds.gatherMs / 2)
    open('bob', 'web')
    on.clock.advance(subscriptionBounds.gatherMs / 2)
    expect(pushedTo(watcher)).toEqual(['bob:ios+web'])
    gather()
    expect(pushedTo(watcher)).toEqual([])
  })

  test('may subscribe to its own user', async () => {
    const watcher = open('w', 'ios')
    expect(await watch(watcher, 'w')).toBe('w:ios')
    open('w', 'web')
    gather()
    expect(pushedTo(watcher)).toEqual(['w:ios+web'])
  })

  test('that subscribes during a change gets the new state, and so do the others; none gets it twice', async () => {
    const [early, late] = [open('w'), open('x')]
    await watch(early, 'bob')
    open('bob')
    expect(await watch(late, 'bob')).toBe('bob:ios')
    gather()
    expect([pushedTo(early), pushedTo(late)]).toEqual([['bob:ios'], []])
    gather()
    expect([pushedTo(early), pushedTo(late)]).toEqual([[], []])
  })

  test('that subscribes again gets the answer and no notification', async () => {
    const watcher = open('w')
    await watch(watcher, 'bob')
    open('bob')
    expect(await watch(watcher, 'bob')).toBe('bob:ios')
    gather()
    expect(pushedTo(watcher)).toEqual([])
  })

  test('of two connections of one user each has its own subscriptions', async () => {
    const [phone, web] = [open('w', 'ios'), open('w', 'web')]
    await watch(phone, 'bob', 'eve')
    await watch(web, 'eve', 'dan')
    for (const uid of ['bob', 'eve', 'dan']) open(uid)
    gather()
    expect([pushedTo(phone), pushedTo(web)]).toEqual([
      ['bob:ios', 'eve:ios'],
      ['eve:ios', 'dan:ios'],
    ])
    expect(on.subscriptions.gauges).toEqual({ targets: 3, watchers: 1, watches: 3 })
    on.registry.remove(phone, 'gone')
    expect(on.subscriptions.watchedBy('default', 'w')).toEqual(['eve', 'dan'])
    await watch(web, 'new')
    open('new')
    open('eve', 'web')
    gather()
    expect(pushedTo(web)).toEqual(['new:ios', 'eve:ios+web'])
  })

  test('gets nothing after it unsubscribes, nor of the same id in another app', async () => {
    const watcher = open('w')
    await watch(watcher, 'bob', 'eve')
    await unwatch(watcher, 'bob', 'nobody')
    open('bob')
    open('eve', 'ios', 'other')
    gather()
    expect(pushedTo(watcher)).toEqual([])
    expect(on.subscriptions.subscribedUsersOf(watcher)).toEqual(['eve'])
  })

  test('shares one notice with the others, so that it is encoded once', async () => {
    const [one, two] = [open('w'), open('x')]
    await watch(one, 'bob')
    await watch(two, 'bob')
    open('bob')
    gather()
    expect(one.notifications[0]).toBe(two.notifications[0])
  })
})

describe('bounds', () => {
  const uids = Array.from({ length: subscriptionBounds.usersMax }, (_, i) => `u${i}`)
  const refused = { code: 'request.invalid' }

  test('a user watches so many and no more, over all connections; a refusal changes nothing', async () => {
    const [phone, web] = [open('w', 'ios'), open('w', 'web')]
    await watch(phone, ...uids.slice(1))
    await watch(web, ...uids.slice(0, 2))
    await watch(phone, ...uids)
    await expect(watch(web, 'one more')).rejects.toMatchObject(refused)
    await expect(watch(phone, 'u0', 'one more')).rejects.toMatchObject(refused)
    expect(on.subscriptions.subscribedUsersOf(web)).toEqual(['u1', 'u0'])
    expect(new Set(on.subscriptions.watchedBy('default', 'w'))).toEqual(new Set(uids))
    expect(on.subscriptions.gauges).toEqual({ targets: uids.length, watchers: 1, watches: uids.length })
    await watch(open('another user'), 'one more')
  })
  test('what the same call ends makes room; what another connection still watches does not', async () => {
    const [phone, web] = [open('w', 'ios'), open('w', 'web')]
    await watch(phone, ...uids)
    await watch(web, 'u1')
    const change = (unsubscribe: string, ...subscribe: string[]) =>
      on.subscriptions.change(phone, { subscribe, unsubscribe: [unsubscribe] }, () => {})
    await expect(change('u1', 'new')).rejects.toMatchObject(refused)
    await expect(change('u2', 'new', 'newer')).rejects.toMatchObject(refused)
    await expect(change('u2', 'u2', 'new')).rejects.toMatchObject(refused)
    expect(on.subscriptions.subscribedUsersOf(phone)).toEqual(uids)
    await change('u2', 'new')
    expect(on.subscriptions.subscribedUsersOf(phone)).toEqual([...uids.filter((uid) => uid !== 'u2'), 'new'])
  })
  test('connections that subscribe at the same time stay below the bound together', async () => {
    const [phone, web] = [open('w', 'ios'), open('w', 'web')]
    await watch(phone, ...uids.slice(2))
    const both = await Promise.allSettled([watch(phone, 'a', 'b'), watch(web, 'c', 'd')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(on.subscriptions.gauges.watches).toBe(uids.length)
  })

  test('very many pushes go out in parts, none is lost', async () => {
    const crowd = Array.from({ length: 1_000 }, (_, i) => open(`w${i}`))
    const targets = Array.from({ length: 12 }, (_, i) => `t${i}`)
    for (const watcher of crowd) await watch(watcher, ...targets)
    for (const uid of targets) open(uid)
    gather()
    on.clock.advance(1)
    expect(crowd.every((watcher) => pushedTo(watcher).length === targets.length)).toBe(true)
  })
})

describe('nothing remains', () => {
  test('subscriptions end with their connection', async () => {
    const watcher = open('w')
    await watch(watcher, 'bob', 'eve')
    open('bob')
    on.registry.remove(watcher, 'gone')
    gather()
    expect(on.subscriptions.gauges).toEqual({ targets: 0, watchers: 0, watches: 0 })
    expect(pushedTo(watcher)).toEqual([])
  })

  test('a connection that has ended gets no list and no answer', async () => {
    const watcher = open('w')
    on.registry.remove(watcher, 'gone')
    expect(await watch(watcher, 'bob')).toBeUndefined()
    expect(on.subscriptions.gauges).toEqual({ targets: 0, watchers: 0, watches: 0 })
  })
})

describe('a feed that reads from other nodes', () => {
  /** Knows a user only when `answers` were called; counts how often each is followed. */
  class SlowFeed implements PresenceFeed {
    readonly followed = new Map<string, number>()
    readonly answers: (() => void)[] = []
    readonly #local = on.local

    follow(_app: string, uids: readonly string[]): Promise<void> {
      for (const uid of uids) this.#count(uid, 1)
      return new Promise((done) => this.answers.push(done))
    }
    unfollow(_app: string, uids: Iterable<string>): void {
      for (const uid of uids) this.#count(uid, -1)
    }
    online(app: string, uid: string): number {
      return this.#local.online(app, uid)
    }
    onChange(listener: (app: string, uid: string) => void): () => void {
      return this.#local.onChange(listener)
    }
    #count(uid: string, by: number): void {
      this.followed.set(uid, (this.followed.get(uid) ?? 0) + by)
    }
  }

  test('is followed once for each pair of watcher and watched, whatever happens while it answers', async () => {
    const feed = new SlowFeed()
    on.replace(on.clock, feed)
    const [watcher, leaving] = [open('w'), open('x')]
    const asked = [watch(watcher, 'bob'), watch(watcher, 'bob'), watch(leaving, 'bob')]
    on.registry.remove(leaving, 'gone')
    open('bob', 'web')
    for (const answer of feed.answers) answer()
    expect(await Promise.all(asked)).toEqual(['bob:web', 'bob:web', undefined])
    expect(feed.followed.get('bob')).toBe(1)
    on.registry.remove(watcher, 'gone')
    expect(feed.followed.get('bob')).toBe(0)
  })
  test('is asked again for a user whose other subscriber left meanwhile', async () => {
    const feed = new SlowFeed()
    on.replace(on.clock, feed)
    const [phone, web] = [open('w', 'ios'), open('w', 'web')]
    const early = watch(phone, 'bob')
    feed.answers.shift()?.()
    await early
    const late = watch(web, 'bob', 'eve')
    on.registry.remove(phone, 'gone')
    feed.answers.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
    feed.answers.shift()?.()
    expect(await late).toBe('bob: eve:')
    expect([...feed.followed]).toEqual([
      ['bob', 1],
      ['eve', 1],
    ])
  })
})

/** A watcher that keeps what it was told last of each user, and minds hearing the same again. */
class Watcher {
  readonly connection = open('watcher')
  readonly known = new Map<string, string>()

  listen(): void {
    for (const text of pushedTo(this.connection)) {
      const [uid = ''] = text.split(':')
      expect(this.known.get(uid)).not.toBe(text)
      this.known.set(uid, text)
    }
  }
  async watch(uid: string): Promise<void> {
    this.known.set(uid, (await watch(this.connection, uid)) ?? '')
  }
  async unwatch(uid: string): Promise<void> {
    await unwatch(this.connection, uid)
    this.known.delete(uid)
  }
}

const watched = ['a', 'b']
const actions = fc.oneof(
  fc.record({
    do: fc.constant('toggle'),
    uid: fc.constantFrom(...watched),
    on: fc.constantFrom('ios', 'web'),
  } as const),
  fc.record({ do: fc.constantFrom('watch', 'unwatch'), uid: fc.constantFrom(...watched), watcher: fc.nat(1) } as const),
  fc.record({ do: fc.constant('pass'), ms: fc.constantFrom(10, 60, 100) } as const),
)

test.each([1, subscriptionBounds.notificationsMax])(
  'in pieces of %d, each subscriber gets the final state, and never the same twice in a row',
  async (piece) => {
    await fc.assert(
      fc.asyncProperty(fc.array(actions, { maxLength: 40 }), async (history) => {
        await startAnew(piece)
        const watchers = [new Watcher(), new Watcher()]
        for (const action of history) {
          if (action.do === 'pass') on.clock.advance(action.ms)
          else if (action.do === 'toggle') toggle(action.uid, action.on)
          else await watchers[action.watcher]?.[action.do](action.uid)
          for (const watcher of watchers) watcher.listen()
        }
        for (let round = 0; round < 4; round++) gather()
        for (const watcher of watchers) watcher.listen()
        for (const [uid, text] of watchers.flatMap(({ known }) => [...known])) expect(text).toBe(truthOf(uid))
        // Both are connections of one user.
        const watches = new Set(watchers.flatMap(({ known }) => [...known.keys()])).size
        expect(on.subscriptions.gauges).toEqual({ targets: watches, watchers: Math.min(watches, 1), watches })
      }),
    )
  },
)

/** Comes, or goes when it is there. */
function toggle(uid: string, platform: Platform): void {
  const connection = on.registry.ofUser('default', uid).find((one) => one.platform === platform)
  if (connection) on.registry.remove(connection, 'gone')
  else open(uid, platform)
}

const truthOf = (uid: string): string => {
  const online = on.registry.ofUser('default', uid).map((one) => one.platform)
  return presenceText({ app: 'default', uid, platforms: online.toSorted() })
}
