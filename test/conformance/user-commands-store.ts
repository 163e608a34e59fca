import { describe, expect, test } from 'bun:test'
import type { UserCommand } from '../../src/core/accounts/store.ts'
import { limits } from '../../src/core/values.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { byBytes, bytewise, edgeTexts } from './texts.ts'

export function userCommandStoreSuite(open: OpenStore): void {
  const on = given(open)
  const commands = () => on.storage.userCommands
  const aCommand = (uuid: string, more: Partial<UserCommand> = {}): UserCommand => ({
    app: on.app,
    uid: 'ann',
    type: 1,
    uuid,
    value: '',
    ex: '',
    createdAtMs: 1,
    ...more,
  })
  const uuidsOf = async (type?: number, limit = 100) =>
    (await commands().list(on.app, 'ann', type, limit)).map(({ uuid }) => uuid)

  test('commands are read as written, oldest first, of one type or of all', async () => {
    for (const [index, text] of edgeTexts.entries())
      await commands().add(aCommand(text, { value: text, ex: text, type: index % 2, createdAtMs: 2 ** 52 }))
    const all = await commands().list(on.app, 'ann', undefined, 1_000)
    expect(all.map(({ value }) => value)).toEqual([...edgeTexts])
    expect(all[2]).toEqual(aCommand('a', { value: 'a', ex: 'a', type: 0, createdAtMs: 2 ** 52 }))
    expect(await uuidsOf(1)).toEqual(edgeTexts.filter((_, index) => index % 2 === 1))
    expect(await uuidsOf(undefined, 2)).toEqual(edgeTexts.slice(0, 2))
    expect(await commands().list(on.otherApp, 'ann', undefined, 9)).toEqual([])
    const ids = await commands().listIds(on.app, 'ann', undefined, 1_000)
    expect(await commands().listByIds(on.app, ids.toReversed())).toEqual(all)
    expect(await commands().listByIds(on.app, ids.slice(2, 3))).toEqual(all.slice(2, 3))
    expect([await commands().listByIds(on.otherApp, ids), await commands().listByIds(on.app, [])]).toEqual([[], []])
    expect(await commands().listIds(on.app, 'ann', 1, 2)).toEqual([ids[1] ?? 0, ids[3] ?? 0])
    const bytes = edgeTexts.reduce((sum, text) => sum + 3 * Buffer.byteLength(text), 0)
    expect(await commands().usage(on.app, 'ann')).toEqual({ count: edgeTexts.length, bytes })
    expect(await commands().usage(on.app, 'bob')).toEqual({ count: 0, bytes: 0 })
  })
  test('one uuid may occur several times: the oldest is changed and removed', async () => {
    for (const more of [{}, { value: 'second' }, { type: 2 }, { uid: 'bob' }])
      await commands().add(aCommand('same', more))
    const values = async () => (await commands().list(on.app, 'ann', undefined, 9)).map(({ value }) => value)
    expect(await commands().update(on.app, 'ann', 1, 'same', { value: 'new' })).toBe(true)
    expect(await commands().update(on.app, 'ann', 1, 'same', {})).toBe(true)
    expect(await commands().update(on.app, 'ann', 3, 'same', { ex: 'x' })).toBe(false)
    expect(await values()).toEqual(['new', 'second', ''])
    expect(await commands().remove(on.otherApp, 'ann', 1, 'same')).toBe(false)
    expect(await commands().remove(on.app, 'ann', 1, 'same')).toBe(true)
    expect(await values()).toEqual(['second', ''])
    expect(await commands().remove(on.app, 'ann', 1, 'same')).toBe(true)
    expect(await commands().remove(on.app, 'ann', 1, 'same')).toBe(false)
    expect((await commands().list(on.app, 'bob', undefined, 9)).map(({ value }) => value)).toEqual([''])
  })
  test('all of a user go at once', async () => {
    for (const more of [{}, { type: 2 }, { uid: 'bob' }]) await commands().add(aCommand('c', more))
    expect(await commands().removeOfUser(on.app, 'ann')).toBe(2)
    expect(await commands().list(on.app, 'bob', undefined, 9)).toHaveLength(1)
  })
}

