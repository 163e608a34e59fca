import { beforeEach, expect, test } from 'bun:test'
import { disconnectCommand } from '../../src/core/sessions/disconnect-command.ts'
import type { DisconnectCommandStore, StoredCommand } from '../../src/core/sessions/disconnect-command-store.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { edgeTexts } from './texts.ts'

export function disconnectCommandStoreSuite(open: OpenStore): void {
  let nowMs = 1_700_000_000_000
  const on = given(() => open({ nowMs: () => nowMs }))
  const stored = (id: string, uid = 'ann'): StoredCommand => ({
    id,
    command: disconnectCommand({
      app: on.app,
      uid,
      selector: { platforms: ['ios'] },
      tokenIds: ['t'],
      reason: 'kicked',
    }),
  })
  const write = <T>(work: (store: DisconnectCommandStore) => Promise<T>) =>
    on.storage.transaction([], (stores) => work(stores.disconnectCommands))
  /** Each a millisecond after the one before. */
  const add = async (...ids: string[]) => {
    for (const id of ids) {
      nowMs++
      await write((store) => store.add([stored(id)]))
    }
  }
  const prune = (olderThanMs: number, limit = 1_000) => write((store) => store.prune(olderThanMs, limit))
  const list = (lastMs: number, after?: { id: string; atMs: number }, limit = 1_000) =>
    on.storage.disconnectCommands.list(lastMs, after, limit)
  const idsOf = async (lastMs: number) => (await list(lastMs)).map(({ id }) => id)
  beforeEach(async () => {
    await prune(-1)
  })

  test('a command is read as it was written, with the time of the store', async () => {
    for (const [index, text] of edgeTexts.entries()) await write((store) => store.add([stored(`text ${index}`, text)]))
    const read = await list(0, undefined, edgeTexts.length)
    expect(read.map(({ command }) => command.uid).toSorted()).toEqual(edgeTexts.toSorted())
    const first = JSON.parse(JSON.stringify(stored('text 0', edgeTexts[0])))
    expect(read).toContainEqual({ ...first, atMs: nowMs, wantsConfirmations: false })
  })
  test('the commands of the last so many ms are read, by time and then id, page by page', async () => {
    await add('d')
    nowMs += 10
    await write((store) => store.add([stored('b'), stored('c')]))
    await add('a')
    expect([await idsOf(0), await idsOf(1), await idsOf(10), await idsOf(11)]).toEqual([
      ['a'],
      ['b', 'c', 'a'],
      ['b', 'c', 'a'],
      ['d', 'b', 'c', 'a'],
    ])
    const [first, second] = await list(11, undefined, 2)
    expect([first?.id, second?.id]).toEqual(['d', 'b'])
    expect((await list(11, second, 2)).map(({ id }) => id)).toEqual(['c', 'a'])
  })
  test('one that was rolled back is not read', async () => {
    const failing = write(async (store) => {
      await store.add([stored('a')])
      throw new Error('planted')
    })
    await expect(failing).rejects.toThrow('planted')
    expect(await idsOf(0)).toEqual([])
  })
  test('the oldest are pruned first, so many at a time', async () => {
    await add('a', 'b', 'c', 'd')
    expect([await prune(0, 2), await idsOf(10)]).toEqual([2, ['c', 'd']])
    expect([await prune(0), await idsOf(10)]).toEqual([1, ['d']])
  })
  test('many at once are all written', async () => {
    await write((store) => store.add(Array.from({ length: 250 }, (_, index) => stored(`many ${index}`))))
    expect(await idsOf(0)).toHaveLength(250)
    expect(await prune(-1)).toBe(250)
  })
  test('confirmations are wanted for the commands that say so, given once a run, and pruned with the command', async () => {
    await add('a', 'b')
    const of = (id: string, run: string, connections: number) => ({ id, run, connections })
    await write((store) => store.wantConfirmations(['b', 'none']))
    expect((await list(10)).map(({ wantsConfirmations }) => wantsConfirmations)).toEqual([false, true])
    await write((store) => store.confirm([of('b', '1:7', 2), of('a', '1:7', 0), of('none', '1:7', 1)]))
    await write((store) => store.confirm([of('b', '1:7', 9), of('b', '2:8', 0)]))
    const found = async () =>
      (await on.storage.disconnectCommands.confirmations(['b', 'none']))
        .map(({ id, run, connections }) => `${id} ${run} ${connections}`)
        .toSorted()
    expect(await found()).toEqual(['b 1:7 2', 'b 2:8 0'])
    await prune(-1)
    expect(await found()).toEqual([])
  })
}
