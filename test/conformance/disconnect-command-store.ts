import { expect, test } from 'bun:test'
import { disconnectCommand } from '../../src/core/sessions/disconnect-command.ts'
import type { StoredCommand } from '../../src/core/sessions/disconnect-command-store.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { edgeTexts } from './texts.ts'

export function disconnectCommandStoreSuite(open: OpenStore): void {
  const on = given(open)
  const stored = (id: string, atMs: number, uid = 'ann'): StoredCommand => ({
    id,
    atMs,
    command: disconnectCommand({
      app: on.app,
      uid,
      selector: { platforms: ['ios'] },
      tokenIds: ['t'],
      reason: 'kicked',
    }),
  })
  const add = (...commands: StoredCommand[]) =>
    on.storage.transaction([], (stores) => stores.disconnectCommands.add(commands))
  const prune = (beforeMs: number, limit = 1_000) =>
    on.storage.transaction([], (stores) => stores.disconnectCommands.prune(beforeMs, limit))
  const list = (sinceMs: number, after?: StoredCommand, limit = 1_000) =>
    on.storage.disconnectCommands.list(sinceMs, after, limit)
  const idsSince = async (sinceMs: number) => (await list(sinceMs)).map(({ id }) => id)

  test('a command is read as it was written', async () => {
    for (const [index, text] of edgeTexts.entries()) await add(stored(`text ${index}`, 500 + index, text))
    const read = await list(500, undefined, edgeTexts.length)
    expect(read.map(({ command }) => command.uid)).toEqual([...edgeTexts])
    expect(read[0]).toEqual(JSON.parse(JSON.stringify(stored('text 0', 500, edgeTexts[0]))))
    await prune(10_000)
  })
  test('a page begins at a time, and goes on after a command; those of one time are ordered by id', async () => {
    await add(stored('d', 3), stored('b', 2), stored('c', 2), stored('a', 1))
    expect(await idsSince(2)).toEqual(['b', 'c', 'd'])
    expect((await list(1, undefined, 2)).map(({ id }) => id)).toEqual(['a', 'b'])
    expect((await list(1, stored('b', 2), 2)).map(({ id }) => id)).toEqual(['c', 'd'])
    await prune(10_000)
  })
  test('one that was rolled back is not read', async () => {
    const failing = on.storage.transaction([], async (stores) => {
      await stores.disconnectCommands.add([stored('a', 5)])
      throw new Error('planted')
    })
    await expect(failing).rejects.toThrow('planted')
    expect(await idsSince(0)).toEqual([])
  })
  test('the oldest are pruned first, so many at a time', async () => {
    await add(...['a', 'b', 'c', 'd'].map((id, index) => stored(id, index + 1)))
    expect([await prune(4, 2), await idsSince(0)]).toEqual([2, ['c', 'd']])
    expect([await prune(4), await idsSince(0)]).toEqual([1, ['d']])
    await prune(10_000)
  })
  test('many at once are all written', async () => {
    await add(...Array.from({ length: 250 }, (_, index) => stored(`many ${index}`, 1)))
    expect(await idsSince(1)).toHaveLength(250)
    expect(await prune(10_000)).toBe(250)
  })
}
