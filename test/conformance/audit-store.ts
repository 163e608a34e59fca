import { expect, test } from 'bun:test'
import type { Actor } from '../../src/core/values.ts'
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
      expect((await audit().list(on.app, {}, 1))[0]).toEqual({ ...entry, id: expect.any(Number) })
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
  test('newest first, also within one call; a page continues after any entry', async () => {
    await audit().add([])
    await audit().add(['a', 'b', 'c'].map((target) => anEntry({ app: on.app, target })))
    await audit().add([anEntry({ app: on.app, target: 'd' })])
    const first = await audit().list(on.app, {}, 2)
    expect(first.map(({ target }) => target)).toEqual(['d', 'c'])
    expect(await targets({ before: first.at(-1)?.id ?? 0 })).toEqual(['b', 'a'])
    expect(await targets({ before: 0 })).toEqual([])
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
  test('the oldest from before a moment are pruned, so many at a time', async () => {
    await audit().prune(Number.MAX_SAFE_INTEGER, 10_000)
    await audit().add([1, 2, 3, 9, 4].map((atMs) => anEntry({ app: on.app, target: String(atMs), atMs })))
    expect([await audit().prune(1, 10), await audit().prune(4, 2), await audit().prune(4, 2)]).toEqual([0, 2, 1])
    expect(await targets({})).toEqual(['4', '9'])
    expect(await audit().prune(4, 2)).toBe(0)
  })
}
