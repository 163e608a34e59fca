import { describe, expect, test } from 'bun:test'
import type { AuditEntry, AuditFilter } from '../../src/core/audit/audit.ts'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import type { Actor } from '../../src/core/values.ts'
import { numberAll } from '../kit/events.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { anEntry } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function auditStoreSuite(open: OpenStore): void {
  const on = given(open)
  const audit = () => on.storage.audit
  const targets = async (filter: { target?: string; before?: number }, limit = 100) =>
    (await audit().list(on.app, filter, limit)).map(({ target }) => target)

  test('entries are read as written, texts of any kind, actors with colons', async () => {
    for (const text of edgeTexts) {
      const actor: Actor = { kind: 'user', id: `a:${text}:b` }
      const entry = anEntry({
        app: on.app,
        actor,
        target: text,
        atMs: 2 ** 52,
        requestId: text,
        changed: [text, 'name'],
        details: { text, list: [text, 1, null], deep: { [text]: true } },
        before: { [text]: null },
        after: { [text]: text },
      })
      await audit().add([entry])
      expect((await audit().list(on.app, {}, 1))[0]).toEqual({ ...entry, position: undefined })
    }
    for (const value of [undefined, null, '', 0, [], {}]) {
      await audit().add([anEntry({ app: on.app, before: value, after: value })])
      expect((await audit().list(on.app, {}, 1))[0]).toMatchObject({ before: value, after: value })
    }
    for (const kind of ['key', 'user', 'robot', 'console', 'system'] as const) {
      await audit().add([anEntry({ app: on.app, actor: { kind, id: '' }, dialect: 'admin' })])
      expect((await audit().list(on.app, {}, 1))[0]).toMatchObject({ actor: { kind, id: '' }, dialect: 'admin' })
    }
  })
  test('newest first, also within one call, those without a position first', async () => {
    await audit().add([])
    await audit().add(['a', 'b', 'c'].map((target) => anEntry({ app: on.app, target })))
    await numberAll(on.storage)
    await audit().add([anEntry({ app: on.app, target: 'd' })])
    await audit().add([anEntry({ app: on.app, target: 'e' })])
    const first = await audit().list(on.app, {}, 3)
    expect(first.map(({ target, position }) => [target, position])).toEqual([
      ['e', undefined],
      ['d', undefined],
      ['c', 3],
    ])
    expect(await targets({ before: 3 })).toEqual(['b', 'a'])
    expect(await targets({ before: 1 })).toEqual([])
    expect(await targets({ target: 'a' })).toEqual(['a'])
  })
  test('of one target, of one app', async () => {
    await audit().add(['a', 'b', 'a'].map((target) => anEntry({ app: on.app, target })))
    await audit().add([anEntry({ app: on.otherApp, target: 'a' })])
    expect([await targets({ target: 'a' }), await targets({ target: 'A' })]).toEqual([['a', 'a'], []])
    expect(await audit().list(on.otherApp, {}, 100)).toHaveLength(1)
  })
  test('thousands in one call', async () => {
    await audit().add(Array.from({ length: 2_500 }, (_, index) => anEntry({ app: on.app, target: `t${index}` })))
    const all = await targets({}, 3_000)
    expect([all.length, all.at(0), all.at(-1)]).toEqual([2_500, 't2499', 't0'])
  })

  const anna: Actor = { kind: 'user', id: 'ann' }
  const filtered = async (filter: AuditFilter, before?: number, limit = 100) => {
    const { entries, next } = await audit().page(on.app, filter, before, limit)
    return { targets: entries.map(({ target }) => target), next }
  }
  test('a page has what fits all fields of its filter, newest first', async () => {
    const sample = (target: string, more: Partial<AuditEntry>) => anEntry({ app: on.app, target, ...more })
    await audit().add([
      sample('a', { actor: anna, action: 'user.ban', atMs: 1, requestId: 'r1' }),
      sample('b', { actor: anna, action: 'user.mute', atMs: 2, dialect: 'openim' }),
      sample('a', { action: 'user.ban', atMs: 3, requestId: 'r1', dialect: 'openim' }),
      sample('c', { action: 'user.ban', atMs: 4 }),
    ])
    expect(await filtered({})).toEqual({ targets: [], next: undefined })
    await numberAll(on.storage)
    const cases: [AuditFilter, string[]][] = [
      [{}, ['c', 'a', 'b', 'a']],
      [{ target: 'a' }, ['a', 'a']],
      [{ actor: anna }, ['b', 'a']],
      [{ action: 'user.ban' }, ['c', 'a', 'a']],
      [{ dialect: 'openim' }, ['a', 'b']],
      [{ requestId: 'r1' }, ['a', 'a']],
      [{ requestId: 'r1', dialect: 'openim' }, ['a']],
      [{ actor: anna, action: 'user.mute', target: 'a' }, []],
      [{ action: 'user.ban', sinceMs: 3, untilMs: 4 }, ['a']],
      [{ requestId: 'none' }, []],
    ]
    for (const [filter, expected] of cases)
      expect([filter, (await filtered(filter)).targets]).toEqual([filter, expected])
    for (const filter of [{}, { action: 'user.ban' }, { action: 'user.ban', dialect: 'wildfire' }]) {
      const first = await filtered(filter, undefined, 1)
      expect(first).toEqual({ targets: ['c'], next: 4 })
      expect((await filtered(filter, first.next)).targets).toEqual((await filtered(filter)).targets.slice(1))
    }
    expect(await filtered({ target: 'a' }, undefined, 2)).toEqual({ targets: ['a', 'a'], next: undefined })
  })
  test('a page that looked at many entries ends before its limit, and the next one goes on', async () => {
    const many = Array.from({ length: 2_500 }, (_, place) =>
      anEntry({ app: on.app, target: String(place), dialect: place < 3 ? 'openim' : 'lanying' }),
    )
    await audit().add(many)
    await numberAll(on.storage)
    const first = await filtered({ dialect: 'openim' })
    expect(first).toEqual({ targets: [], next: 501 })
    expect(await filtered({ dialect: 'openim' }, first.next)).toEqual({ targets: ['2', '1', '0'], next: undefined })
  })

  describe('entries of a long log, whose index has them by ranges of positions', () => {
    /** The log's newest, oldest and middle entries, and two that share a range. */
    const places = [1, 2, 32_767, 32_768, 98_304, 600_000, 1_200_000, 1_200_001]
    const addAt = async (positions: readonly number[], more: (position: number) => Partial<AuditEntry>) => {
      await numberAll(on.storage) // those of other tests
      await audit().add(positions.map((position) => anEntry({ app: on.app, ...more(position) })))
      await on.storage.transaction([], async ({ events }) => {
        const pending = await events.pending(positions.length)
        const link = { salt: 's', digest: 'd'.repeat(43), chain: 'c' }
        const numbered = pending.map(({ rowId }, at) => ({ rowId, position: positions[at] ?? 0, ...link }))
        const head = { position: positions.at(-1) ?? 0, chain: 'c', prunedPosition: 0, prunedChain: '' }
        await events.number(numbered, new Map([[on.app, head]]))
      })
    }
    const positionsOf = (entries: readonly { position: number | undefined }[]) =>
      entries.map(({ position }) => position)
    const isOther = (position: number) => position === 98_304
    const fill = () =>
      addAt(places, (position) => ({
        target: isOther(position) ? 'bob' : 'ann',
        requestId: isOther(position) ? 'other' : 'r',
        action: position < 40_000 ? 'user.update' : 'user.ban',
        before: { position },
      }))
    const ofAnn = places.filter((position) => !isOther(position))

    test('are listed newest first, those that wait before them', async () => {
      await fill()
      await audit().add([anEntry({ app: on.app, target: 'ann' }), anEntry({ app: on.app, target: 'bob' })])
      expect(positionsOf(await audit().list(on.app, { target: 'ann' }, 100))).toEqual([
        undefined,
        ...ofAnn.toReversed(),
      ])
      expect(positionsOf(await audit().list(on.app, { target: 'ann' }, 3))).toEqual([undefined, 1_200_001, 1_200_000])
      expect(positionsOf(await audit().list(on.app, { target: 'ann', before: 600_000 }, 2))).toEqual([32_768, 32_767])
      expect(positionsOf(await audit().list(on.app, { target: 'ann', before: 1 }, 2))).toEqual([])
      expect(positionsOf(await audit().list(on.app, { target: 'bob' }, 9))).toEqual([undefined, 98_304])
    })
    test.each([{ target: 'ann' }, { requestId: 'r' }])(
      'are on pages of %j, with a further condition or without',
      async (by) => {
        await fill()
        const page = async (filter: AuditFilter, before: number | undefined, limit: number) => {
          const { entries, next } = await audit().page(on.app, filter, before, limit)
          return [positionsOf(entries), next]
        }
        expect(await page(by, undefined, 3)).toEqual([[1_200_001, 1_200_000, 600_000], 600_000])
        expect(await page(by, 600_000, 3)).toEqual([[32_768, 32_767, 2], 2])
        expect(await page(by, 2, 3)).toEqual([[1], undefined])
        expect(await page({ ...by, action: 'user.update' }, undefined, 3)).toEqual([[32_768, 32_767, 2], 2])
        expect(await page({ ...by, action: 'user.ban' }, 1_200_000, 3)).toEqual([[600_000], undefined])
      },
    )
    test('are followed oldest first, of some types or of all', async () => {
      await fill()
      const page = async (after: number, types: string[] | undefined, limit: number) => {
        const filter = { target: 'ann', ...(types && { types }) }
        const { events, last, isLast } = await on.storage.events.page(on.app, after, filter, limit)
        return [positionsOf(events), last, isLast]
      }
      expect(await page(0, undefined, 4)).toEqual([[1, 2, 32_767, 32_768], 32_768, false])
      expect(await page(32_768, undefined, 4)).toEqual([[600_000, 1_200_000, 1_200_001], 1_200_001, true])
      expect(await page(1_200_001, undefined, 4)).toEqual([[], 1_200_001, true])
      expect(await page(2, ['user.update'], 1)).toEqual([[32_767], 32_767, false])
      expect(await page(2, ['user.update'], 5)).toEqual([[32_767, 32_768], 1_200_001, true])
      expect(await page(0, ['session.*'], 5)).toEqual([[], 1_200_001, true])
    })
    test('lose values and details', async () => {
      await fill()
      const erased = async () =>
        (await audit().list(on.app, {}, 100)).flatMap(({ before, position }) =>
          before === undefined ? [position] : [],
        )
      await on.storage.transaction([], (stores) => stores.audit.eraseValues(on.app, 'ann', 7))
      expect(await erased()).toEqual(ofAnn.toReversed())
      await on.storage.transaction([], (stores) => stores.audit.eraseDetails(on.app, 'bob', 7))
      expect(await erased()).toEqual(places.toReversed())
    })
  })

  test('details of a user are erased, numbered or not; the rest stays', async () => {
    const secretive = (target: string) =>
      anEntry({ app: on.app, target, changed: ['name'], details: { a: 1 }, before: { b: 1 }, after: { c: 1 } })
    await audit().add(Array.from({ length: 150 }, () => secretive('ann')))
    await audit().add([secretive('bob')])
    await numberAll(on.storage)
    await audit().add([secretive('ann'), secretive('bob')])
    expect(await on.storage.transaction([], (stores) => stores.audit.eraseDetails(on.app, 'ann', 77))).toBe(151)
    expect(await on.storage.transaction([], (stores) => stores.audit.eraseDetails(on.app, 'ann', 78))).toBe(1)
    const all = await audit().list(on.app, {}, 1_000)
    for (const entry of all) {
      const blank = { details: {}, before: undefined, after: undefined }
      const whole = { details: { a: 1 }, before: { b: 1 }, after: { c: 1 } }
      expect(entry).toMatchObject({ changed: ['name'], ...(entry.target === 'ann' ? blank : whole) })
    }
    const { events } = await on.storage.events.page(on.app, 0, { target: 'ann' }, 1_000)
    expect(new Set(events.map(({ erasedAtMs }) => erasedAtMs))).toEqual(new Set([77]))
  })

  test('a deletion takes the values of what was done to the user, numbered or not; the rest stays', async () => {
    const entry = (target: string, action: string, values: boolean) =>
      anEntry({
        app: on.app,
        ...{ target, action, changed: ['name'], details: { a: 1 } },
        ...(values && { before: { b: 1 }, after: { c: 1 } }),
      })
    const others = [
      entry('bob', 'user.update', true),
      entry('ann', 'user.ban', false),
      // A thing, a webhook and an app may be called like the user.
      entry('ann', 'thing.update', true),
    ]
    await audit().add(Array.from({ length: 250 }, () => entry('ann', 'user.update', true)))
    await audit().add(others)
    await numberAll(on.storage)
    await audit().add(Array.from({ length: 130 }, () => entry('ann', 'settings.update', true)))
    await audit().add(others)
    const erase = (atMs: number) =>
      on.storage.transaction([], (stores) => stores.audit.eraseValues(on.app, 'ann', atMs))
    expect([await erase(77), await erase(78)]).toEqual([380, 0])
    await numberAll(on.storage)
    const { events } = await on.storage.events.page(on.app, 0, {}, 1_000)
    const updates = events.filter(
      ({ target, action }) => target === 'ann' && /update/.test(action) && action !== 'thing.update',
    )
    const shown = updates.map(({ details, before, after, erasedAtMs }) => ({ details, before, after, erasedAtMs }))
    const blank = { before: undefined, after: undefined }
    expect(shown).toEqual([
      ...Array.from({ length: 250 }, () => ({ details: {}, ...blank, erasedAtMs: 77 })),
      // Without a digest yet, these lose their values alone.
      ...Array.from({ length: 130 }, () => ({ details: { a: 1 }, ...blank, erasedAtMs: undefined })),
    ])
    const rest = events.filter((event) => !updates.includes(event)).map(({ before, details }) => [details, before])
    const whole = [{ a: 1 }, { b: 1 }]
    expect(rest).toEqual([whole, [{ a: 1 }, undefined], whole, whole, [{ a: 1 }, undefined], whole])
    expect(await verifyAudit(on.storage, on.app)).toMatchObject({ brokenAt: undefined, erased: { count: 250 } })
  })
  test('entries that are numbered at the same moment lose their values too', async () => {
    const total = 1_000
    await audit().add(
      Array.from({ length: total }, () =>
        anEntry({ app: on.app, target: 'ann', action: 'user.update', before: 'b', after: 'c' }),
      ),
    )
    const numbering = numberAll(on.storage, 50)
    const erased = await on.storage.transaction([], (stores) => stores.audit.eraseValues(on.app, 'ann', 77))
    await numbering
    expect(erased).toBe(total)
    const { events } = await on.storage.events.page(on.app, 0, {}, 2 * total)
    expect(events.filter(({ before, after }) => before !== undefined || after !== undefined)).toEqual([])
    expect(events).toHaveLength(total)
    expect(await verifyAudit(on.storage, on.app)).toMatchObject({ brokenAt: undefined })
  })
}
