import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, signInsOf, works } from '../../../test/kit/sign-ins.ts'
import type { ErrorCode } from '../errors.ts'
import type { User } from './user.ts'

const failuresMax = 3
const call = callBy('lanying')

let on: TestCore
let ann: User
beforeEach(async () => {
  on = await openTestCore({ passwords: { failuresMax } })
  ann = await on.core.registrations.register(call, { name: 'ann', password: 'secret 1', address: undefined })
})
afterEach(() => on.close())

const outcome = async (work: Promise<unknown>): Promise<ErrorCode | 'done'> => {
  try {
    await work
    return 'done'
  } catch (error) {
    return (error as { code: ErrorCode }).code
  }
}
const confirm = (password: string) => outcome(on.core.passwords.confirm('default', ann.uid, password, '192.0.2.1'))
const change = (from: string, to: string, spare?: string) =>
  on.core.passwords.change(call, ann.uid, { from, to, address: '192.0.2.1', spare })

/** Sign-ins of every dialect, connected; two Lanying tokens, the first on two devices. */
async function everywhere() {
  const by = signInsOf(on)
  const sessions = {
    wildfire: await by.wildfire(ann.uid, 'phone'),
    openim: await by.openim(ann.uid, 'openim', 'web'),
    one: await by.lanying(ann.uid, 'one', 'g1'),
    alsoOne: await by.lanying(ann.uid, 'one', 'g2'),
    other: await by.lanying(ann.uid, 'other', 'g3'),
  }
  const connections = Object.fromEntries(
    Object.entries(sessions).map(([name, session]) => [name, connect(on, session)]),
  )
  const state = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(sessions).map(async ([name, session]) => [
          name,
          (await works(on, session)) ? (connections[name]?.closedFor ?? []) : connections[name]?.closedFor.join(),
        ]),
      ),
    )
  return { sessions, state }
}

describe('a change', () => {
  test('needs the old password', async () => {
    expect(await outcome(change('wrong', 'secret 2'))).toBe('password.wrong')
    expect(await confirm('secret 1')).toBe('done')
    expect(await outcome(change('secret 1', 'secret 2'))).toBe('done')
    expect([await confirm('secret 2'), await confirm('secret 1')]).toEqual(['done', 'password.wrong'])
  })

  test('ends every Lanying sign-in except the given token, on all of its devices', async () => {
    const { sessions, state } = await everywhere()
    const receipt = await change('secret 1', 'secret 2', sessions.one.tokenId)
    expect(receipt).toMatchObject({ sessions: 1, tokens: 1, connections: 1, confirmed: [1] })
    expect(await state()).toEqual({ wildfire: [], openim: [], one: [], alsoOne: [], other: 'password' })
  })

  test('ends them all without such a token', async () => {
    const { state } = await everywhere()
    await signInsOf(on).lanyingToken(ann.uid, 'without device')
    expect(await change('secret 1', 'secret 2')).toMatchObject({ sessions: 3, tokens: 3, connections: 3 })
    expect(await state()).toEqual({
      wildfire: [],
      openim: [],
      one: 'password',
      alsoOne: 'password',
      other: 'password',
    })
    expect(await on.core.sessions.findToken('default', 'without device')).toMatchObject({ endReason: 'password' })
  })

  test('of two at once with the same old password one wins', async () => {
    const outcomes = await Promise.all([outcome(change('secret 1', 'x')), outcome(change('secret 1', 'y'))])
    expect(outcomes.toSorted()).toEqual(['done', 'password.wrong'])
  })

  test('writes an audit entry without any password', async () => {
    await change('secret 1', 'secret 2')
    const [trace] = await on.storage.audit.list('default', { target: ann.uid }, 1)
    expect(trace).toMatchObject({ action: 'user.password', actor: call.actor, dialect: 'lanying' })
    expect(JSON.stringify(trace)).not.toMatch(/secret|argon/)
  })
})

describe('a password is set', () => {
  test('for an account that has one, ending every Lanying sign-in', async () => {
    const { state } = await everywhere()
    await on.core.passwords.set(call, ann.uid, 'secret 2')
    expect(await state()).toMatchObject({ wildfire: [], openim: [], one: 'password', other: 'password' })
    expect(await confirm('secret 2')).toBe('done')
  })

  test('for a user made elsewhere: its first', async () => {
    await on.core.users.register(callBy('openim'), [{ uid: 'olga' }])
    const confirm = (password: string) => outcome(on.core.passwords.confirm('default', 'olga', password, '192.0.2.1'))
    expect(await confirm('')).toBe('password.wrong')
    await on.core.passwords.set(call, 'olga', 'secret 1')
    expect(await confirm('secret 1')).toBe('done')
  })

  test('not for a robot, a tombstone or an unknown id', async () => {
    const set = (uid: string) => outcome(on.core.passwords.set(call, uid, 'secret 1'))
    await on.core.users.register(call, [{ uid: 'robby', kind: 'robot' }])
    await on.core.users.destroy(call, ann.uid)
    expect([await set('robby'), await set(ann.uid), await set('nobody')]).toEqual([
      'request.invalid',
      'user.destroyed',
      'user.not_found',
    ])
    expect(await on.storage.users.passwordHash('default', ann.uid)).toBeUndefined()
  })
})

test('a signed-in client has the same limit of attempts, and does not lock the owner out', async () => {
  for (let i = 0; i < failuresMax; i++) expect(await confirm('wrong')).toBe('password.wrong')
  expect(await confirm('secret 1')).toBe('login.throttled')
  expect(await outcome(change('secret 1', 'secret 2'))).toBe('login.throttled')
  const logIn = on.core.passwordLogins.logIn(call, {
    loginName: { by: 'name', text: 'ann' },
    password: 'secret 1',
    address: '192.0.2.1',
    dialect: 'lanying',
    token: { hash: 'hash', expiresAtMs: on.clock.now() + 1_000 },
    installation: undefined,
  })
  expect(await outcome(logIn)).toBe('done')
})
