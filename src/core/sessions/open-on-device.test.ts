import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { signInsOf, stored } from '../../../test/kit/sign-ins.ts'
import type { ClientInstallation } from '../devices/upsert-device.ts'
import { CoreError, type ErrorCode } from '../errors.ts'
import { allSessions } from './session-selector.ts'

const call = callBy('lanying')
const uid = 'ann'
const monthMs = 30 * 86_400_000

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid }])
  await signInsOf(on).lanyingToken(uid, 'token')
})
afterEach(() => on.close())

const open = (installation: Partial<ClientInstallation> = {}, hash = 'token') =>
  on.core.sessions.openSessionForToken(call, { uid, hash }, { clientKey: 'g1', ...installation })
const refusal = async (hash?: string): Promise<ErrorCode> => {
  try {
    await open({}, hash)
    throw new Error('it opened')
  } catch (error) {
    if (error instanceof CoreError) return error.code
    throw error
  }
}

describe('the session of (token, installation)', () => {
  test('is opened once, its device known from then on', async () => {
    const first = await open({ platform: 'web', userAgent: 'Web' })
    expect(first).toMatchObject({
      isNewDevice: true,
      isNewSession: true,
      device: { sn: 1, platform: 'web', userAgent: 'Web' },
      session: { clientKey: 'g1', platform: 'web', dialect: 'lanying' },
    })
    const again = await open({ platform: 'web', userAgent: 'Web' })
    expect(again).toMatchObject({ isNewDevice: false, isNewSession: false })
    expect(again.session).toEqual(first.session)
    const traces = await on.storage.audit.list('default', { target: uid }, 9)
    expect(traces.filter(({ action }) => action === 'session.open')).toHaveLength(1)
  })

  test('is another for another installation, or another token', async () => {
    await signInsOf(on).lanyingToken(uid, 'other')
    const opened = [await open(), await open({ clientKey: 'g2' }), await open({}, 'other')]
    expect(new Set(opened.map(({ session }) => session.id)).size).toBe(3)
    expect(opened.map(({ device }) => device.sn)).toEqual([1, 2, 1])
    expect(opened.map(({ isNewDevice }) => isNewDevice)).toEqual([true, true, false])
  })

  test('follows its device to another platform, whichever token reports it', async () => {
    await signInsOf(on).lanyingToken(uid, 'other')
    const { session } = await open()
    await open({ platform: 'ios' }, 'other')
    expect((await open()).session).toEqual({ ...session, platform: 'ios' })
    await on.core.sessions.kick(call, uid, { platforms: ['ios'] })
    expect(await refusal()).toBe('token.ended')
  })

  test('stores the fields that the client sends, and keeps the others', async () => {
    const { session } = await open({ platform: 'web', userAgent: 'Web' })
    const quiet = await open()
    expect(quiet).toMatchObject({ isNewSession: false, device: { platform: 'web', userAgent: 'Web' } })
    const moved = await open({ platform: 'ios' })
    expect(moved).toMatchObject({ isNewSession: false, session: { id: session.id, platform: 'ios' } })
    expect(await stored(on, session)).toEqual({ ...moved.session, secrets: undefined })
    const traces = await on.storage.audit.list('default', { target: uid }, 9)
    expect(traces.map(({ action, changed }) => [action, changed]).slice(0, 2)).toEqual([
      ['device.update', ['platform']],
      ['session.open', []],
    ])
  })

  test('is opened again after a kick of its device, when the token stays valid', async () => {
    const { session } = await open()
    await open({ clientKey: 'g2' })
    await on.core.devices.kick(call, uid, 1)
    const again = await open()
    expect(again).toMatchObject({ isNewDevice: false, isNewSession: true })
    expect(again.session.id).not.toBe(session.id)
  })
})

describe('the open session is found without a transaction', () => {
  const found = async (installation: object = {}, hash = 'token') => {
    const token = await on.storage.tokens.findByHash('default', hash)
    if (!token) throw new Error('no token')
    return on.core.sessions.findOpenForToken(token, { clientKey: 'g1', ...installation })
  }
  test('once it was opened, while nothing that the client says differs', async () => {
    expect(await found()).toBeUndefined()
    const { session, device } = await open({ platform: 'web', userAgent: 'Web' })
    expect(await found({ platform: 'web', userAgent: 'Web' })).toEqual({ session, device })
    expect(await found()).toEqual({ session, device })
    for (const other of [{ platform: 'ios' }, { userAgent: 'Other' }, { clientKey: 'g2' }])
      expect(await found({ platform: 'web', userAgent: 'Web', ...other })).toBeUndefined()
  })
  test('not after a kick, nor for another token on the device', async () => {
    await open()
    await signInsOf(on).lanyingToken(uid, 'other')
    expect(await found({}, 'other')).toBeUndefined()
    await open({ clientKey: 'g2' })
    await on.core.devices.kick(call, uid, 1)
    expect(await found()).toBeUndefined()
    expect(await found({ clientKey: 'g2' })).toBeDefined()
  })
})

describe('nothing is opened', () => {
  test('for an unknown token, an administrator’s, or one of another app', async () => {
    await on.core.adminTokens.create(call, 'lanying', 'backend', 'admin')
    expect([await refusal('unknown'), await refusal('admin')]).toEqual(['token.unknown', 'token.unknown'])
    const elsewhere = on.core.sessions.openSessionForToken(
      { ...call, app: 'other' },
      { uid, hash: 'token' },
      { clientKey: 'g1' },
    )
    await expect(elsewhere).rejects.toMatchObject({ code: 'token.unknown' })
  })

  test('for one that expired, ended, or is of a user who is banned or destroyed', async () => {
    on.clock.advance(monthMs)
    expect(await refusal()).toBe('token.expired')
    await signInsOf(on).lanyingToken(uid, 'new')
    await on.core.sessions.kick(call, uid, allSessions)
    expect(await refusal('new')).toBe('token.ended')
    await signInsOf(on).lanyingToken(uid, 'newer')
    await on.core.restrictions.set(call, uid, { ban: {} })
    expect(await refusal('newer')).toBe('user.banned')
    await on.core.restrictions.set(call, uid, { ban: false })
    expect(await refusal('newer')).toBe('token.ended')
    await on.core.users.destroy(call, uid)
    expect(await refusal('newer')).toBe('user.destroyed')
    expect(await on.core.devices.list('default', uid)).toEqual([])
  })
})
