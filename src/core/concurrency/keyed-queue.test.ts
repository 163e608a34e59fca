import { expect, test } from 'bun:test'
import { KeyedQueue } from './keyed-queue.ts'

test('work on one key is done one at a time, in order; other keys do not wait', async () => {
  const turns = new KeyedQueue()
  const log: string[] = []
  const first = Promise.withResolvers<void>()
  const all = [
    turns.run('a', async () => {
      log.push('a1 begins')
      await first.promise
      log.push('a1 ends')
    }),
    turns.run('a', async () => log.push('a2')),
    turns.run('b', async () => log.push('b1')),
  ]
  await all[2]
  expect(log).toEqual(['a1 begins', 'b1'])
  first.resolve()
  await Promise.all(all)
  expect(log).toEqual(['a1 begins', 'b1', 'a1 ends', 'a2'])
  expect(turns.size).toBe(0)
})

test('a failure is its own caller’s alone', async () => {
  const turns = new KeyedQueue()
  const failing = turns.run('a', () => Promise.reject(new Error('no')))
  const next = turns.run('a', async () => 'yes')
  expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
  expect(turns.size).toBe(0)
})

test('so many may wait and no more', async () => {
  const turns = new KeyedQueue()
  const gate = Promise.withResolvers<void>()
  const waiting = Array.from({ length: 65 }, () => turns.run('a', () => gate.promise))
  expect(turns.run('a', async () => {})).rejects.toMatchObject({ code: 'server.busy' })
  gate.resolve()
  await Promise.all(waiting)
  expect(turns.size).toBe(0)
})
