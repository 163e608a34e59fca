import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, signInsOf, stored, works } from '../../../test/kit/sign-ins.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import type { DisconnectReceipt } from '../cluster.ts'
import { platforms } from '../devices/platform.ts'
import type { Session } from './session.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'bob' }])
})
afterEach(() => on.close())

const call = callBy('wildfire')
/** Sign-ins of every dialect, on platforms of every class. */
async function everywhere(uid: string) {
  const by = signInsOf(on)
  return {
    phone: await by.wildfire(uid, `${uid}'s phone`, 'ios'),
    pc: await by.wildfire(uid, `${uid}'s pc`, 'linux'),
    openimPhone: await by.openim(uid, `openim ios ${uid}`, 'ios'),
    openimWeb: await by.openim(uid, `openim web ${uid}`, 'web'),
    guid: await by.lanying(uid, `lanying ${uid}`, `${uid}'s guid`, 'ios'),
  }
}
const kick = (reach: Parameters<typeof on.core.sessions.kick>[2], uid = 'ann') =>
  on.core.sessions.kick(call, uid, reach)
/** Names of those that still work. */
async function alive(sessions: Record<string, Session>): Promise<string[]> {
  const names: string[] = []
  for (const [name, session] of Object.entries(sessions)) if (await works(on, session)) names.push(name)
  return names
}

describe('selection', () => {
  test('all sessions of a user, in every dialect, and of no other user', async () => {
    const hers = await everywhere('ann')
    const his = await everywhere('bob')
    const receipt = await kick({})
    expect(receipt).toMatchObject({ sessions: 5, tokens: 3 })
    expect([await alive(hers), (await alive(his)).length]).toEqual([[], 5])
  })
  test('one client key, in any dialect', async () => {
    const hers = await everywhere('ann')
    await kick({ clientKey: "ann's guid" })
    expect(await alive(hers)).toEqual(['phone', 'pc', 'openimPhone', 'openimWeb'])
    await kick({ clientKey: "ann's phone" })
    expect(await alive(hers)).toEqual(['pc', 'openimPhone', 'openimWeb'])
  })
  test('a client of another user is not kicked', async () => {
    const his = await everywhere('bob')
    await kick({ clientKey: "bob's phone" })
    expect(await alive(his)).toHaveLength(5)
  })
  test('a platform, in every dialect', async () => {
    const hers = await everywhere('ann')
    await kick({ platforms: ['ios', 'android'] })
    expect(await alive(hers)).toEqual(['pc', 'openimWeb'])
  })
  test('one dialect', async () => {
    const hers = await everywhere('ann')
    await kick({ dialects: ['openim'] })
    expect(await alive(hers)).toEqual(['phone', 'pc', 'guid'])
  })
  test.each(platforms.filter((platform) => platform !== 'admin').map((platform) => [platform]))(
    'the platform %s, and no other',
    async (platform) => {
      const by = signInsOf(on)
      const meant = await by.openim('ann', 'meant', platform)
      const other = await by.openim('ann', 'other', platform === 'web' ? 'ios' : 'web')
      await kick({ platforms: [platform] })
      expect([await works(on, meant), await works(on, other)]).toEqual([false, true])
    },
  )
  test('administrators’ tokens by their platform, and with all of a user', async () => {
    const issue = (hash: string) =>
      on.core.sessions.issueAdminToken(call, { uid: 'ann', dialect: 'openim', hash, expiresAtMs: undefined })
    const ended = async (hash: string) => (await on.core.sessions.findToken('default', hash))?.endReason
    await issue('one')
    await kick({ platforms: ['ios'] })
    expect(await ended('one')).toBeUndefined()
    await kick({ platforms: ['admin'] })
    await issue('two')
    await kick({})
    expect([await ended('one'), await ended('two')]).toEqual(['kicked', 'kicked'])
  })
  test('an unknown user is no error', async () => {
    const nothing = { sessions: 0, tokens: 0, connections: 0, unconfirmed: [] }
    expect(await kick({}, 'stranger')).toMatchObject(nothing)
    expect(await kick({ clientKey: 'unheard of' })).toMatchObject(nothing)
  })
  test('all except the given token and its sessions', async () => {
    const hers = await everywhere('ann')
    const connection = connect(on, hers.guid)
    await on.core.sessions.kick(call, 'ann', { dialects: ['lanying'] }, 'password', hers.guid.tokenId)
    expect([await alive(hers), connection.closedFor]).toEqual([Object.keys(hers), []])
    const other = await signInsOf(on).lanying('ann', 'other token', 'other guid')
    await on.core.sessions.kick(call, 'ann', {}, 'password', hers.guid.tokenId)
    expect([await alive({ ...hers, other }), connection.closedFor]).toEqual([['guid'], []])
  })
})

