import { expect, test } from 'bun:test'
import type { EndReason, Token } from '../../src/core/sessions/session.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aToken } from './samples.ts'

export function tokenStoreSuite(open: OpenStore): void {
  const on = given(open)
  const tokens = () => on.storage.tokens
  const insert = (id: string, more: Partial<Token> = {}) =>
    tokens().insert(aToken({ app: on.app, uid: 'ann', id, ...more }))
  const idsOf = async (found: Promise<Token[]>) => (await found).map(({ id }) => id)

  test('tokens are read as written, in any state, by their hash', async () => {
    const token = aToken({
      app: on.app,
      uid: '😀',
      id: 't',
      dialect: 'lanying',
      platform: 'harmony-pc',
      role: 'admin',
      hash: 'the hash',
      label: 'a backend’s',
      issuedAtMs: 2 ** 41,
      expiresAtMs: Number.MAX_SAFE_INTEGER,
      endedAtMs: 2 ** 43,
      endReason: 'password',
    })
    await tokens().insert(token)
    expect(await tokens().findByHash(on.app, 'the hash')).toEqual(token)
    await insert('plain')
    expect(await tokens().findByHash(on.app, 'hash of plain')).toEqual(aToken({ app: on.app, uid: 'ann', id: 'plain' }))
    expect(await tokens().findByHash(on.app, 'The hash')).toBeUndefined()
    expect(await tokens().findByHash(on.otherApp, 'the hash')).toBeUndefined()
  })
  test('a reason of its end that a later version wrote counts as a kick', async () => {
    await insert('ended', { endedAtMs: 5, endReason: 'later' as EndReason })
    expect(await tokens().findByHash(on.app, 'hash of ended')).toMatchObject({ endedAtMs: 5, endReason: 'kicked' })
  })
  test('those of many ids, in any state, in the app asked', async () => {
    await insert('live')
    await insert('ended', { endedAtMs: 5, endReason: 'kicked' })
    await insert('other')
    expect(new Set(await idsOf(tokens().listByIds(on.app, ['ended', 'live', 'unheard of'])))).toEqual(
      new Set(['live', 'ended']),
    )
    expect(await tokens().listByIds(on.otherApp, ['live'])).toEqual([])
    expect(await tokens().listByIds(on.app, [])).toEqual([])
  })
  test('one hash is one token', async () => {
    await insert('t', { hash: 'same' })
    await expect(insert('u', { hash: 'same' })).rejects.toThrow()
    await tokens().insert(aToken({ app: on.otherApp, uid: 'ann', id: 't', hash: 'same' }))
  })
  test('lists hold those that have not ended, oldest first, expired ones too', async () => {
    await insert('late', { issuedAtMs: 9 })
    await insert('early', { issuedAtMs: 2, expiresAtMs: 2 ** 52 })
    await insert('ended', { issuedAtMs: 1, endedAtMs: 2 })
    await insert('admin', { issuedAtMs: 4, role: 'admin', platform: 'admin' })
    await insert('of bob', { uid: 'bob', role: 'admin', issuedAtMs: 1 })
    await insert('lanying', { role: 'admin', dialect: 'lanying' })
    expect(await idsOf(tokens().listLive(on.app, 'ann'))).toEqual(['lanying', 'early', 'admin', 'late'])
    expect(await idsOf(tokens().listAdmin(on.app, 'openim'))).toEqual(['of bob', 'admin'])
    expect([await tokens().listLive(on.otherApp, 'ann'), await tokens().listAdmin(on.otherApp, 'openim')]).toEqual([
      [],
      [],
    ])
  })
  test('ending a token twice reports it once; none, unknown ones and very many are no error', async () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `t${index}`)
    await on.storage.transaction([], async (stores) => {
      for (const id of ids) await stores.tokens.insert(aToken({ app: on.app, uid: 'ann', id }))
    })
    const unknown = Array.from({ length: 70_000 }, (_, index) => `unknown${index}`)
    expect(await tokens().end(on.app, [], 5, 'kicked')).toBe(0)
    expect(await tokens().end(on.otherApp, ids, 5, 'kicked')).toBe(0)
    expect(await tokens().end(on.app, [...ids, ...unknown], 5, 'banned')).toBe(1_000)
    expect(await tokens().end(on.app, ids, 6, 'kicked')).toBe(0)
    expect(await tokens().findByHash(on.app, 'hash of t7')).toMatchObject({ endedAtMs: 5, endReason: 'banned' })
  })
}
