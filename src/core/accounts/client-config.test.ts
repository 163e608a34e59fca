import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { configBytesMax, configKeysMax } from './client-config.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'gone' }])
  await on.core.users.destroy(call, 'gone')
})
afterEach(() => on.close())

const call = callBy('openim')
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('client configuration is that of all users, or of one account that is not destroyed', async () => {
  await on.core.clientConfig.set(call, '', { a: 'all' })
  await on.core.clientConfig.set(call, 'ann', { a: 'hers', b: '1' })
  expect(await on.core.clientConfig.of('default', '')).toMatchObject([{ key: 'a', value: 'all' }])
  expect(await on.core.clientConfig.of('default', 'ann')).toHaveLength(2)
  expect([...(await on.core.clientConfig.effectiveOf('default', 'ann'))]).toEqual([
    ['a', 'hers'],
    ['b', '1'],
  ])
  expect([...(await on.core.clientConfig.effectiveOf('default', ''))]).toEqual([['a', 'all']])
  expect(await codeOf(on.core.clientConfig.effectiveOf('default', 'gone'))).toBe('user.destroyed')
  for (const [uid, code] of [
    ['gone', 'user.destroyed'],
    ['nobody', 'user.not_found'],
  ] as const) {
    expect(await codeOf(on.core.clientConfig.of('default', uid))).toBe(code)
    expect(await codeOf(on.core.clientConfig.set(call, uid, { a: '' }))).toBe(code)
    expect(await codeOf(on.core.clientConfig.remove(call, uid, ['a']))).toBe(code)
  }
  await on.core.clientConfig.remove(call, 'ann', ['a', 'unheard of'])
  expect(await on.core.clientConfig.of('default', 'ann')).toMatchObject([{ key: 'b' }])
})
test('so many keys, those counted once that are written again', async () => {
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, '']))
  await on.core.clientConfig.set(call, 'ann', keys(configKeysMax))
  await on.core.clientConfig.set(call, 'ann', { k0: 'again' })
  expect(await codeOf(on.core.clientConfig.set(call, 'ann', { more: '' }))).toBe('request.invalid')
})
test('so many bytes, of a key that is written again those of its last value', async () => {
  const half = 'é'.repeat(configBytesMax / 4)
  await on.core.clientConfig.set(call, 'ann', { a: half })
  await on.core.clientConfig.set(call, 'ann', { a: half })
  expect(await codeOf(on.core.clientConfig.set(call, 'ann', { b: half }))).toBe('request.invalid')
  await on.core.clientConfig.set(call, 'ann', { a: '', b: half })
})
