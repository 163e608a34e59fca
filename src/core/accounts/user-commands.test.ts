import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { commandsMax, configKeysMax } from './user-commands.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(call, [{ uid: 'ann' }, { uid: 'grave' }])
  await on.core.users.destroy(call, 'grave')
})
afterEach(() => on.close())

const call = callBy('openim')
const add = (uuid: string, type = 1) => on.core.kept.addCommand(call, { uid: 'ann', type, uuid, value: '', ex: '' })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('commands are kept by type, changed and removed by uuid', async () => {
  await add('a')
  await add('b', 2)
  await on.core.kept.updateCommand(call, 'ann', 1, 'a', { value: 'v' })
  expect(await on.core.kept.listCommands('default', 'ann', 1)).toMatchObject([{ uuid: 'a', value: 'v', ex: '' }])
  await on.core.kept.removeCommand(call, 'ann', 1, 'a')
  expect(await on.core.kept.listCommands('default', 'ann')).toMatchObject([{ uuid: 'b' }])
  expect(await codeOf(on.core.kept.updateCommand(call, 'ann', 1, 'a', {}))).toBe('command.not_found')
  expect(await codeOf(on.core.kept.removeCommand(call, 'ann', 3, 'b'))).toBe('command.not_found')
})
test('a user keeps so many commands, over all types', async () => {
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
  expect(await on.storage.userCommands.count('default', 'ann')).toBe(commandsMax)
})
test('client configuration is everybody’s, or that of an account that lives', async () => {
  await on.core.kept.setClientConfig(call, '', { a: 'all' })
  await on.core.kept.setClientConfig(call, 'ann', { a: 'hers', b: '1' })
  expect(await on.core.kept.clientConfig('default', '')).toMatchObject([{ key: 'a', value: 'all' }])
  expect(await on.core.kept.clientConfig('default', 'ann')).toHaveLength(2)
  for (const [uid, code] of [
    ['grave', 'user.destroyed'],
    ['nobody', 'user.not_found'],
  ] as const) {
    expect(await codeOf(on.core.kept.clientConfig('default', uid))).toBe(code)
    expect(await codeOf(on.core.kept.setClientConfig(call, uid, { a: '' }))).toBe(code)
    expect(await codeOf(on.core.kept.removeClientConfig(call, uid, ['a']))).toBe(code)
  }
  await on.core.kept.removeClientConfig(call, 'ann', ['a', 'unheard of'])
  expect(await on.core.kept.clientConfig('default', 'ann')).toMatchObject([{ key: 'b' }])
})
test('so many keys, those counted once that are written again', async () => {
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, '']))
  await on.core.kept.setClientConfig(call, 'ann', keys(configKeysMax))
  await on.core.kept.setClientConfig(call, 'ann', { k0: 'again' })
  expect(await codeOf(on.core.kept.setClientConfig(call, 'ann', { more: '' }))).toBe('request.invalid')
})
