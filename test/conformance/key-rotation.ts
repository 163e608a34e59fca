import { afterEach, expect, test } from 'bun:test'
import { systemIds } from '../../src/core/ids.ts'
import { UnknownKeyError } from '../../src/core/key-rotation/key-rotation.ts'
import { type ColumnCipher, columnCipher } from '../../src/storage/column-cipher.ts'
import { MissingKeyError, WrongKeyError } from '../../src/storage/key-check.ts'
import { type BackgroundNode, BackgroundNodes } from '../kit/background-nodes.ts'
import { call } from '../kit/outbox-changes.ts'
import type { OpenStore } from './drivers.ts'

const [before, fresh] = ['the key of before', 'the key of afterwards']
const under = (key: string, otherKey?: string): ColumnCipher => columnCipher(key, systemIds, otherKey)
const [beforeId, freshId] = [under(before).keyId, under(fresh).keyId]
/** More than one piece. */
const things = 150

/** `secrets.key` is replaced while nodes come and go: all read all values at all times. */
export function keyRotationSuite(open: OpenStore): void {
  let all: BackgroundNodes
  afterEach(() => all.close())

  const start = async (count: number, cipherOf = (_: number) => under(before)) => {
    all = await BackgroundNodes.start(open, count, { receivers: [], cipherOf })
    const [first] = all.nodes
    if (!first) throw new Error('no node')
    const { storage } = first
    await storage.transaction([], async (stores) => {
      for (let at = 0; at < things; at++) await stores.things.put(thing(`thing ${at}`))
    })
  }
  const thing = (id: string) => ({
    ...{ app: call.app, id, token: `token of ${id}`, secret: `secret of ${id}` },
    ...{ state: 0, owners: [], extra: '' },
  })
  let put = 0
  /** Each node writes, and every live one reads what all have written. */
  const expectService = async () => {
    const live = all.nodes.filter((one) => !dead.has(one))
    for (const node of live) await node.storage.things.put(thing(`by ${node.number}, ${++put}`))
    for (const { storage } of live) {
      const found = await storage.things.list(call.app, '', 1_000)
      expect(found.length).toBeGreaterThanOrEqual(things)
      for (const { id, token, secret } of found) expect([token, secret]).toEqual([`token of ${id}`, `secret of ${id}`])
    }
  }
  const dead = new Set<BackgroundNode>()
  const kill = (node: BackgroundNode): void => {
    all.kill(node)
    dead.add(node)
  }
  /** As a deployment does: the node ends, and after its lease comes again with other keys. */
  const restart = async (node: BackgroundNode, cipher: ColumnCipher): Promise<BackgroundNode> => {
    kill(node)
    await all.pass(10_000)
    return all.join(node.number, cipher)
  }
  const nodesOf = () => all.nodes.filter((one) => !dead.has(one))
  /** Nodes that died do not answer; that takes time of the test clock. */
  const statusOf = async (node: BackgroundNode) => {
    const [status] = await Promise.all([node.keyRotation.status(), all.pass(1_000)])
    return status
  }
  const untilIdle = async (node: BackgroundNode) => {
    await all.until(async () => (await node.storage.encryption.list()).length === 1, 120_000)
    expect(await statusOf(node)).toMatchObject({ state: 'idle', otherKeyIds: [], waitingFor: [] })
  }
  const audited = async (node: BackgroundNode) => {
    await all.pass(1_000)
    const { events } = await node.core.eventLog.page(call.app, undefined, { types: ['secret.*'] }, 1_000)
    return events.map(({ action, changed, details }) => ({ action, changed, details }))
  }
  const expectFinished = async (node: BackgroundNode) => {
    await untilIdle(node)
    expect(await node.storage.encryption.list()).toEqual([freshId])
    for (const table of node.storage.encryption.tables)
      expect([table, (await node.storage.encryption.findEarlier(table, undefined, 1_000)).values]).toEqual([table, []])
    expect(nodesOf().flatMap(({ faults }) => faults)).toEqual([])
  }

  test('nodes get both keys and then swap them, one after another', async () => {
    await start(3)
    for (const keys of [under(before, fresh), under(fresh, before)])
      for (const node of nodesOf()) {
        await restart(node, keys)
        await expectService()
      }
    const [one] = nodesOf()
    if (!one) throw new Error('no node')
    await expectFinished(one)
    await expectService()
    expect(await audited(one)).toMatchObject([
      { action: 'secret.rotate', changed: ['secrets.key'], details: { keyId: freshId } },
      { action: 'secret.reencrypt', changed: ['secrets.key'], details: { keyId: freshId, earlier: [beforeId] } },
    ])
    for (const node of nodesOf()) await restart(node, under(fresh))
    await expectService()
    await expect(all.join(9, under(before))).rejects.toBeInstanceOf(WrongKeyError)
  })
  test('while a node lacks the new key, the others write under the one before, and say so', async () => {
    await start(2)
    const [first, second] = nodesOf()
    if (!first || !second) throw new Error('no node')
    const swapped = await restart(first, under(fresh, before))
    await all.pass(20_000)
    await expectService()
    expect(swapped.keyEvents).toEqual([['waiting', 2]])
    expect(await statusOf(swapped)).toMatchObject({ keyId: beforeId, state: 'waiting', waitingFor: [1, 2] })
    await restart(second, under(fresh, before))
    await all.until(() => swapped.keyEvents.some(([what]) => what === 'replaced'))
    await expectService()
    await expectFinished(swapped)
    await expectService()
  })
  test('a node that comes with the key of before alone is refused, whenever it opened the store', async () => {
    await start(1)
    const [first] = nodesOf()
    if (!first) throw new Error('no node')
    await restart(first, under(fresh, before))
    await expect(all.join(2, under(before))).rejects.toBeInstanceOf(MissingKeyError)
    await expect(all.join(2, under(fresh))).rejects.toBeInstanceOf(MissingKeyError)
  })
  test('a node that opened the store before the key came into use is refused when it begins', async () => {
    await start(1)
    const late = await all.open(under(before))
    const [first] = nodesOf()
    if (!first) throw new Error('no node')
    const swapped = await restart(first, under(fresh, before))
    expect(swapped.keyEvents).toEqual([['replaced', freshId]])
    await expect(all.joinWith(2, late)).rejects.toBeInstanceOf(UnknownKeyError)
  })
  test('the run goes on when its node is killed in the middle', async () => {
    await start(2, () => under(before, fresh))
    const [first, second] = nodesOf()
    if (!first || !second) throw new Error('no node')
    const swapped = await restart(first, under(fresh, before))
    kill(second)
    await all.until(() => (swapped.keyRotation.facts().progress?.values ?? 0) > 0)
    kill(swapped)
    const survivor = await all.join(second.number, under(fresh, before))
    expect((await statusOf(survivor)).state).not.toBe('idle')
    await expectService()
    await expectFinished(survivor)
    await expectService()
  })
  test('swapped back before the end, all values are under the key of before again', async () => {
    await start(2, () => under(before, fresh))
    const [first] = nodesOf()
    if (!first) throw new Error('no node')
    const swapped = await restart(first, under(fresh, before))
    await all.until(() => swapped.keyEvents.some(([what]) => what === 'waiting'))
    await expectService()
    const back = await restart(swapped, under(before, fresh))
    await untilIdle(back)
    expect(await back.storage.encryption.list()).toEqual([beforeId])
    await restart(back, under(before))
    await expectService()
  })
}
