import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, signInsOf, works } from '../../../test/kit/sign-ins.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { CoreError } from '../errors.ts'
import { ensurePushAddress } from '../push/bindings.ts'
import type { Session } from '../sessions/session.ts'
import { allSessions } from '../sessions/session-selector.ts'

const call = callBy('lanying')
const uid = 'ann'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid }])
})
afterEach(() => on.close())

/** One device a dialect, connected, and a second Lanying one on the same token. */
async function given() {
  const by = signInsOf(on)
  const sessions = {
    wildfire: await by.wildfire(uid, 'phone'),
    openim: await by.openim(uid, 'openim', 'web'),
    first: await by.lanying(uid, 'token', 'g1'),
    second: await by.lanying(uid, 'token', 'g2'),
  }
  for (const session of Object.values(sessions)) connect(on, session)
  return sessions
}
const serials = async () => (await on.core.devices.list('default', uid)).map(({ sn, clientKey }) => [sn, clientKey])
const alive = async (sessions: Record<string, Session>) => {
  const online = on.registry.ofUser('default', uid).map(({ sessionId }) => sessionId)
  const all = Object.entries(sessions)
  const states = await Promise.all(
    all.map(async ([name, one]) => [name, await works(on, one), online.includes(one.id)]),
  )
  return states.filter(([, works, online]) => works || online).map(([name, works, online]) => [name, works, online])
}
const bind = (session: Session, token: string) =>
  on.storage.pushBindings.put({
    app: 'default',
    uid,
    dialect: session.dialect,
    clientKey: session.clientKey,
    slot: 'push',
    notifier: '',
    pushType: 0,
    token,
    boundAtMs: 1,
  })

test('devices of every dialect have serial numbers of one count', async () => {
  await given()
  expect(await serials()).toEqual([
    [1, 'phone'],
    [2, 'openim-web'],
    [3, 'g1'],
    [4, 'g2'],
  ])
})

describe('a kick', () => {
  test.each([
    [1, 'wildfire'],
    [2, 'openim'],
    [3, 'first'],
    [4, 'second'],
  ])('of device %i ends what is open on it: %s', async (sn, gone) => {
    const sessions = await given()
    expect(await on.core.devices.kick(call, uid, sn)).toMatchObject({ sessions: 1, connections: 1, confirmed: [1] })
    expect((await alive(sessions)).map(([name]) => name)).toEqual(Object.keys(sessions).filter((one) => one !== gone))
    expect(await serials()).toHaveLength(4)
  })

  test('leaves the token while another device uses it', async () => {
    await given()
    const token = async () => (await on.core.sessions.findToken('default', 'token'))?.endReason
    await on.core.devices.kick(call, uid, 3)
    expect(await token()).toBeUndefined()
    await on.core.devices.kick(call, uid, 4)
    expect(await token()).toBe('kicked')
  })

  test('of the whole user ends tokens that no device holds as well', async () => {
    const sessions = await given()
    await signInsOf(on).lanyingToken(uid, 'without device')
    await on.core.sessions.kick(call, uid, allSessions)
    expect(await alive(sessions)).toEqual([])
    expect(await on.core.sessions.findToken('default', 'without device')).toMatchObject({ endReason: 'kicked' })
  })

  test('of an unknown device is no error, and writes no audit entry', async () => {
    const sessions = await given()
    const before = await on.storage.audit.list('default', {}, 99)
    expect(await on.core.devices.kick(call, uid, 5)).toBeUndefined()
    expect(await on.core.devices.remove(call, uid, 5)).toBeUndefined()
    expect(await on.core.devices.kick(call, 'nobody', 1)).toBeUndefined()
    expect(await alive(sessions)).toHaveLength(4)
    expect(await on.storage.audit.list('default', {}, 99)).toEqual(before)
  })
})

describe('a removal', () => {
  test.each([1, 2, 3, 4])('of device %i forgets it, its binding and its address with it', async (sn) => {
    const sessions = await given()
    const session = Object.values(sessions)[sn - 1]
    if (!session) throw new Error('there are four')
    await bind(session, 'push token')
    await on.storage.transaction([], (stores) => ensurePushAddress(stores, on.core.context.ids, session, 1, 'address'))
    expect(await on.core.devices.remove(call, uid, sn)).toMatchObject({ sessions: 1, connections: 1 })
    expect(await alive(sessions)).toHaveLength(3)
    expect((await serials()).map(([number]) => number)).toEqual([1, 2, 3, 4].filter((one) => one !== sn))
    expect(await on.storage.pushBindings.listOfUser('default', uid)).toEqual([])
    expect(await on.storage.pushAddresses.findByToken('default', 'address')).toBeUndefined()
    const [trace] = await on.storage.audit.list('default', { target: uid }, 1)
    expect(trace).toMatchObject({ action: 'device.remove', details: { sn, device: session.clientKey } })
  })

  test('makes a new device of one that returns, and its old tokens stay ended', async () => {
    const { first, wildfire } = await given()
    await on.core.devices.remove(call, uid, 3)
    await on.core.devices.remove(call, uid, 1)
    const again = await signInsOf(on).lanying(uid, 'another token', 'g1')
    const phone = await signInsOf(on).wildfire(uid, 'phone')
    expect((await serials()).map(([sn]) => sn)).toEqual([2, 4, 5, 6])
    expect([await works(on, again), await works(on, phone)]).toEqual([true, true])
    expect([await works(on, first), await works(on, wildfire)]).toEqual([false, false])
    expect(phone.secrets).not.toEqual(wildfire.secrets)
  })

  test('closes connections whose session had ended before, too', async () => {
    const { first } = await given()
    await on.storage.sessions.end('default', [first.id], on.clock.now(), 'admission')
    expect(await on.core.devices.remove(call, uid, 3)).toMatchObject({ sessions: 0, connections: 1 })
  })

  test('remains in effect, and says so, when a node does not confirm it', async () => {
    await on.close()
    on = await openTestCore({
      nodes: (own) =>
        withOverrides(own, {
          disconnect: async () => ({ connections: 0, confirmed: [], expired: [], unconfirmed: [2] }),
        }),
    })
    await on.core.users.register(call, [{ uid }])
    const session = await signInsOf(on).lanying(uid, 'token', 'g1')
    const code = await on.core.devices.remove(call, uid, 1).catch((error: CoreError) => error.code)
    expect(code).toBe('kick.unconfirmed')
    expect(await works(on, session)).toBe(false)
    expect(await serials()).toEqual([])
  })
})
