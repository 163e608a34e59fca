import { afterEach, expect, test } from 'bun:test'
import { type BackgroundNode, BackgroundNodes } from '../kit/background-nodes.ts'
import { callBy } from '../kit/core.ts'
import { MemoryEventLog } from '../kit/event-log.ts'
import { Random } from '../kit/mutations.ts'
import { WebhookReceiver } from '../kit/webhook-receiver.ts'
import { wrongDeliveries } from '../kit/webhook-run.ts'
import type { OpenStore } from './drivers.ts'

/** A dead node's webhooks are another's after this: the lease, and the time in which its end is seen. */
const movedMsMax = 10_000
const call = callBy('admin')

/** What several nodes on one store do for webhooks, whichever of them dies or is suspended meanwhile. */
export function webhookNodesSuite(open: OpenStore): void {
  let all: BackgroundNodes
  let log: MemoryEventLog
  let receiver: WebhookReceiver
  const start = async (count: number) => {
    log = new MemoryEventLog()
    const clock = { now: () => all?.clock.now() ?? 0, monotonic: () => 0, after: later, every: later }
    receiver = new WebhookReceiver(clock)
    all = await BackgroundNodes.start(open, count, { receivers: [], webhooks: { log, receiver } })
  }
  const later = (ms: number, job: () => void) => all.clock.after(ms, job)
  afterEach(() => all.close())

  const node = (place: number): BackgroundNode => {
    const found = all.nodes[place]
    if (!found) throw new Error('there are not so many nodes')
    return found
  }
  const create = (on: BackgroundNode) =>
    on.webhooks.webhooks.create(call, { url: 'http://hooks.example/', label: '', types: undefined, after: 0 })
  const sender = () => {
    const found = all.nodes.find(({ number }) => number === receiver.arrived.at(-1)?.sender)
    if (!found) throw new Error('nothing was sent')
    return found
  }

  test('one node sends, and each event goes once', async () => {
    await start(3)
    await create(node(1))
    const events = ['u1', 'u2', 'u1', 'u3'].map((target) => log.add(target))
    await all.until(() => receiver.taken.length === 4)
    await all.pass(2_000)
    expect(receiver.arrived).toHaveLength(4)
    expect(new Set(receiver.arrived.map((event) => event.sender)).size).toBe(1)
    expect(wrongDeliveries(events, receiver)).toEqual([])
  })
  test('of a node that dies in the middle of a request another goes on within 10 s, with the same id', async () => {
    await start(2)
    await create(node(0))
    receiver.answer = () => 'hang'
    const events = [log.add('u1'), log.add('u1')]
    await all.until(() => receiver.arrived.length === 1)
    receiver.answer = () => 200
    all.kill(sender())
    expect(await all.until(() => receiver.taken.length === 2)).toBeLessThanOrEqual(movedMsMax)
    expect(wrongDeliveries(events, receiver)).toEqual([])
    expect(new Set(receiver.arrived.map((event) => event.id)).size).toBe(2)
  })
  test('of a suspended node another goes on; when it wakes, its progress is refused', async () => {
    await start(2)
    const webhook = await create(node(0))
    const events = [log.add('u1')]
    await all.until(() => receiver.taken.length === 1)
    const suspended = sender()
    all.suspend(suspended)
    for (const target of ['u1', 'u2', 'u2']) events.push(log.add(target))
    await all.until(() => receiver.taken.length === 4, 2 * movedMsMax)
    all.resume(suspended)
    events.push(log.add('u1'))
    await all.until(() => receiver.taken.length === 5)
    await all.pass(20_000)
    expect(wrongDeliveries(events, receiver)).toEqual([])
    expect((await node(0).webhooks.webhooks.get('default', webhook.id)).position).toBe(5)
  })
  test('a change on one node reaches the node that sends', async () => {
    await start(2)
    const webhook = await create(node(0))
    log.add('u1')
    await all.until(() => receiver.taken.length === 1)
    const other = all.nodes.find((one) => one !== sender()) ?? node(0)
    await other.webhooks.webhooks.pause(call, webhook.id)
    await all.pass(1_000)
    log.add('u1')
    await all.pass(2_000)
    expect(receiver.arrived).toHaveLength(1)
    await other.webhooks.webhooks.replay(call, webhook.id, 0)
    await other.webhooks.webhooks.resume(call, webhook.id)
    await all.until(() => receiver.arrived.length === 3)
    expect(receiver.arrived.map(({ position }) => position)).toEqual([1, 1, 2])
  })
  test.each([1, 2, 3])('whatever dies, is suspended and fails, all arrive in order (seed %i)', async (seed) => {
    await start(3)
    const random = new Random(seed)
    await create(node(0))
    receiver.answer = () => (random.below(6) === 0 ? random.pick(['hang', 500, 'lost'] as const) : 200)
    const events = []
    const suspended = new Set<BackgroundNode>()
    let dead: BackgroundNode | undefined
    const live = () => all.nodes.filter((one) => one !== dead && !suspended.has(one))
    for (let step = 0; step < 40; step++) {
      const kind = random.below(12)
      if (kind < 7) events.push(log.add(random.pick(['u1', 'u2', 'u3'])))
      else if (kind < 9) await all.pass(random.below(4_000))
      else if (kind === 9 && live().length > 1) {
        const one = random.pick(live())
        suspended.add(one)
        all.suspend(one)
      } else if (kind === 10 && suspended.size > 0) {
        const one = random.pick([...suspended])
        suspended.delete(one)
        all.resume(one)
      } else if (kind === 11 && !dead && live().length > 1) {
        dead = random.pick(live())
        all.kill(dead)
      }
    }
    receiver.answer = () => 200
    for (const one of suspended) all.resume(one)
    suspended.clear()
    await all.until(() => receiver.taken.length === events.length, 900_000)
    expect(wrongDeliveries(events, receiver)).toEqual([])
  })
}