describe('a kick is complete when it returns', () => {
  test('its connections are in no answer and get the reason; its devices are no longer listed', async () => {
    const hers = Object.values(await everywhere('ann'))
    const connections = hers.map((session) => connect(on, session))
    expect(await on.core.presence.devicesOf('default', 'ann')).toHaveLength(5)
    expect(await kick({})).toMatchObject({ connections: 5, confirmed: [1], expired: [], unconfirmed: [] })
    expect(await on.core.presence.devicesOf('default', 'ann')).toEqual([])
    expect(await on.core.presence.connectionsOf('default', ['ann'])).toEqual(new Map())
    expect(on.registry.size).toBe(0)
    expect(connections.flatMap(({ closedFor }) => closedFor)).toEqual(Array(5).fill('kicked'))
  })
  test('its tokens stay ended when the same client signs in again, in the same millisecond too', async () => {
    const hers = await everywhere('ann')
    await kick({})
    const by = signInsOf(on)
    const phone = await by.wildfire('ann', "ann's phone")
    const pc = await by.wildfire('ann', "ann's pc", 'linux')
    expect(await alive(hers)).toEqual([])
    expect(await alive({ phone, pc })).toEqual(['phone', 'pc'])
    expect([phone.id, phone.secrets]).toEqual([hers.phone.id, hers.phone.secrets])
  })
  test('a token issued ahead of the clock ends too', async () => {
    const by = signInsOf(on)
    const issued: Session[] = []
    for (let round = 0; round < 5; round++) issued.push(await by.wildfire('ann', 'phone'))
    expect(issued.at(-1)?.issuedAtMs).toBe(on.clock.now() + 4)
    await kick({})
    const after = await by.wildfire('ann', 'phone')
    for (const session of issued) expect(await works(on, session)).toBe(false)
    expect(await works(on, after)).toBe(true)
  })
  test('a socket whose token ended earlier is closed too: OpenIM leaves it open at issue', async () => {
    const by = signInsOf(on)
    const connection = connect(on, await by.openim('ann', 'first', 'ios'))
    await by.openim('ann', 'second', 'ios')
    expect(connection.closedFor).toEqual([])
    await kick({ platforms: ['ios'] })
    expect([connection.closedFor, on.registry.size]).toEqual([['kicked'], 0])
  })
  test('a repeated kick changes nothing', async () => {
    await everywhere('ann')
    await kick({})
    expect(await kick({})).toMatchObject({ sessions: 0, tokens: 0 })
  })
})

describe('Lanying’s tokens serve several installations', () => {
  test('a kicked session ends, the token is valid as long as another uses it', async () => {
    const by = signInsOf(on)
    const first = await by.lanying('ann', 'token', 'guid 1')
    const second = await by.lanying('ann', 'token', 'guid 2')
    await kick({ clientKey: 'guid 1' })
    expect((await stored(on, first)).endReason).toBe('kicked')
    expect(await works(on, second)).toBe(true)
    await kick({ clientKey: 'guid 2' })
    expect(await on.core.sessions.findToken('default', 'token')).toMatchObject({ endReason: 'kicked' })
  })
  test('a token without an installation ends only with all of a user', async () => {
    await signInsOf(on).lanyingToken('ann', 'alone')
    await kick({ clientKey: 'any' })
    expect((await on.core.sessions.findToken('default', 'alone'))?.endedAtMs).toBeUndefined()
    await kick({})
    expect((await on.core.sessions.findToken('default', 'alone'))?.endReason).toBe('kicked')
  })
})

