import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { limits } from '../values.ts'
import { commandBytesMax, commandsMax } from './user-commands.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }])
})
afterEach(() => on.close())

const call = callBy('openim')
const add = (uuid: string, type = 1) => on.core.userCommands.add(call, { uid: 'ann', type, uuid, value: '', ex: '' })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('commands are stored by type, changed and removed by uuid', async () => {
  await add('a')
  await add('b', 2)
  await on.core.userCommands.update(call, 'ann', 1, 'a', { value: 'v' })
  expect(await on.core.userCommands.list('default', 'ann', 1)).toMatchObject([{ uuid: 'a', value: 'v', ex: '' }])
  await on.core.userCommands.remove(call, 'ann', 1, 'a')
  expect(await on.core.userCommands.list('default', 'ann')).toMatchObject([{ uuid: 'b' }])
  expect(await codeOf(on.core.userCommands.update(call, 'ann', 1, 'a', {}))).toBe('command.not_found')
  expect(await codeOf(on.core.userCommands.remove(call, 'ann', 3, 'b'))).toBe('command.not_found')
})
test('of commands with one uuid the oldest is changed and removed', async () => {
  await add('a')
  await add('a')
  await on.core.userCommands.update(call, 'ann', 1, 'a', { value: 'v' })
  expect((await on.core.userCommands.list('default', 'ann')).map(({ value }) => value)).toEqual(['v', ''])
  await on.core.userCommands.remove(call, 'ann', 1, 'a')
  expect((await on.core.userCommands.list('default', 'ann')).map(({ value }) => value)).toEqual([''])
})
test('a deleted account gets none, an unregistered id may', async () => {
  await on.core.users.destroy(call, 'ann')
  expect(await codeOf(add('a'))).toBe('user.destroyed')
  await on.core.users.register(call, [{ uid: 'ann' }])
  expect(await on.core.userCommands.list('default', 'ann')).toEqual([])
  await on.core.userCommands.add(call, { uid: 'nobody', type: 1, uuid: 'a', value: '', ex: '' })
  expect(await on.core.userCommands.list('default', 'nobody')).toHaveLength(1)
})
test('a user has so many commands at most, over all types', async () => {
  await on.storage.transaction([], async (stores) => {
    for (let index = 1; index < commandsMax; index++)
      await stores.userCommands.add({
        app: 'default',
        uid: 'ann',
        type: index % 3,
        uuid: `${index}`,
        value: '',
        ex: '',
        createdAtMs: 1,
      })
  })
  await add('last')
  expect(await codeOf(add('one too many'))).toBe('request.invalid')
  expect((await on.storage.userCommands.usage('default', 'ann')).count).toBe(commandsMax)
})
test('a list of many has all of them in order, and other requests get their turn meanwhile', async () => {
  const count = 10 * limits.pieceItems + 1
  await on.storage.transaction([], async ({ userCommands }) => {
    for (let index = 0; index < count; index++)
      await userCommands.add({
        ...{ app: 'default', uid: 'ann', type: 1 + (index % 2), uuid: `${count - index}`, value: '', ex: '' },
        createdAtMs: 1,
      })
  })
  const uuids = Array.from({ length: count }, (_, index) => `${count - index}`)
  let turns = 0
  let isDone = false
  const takeTurn = () => {
    turns++
    if (!isDone) setImmediate(takeTurn)
  }
  setImmediate(takeTurn)
  const all = await on.core.userCommands.list('default', 'ann')
  isDone = true
  expect(all.map(({ uuid }) => uuid)).toEqual(uuids)
  expect(turns).toBeGreaterThanOrEqual(5)
  const odd = await on.core.userCommands.list('default', 'ann', 2)
  expect(odd.map(({ uuid }) => uuid)).toEqual(uuids.filter((_, index) => index % 2 === 1))
})
test('the texts of a user’s commands have so many bytes at most', async () => {
  const { userCommands } = on.core
  const half = 'é'.repeat(commandBytesMax / 4)
  await userCommands.add(call, { uid: 'ann', type: 1, uuid: 'a', value: half, ex: '' })
  await add('b')
  expect(await codeOf(userCommands.update(call, 'ann', 1, 'b', { ex: half }))).toBe('request.invalid')
  expect(await codeOf(userCommands.add(call, { uid: 'ann', type: 2, uuid: 'c', value: '', ex: half }))).toBe(
    'request.invalid',
  )
  expect(await on.storage.userCommands.usage('default', 'ann')).toEqual({ count: 2, bytes: commandBytesMax / 2 + 2 })
  await userCommands.update(call, 'ann', 1, 'a', { value: '' })
  await userCommands.update(call, 'ann', 1, 'b', { ex: half })
})
