import { describe, expect, test } from 'bun:test'
import { ask, lanying, noEffect, socketsOf } from '../../../test/kit/admission.ts'
import { lanyingAdmissionPolicy } from './admission.ts'

describe('Lanying', () => {
  const policy = lanyingAdmissionPolicy({ maxDevices: 0 })
  const tab = lanying('web', 'tab', { clientKey: 'guid', connected: true })

  test('only the same guid is evicted, at connect, whatever its token; its token stays valid', () => {
    const sessions = [tab, lanying('web', 'other', { connected: true })]
    expect(ask(sessions, lanying('web', 'new', { clientKey: 'guid' }), policy, 'connect')).toEqual({
      ...noEffect,
      ...socketsOf('tab'),
    })
    expect(ask(sessions, lanying('web', 'new', { clientKey: 'guid' }), policy, 'issue')).toEqual(noEffect)
    expect(ask(sessions, lanying('web', 'new'), policy, 'connect')).toEqual(noEffect)
  })
  test('maxDevices refuses a further device and closes none', () => {
    const two = lanyingAdmissionPolicy({ maxDevices: 2 })
    const sessions = [tab, lanying('ios', 'phone', { connected: true }), lanying('windows', 'off')]
    expect(ask(sessions, lanying('web', 'new'), two, 'connect')).toEqual({ ...noEffect, refused: true })
    expect(ask(sessions, lanying('web', 'new'), two, 'issue')).toEqual(noEffect)
    expect(ask([tab], lanying('web', 'new'), two, 'connect')).toEqual(noEffect)
  })
  test('a device that reconnects does not exceed the limit', () => {
    const one = lanyingAdmissionPolicy({ maxDevices: 1 })
    const sessions = [tab, lanying('ios', 'phone', { connected: true })]
    expect(ask(sessions, { ...tab, connectionId: 'c-new' }, one, 'connect')).toEqual({
      ...noEffect,
      ...socketsOf('tab'),
    })
  })
  test('two tokens on one guid are one device', () => {
    const sessions = [tab, lanying('web', 'tab2', { clientKey: 'guid', connected: true })]
    expect(ask(sessions, lanying('ios', 'new'), lanyingAdmissionPolicy({ maxDevices: 2 }), 'connect')).toEqual(noEffect)
  })
})
