import { describe, expect, test } from 'bun:test'
import type { AuditEntry } from '../../src/core/audit/audit.ts'
import { numberBatch } from '../../src/core/audit/number-batch.ts'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { systemIds } from '../../src/core/ids.ts'
import { numberAll } from '../kit/events.ts'
import type { DriverFlags, OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { anEntry } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function eventStoreSuite(open: OpenStore, { oneWriter }: DriverFlags): void {
  const on = given(open)
  const events = () => on.storage.events
  const add = (...targets: string[]) => addAll(targets.map((target) => ({ target })))
  const addAll = (entries: Partial<AuditEntry>[], app = on.app) =>
    on.storage.audit.add(entries.map((entry) => anEntry({ app, ...entry })))
  const targetsAfter = async (after: number, limit = 100) =>
    (await events().page(on.app, after, {}, limit)).events.map(({ position, target }) => [position, target])

  test('entries get positions of their app in the order of insertion, some batches long', async () => {
    await numberAll(on.storage)
    expect(await events().hasPending()).toBe(false)
    await add('a', 'b', 'c')
    await addAll([{ target: 'x' }], on.otherApp)
    await add('d', 'e')
    expect(await events().hasPending()).toBe(true)
    expect(await events().head(on.app)).toBeUndefined()
    const counts: number[] = []
    for (let count = 1; count > 0; counts.push(count)) count = (await numberBatch(on.storage, systemIds, 4)).count
    expect(counts).toEqual([4, 2, 0])
    expect(await targetsAfter(0)).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ])
    expect((await events().page(on.otherApp, 0, {}, 9)).events).toMatchObject([{ position: 1, target: 'x' }])
    expect(await events().head(on.app)).toMatchObject({ position: 5, prunedPosition: 0 })
    expect(await events().apps()).toEqual(expect.arrayContaining([on.app, on.otherApp]))
  })
  test('a numbered entry is what was written', async () => {
    for (const text of edgeTexts) {
      const entry = anEntry({
        app: on.app,
        target: text,
        requestId: text,
        changed: [text],
        details: { [text]: [text, null] },
        before: text,
        after: null,
      })
      const before = await events().head(on.app)
      await on.storage.audit.add([entry])
      await numberAll(on.storage)
      const [event] = (await events().page(on.app, before?.position ?? 0, {}, 9)).events
      expect(event).toMatchObject({ ...entry, erasedAtMs: undefined })
      expect(event?.id).toMatch(new RegExp(`^${event?.position}-[\\w-]{16}$`))
      expect(await events().find(on.app, event?.position ?? 0)).toEqual(event)
    }
    expect(await verifyAudit(on.storage, on.app)).toMatchObject({ brokenAt: undefined, entries: edgeTexts.length })
  })

  describe('a page', () => {
    test('begins after a position and says where the next one begins', async () => {
      await add('a', 'b', 'c')
      await numberAll(on.storage)
      const page = async (after: number, limit: number) => {
        const { events: found, last, isLast } = await events().page(on.app, after, {}, limit)
        return [found.map(({ target }) => target).join(''), last, isLast]
      }
      expect(await page(0, 2)).toEqual(['ab', 2, false])
      expect(await page(2, 2)).toEqual(['c', 3, true])
      expect(await page(3, 2)).toEqual(['', 3, true])
    })
    test('has the events of some types, or of a target', async () => {
      await addAll(['user.ban', 'user.create', 'users.x', 'session.open'].map((action) => ({ action, target: action })))
      await numberAll(on.storage)
      const found = async (types: string[] | undefined, target?: string) => {
        const filter = { ...(types && { types }), ...(target !== undefined && { target }) }
        return (await events().page(on.app, 0, filter, 100)).events.map(({ action }) => action)
      }
      expect(await found(['user.*'])).toEqual(['user.ban', 'user.create'])
      expect(await found(['session.open', 'user.ban'])).toEqual(['user.ban', 'session.open'])
      expect(await found(['*'])).toHaveLength(4)
      expect(await found(['user'])).toEqual([])
      expect(await found(undefined, 'users.x')).toEqual(['users.x'])
      expect(await found(['user.*'], 'users.x')).toEqual([])
    })
    test('with types looks at so many events and goes on from there', async () => {
      await addAll(
        Array.from({ length: 2_100 }, (_, place) => ({ action: place === 2_050 ? 'rare.one' : 'usual.one' })),
      )
      await numberAll(on.storage)
      const first = await events().page(on.app, 0, { types: ['rare.*'] }, 10)
      expect(first).toEqual({ events: [], last: 2_000, isLast: false })
      const second = await events().page(on.app, first.last, { types: ['rare.*'] }, 10)
      expect(second).toMatchObject({ events: [{ position: 2_051 }], last: 2_100, isLast: true })
    })
  })

  describe('retention', () => {
    test('deletes from the beginning, and the chain still holds', async () => {
      await addAll([1, 2, 9, 3, 4].map((atMs) => ({ atMs })))
      await numberAll(on.storage)
      const prune = (atMs: number, position: number, limit: number) =>
        on.storage.transaction([], (stores) => stores.events.prune(on.app, { atMs, position }, limit))
      expect(await prune(1, 99, 10)).toBe(0)
      expect(await prune(5, 1, 10)).toBe(1)
      expect(await prune(5, 99, 10)).toBe(1)
      expect(await prune(5, 99, 10)).toBe(0)
      expect(await events().head(on.app)).toMatchObject({ position: 5, prunedPosition: 2 })
      expect(await verifyAudit(on.storage, on.app)).toMatchObject({ first: 3, last: 5, brokenAt: undefined })
      expect(await prune(99, 99, 10)).toBe(3)
      expect(await verifyAudit(on.storage, on.app)).toMatchObject({ first: 6, last: 5, brokenAt: undefined })
      await addAll([{ atMs: 100 }])
      await numberAll(on.storage)
      expect(await targetsAfter(0)).toHaveLength(1)
      expect(await verifyAudit(on.storage, on.app)).toMatchObject({ first: 6, last: 6, brokenAt: undefined })
    })
  })

  test('the first entry at or after a position', async () => {
    await addAll([{ atMs: 7 }, { atMs: 8 }])
    await numberAll(on.storage)
    expect(await events().at(on.app, 2)).toEqual({ position: 2, atMs: 8 })
    expect(await events().at(on.app, 3)).toBeUndefined()
  })

  if (!oneWriter)
    test('an entry that commits after one that was inserted later is numbered after it, and not missed', async () => {
      await numberAll(on.storage)
      const inserted = Promise.withResolvers<void>()
      const mayCommit = Promise.withResolvers<void>()
      const early = on.storage.transaction([], async (stores) => {
        await stores.audit.add([anEntry({ app: on.app, target: 'early' })])
        inserted.resolve()
        await mayCommit.promise
      })
      await inserted.promise
      await add('late')
      await numberAll(on.storage)
      expect(await targetsAfter(0)).toEqual([[1, 'late']])
      mayCommit.resolve()
      await early
      await numberAll(on.storage)
      expect(await targetsAfter(0)).toEqual([
        [1, 'late'],
        [2, 'early'],
      ])
    })
}
