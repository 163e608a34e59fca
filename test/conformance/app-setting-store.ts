import { expect, test } from 'bun:test'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { edgeTexts } from './texts.ts'

export function appSettingStoreSuite(open: OpenStore): void {
  const on = given(open)
  const settings = () => on.storage.appSettings
  const of = async (app: string) => Object.fromEntries(await settings().of(app))

  test('settings are none until they are set, then those that were set last, by app', async () => {
    expect([await of(on.app), (await settings().all()).size]).toEqual([{}, 0])
    for (const text of edgeTexts) {
      await settings().set(on.app, 'one', text)
      expect(await of(on.app)).toEqual({ one: text })
    }
    await settings().set(on.app, 'two', '2')
    await settings().set(on.otherApp, 'one', 'theirs')
    const all = Array.from(await settings().all(), ([app, own]) => [app, own.size])
    expect(Object.fromEntries(all)).toEqual({ [on.app]: 2, [on.otherApp]: 1 })
    expect(await of(on.otherApp)).toEqual({ one: 'theirs' })
  })
  test('one is removed alone, once', async () => {
    await settings().set(on.app, 'one', '1')
    await settings().set(on.app, 'two', '2')
    for (let i = 0; i < 2; i++) await settings().set(on.app, 'one', undefined)
    expect(await of(on.app)).toEqual({ two: '2' })
  })
}
