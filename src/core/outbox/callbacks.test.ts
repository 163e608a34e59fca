import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy } from '../../../test/kit/core.ts'
import { OutboxFolder, settled } from '../../../test/kit/outbox.ts'
import { change, oneReceiver, register, texts } from '../../../test/kit/outbox-changes.ts'
import { Callbacks } from './callbacks.ts'
import { fixedReceivers } from './receivers.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

const call = callBy('admin')
const start = async (status: () => number) => {
  const run = await folder.run({ receivers: oneReceiver, answer: status })
  const receivers = fixedReceivers(oneReceiver)
  return { run, callbacks: new Callbacks({ context: run.context, receivers, wake: () => run.outbox.wake() }) }
}

test('a receiver without messages has none, and one that fails shows why', async () => {
  const { run, callbacks } = await start(() => 503)
  const state = { receiver: 'one', configured: true }
  const none = { pending: 0, dead: 0, lastError: undefined, oldestPendingAtMs: undefined }
  expect(await callbacks.list('default')).toEqual([{ ...state, ...none }])
  await register(run, 'u1')
  const atMs = run.clock.now()
  await change(run, 'u1', 'a')
  await settled()
  const waiting = { pending: 1, dead: 0, lastError: 'status_503', oldestPendingAtMs: atMs }
  expect(await callbacks.list('default')).toEqual([{ ...state, ...waiting }])
  expect(await callbacks.list('other')).toEqual([])
  await run.crash()
})
test('dead letters are listed and sent again in their order, with one audit entry', async () => {
  let status = 400
  const { run, callbacks } = await start(() => status)
  await register(run, 'u1')
  for (const name of ['a', 'b', 'c']) await change(run, 'u1', name)
  await settled()
  const letters = await callbacks.deadLetters('default', 'one', undefined, 10)
  expect(letters.map(({ reason, attempts }) => [reason, attempts])).toEqual(Array(3).fill(['status_400', 1]))
  expect(await callbacks.list('default')).toMatchObject([{ pending: 0, dead: 3, lastError: 'status_400' }])
  status = 200
  run.arrived.length = 0
  const [newest, middle] = letters.map(({ entry }) => entry)
  expect(await callbacks.replay(call, 'one', [middle ?? 0])).toEqual({ replayed: 1, left: 2 })
  await settled()
  expect(await callbacks.replay(call, 'one')).toEqual({ replayed: 2, left: 0 })
  await settled()
  expect(texts(run)).toEqual(['u1=b', 'u1=a', 'u1=c'])
  expect(run.arrived.map(({ id }) => id).toSorted()).toEqual(letters.map(({ id }) => id).toSorted())
  expect(newest).toBeGreaterThan(middle ?? 0)
  const entries = await run.context.storage.audit.list('default', { target: 'one' }, 10)
  expect(entries.map(({ action, details }) => [action, details])).toEqual([
    ['callback.replay', { messages: 2 }],
    ['callback.replay', { messages: 1 }],
  ])
  expect(callbacks.replay(call, 'two')).rejects.toMatchObject({ code: 'resource.not_found' })
  await run.stop()
})
