import { expect, test } from 'bun:test'
import type { Restriction } from '../../src/core/accounts/user.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aRestriction } from './samples.ts'
import { byBytes, bytewise, edgeTexts } from './texts.ts'

export function restrictionStoreSuite(open: OpenStore): void {
  const on = given(open)
  const restrictions = () => on.storage.restrictions
  const put = (uid: string, kind: Restriction['kind'], more: Partial<Restriction> = {}) =>
    restrictions().put(aRestriction({ app: on.app, uid, kind, ...more }))

  test('ban and mute of an id are two facts, each as it was put last; no account is needed', async () => {
    const ban = aRestriction({ app: on.app, uid: 'ann', kind: 'ban', reason: 'spam', untilMs: Number.MAX_SAFE_INTEGER })
    await put('ann', 'ban', { reason: 'first' })
    await put('ann', 'mute', { sinceMs: 2 ** 41 })
    await restrictions().put(ban)
    const found = await restrictions().listOf(on.app, 'ann')
    expect(found).toHaveLength(2)
    expect(found).toContainEqual(ban)
    expect(found).toContainEqual(aRestriction({ app: on.app, uid: 'ann', kind: 'mute', sinceMs: 2 ** 41 }))
    expect(await restrictions().listOf(on.otherApp, 'ann')).toEqual([])
  })
  test('reasons and actors of any text', async () => {
    for (const text of edgeTexts) {
      await put(text, 'ban', { reason: text, actor: text })
      expect(await restrictions().listOf(on.app, text)).toMatchObject([{ uid: text, reason: text, actor: text }])
    }
  })
  test('removing one twice removes it once, and leaves the other', async () => {
    await put('ann', 'ban')
    await put('ann', 'mute')
    const remove = () => restrictions().remove(on.app, 'ann', 'ban')
    expect([await restrictions().remove(on.otherApp, 'ann', 'ban'), await remove(), await remove()]).toEqual([
      false,
      true,
      false,
    ])
    expect(await restrictions().listOf(on.app, 'ann')).toMatchObject([{ kind: 'mute' }])
  })
  test('of many: those who have any, a thousand at a time', async () => {
    const uids = Array.from({ length: 1_000 }, (_, index) => `u${index}`)
    await put('u3', 'ban')
    await put('u3', 'mute')
    await put('u999', 'mute')
    await put('other', 'ban')
    const found = await restrictions().listOfMany(on.app, uids)
    expect(found.map(({ uid, kind }) => `${uid} ${kind}`).sort()).toEqual(['u3 ban', 'u3 mute', 'u999 mute'])
    expect(await restrictions().listOfMany(on.app, [])).toEqual([])
  })
  test('the list goes on after its last row, by the bytes of the uid, then by kind', async () => {
    const uids = [...bytewise, 'zz', 'a\u0301']
    for (const uid of uids) for (const kind of ['mute', 'ban'] as const) await put(uid, kind)
    const seen: Restriction[] = []
    for (;;) {
      const page = await restrictions().list(on.app, seen.at(-1), 3)
      expect(page.length).toBeLessThanOrEqual(3)
      if (page.length === 0) break
      seen.push(...page)
    }
    expect(seen.map(({ uid, kind }) => [uid, kind])).toEqual(
      byBytes(uids).flatMap((uid) => [
        [uid, 'ban'],
        [uid, 'mute'],
      ]),
    )
  })
}