test('a kick that ended something writes one audit entry, otherwise none', async () => {
  await everywhere('ann')
  await kick({ clientKey: 'unheard of' })
  await kick({})
  await kick({})
  const ends = (await on.storage.audit.list('default', { target: 'ann' }, 99)).filter(
    ({ action }) => action === 'session.end',
  )
  expect(ends).toMatchObject([
    { actor: call.actor, dialect: 'wildfire', details: { count: 5, tokens: 3, reason: 'kicked' } },
  ])
})

describe('when a live node does not confirm', () => {
  const answers: [string, Partial<DisconnectReceipt>, string][] = [
    ['fails, though all of it stands', { unconfirmed: [2] }, 'kick.unconfirmed'],
    ['is fine when that node’s lease ran out', { expired: [2] }, 'done'],
  ]
  test.each(answers)('the call %s', async (_, answer, code) => {
    await on.close()
    on = await openTestCore({
      nodes: (own) =>
        withOverrides(own, { disconnect: async (order) => ({ ...(await own.disconnect(order)), ...answer }) }),
    })
    const session = await signInsOf(on).wildfire('ann', 'phone')
    const outcome = await kick({}).then(
      () => 'done',
      (error) => error.code,
    )
    expect([outcome, await works(on, session)]).toEqual([code, false])
  })
})

describe('some sessions by id', () => {
  test('end with the tokens that no other session uses, and with connections of ended ones', async () => {
    const hers = await everywhere('ann')
    const his = await everywhere('bob')
    const second = await signInsOf(on).lanying('ann', 'lanying ann', 'second guid')
    const connection = connect(on, hers.phone)
    await on.storage.sessions.end('default', [hers.phone.id], on.clock.now(), 'admission')
    const sessionIds = [hers.phone.id, hers.guid.id, hers.openimWeb.id, his.phone.id, 'unheard of']
    expect(await kick({ sessionIds })).toMatchObject({ sessions: 2, tokens: 1, connections: 1 })
    expect(connection.closedFor).toEqual(['kicked'])
    expect(await alive({ ...hers, second })).toEqual(['pc', 'openimPhone', 'second'])
    expect(await alive(his)).toHaveLength(5)
  })
})

describe('a preview', () => {
  const targets: [string, (all: Record<string, Session>) => Parameters<typeof kick>[0]][] = [
    ['all', () => ({})],
    ['a platform', () => ({ platforms: ['ios'] })],
    ['a device', () => ({ dialects: ['lanying'], clientKey: "ann's guid" })],
    ['some', ({ phone, guid }) => ({ sessionIds: [phone?.id ?? '', guid?.id ?? ''] })],
  ]
  test.each(targets)('of %s names what the kick ends, and ends nothing', async (_, targetOf) => {
    const hers = await everywhere('ann')
    const second = await signInsOf(on).lanying('ann', 'lanying ann', 'second guid', 'web')
    const all = { ...hers, second }
    for (const session of Object.values(all)) connect(on, session)
    const target = targetOf(all)
    const preview = await on.core.sessions.previewKick('default', 'ann', target)
    expect(await alive(all)).toHaveLength(6)
    const receipt = await kick(target)
    expect(receipt).toMatchObject({
      sessions: preview.sessions.length,
      tokens: preview.tokens.length,
      connections: preview.connections.length,
    })
    const ended = preview.sessions.map(({ id }) => id)
    const left = Object.entries(all).flatMap(([name, { id }]) => (ended.includes(id) ? [] : [name]))
    expect(await alive(all)).toEqual(left)
  })
})
