import { expect, test } from 'bun:test'
import type { EndReason, Session, SessionWithSecrets } from '../../src/core/sessions/session.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aSession, aToken, signedIn } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function sessionStoreSuite(open: OpenStore): void {
  const on = given(open)
  const sessions = () => on.storage.sessions
  const opened = (id: string, more: Partial<SessionWithSecrets> = {}) =>
    signedIn(on.storage, { app: on.app, uid: 'ann', clientKey: 'c', id, ...more })
  const idsOf = async (found: Promise<Session[]>) => (await found).map(({ id }) => id)

  test('sessions are read as written, secrets of any text with them', async () => {
    await on.storage.tokens.insert(aToken({ app: on.app, uid: 'ann', id: 't' }))
    const whole = await opened('whole', {
      tokenId: 't',
      secrets: { secret: 'a', dbSecret: 'b' },
      createdAtMs: 2 ** 41,
      issuedAtMs: Number.MAX_SAFE_INTEGER,
      validAfterMs: 2 ** 52,
      endedAtMs: 2 ** 43,
      endReason: 'device_moved',
    })
    expect(await sessions().find(on.app, 'whole')).toEqual(whole)
    for (const text of edgeTexts) {
      const session = await opened(text, { clientKey: text, uid: text, secrets: { secret: text, dbSecret: text } })
      expect(await sessions().find(on.app, text)).toEqual(session)
    }
    expect(await sessions().find(on.otherApp, 'whole')).toBeUndefined()
  })
  test('a session is on a device; no account is needed', async () => {
    const stray = aSession({ app: on.app, uid: 'ann', clientKey: 'unheard of', id: 's' })
    await expect(sessions().put(stray)).rejects.toThrow()
  })
  test('the same id again replaces what may change', async () => {
    const session = await opened('s', { endedAtMs: 5, endReason: 'kicked', createdAtMs: 3 })
    const again = {
      ...session,
      platform: 'web',
      issuedAtMs: 8,
      validAfterMs: 7,
      endedAtMs: undefined,
      endReason: undefined,
    } as const
    await sessions().put({ ...again, createdAtMs: 9 })
    expect(await sessions().find(on.app, 's')).toEqual(again)
  })
  test('a reason of its end that a later version wrote counts as a kick', async () => {
    await opened('s', { endedAtMs: 5, endReason: 'later' as EndReason })
    expect(await sessions().find(on.app, 's')).toMatchObject({ endedAtMs: 5, endReason: 'kicked' })
    const ends = await sessions().listEnds(on.app, 'ann', 10)
    expect(ends).toMatchObject([{ endedAtMs: 5, reason: 'kicked' }])
  })
  test('the latest on a device, ended or not', async () => {
    await opened('old', { issuedAtMs: 5 })
    await opened('new', { issuedAtMs: 9, endedAtMs: 10 })
    await opened('other device', { clientKey: 'd', issuedAtMs: 20 })
    await opened('other dialect', { dialect: 'lanying', issuedAtMs: 20 })
    expect((await sessions().findLatestOnDevice(on.app, 'ann', 'wildfire', 'c'))?.id).toBe('new')
    expect(await sessions().findLatestOnDevice(on.app, 'bob', 'wildfire', 'c')).toBeUndefined()
    expect(await sessions().findLatestOnDevice(on.otherApp, 'ann', 'wildfire', 'c')).toBeUndefined()
  })
  test('lists hold those that have not ended, oldest first', async () => {
    await on.storage.tokens.insert(aToken({ app: on.app, uid: 'ann', id: 't' }))
    await opened('third', { issuedAtMs: 9, tokenId: 't', clientKey: 'x' })
    await opened('first', { issuedAtMs: 3, tokenId: 't' })
    await opened('second', { issuedAtMs: 3, id: 'gone', endedAtMs: 4, tokenId: 't' })
    await opened('of bob', { uid: 'bob', issuedAtMs: 1 })
    await opened('no token', { uid: 'cid', issuedAtMs: 2 })
    await opened('lanying', { dialect: 'lanying', issuedAtMs: 1 })
    expect(await idsOf(sessions().listLive(on.app, 'ann'))).toEqual(['lanying', 'first', 'third'])
    expect(await idsOf(sessions().listLiveByClientKey(on.app, 'wildfire', 'c'))).toEqual(['of bob', 'no token'])
    expect(await idsOf(sessions().listLiveByToken(on.app, 't'))).toEqual(['first', 'third'])
    expect(await sessions().tokensInUse(on.app, ['t', 'unheard of'])).toEqual(new Set(['t']))
    expect(await sessions().tokensInUse(on.otherApp, ['t'])).toEqual(new Set())
    expect(await sessions().tokensInUse(on.app, [])).toEqual(new Set())
    for (const list of [
      sessions().listLive(on.otherApp, 'ann'),
      sessions().listLiveByClientKey(on.otherApp, 'wildfire', 'c'),
      sessions().listLiveByToken(on.otherApp, 't'),
    ])
      expect(await list).toEqual([])
  })
  test('lists of ended ones are by end and id, the latest first, of one user, and go on after any of them', async () => {
    for (const [id, endedAtMs] of [
      ['a', 5],
      ['c', 7],
      ['b', 7],
      ['d', 7],
      ['e', 2 ** 52],
    ] as const)
      await opened(id, { endedAtMs, endReason: 'kicked', issuedAtMs: 1 })
    await opened('live')
    await opened('of bob', { uid: 'bob', endedAtMs: 6 })
    const whole = ['e', 'd', 'c', 'b', 'a']
    expect(await idsOf(sessions().listEndedOfUser(on.app, 'ann', undefined, 9))).toEqual(whole)
    for (const [index, session] of (await sessions().listEndedOfUser(on.app, 'ann', undefined, 9)).entries()) {
      const after = { endedAtMs: session.endedAtMs ?? 0, id: session.id }
      expect(await idsOf(sessions().listEndedOfUser(on.app, 'ann', after, 2))).toEqual(
        whole.slice(index + 1, index + 3),
      )
    }
    expect(await sessions().listEndedOfUser(on.otherApp, 'ann', undefined, 9)).toEqual([])
  })
  test('those that can be used have no stored token, or one that has not expired', async () => {
    for (const [id, expiresAtMs] of [
      ['endless', undefined],
      ['early', 100],
      ['late', 101],
    ] as const)
      await on.storage.tokens.insert(aToken({ app: on.app, uid: 'ann', id, expiresAtMs }))
    await opened('no token', { issuedAtMs: 5 })
    await opened('of a late one', { issuedAtMs: 4, tokenId: 'late', clientKey: 'l' })
    await opened('of an early one', { issuedAtMs: 3, tokenId: 'early', clientKey: 'e' })
    await opened('of an endless one', { issuedAtMs: 2, tokenId: 'endless', clientKey: 'd' })
    await opened('ended', { issuedAtMs: 1, tokenId: 'late', endedAtMs: 2 })
    const usable = (nowMs: number, uid = 'ann') => idsOf(sessions().listUnexpired(on.app, uid, nowMs))
    expect(await usable(99)).toEqual(['of an endless one', 'of an early one', 'of a late one', 'no token'])
    expect(await usable(100)).toEqual(['of an endless one', 'of a late one', 'no token'])
    expect(await usable(2 ** 52)).toEqual(['of an endless one', 'no token'])
    expect([await usable(0, 'bob'), await sessions().listUnexpired(on.otherApp, 'ann', 0)]).toEqual([[], []])
  })
  test('ending a session twice reports it once and keeps the first reason', async () => {
    await opened('s', { issuedAtMs: 10 })
    const end = (atMs: number) => sessions().end(on.app, ['s'], atMs, atMs === 20 ? 'kicked' : 'removed')
    expect([await end(20), await end(30)]).toEqual([1, 0])
    expect(await sessions().find(on.app, 's')).toMatchObject({ endedAtMs: 20, endReason: 'kicked', validAfterMs: 20 })
  })
  test('an end stays after every token issued so far, also one of the same millisecond or a faster clock', async () => {
    await opened('same', { issuedAtMs: 20 })
    await opened('ahead', { issuedAtMs: 25, clientKey: 'd' })
    await sessions().end(on.app, ['same', 'ahead'], 20, 'kicked')
    expect((await sessions().find(on.app, 'same'))?.validAfterMs).toBe(20)
    expect((await sessions().find(on.app, 'ahead'))?.validAfterMs).toBe(25)
  })
  test('ending none, unknown ones, another app’s, a thousand, and more ids than a statement takes', async () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `s${index}`)
    await on.storage.transaction([], async (stores) => {
      for (const id of ids) await signedIn(stores, { app: on.app, uid: 'ann', clientKey: 'c', id })
    })
    expect(await sessions().end(on.app, [], 1, 'kicked')).toBe(0)
    expect(await sessions().end(on.app, ['unheard of'], 1, 'kicked')).toBe(0)
    expect(await sessions().end(on.otherApp, ids, 1, 'kicked')).toBe(0)
    const unknown = Array.from({ length: 70_000 }, (_, index) => `unknown${index}`)
    expect(await sessions().end(on.app, [...unknown, ...ids], 1, 'kicked')).toBe(1_000)
    expect(await sessions().listLive(on.app, 'ann')).toEqual([])
  })
}
