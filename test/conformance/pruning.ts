import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { PruneCandidate } from '../../src/core/retention/bounds.ts'
import type { SessionWithSecrets } from '../../src/core/sessions/session.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aToken, signedIn } from './samples.ts'

/** Which sessions and tokens the stores prune: none by which a device or a sign-in is answered. */
export function pruningSuite(open: OpenStore): void {
  const on = given(open)
  const sessions = () => on.storage.sessions
  const tokens = () => on.storage.tokens
  const opened = (id: string, more: Partial<SessionWithSecrets> = {}) =>
    signedIn(on.storage, { app: on.app, uid: 'ann', clientKey: 'c', id, ...more })
  const token = (id: string, expiresAtMs: number | undefined, more = {}) =>
    tokens().insert(aToken({ app: on.app, uid: 'ann', id, expiresAtMs, ...more }))
  const isThere = async (...ids: string[]) => {
    const found = await Promise.all(ids.map((id) => sessions().find(on.app, id)))
    return ids.filter((_, index) => found[index])
  }
  const isKnown = async (...ids: string[]) => {
    const found = await Promise.all(ids.map((id) => tokens().findByHash(on.app, `hash of ${id}`)))
    return ids.filter((_, index) => found[index])
  }
  const ours = (rows: readonly PruneCandidate[]) => rows.filter(({ app }) => app === on.app)
  const endedRows = async (beforeMs: number) => ours(await sessions().listEnded(beforeMs, undefined, 10_000))
  const expiredRows = async (beforeMs: number) => ours(await tokens().listExpired(beforeMs, undefined, 10_000))

  describe('ended sessions', () => {
    test('are listed by end, app and id, a page at a time, with what may be pruned', async () => {
      await opened('first', { issuedAtMs: 1, endedAtMs: 5, endReason: 'kicked' })
      await opened('second', { issuedAtMs: 2, endedAtMs: 5, endReason: 'kicked' })
      await opened('latest', { issuedAtMs: 3, endedAtMs: 6, endReason: 'kicked' })
      await opened('later', { issuedAtMs: 2, endedAtMs: 10, endReason: 'kicked' })
      const rows = await endedRows(10)
      expect(rows.map(({ id, uid, atMs, prunable }) => [id, uid, atMs, prunable])).toEqual([
        ['first', 'ann', 5, true],
        ['second', 'ann', 5, true],
        ['latest', 'ann', 6, false],
      ])
      const [first] = rows
      const next = ours(await sessions().listEnded(10, first, 10_000))
      expect(next.map(({ id }) => id)).toEqual(['second', 'latest'])
      expect(await sessions().listEnded(10, first, 1)).toHaveLength(1)
    })
    test('that are not the latest of their device are pruned; those that ended later stay', async () => {
      await opened('old', { issuedAtMs: 1, endedAtMs: 5, endReason: 'kicked' })
      await opened('ended later', { issuedAtMs: 2, endedAtMs: 10, endReason: 'kicked' })
      await opened('latest', { issuedAtMs: 3, endedAtMs: 5, endReason: 'kicked' })
      await opened('of another device', { clientKey: 'd', issuedAtMs: 1, endedAtMs: 5, endReason: 'kicked' })
      expect(await sessions().pruneEnded(await endedRows(Number.MAX_SAFE_INTEGER), 10)).toBe(1)
      expect(await isThere('old', 'ended later', 'latest', 'of another device')).toEqual([
        'ended later',
        'latest',
        'of another device',
      ])
    })
    test('of a device that is signed in again are pruned; the session that has not ended stays', async () => {
      await opened('old', { issuedAtMs: 1, endedAtMs: 5, endReason: 'kicked' })
      await opened('live', { issuedAtMs: 2 })
      const rows = [...(await endedRows(10)), { app: on.app, id: 'live', uid: 'ann', atMs: 5, prunable: true }]
      expect(await sessions().pruneEnded(rows, 10)).toBe(1)
      expect(await isThere('old', 'live')).toEqual(['live'])
    })
    test('without a stored token lose their secrets and keep the rest; others keep them', async () => {
      await token('t', undefined)
      const secrets = { secret: 'a', dbSecret: 'b' }
      const ended = { endedAtMs: 5, endReason: 'kicked', validAfterMs: 5 } as const
      const alone = await opened('alone', { ...ended, secrets })
      await opened('with token', { ...ended, clientKey: 'd', secrets, tokenId: 't' })
      await opened('live', { clientKey: 'e', secrets })
      expect(await sessions().pruneEnded(await endedRows(10), 10)).toBe(1)
      expect(await sessions().find(on.app, 'alone')).toEqual({ ...alone, secrets: undefined })
      for (const id of ['with token', 'live']) expect((await sessions().find(on.app, id))?.secrets).toEqual(secrets)
      expect(await sessions().pruneEnded(await endedRows(10), 10)).toBe(0)
    })
  })

  describe('expired tokens', () => {
    test('without a session are pruned, ended or not; tokens without expiry and later ones stay', async () => {
      await token('live', 9)
      await token('ended', 9, { endedAtMs: 3, endReason: 'kicked' })
      await token('admin', 9, { role: 'admin' })
      await token('later', 10)
      await token('for ever', undefined, { endedAtMs: 3, endReason: 'removed' })
      const rows = await expiredRows(10)
      expect(rows.map(({ id, prunable }) => [id, prunable])).toEqual([
        ['admin', true],
        ['ended', true],
        ['live', true],
      ])
      const all = ['later', 'for ever'].map((id) => ({ app: on.app, id, uid: 'ann', atMs: 9, prunable: true }))
      expect(await tokens().pruneExpired([...rows, ...all], 10)).toBe(3)
      expect(await isKnown('live', 'ended', 'admin', 'later', 'for ever')).toEqual(['later', 'for ever'])
    })
    test('are pruned with their sessions when the device has a later one, else stay', async () => {
      for (const [id, issuedAtMs] of [
        ['first', 1],
        ['second', 2],
      ] as const) {
        await token(id, 9)
        await opened(id, { issuedAtMs, tokenId: id })
      }
      expect(await tokens().pruneExpired(await expiredRows(10), 10)).toBe(1)
      expect([await isKnown('first', 'second'), await isThere('first', 'second')]).toEqual([['second'], ['second']])
    })
    test('of a session that has not ended stay when the later one has ended', async () => {
      await token('open', 9)
      await opened('open', { issuedAtMs: 1, tokenId: 'open' })
      await opened('ended', { issuedAtMs: 2, endedAtMs: 5, endReason: 'kicked' })
      expect(await tokens().pruneExpired(await expiredRows(10), 10)).toBe(0)
      expect(await isThere('open', 'ended')).toEqual(['open', 'ended'])
    })
    test('with sessions on several devices stay while one session is needed', async () => {
      await token('both', 9)
      await opened('on c', { issuedAtMs: 1, tokenId: 'both' })
      await opened('on d', { issuedAtMs: 1, tokenId: 'both', clientKey: 'd' })
      await opened('newer on c', { issuedAtMs: 2 })
      expect(await tokens().pruneExpired(await expiredRows(10), 10)).toBe(0)
      await opened('newer on d', { issuedAtMs: 2, clientKey: 'd' })
      expect(await tokens().pruneExpired(await expiredRows(10), 10)).toBe(1)
      expect(await isThere('on c', 'on d', 'newer on c', 'newer on d')).toEqual(['newer on c', 'newer on d'])
    })
  })

  test('any history: reads of the device are the same before and after pruning', async () => {
    const aSignIn = fc.record({
      clientKey: fc.constantFrom('c', 'd'),
      issuedAtMs: fc.integer({ min: 1, max: 20 }),
      endedAtMs: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      token: fc.option(fc.constantFrom(5, 15, undefined), { nil: null }),
    })
    let runs = 0
    await fc.assert(
      fc.asyncProperty(fc.array(aSignIn, { minLength: 1, maxLength: 8 }), async (signIns) => {
        const uid = `u${runs++}`
        for (const [index, { clientKey, issuedAtMs, endedAtMs, token: expiresAtMs }] of signIns.entries()) {
          const id = `${uid} ${index}`
          if (expiresAtMs !== null) await token(id, expiresAtMs, { uid })
          const tokenId = expiresAtMs === null ? undefined : id
          // Equal issue times do not determine which is the latest.
          const times = {
            issuedAtMs: issuedAtMs * 10 + index,
            endedAtMs,
            endReason: endedAtMs ? 'kicked' : undefined,
          } as const
          await opened(id, { uid, clientKey, tokenId, ...times })
        }
        const before = await readOf(uid)
        await sessions().pruneEnded(await endedRows(10), 10)
        await tokens().pruneExpired(await expiredRows(10), 10)
        expect(await readOf(uid)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  async function readOf(uid: string): Promise<unknown> {
    const live = await sessions().listLive(on.app, uid)
    return {
      latest: await Promise.all(['c', 'd'].map((key) => sessions().findLatestOnDevice(on.app, uid, 'wildfire', key))),
      latestLive: ['c', 'd'].map((key) => live.findLast(({ clientKey }) => clientKey === key)),
      targets: await on.storage.pushTargets.listDevices(on.app, [uid], 100),
      devices: await on.storage.devices.listOfUser(on.app, uid),
    }
  }
}
