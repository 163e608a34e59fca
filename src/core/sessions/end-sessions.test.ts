import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, signInsOf, works } from '../../../test/kit/sign-ins.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import { endSessions } from './end-sessions.ts'
import type { EndReason, Session } from './session.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }])
})
afterEach(() => on.close())

const call = callBy('openim')
const bind = ({ uid, dialect, clientKey }: Session, token: string, slot: 'push' | 'voip' = 'push') =>
  on.core.pushBindings.bind(call, uid, { dialect, clientKey }, { token, slot })
const bound = async (uid = 'ann') =>
  (await on.storage.pushBindings.listOfUser('default', uid)).map(({ token }) => token).sort()
const end = async (sessions: readonly Session[], reason: EndReason) => {
  const { value } = await unitOfWork(on.core.context, call, [userKey('default', 'ann')], async (tx) => {
    const ended = await endSessions(tx, 'ann', sessions, [], reason)
    if (ended.sessions + ended.tokens > 0) tx.audit('session.end', 'ann')
    return ended
  })
  return value
}

describe('a signed-out device is not pushable from the same transaction on', () => {
  const reasons: [EndReason, wildfire: boolean, openim: boolean, lanying: boolean][] = [
    ['kicked', false, false, true],
    ['admission', false, false, false],
    ['banned', false, false, false],
    ['removed', false, false, false],
    ['signed_out', false, false, false],
    ['device_moved', false, false, false],
    ['became_robot', false, false, false],
    ['password', true, true, true],
  ]
  test.each(reasons)('%s: WildfireChat keeps its binding %p, OpenIM %p, Lanying %p', async (reason, ...keeps) => {
    const by = signInsOf(on)
    const sessions = [
      await by.wildfire('ann', 'phone'),
      await by.openim('ann', 'openim token'),
      await by.lanying('ann', 'lanying token', 'guid'),
    ]
    for (const session of sessions) await bind(session, session.dialect)
    await end(sessions, reason)
    const expected = sessions.filter((_, index) => keeps[index]).map(({ dialect }) => dialect as string)
    expect(await bound()).toEqual(expected.sort())
  })
  test('removes every slot of that device, and of no other device', async () => {
    const by = signInsOf(on)
    const phone = await by.wildfire('ann', 'phone')
    await bind(phone, 'phone')
    await bind(phone, 'phone calls', 'voip')
    await bind(await by.wildfire('ann', 'browser', 'web'), 'browser')
    await end([phone], 'kicked')
    expect(await bound()).toEqual(['browser'])
  })
  test('a rollback restores the binding', async () => {
    const phone = await signInsOf(on).wildfire('ann', 'phone')
    await bind(phone, 'phone')
    const undone = unitOfWork(on.core.context, call, [userKey('default', 'ann')], async (tx) => {
      await endSessions(tx, 'ann', [phone], [], 'kicked')
      throw new Error('undone')
    })
    await undone.catch(() => {})
    expect([await bound(), await works(on, phone)]).toEqual([['phone'], true])
  })
})

describe('the result', () => {
  test('has the ended sessions and tokens, and the command that closes their connections', async () => {
    const by = signInsOf(on)
    const sessions = [
      await by.openim('ann', 'a', 'ios'),
      await by.openim('ann', 'b', 'web'),
      await by.wildfire('ann', 'phone'),
    ]
    const ended = await end(sessions, 'kicked')
    expect(ended).toMatchObject({ sessions: 3, tokens: 2, command: { uid: 'ann', reason: 'kicked' } })
    expect(ended.command?.sessionIds).toEqual(sessions.map(({ id }) => id))
    expect(await end(sessions, 'kicked')).toMatchObject({ sessions: 0, tokens: 0 })
    expect(await end([], 'kicked')).toMatchObject({ sessions: 0, tokens: 0 })
  })
  test('a hundred sessions on as many devices cost few statements', async () => {
    const by = signInsOf(on)
    const sessions: Session[] = []
    for (let index = 0; index < 100; index++)
      sessions.push(await by.lanying('ann', `token ${index % 50}`, `guid ${index}`))
    const statements = await on.statementsOf(() => end(sessions, 'kicked'))
    // The last is the audit entry.
    expect(statements.length).toBeLessThanOrEqual(4)
    const removals = await on.statementsOf(() => on.core.sessions.kick(call, 'ann', {}))
    expect(removals.length).toBeLessThanOrEqual(4)
  })
})

describe('destruction ends everything permanently', () => {
  test('sessions, tokens, devices, bindings and connections; device numbers are not reused', async () => {
    const by = signInsOf(on)
    const sessions = [
      await by.wildfire('ann', 'phone'),
      await by.openim('ann', 'openim token', 'web'),
      await by.lanying('ann', 'lanying token', 'guid'),
    ]
    await by.lanyingToken('ann', 'alone')
    const connections = sessions.map((session) => connect(on, session))
    for (const session of sessions) await bind(session, session.dialect)
    const receipt = await on.core.users.destroy(call, 'ann')
    expect(receipt).toMatchObject({ sessions: 3, tokens: 3, connections: 3 })
    expect(connections.map(({ closedFor }) => closedFor)).toEqual(Array(3).fill(['destroyed']))
    expect([await bound(), await on.core.devices.list('default', 'ann')]).toEqual([[], []])
    for (const hash of ['openim token', 'lanying token', 'alone'])
      expect((await on.core.sessions.findToken('default', hash))?.endReason).toBe('destroyed')

    await on.core.users.register(call, [{ uid: 'ann' }])
    for (const session of sessions) expect(await works(on, session)).toBe(false)
    const revived = await by.wildfire('ann', 'phone')
    expect([await works(on, revived), await works(on, sessions[0] ?? revived)]).toEqual([true, false])
    expect((await on.core.devices.list('default', 'ann')).map(({ sn }) => sn)).toEqual([4])
    expect(await bound()).toEqual([])
  })
})

describe('a push token belongs to one account at a time', () => {
  test('binding moves it, whatever the dialect, the slot and the provider', async () => {
    const by = signInsOf(on)
    await on.core.users.register(call, [{ uid: 'bob' }])
    await bind(await by.wildfire('ann', 'phone'), 'one text')
    await bind(await by.lanying('bob', 'lanying token', 'guid'), 'one text', 'voip')
    expect([await bound('ann'), await bound('bob')]).toEqual([[], ['one text']])
    const [trace] = await on.storage.audit.list('default', { target: 'ann' }, 1)
    expect(trace).toMatchObject({ action: 'push.unbind', details: { movedTo: 'bob' } })
  })
})
