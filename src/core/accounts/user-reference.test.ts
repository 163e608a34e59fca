import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { signInsOf } from '../../../test/kit/sign-ins.ts'

const app = 'default'
const call = callBy('wildfire')

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [
    { uid: 'ann', name: 'Ann', mobile: '1' },
    { uid: 'bob', displayName: 'Bob', mobile: '2' },
    { uid: 'bea', mobile: '2' },
    { uid: 'name:ann', mobile: '3' },
    { uid: 'gone' },
  ])
  await on.core.users.destroy(call, 'gone')
})
afterEach(() => on.close())

/** The uid, or the code and message of the error. */
const resolve = (reference: string): Promise<string> =>
  on.core.users.resolve(app, reference).catch((error) => `${error.code}: ${error.message}`)

describe('a reference to a user', () => {
  test.each([
    ['ann', 'ann'],
    ['uid:ann', 'ann'],
    ['uid:name:ann', 'name:ann'],
    ['name:Ann', 'ann'],
    ['name:bob', 'bob'],
    ['mobile:1', 'ann'],
  ])('%s is %s', async (reference, uid) => {
    expect(await resolve(reference)).toBe(uid)
  })

  test('num: takes the number', async () => {
    const { num } = await on.core.users.get(app, 'ann')
    expect(await resolve(`num:${num}`)).toBe('ann')
    expect(await resolve(String(num))).toEndWith(`there is no user with the uid ${num}; did you mean num:${num}?`)
  })

  test.each([
    ['Ann', 'user.not_found: there is no user with the uid Ann; did you mean name:Ann?'],
    ['eve', 'user.not_found: there is no user with the uid eve; num:, name: and mobile: find users otherwise'],
    ['2', 'user.not_found: there is no user with the uid 2; did you mean mobile:2?'],
    ['name:ann', 'user.not_found: there is no user with the name ann'],
    ['num:4711', 'user.not_found: there is no user with the num 4711'],
    ['num:1e3', 'request.invalid: num: must be followed by a whole number, not "1e3"'],
    ['mobile:9', 'user.not_found: there is no user with the mobile 9'],
    ['mobile:2', 'user.ambiguous: mobile:2 names several users; use one of: uid:bob ("Bob"), uid:bea'],
    ['gone', 'user.destroyed: the user was deleted'],
    ['name:gone', 'user.destroyed: the user was deleted'],
  ])('%s is refused: %s', async (reference, refusal) => {
    expect(await resolve(reference)).toBe(refusal)
  })

  test('an unregistered id is known by its sessions and restrictions', async () => {
    expect(await resolve('guest')).toStartWith('user.not_found')
    await signInsOf(on).wildfire('guest', 'phone')
    expect(await resolve('guest')).toBe('guest')
    await on.core.restrictions.set(call, 'banned', { ban: {} })
    expect(await resolve('banned')).toBe('banned')
  })
})
