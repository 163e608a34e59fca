import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, openimSignIn, signInsOf, stored, works } from '../../../test/kit/sign-ins.ts'
import type { UserId } from '../values.ts'
import type { RestrictionChange } from './restrictions.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'bob' }])
})
afterEach(() => on.close())

const call = callBy('openim')
const set = (change: RestrictionChange, uid: UserId = 'ann') => on.core.restrictions.set(call, uid, change)
const standing = async (uid: UserId = 'ann') => {
  const { ban, mute } = await on.core.restrictions.of('default', uid)
  return { ban: ban !== undefined, mute: mute !== undefined }
}
const listed = async () =>
  new Map((await Array.fromAsync(on.core.restrictions.list('default'))).flatMap((page) => [...page]))
const everywhere = async (uid: UserId = 'ann') => {
  const by = signInsOf(on)
  const wildfire = await by.wildfire(uid, `${uid}'s phone`)
  const openim = await by.openim(uid, `openim ${uid}`, 'web')
  const lanying = await by.lanying(uid, `lanying ${uid}`, `${uid}'s guid`)
  return { wildfire, openim, lanying }
}

describe('ban and mute are two facts', () => {
  test('each is set and lifted by itself', async () => {
    await set({ mute: {} })
    expect(await standing()).toEqual({ ban: false, mute: true })
    await set({ ban: {} })
    expect(await standing()).toEqual({ ban: true, mute: true })
    await set({ mute: false })
    expect(await standing()).toEqual({ ban: true, mute: false })
    await set({ ban: false, mute: {} })
    expect(await standing()).toEqual({ ban: false, mute: true })
  })
  test('with reason, actor, beginning and end', async () => {
    const untilMs = on.clock.now() + 1_000
    await set({ ban: { reason: 'spam', untilMs } })
    expect((await on.core.restrictions.of('default', 'ann')).ban).toEqual({
      app: 'default',
      uid: 'ann',
      kind: 'ban',
      reason: 'spam',
      actor: 'key:openim.key',
      sinceMs: on.clock.now(),
      untilMs,
    })
  })
  test('each ends at its own moment, to the millisecond', async () => {
    await set({ ban: { untilMs: on.clock.now() + 10 }, mute: { untilMs: on.clock.now() + 20 } })
    on.clock.advance(9)
    expect(await standing()).toEqual({ ban: true, mute: true })
    on.clock.advance(1)
    expect(await standing()).toEqual({ ban: false, mute: true })
    expect([...(await listed()).keys()]).toEqual(['ann'])
    on.clock.advance(10)
    expect(await standing()).toEqual({ ban: false, mute: false })
    expect(await listed()).toEqual(new Map())
    expect(await on.core.restrictions.ofMany('default', ['ann'])).toEqual(new Map())
  })
  test('they belong to the id: destruction and revival leave them', async () => {
    await set({ ban: {}, mute: {} })
    await on.core.users.destroy(call, 'ann')
    await on.core.users.register(call, [{ uid: 'ann' }])
    expect(await standing()).toEqual({ ban: true, mute: true })
  })
  test('lists are by id, more than a page of them', async () => {
    const uids = Array.from({ length: 1_100 }, (_, index) => `u${String(index).padStart(4, '0')}`)
    await on.core.restrictions.setMany(call, uids.toReversed(), { mute: {} })
    await set({ ban: {} }, 'u0001')
    const list = await listed()
    expect([...list.keys()]).toEqual(uids)
    expect([list.get('u0001')?.ban?.kind, list.get('u0001')?.mute?.kind, list.get('u0002')?.ban]).toEqual([
      'ban',
      'mute',
      undefined,
    ])
    expect((await on.core.restrictions.ofMany('default', ['u0001', 'bob', 'u0003'])).size).toBe(2)
  })
})

describe('a mute', () => {
  test('ends nothing', async () => {
    const sessions = Object.values(await everywhere())
    const connections = sessions.map((session) => connect(on, session))
    expect(await set({ mute: {} })).toBeUndefined()
    for (const session of sessions) expect(await works(on, session)).toBe(true)
    expect([on.registry.size, connections.flatMap(({ closedFor }) => closedFor)]).toEqual([3, []])
  })
})

describe('a ban', () => {
  test('is over when it returns: every connection is out, every token refused', async () => {
    const sessions = Object.values(await everywhere())
    const connections = sessions.map((session) => connect(on, session))
    const others = connect(on, (await everywhere('bob')).wildfire)
    const receipt = await set({ ban: {} })
    expect(receipt).toMatchObject({ connections: 3, confirmed: [1], unconfirmed: [] })
    expect(connections.map(({ closedFor }) => closedFor)).toEqual(Array(3).fill(['banned']))
    for (const session of sessions) expect(await works(on, session)).toBe(false)
    expect([on.registry.size, others.closedFor]).toEqual([1, []])
  })
  test('kills OpenIM’s and Lanying’s tokens for good; WildfireChat’s work again when it is lifted', async () => {
    const { wildfire, openim, lanying } = await everywhere()
    await set({ ban: {} })
    await set({ ban: false })
    expect([await works(on, wildfire), await works(on, openim), await works(on, lanying)]).toEqual([true, false, false])
    expect((await stored(on, wildfire)).validAfterMs).toBe(wildfire.validAfterMs)
  })
  test('and when it runs out', async () => {
    const { wildfire, openim, lanying } = await everywhere()
    await set({ ban: { untilMs: on.clock.now() + 1_000 } })
    on.clock.advance(1_000)
    expect([await works(on, wildfire), await works(on, openim), await works(on, lanying)]).toEqual([true, false, false])
  })
  test('kills also the Lanying token that no device has', async () => {
    const token = await signInsOf(on).lanyingToken('ann', 'alone')
    await set({ ban: {} })
    expect(await on.core.sessions.findToken('default', 'alone')).toMatchObject({ id: token.id, endReason: 'banned' })
  })
  test('lets WildfireChat give a token meanwhile, which works once it has ended; OpenIM refuses', async () => {
    await set({ ban: {} })
    const wildfire = await signInsOf(on).wildfire('ann', 'phone')
    expect(await works(on, wildfire)).toBe(false)
    const refused = on.core.sessions.signIn(call, openimSignIn('ann', 'hash', 'ios'))
    expect(await refused.catch((error: unknown) => error)).toMatchObject({ code: 'user.banned' })
    await set({ ban: false })
    expect(await works(on, wildfire)).toBe(true)
  })
  test('lifted, or of a user who is banned already, ends no other session', async () => {
    await set({ ban: {} })
    expect(await set({ ban: false })).toBeUndefined()
    const { openim } = await everywhere()
    const connection = connect(on, openim)
    await set({ ban: false, mute: {} })
    expect(connection.closedFor).toEqual([])
    expect(await set({ ban: {} })).toMatchObject({ connections: 1, tokens: 2 })
  })
  test('of many at once ends each of them', async () => {
    const sockets = [connect(on, (await everywhere('ann')).openim), connect(on, (await everywhere('bob')).lanying)]
    await on.core.restrictions.setMany(call, ['ann', 'bob', 'ann', 'stranger'], { ban: {} })
    expect(sockets.map(({ closedFor }) => closedFor)).toEqual([['banned'], ['banned']])
    expect(await standing('stranger')).toEqual({ ban: true, mute: false })
  })
})
