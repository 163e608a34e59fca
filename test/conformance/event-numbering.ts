import { afterEach, expect, test } from 'bun:test'
import type { EventBatch } from '../../src/core/audit/event-feed.ts'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { type BackgroundNode, BackgroundNodes } from '../kit/background-nodes.ts'
import type { OpenStore } from './drivers.ts'
import { anEntry } from './samples.ts'

/** A dead node's work is another's after this: the lease, and the time in which its end is seen. */
const movedMsMax = 10_000

/** Several nodes on one store number its events once, whichever of them dies or is suspended meanwhile. */
export function eventNumberingSuite(open: OpenStore, count: number): void {
  let all: BackgroundNodes
  const start = async () => {
    all = await BackgroundNodes.start(open, count, { receivers: [] })
  }
  afterEach(() => all.close())

  const node = (place: number): BackgroundNode => {
    const found = all.nodes[place]
    if (!found) throw new Error('there are not so many nodes')
    return found
  }
  const others = (than: BackgroundNode) => all.nodes.filter((one) => one !== than)
  const entries = (count: number) =>
    Array.from({ length: count }, (_, place) => anEntry({ app: 'default', target: `t${place}` }))
  const head = async (on: BackgroundNode) => (await on.storage.events.head('default'))?.position ?? 0
  /** The node that numbers, which it shows by numbering one. */
  const sequencer = async (): Promise<BackgroundNode> => {
    const before = await head(node(0))
    await node(0).storage.audit.add(entries(1))
    await all.until(async () => (await head(node(0))) > before)
    const found = all.nodes.find(({ number }) => number === all.numberedBy)
    if (!found) throw new Error('no node numbers')
    return found
  }
  /** The events after a position, as a viewer of that node gets them. */
  async function follow(on: BackgroundNode, after: number, count: number): Promise<number[]> {
    const viewer = on.feed.open('default')
    const positions: number[] = []
    let isDone = false
    const following = (async () => {
      while (positions.length < count) {
        const batch = await viewer.next(positions.at(-1) ?? after)
        positions.push(...(batch?.events ?? []).map(({ position }) => position))
      }
      isDone = true
    })()
    await all.until(() => isDone)
    viewer.close()
    await following
    return positions
  }

  test('is done by one node for all, and viewers of every node see it', async () => {
    await start()
    const before = await head(node(0))
    await node(1).storage.audit.add(entries(5))
    await all.until(async () => (await head(node(0))) === before + 5)
    expect(await verifyAudit(node(0).storage, 'default')).toMatchObject({ brokenAt: undefined })
    for (const one of all.nodes) {
      const positions = await follow(one, before, 5)
      expect(positions).toEqual([1, 2, 3, 4, 5].map((place) => before + place))
    }
  })
  test('a viewer gets what is numbered after it came, on every node', async () => {
    await start()
    const before = await head(node(0))
    for (const one of all.nodes) {
      const viewer = one.feed.open('default')
      const at = await head(one)
      const next = viewer.next(at)
      await all.pass(1_000)
      await one.storage.audit.add(entries(1))
      let batch: EventBatch | undefined
      void next.then((found) => {
        batch = found
      })
      expect(await all.until(() => batch !== undefined)).toBeLessThanOrEqual(500)
      expect(batch).toMatchObject({ first: at + 1, last: at + 1 })
      viewer.close()
    }
    expect(await head(node(0))).toBe(before + all.nodes.length)
  })
  test('goes on from another node within 10 s when its node dies between batches', async () => {
    await start()
    const dead = await sequencer()
    const before = await head(node(0))
    await node(0).storage.audit.add(entries(450))
    const [awake] = others(dead)
    if (!awake) throw new Error('no node is left')
    all.kill(dead)
    await awake.storage.audit.add(entries(10))
    expect(await all.until(async () => (await head(awake)) === before + 460)).toBeLessThanOrEqual(movedMsMax)
    expect(await verifyAudit(awake.storage, 'default')).toMatchObject({ brokenAt: undefined, last: before + 460 })
  })
  test('a suspended node that wakes after another has gone on numbers nothing twice', async () => {
    await start()
    const suspended = await sequencer()
    const [awake] = others(suspended)
    if (!awake) throw new Error('no node is left')
    const before = await head(awake)
    all.suspend(suspended)
    await awake.storage.audit.add(entries(5))
    await all.until(async () => (await head(awake)) === before + 5)
    all.resume(suspended)
    await awake.storage.audit.add(entries(5))
    await suspended.storage.audit.add(entries(5))
    await all.until(async () => (await head(awake)) === before + 15)
    await all.pass(20_000)
    expect(await verifyAudit(awake.storage, 'default')).toMatchObject({ brokenAt: undefined, last: before + 15 })
  })
}
