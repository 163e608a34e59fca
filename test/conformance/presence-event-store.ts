import { describe, expect, test } from 'bun:test'
import type { EventFilter } from '../../src/core/audit/event-store.ts'
import type { PresenceEntry } from '../../src/core/presence-log/presence-entry.ts'
import type { DriverFlags, OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { edgeTexts } from './texts.ts'

export function presenceEventStoreSuite(open: OpenStore, { oneWriter }: DriverFlags): void {
  const on = given(open)
  const log = () => on.storage.presenceEvents
  const entry = (uid: string, over: Partial<PresenceEntry> = {}): PresenceEntry => ({
    ...{ app: on.app, uid, atMs: 5, dialect: 'openim', platform: 'ios', connectionId: `c-${uid}`, node: 1 },
    ...{ reason: undefined, isEdge: true, ...over },
  })
  const came = (uid: string, isEdge = true, atMs = 5) => entry(uid, { isEdge, atMs })
  const went = (uid: string, isEdge = true, atMs = 5) => entry(uid, { reason: 'gone', isEdge, atMs })
  const append = (...entries: PresenceEntry[]) =>
    on.storage.transaction([], ({ presenceEvents }) => presenceEvents.append(on.app, entries))
  const page = async (after: number, limit: number, filter: EventFilter = {}) => {
    const { events, last, isLast } = await log().page(on.app, after, filter, limit)
    return [...events.map(({ position, action, target }) => `${position} ${action.slice(9)} ${target}`), last, isLast]
  }

  test('events get positions of their app in the order of the commits; an edge has two', async () => {
    expect(await log().head(on.app)).toBeUndefined()
    await append(came('a'), came('a', false))
    await on.storage.transaction([], ({ presenceEvents }) =>
      presenceEvents.append(on.otherApp, [entry('x', { app: on.otherApp })]),
    )
    await append(went('a', false), went('a'))
    expect(await page(0, 10)).toEqual([
      ...['1 connected a', '2 online a', '3 connected a', '4 disconnected a', '5 disconnected a', '6 offline a'],
      ...[6, true],
    ])
    expect(await log().head(on.app)).toEqual({ position: 6, prunedPosition: 0 })
    expect(await log().head(on.otherApp)).toEqual({ position: 2, prunedPosition: 0 })
    expect(await log().apps()).toEqual(expect.arrayContaining([on.app, on.otherApp]))
  })
  test('an event is what was written', async () => {
    for (const text of edgeTexts) {
      const before = (await log().head(on.app))?.position ?? 0
      const reason = 'kicked' as const
      const written = entry(text, { clientKey: text, sessionId: text, connectionId: 'c1', reason, node: 7 })
      await append(written)
      const { isEdge: _, ...facts } = written
      const event = await log().find(on.app, before + 2)
      expect(event).toEqual({
        ...{ app: on.app, position: before + 2, id: `p${before + 2}-c1`, atMs: 5, action: 'presence.offline' },
        ...{ target: text, change: { type: 'presence.offline', ...facts, reason } },
      })
      expect((await log().find(on.app, before + 1))?.action).toBe('presence.disconnected')
      expect(await log().find(on.app, before + 3)).toBeUndefined()
    }
  })

  describe('a page', () => {
    test('begins between the events of an entry, and ends between them', async () => {
      await append(came('a'), came('b'), went('a'))
      expect(await page(0, 1)).toEqual(['1 connected a', 1, false])
      expect(await page(1, 2)).toEqual(['2 online a', '3 connected b', 3, false])
      expect(await page(3, 2)).toEqual(['4 online b', '5 disconnected a', 5, false])
      expect(await page(5, 2)).toEqual(['6 offline a', 6, true])
      expect(await page(6, 2)).toEqual([6, true])
    })
    test('of any size, one after another, has each event once', async () => {
      await append(...['a', 'b', 'c', 'd'].flatMap((uid) => [came(uid, uid < 'c'), went(uid, uid > 'b')]))
      const whole = (await page(0, 100)).slice(0, -2)
      for (const filter of [{}, { types: ['presence.*'] }])
        for (let limit = 1; limit <= whole.length; limit++) {
          const found: unknown[] = []
          for (let after = 0, isLast = false; !isLast; ) {
            const part = await log().page(on.app, after, filter, limit)
            found.push(...part.events.map(({ position }) => position))
            ;({ last: after, isLast } = part)
          }
          expect(found).toEqual(whole.map((_, place) => place + 1))
        }
    })
    test('has the events of some types, or of a user', async () => {
      await append(came('a'), came('b', false), went('b', false), went('a'))
      const found = async (types: string[] | undefined, target?: string) =>
        (await page(0, 100, { ...(types && { types }), ...(target !== undefined && { target }) })).slice(0, -2)
      expect(await found(['presence.online', 'presence.offline'])).toEqual(['2 online a', '6 offline a'])
      expect(await found(['presence.connected'])).toEqual(['1 connected a', '3 connected b'])
      expect(await found(['presence.*'], 'b')).toEqual(['3 connected b', '4 disconnected b'])
      expect(await found(undefined, 'a')).toHaveLength(4)
      expect(await found(['user.*'])).toEqual([])
      expect(await found(['presence.offline'], 'b')).toEqual([])
    })
    test('with types looks at so many entries and goes on from there', async () => {
      await append(...Array.from({ length: 2_050 }, (_, place) => came('a', place === 2_020)))
      const first = await page(0, 10, { types: ['presence.online'] })
      expect(first).toEqual([2_000, false])
      expect(await page(2_000, 10, { types: ['presence.online'] })).toEqual(['2022 online a', 2_051, true])
    })
  })

  test('retention deletes the oldest, up to a position; positions go on', async () => {
    await append(came('a', true, 1), came('b', true, 2), came('c', true, 9), came('d', true, 3))
    const prune = (atMs: number, position: number, limit = 10) =>
      on.storage.transaction([], (stores) => stores.presenceEvents.prune(on.app, { atMs, position }, limit))
    expect(await prune(1, 99)).toBe(0)
    // The position is between the events of the second entry: it stays.
    expect(await prune(5, 3)).toBe(1)
    expect(await prune(5, 99, 1)).toBe(1)
    expect(await prune(5, 99)).toBe(0)
    expect(await log().head(on.app)).toEqual({ position: 8, prunedPosition: 4 })
    expect(await prune(99, 99)).toBe(2)
    await append(came('e'))
    expect(await page(8, 10)).toEqual(['9 connected e', '10 online e', 10, true])
  })
  test('the events of a user can be erased; others keep their positions', async () => {
    await append(came('a'), came('b'), went('a'))
    const erase = (uid: string) => on.storage.transaction([], (stores) => stores.presenceEvents.erase(on.app, uid))
    expect([await erase('a'), await erase('a')]).toEqual([2, 0])
    expect(await page(0, 10)).toEqual(['3 connected b', '4 online b', 4, true])
    expect((await log().head(on.app))?.position).toBe(6)
  })

  if (!oneWriter)
    test('what is added meanwhile waits for the commit of what was added before, and has higher positions', async () => {
      await append(came('first'))
      const added = Promise.withResolvers<void>()
      const mayCommit = Promise.withResolvers<void>()
      const early = on.storage.transaction([], async (stores) => {
        await stores.presenceEvents.append(on.app, [came('early')])
        added.resolve()
        await mayCommit.promise
      })
      await added.promise
      const late = append(came('late'))
      expect(await page(2, 10)).toEqual([2, true])
      mayCommit.resolve()
      await Promise.all([early, late])
      expect(await page(2, 10)).toEqual([
        '3 connected early',
        '4 online early',
        '5 connected late',
        '6 online late',
        6,
        true,
      ])
    })
}
