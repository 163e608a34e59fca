import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const call = callBy('wildfire')
const put = (id: string, change: { owners?: string[]; extra?: string } = {}) => on.core.things.put(call, id, change)

test('token and secret are made once and stay', async () => {
  const { token, secret } = await put('t', { owners: ['ann'], extra: 'x' })
  expect([token, secret]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)])
  expect(token).not.toBe(secret)
  expect(await put('t', { owners: ['bob'] })).toMatchObject({ token, secret, owners: ['bob'] })
})
test('what is not given stays, what is given empty is cleared', async () => {
  await put('t', { owners: ['ann', 'bob'], extra: 'x' })
  expect(await put('t')).toMatchObject({ owners: ['ann', 'bob'], extra: 'x' })
  expect(await put('t', { owners: [] })).toMatchObject({ owners: [], extra: 'x' })
  expect(await put('t', { extra: '' })).toMatchObject({ owners: [], extra: '' })
  expect(await on.core.things.get('default', 't')).toMatchObject({ state: 0, owners: [], extra: '' })
})
test('an owner named twice owns once, in the first place', async () => {
  expect((await put('t', { owners: ['b', 'a', 'b'] })).owners).toEqual(['b', 'a'])
})
test('without an id it gets one', async () => {
  const { id } = await put('')
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(await on.core.things.get('default', id)).toMatchObject({ id })
  expect((await put('')).id).not.toBe(id)
})
test('of an owner, by id; owners need not be registered', async () => {
  await put('b', { owners: ['ann', 'bob'] })
  await put('a', { owners: ['ann'] })
  const idsOf = async (owner: string) =>
    (await Array.fromAsync(on.core.things.listByOwner('default', owner))).flat().map(({ id }) => id)
  expect([await idsOf('ann'), await idsOf('bob'), await idsOf('cid')]).toEqual([['a', 'b'], ['b'], []])
})
test('an unknown one is not found', async () => {
  const refused = await on.core.things.get('default', 'unheard of').catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'thing.not_found' })
})
