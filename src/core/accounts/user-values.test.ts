import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { userValuesMax } from './user-values.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'gone' }])
  await on.core.users.destroy(call, 'gone')
})
afterEach(() => on.close())

const call = callBy('wildfire')
const put = (key: string, value = '', uid = 'ann') => on.core.userValues.put(call, uid, { scope: 1, key, value })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('a value is that of one scope and key, empty texts too', async () => {
  await put('', 'of no key')
  await put('k')
  expect(await on.core.userValues.get('default', 'ann', 1, '')).toMatchObject({ value: 'of no key' })
  expect(await on.core.userValues.get('default', 'ann', 1, 'k')).toMatchObject({ value: '' })
  expect(await codeOf(on.core.userValues.get('default', 'ann', 2, 'k'))).toBe('value.not_found')
})
test('only accounts have values, and a destruction takes them', async () => {
  expect([await codeOf(put('k', 'v', 'nobody')), await codeOf(put('k', 'v', 'gone'))]).toEqual([
    'user.not_found',
    'user.destroyed',
  ])
  await put('k', 'v')
  await on.core.users.destroy(call, 'ann')
  await on.core.users.register(call, [{ uid: 'ann' }])
  expect(await codeOf(on.core.userValues.get('default', 'ann', 1, 'k'))).toBe('value.not_found')
})
test('so many values, those counted once that are written again', async () => {
  await on.storage.transaction([], async (stores) => {
    for (let index = 1; index < userValuesMax; index++)
      await stores.userValues.put({ app: 'default', uid: 'ann', scope: index, key: '', value: '' })
  })
  await put('last')
  await put('last', 'again')
  expect(await codeOf(put('one too many'))).toBe('request.invalid')
})
