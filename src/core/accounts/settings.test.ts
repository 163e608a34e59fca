import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import type { CoreError } from '../errors.ts'
import type { CoreEvent } from '../event.ts'
import { defaultSettings, type SettingsPatch } from './settings-store.ts'

const call = callBy('lanying')

let on: TestCore
const events: CoreEvent[] = []
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'bob' }])
  events.length = 0
  on.core.context.events.on((event) => events.push(event))
})
afterEach(() => on.close())

const update = (patch: SettingsPatch, uid = 'ann') => on.core.settings.update(call, uid, patch)
const of = (uid = 'ann') => on.core.settings.of('default', uid)

test('are the defaults until they are chosen', async () => {
  expect(await of()).toEqual(defaultSettings)
  expect(await of('nobody')).toEqual(defaultSettings)
  expect(await on.core.settings.ofMany('default', ['ann', 'bob'])).toEqual(new Map())
})

test('change by what a patch names, of a window one end alone too', async () => {
  await update({ noPush: true, silenceWindow: { startHour: 20, endHour: 8 } })
  await update({ silenceWindow: { endHour: 7 }, timeZone: 'Europe/Berlin' })
  const expected = {
    ...defaultSettings,
    noPush: true,
    silenceWindow: { startHour: 20, endHour: 7 },
    timeZone: 'Europe/Berlin',
  }
  expect(await of()).toEqual(expected)
  expect(await on.core.settings.ofMany('default', ['ann', 'bob', 'nobody'])).toEqual(new Map([['ann', expected]]))
})

test('changed at once both ways both stand', async () => {
  await Promise.all([update({ vibratory: true }), update({ noSounds: true }), update({ authMode: 2 })])
  expect(await of()).toEqual({ ...defaultSettings, vibratory: true, noSounds: true, authMode: 2 })
})

test('write an audit entry with field names and no values, and are published', async () => {
  await update({ authAnswer: 'the answer', authMode: 2 })
  const [trace] = await on.storage.audit.list('default', { target: 'ann' }, 1)
  expect(trace).toMatchObject({ action: 'settings.update', changed: ['authAnswer', 'authMode'] })
  expect(events).toMatchObject([{ kind: 'user.settings_changed', uid: 'ann' }])
})

test('with nothing to change nothing happens', async () => {
  const before = await on.storage.audit.list('default', {}, 9)
  await update({})
  expect(await on.storage.audit.list('default', {}, 9)).toEqual(before)
  expect(events).toEqual([])
})

test('are those of an account that is there, and go with it', async () => {
  const refused = async (uid: string) => update({ noPush: true }, uid).catch((error: CoreError) => error.code)
  expect(await refused('nobody')).toBe('user.not_found')
  await update({ noPush: true })
  await on.core.users.destroy(call, 'ann')
  expect(await refused('ann')).toBe('user.destroyed')
  await on.core.users.register(call, [{ uid: 'ann' }])
  expect(await of()).toEqual(defaultSettings)
})
