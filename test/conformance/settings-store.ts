import { expect, test } from 'bun:test'
import { defaultSettings, type UserSettings } from '../../src/core/accounts/settings-store.ts'
import { badgeMax } from '../../src/core/push/decide-push.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { usersOf } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function userSettingsStoreSuite(open: OpenStore): void {
  const on = given(open)
  const settings = () => on.storage.settings
  const of = (uid: string) => settings().of(on.app, uid)
  const users = (...uids: string[]) => on.storage.users.insert(usersOf(on.app, ...uids))

  const chosen: UserSettings = {
    authMode: 3,
    authQuestion: 'a question',
    authAnswer: 'an answer',
    autoDownload: true,
    groupConfirm: true,
    noPush: true,
    noPushDetail: true,
    noPushWindow: { startHour: 22, endHour: 7 },
    silenceWindow: { startHour: 12, endHour: 14 },
    noSounds: true,
    vibratory: true,
    pushNickName: 'a name',
    timeZone: 'Europe/Berlin',
    badge: badgeMax,
  }

  test('a user without settings has the defaults, and no row', async () => {
    await users('ann')
    expect(await of('ann')).toEqual(defaultSettings)
    expect(await settings().ofMany(on.app, ['ann', 'nobody'])).toEqual(new Map())
    expect(await settings().ofMany(on.app, [])).toEqual(new Map())
  })
  test('every field comes back as it was written, texts of any kind', async () => {
    await users('ann')
    for (const text of edgeTexts) {
      const all = { ...chosen, authQuestion: text, authAnswer: text, pushNickName: text }
      await settings().update(on.app, 'ann', all)
      expect(await of('ann')).toEqual(all)
    }
    await settings().update(on.app, 'ann', defaultSettings)
    expect(await of('ann')).toEqual(defaultSettings)
    expect(await settings().of(on.otherApp, 'ann')).toEqual(defaultSettings)
  })
  test.each(Object.keys(chosen) as (keyof UserSettings)[])('%s changes alone', async (field) => {
    await users('ann', 'bob')
    await settings().update(on.app, 'ann', { [field]: chosen[field] })
    expect(await of('ann')).toEqual({ ...defaultSettings, [field]: chosen[field] })
    await settings().update(on.app, 'bob', chosen)
    await settings().update(on.app, 'bob', { [field]: defaultSettings[field] })
    expect(await of('bob')).toEqual({ ...chosen, [field]: defaultSettings[field] })
  })
  test('of a window one end changes alone; a patch that names nothing changes nothing', async () => {
    await users('ann')
    await settings().update(on.app, 'ann', { noPushWindow: { startHour: 5 } })
    await settings().update(on.app, 'ann', { noPushWindow: { endHour: 9 } })
    await settings().update(on.app, 'ann', {})
    expect(await of('ann')).toEqual({ ...defaultSettings, noPushWindow: { startHour: 5, endHour: 9 } })
  })
  test('many are read at once, in any number', async () => {
    await users('ann', 'bob', 'eve')
    await settings().update(on.app, 'ann', chosen)
    await settings().update(on.app, 'eve', { badge: 7 })
    const unknown = Array.from({ length: 1_000 }, (_, index) => `unknown${index}`)
    const found = await settings().ofMany(on.app, ['ann', 'bob', 'eve', ...unknown])
    expect([...found.keys()].sort()).toEqual(['ann', 'eve'])
    expect(found.get('eve')).toEqual({ ...defaultSettings, badge: 7 })
  })
  test('badges of many move together, to int32 and no further', async () => {
    await users('ann', 'bob')
    await settings().update(on.app, 'ann', { badge: badgeMax - 1, noPush: true })
    await settings().moveBadges(on.app, ['ann', 'bob'], { add: 2 })
    expect([(await of('ann')).badge, (await of('bob')).badge]).toEqual([badgeMax, 2])
    await settings().moveBadges(on.app, ['ann', 'bob'], { set: 9 })
    await settings().moveBadges(on.app, [], { set: 1 })
    expect(await of('ann')).toEqual({ ...defaultSettings, badge: 9, noPush: true })
    expect(await of('bob')).toEqual({ ...defaultSettings, badge: 9 })
  })
  test('only an account chooses; removal says whether it had', async () => {
    await expect(settings().update(on.app, 'nobody', { badge: 1 })).rejects.toThrow()
    await users('ann')
    await settings().update(on.app, 'ann', { badge: 1 })
    expect([await settings().remove(on.app, 'ann'), await settings().remove(on.app, 'ann')]).toEqual([true, false])
    expect(await of('ann')).toEqual(defaultSettings)
  })
}