export function clientConfigStoreSuite(open: OpenStore): void {
  const on = given(open)
  const config = () => on.storage.clientConfig
  const put = (uid: string, entries: Record<string, string>) =>
    config().put(Object.entries(entries).map(([key, value]) => ({ app: on.app, uid, key, value })))
  const of = async (uid: string) => (await config().of(on.app, uid)).map(({ key, value }) => `${key}=${value}`)
  const list = (filter: { uid?: string; key?: string }, offset = 0, limit = 100) =>
    config().list(on.app, { uid: '', key: '', ...filter }, { offset, limit })

  test('entries are read as written, by the bytes of the key', async () => {
    await put('ann', Object.fromEntries(edgeTexts.map((text) => [text, text])))
    expect(await of('ann')).toEqual(byBytes(edgeTexts).map((text) => `${text}=${text}`))
    expect([await of('bob'), await config().of(on.otherApp, 'ann')]).toEqual([[], []])
  })
  test('a key that is put again changes; a thousand at once', async () => {
    await config().put([])
    await put('ann', { a: '1', b: '2' })
    await put('ann', { b: '3' })
    expect(await of('ann')).toEqual(['a=1', 'b=3'])
    await put('bob', Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`k${index}`, 'v'])))
    expect(await of('bob')).toHaveLength(1_000)
    expect(
      await config().remove(
        on.app,
        'bob',
        (await config().of(on.app, 'bob')).map(({ key }) => key),
      ),
    ).toBe(1_000)
  })
  test('entries for all users, without a uid, are separate from those of a user', async () => {
    await put('', { a: 'all' })
    await put('ann', { a: 'hers' })
    expect([await of(''), await of('ann')]).toEqual([['a=all'], ['a=hers']])
  })
  describe('the list', () => {
    test('is in the order of first writing, in pages, with the number of all', async () => {
      for (const uid of bytewise.toReversed()) await put(uid, { b: '', a: '' })
      await put(bytewise[0] ?? '', { b: 'again' })
      const expected = bytewise.toReversed().flatMap((uid) => [`${uid} b`, `${uid} a`])
      const { total, entries } = await list({})
      expect([total, entries.map(({ uid, key }) => `${uid} ${key}`)]).toEqual([10, expected])
      const page = await list({}, 3, 2)
      expect([page.total, page.entries.map(({ uid, key }) => `${uid} ${key}`)]).toEqual([10, expected.slice(3, 5)])
      expect(await list({}, 10)).toEqual({ total: 10, entries: [] })
    })
    test('is taken a piece at a time, and ends where one is refused', async () => {
      await put('ann', Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`k${index}`, 'v'])))
      const pieces: string[][] = []
      const filter = { uid: '', key: '' }
      const page = { offset: 20, limit: 201 }
      const taken = await config().list(on.app, filter, page, (piece) => void pieces.push(piece.map(({ key }) => key)))
      expect(taken).toEqual({ total: 250, entries: [] })
      expect(pieces.flat()).toEqual((await list({}, 20, 201)).entries.map(({ key }) => key))
      expect([pieces.flat().length, Math.max(...pieces.map(({ length }) => length))]).toEqual([201, limits.pieceItems])
      let read = 0
      const refused = config().list(on.app, filter, page, (piece) => {
        read += piece.length
        throw new Error('too much')
      })
      await expect(refused).rejects.toThrow('too much')
      expect(read).toBe(limits.pieceItems)
    })
    test('may be of one uid, of one key, or both', async () => {
      for (const uid of ['ann', 'bob']) await put(uid, { a: '', b: '' })
      expect([(await list({ uid: 'ann' })).total, (await list({ key: 'b' })).total]).toEqual([2, 2])
      expect((await list({ uid: 'ann', key: 'b' })).entries).toEqual([{ app: on.app, uid: 'ann', key: 'b', value: '' }])
      expect(await list({ uid: 'Ann' })).toEqual({ total: 0, entries: [] })
    })
  })
  test('removal says how many were there', async () => {
    await put('ann', { a: '', b: '', c: '' })
    expect(await config().remove(on.app, 'ann', [])).toBe(0)
    expect(await config().remove(on.app, 'ann', ['a', 'unheard of', 'b'])).toBe(2)
    expect(await of('ann')).toEqual(['c='])
    await put('ann', { d: '' })
    expect(await config().removeOfUser(on.app, 'ann')).toBe(2)
  })
}
