import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { presenceKinds } from '../../src/core/outbox/presence-event.ts'
import type { OutboxReceiver } from '../../src/core/outbox/receiver.ts'
import {
  type BackgroundNode,
  BackgroundNodes,
  type BackgroundOptions,
  type SentMessage,
} from '../kit/background-nodes.ts'
import { Random } from '../kit/mutations.ts'
import { call, changes } from '../kit/outbox-changes.ts'
import { plainRequest } from '../kit/push.ts'
import type { OpenStore } from './drivers.ts'

/** A dead node's work is another's after this: the lease, and the time in which its end is seen. */
const movedMsMax = 10_000

const presence: OutboxReceiver = {
  name: 'presence',
  app: 'default',
  kinds: new Set(presenceKinds),
  messages: (events, takeId) =>
    events.flatMap((event) => {
      if (event.kind !== 'connection.online' && event.kind !== 'connection.offline') return []
      const { uid } = event.connection
      return [{ id: takeId(), orderingKey: uid, kind: event.kind, headers: {}, body: `${uid} ${event.kind.slice(11)}` }]
    }),
  target: () => ({ url: 'http://presence.example/', timeoutMs: 1_000, sign: () => ({}) }),
}

/** What several nodes on one store do once, whichever of them dies or is suspended meanwhile. */
export function backgroundWorkSuite(open: OpenStore, count: number): void {
  let all: BackgroundNodes
  /** Requests that are held have `held`. */
  let held: (sent: SentMessage) => boolean
  const start = async (options: Partial<BackgroundOptions> = {}) => {
    all = await BackgroundNodes.start(open, count, {
      receivers: [changes('one'), presence],
      holds: (sent) => held(sent),
      ...options,
    })
  }
  beforeEach(() => {
    held = () => false
  })
  afterEach(() => all.close())

  const node = (place: number): BackgroundNode => {
    const found = all.nodes[place]
    if (!found) throw new Error('there are not so many nodes')
    return found
  }
  const register = (...uids: string[]) =>
    node(0).core.users.register(
      call,
      uids.map((uid) => ({ uid })),
    )
  const change = (on: BackgroundNode, uid: string, displayName: string) =>
    on.core.users.update(call, uid, { displayName })
  const sentTo = (uid: string) =>
    all.sent.filter(({ text }) => text.startsWith(`${uid}=`) || text.startsWith(`${uid} `))
  const texts = (some: readonly SentMessage[]) => some.map(({ text }) => text)
  const pending = async () => (await node(0).storage.outbox.queueStats()).reduce((sum, queue) => sum + queue.pending, 0)
  /** The node that sends what is sent next, by holding its request. */
  const senderOf = async (uid: string) => {
    await all.until(() => sentTo(uid).length > 0)
    const sender = all.nodes.find(({ number }) => number === sentTo(uid)[0]?.node)
    if (!sender) throw new Error('no such node')
    return sender
  }
  const others = (than: BackgroundNode) => all.nodes.filter((one) => one !== than)

  describe('messages', () => {
    test('are sent once each and in the order of each user, whichever nodes add and send them', async () => {
      await start()
      const uids = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6']
      await register(...uids)
      for (let round = 0; round < 4; round++)
        await Promise.all(uids.map((uid, place) => change(node((place + round) % count), uid, String(round))))
      await all.until(async () => (await pending()) === 0)
      expect(new Set(all.sent.map(({ id }) => id)).size).toBe(all.sent.length)
      for (const uid of uids) expect(texts(sentTo(uid))).toEqual([0, 1, 2, 3].map((round) => `${uid}=${round}`))
    })
    test('of a node that dies in the middle of a send go on from another within 10 s, with their ids', async () => {
      await start()
      await register('u1', 'u2')
      held = () => true
      await change(node(0), 'u1', 'a')
      const dead = await senderOf('u1')
      await change(node(1), 'u1', 'b')
      held = () => false
      all.kill(dead)
      const ms = await all.until(() => sentTo('u1').length > 1)
      expect(ms).toBeLessThanOrEqual(movedMsMax)
      await all.pass(1_000)
      expect(texts(sentTo('u1'))).toEqual(['u1=a', 'u1=a', 'u1=b'])
      expect(sentTo('u1')[1]?.id).toBe(sentTo('u1')[0]?.id ?? '')
      expect(await others(dead)[0]?.storage.outbox.queueStats()).toEqual([])
    })
    test('of a suspended node go on from another; when it wakes, its outcome is refused and it sends nothing of them', async () => {
      await start()
      await register('u1', 'u2')
      held = ({ text }) => text.startsWith('u1')
      await change(node(0), 'u1', 'a')
      const suspended = await senderOf('u1')
      const [awake] = others(suspended)
      if (!awake) throw new Error('no node is left')
      await change(awake, 'u1', 'b')
      all.suspend(suspended)
      await all.until(() => sentTo('u1').length > 1, movedMsMax)
      // The answer to the suspended node arrives while the other waits for its own.
      all.resume(suspended)
      sentTo('u1')[0]?.answer(400)
      await all.pass(5_000)
      expect(texts(sentTo('u1'))).toEqual(['u1=a', 'u1=a'])
      expect(await awake.storage.outbox.listDeadLetters('default', 10)).toEqual([])
      sentTo('u1')[1]?.answer()
      await all.until(() => sentTo('u1').length > 2)
      sentTo('u1')[2]?.answer()
      await all.pass(1_000)
      expect(sentTo('u1').map(({ node, text }) => [node === suspended.number, text])).toEqual([
        [true, 'u1=a'],
        [false, 'u1=a'],
        [sentTo('u1')[2]?.node === suspended.number, 'u1=b'],
      ])
      // It has another epoch by then, and works again.
      expect([suspended.cluster.holdsLease(), await pending()]).toEqual([true, 0])
      await change(suspended, 'u2', 'c')
      await all.until(() => sentTo('u2').length > 0)
    })
    test.each([1, 2, 3])(
      'whatever dies and is suspended, all arrive, in the order of each user (seed %i)',
      async (seed) => {
        await start()
        const random = new Random(seed)
        const uids = ['u1', 'u2', 'u3']
        await register(...uids)
        held = () => random.below(6) === 0
        const changed: string[] = []
        const suspended = new Set<BackgroundNode>()
        const live = () => all.nodes.filter((one) => one !== dead && !suspended.has(one))
        let dead: BackgroundNode | undefined
        for (let step = 0; step < 40; step++) {
          const kind = random.below(12)
          if (kind < 7) {
            const text = `${random.pick(uids)}=${step}`
            const [uid = '', name = ''] = text.split('=')
            await change(random.pick(live()), uid, name)
            changed.push(text)
          } else if (kind < 9) await all.pass(random.below(4_000))
          else if (kind === 9 && live().length > 1) {
            const one = random.pick(live())
            suspended.add(one)
            all.suspend(one)
          } else if (kind === 10 && suspended.size > 0) {
            const one = random.pick([...suspended])
            suspended.delete(one)
            all.resume(one)
            for (const sent of all.sent) if (sent.node === one.number) sent.answer()
          } else if (kind === 11 && !dead && live().length > 1) {
            dead = random.pick(live())
            all.kill(dead)
          }
        }
        held = () => false
        for (const one of suspended) all.resume(one)
        suspended.clear()
        for (const sent of all.sent) sent.answer()
        await all.pass(30_000)
        const [survivor] = live()
        expect(await survivor?.storage.outbox.queueStats()).toEqual([])
        for (const uid of uids) {
          const own = changed.filter((text) => text.startsWith(uid))
          // Again and again perhaps, but none before its turn.
          expect(texts(sentTo(uid)).filter((text, place, list) => list.indexOf(text) === place)).toEqual(own)
        }
        const idOf = new Map(all.sent.map(({ text, id }) => [text, id]))
        expect(all.sent.filter(({ text, id }) => idOf.get(text) !== id)).toEqual([])
      },
    )
  })

  describe('online and offline', () => {
    test('of a node that dies: offline is sent once, by another, within 10 s', async () => {
      await start()
      const [dead, ...rest] = all.nodes
      if (!dead) throw new Error('no node')
      for (const uid of ['u1', 'u2', 'u3']) dead.connect(uid)
      await all.until(() => all.sent.length === 3)
      all.kill(dead)
      const ms = await all.until(() => all.sent.length === 6)
      expect(ms).toBeLessThanOrEqual(movedMsMax)
      rest[0]?.connect('u1')
      await all.pass(20_000)
      expect(texts(sentTo('u1'))).toEqual(['u1 online', 'u1 offline', 'u1 online'])
      for (const uid of ['u2', 'u3']) expect(texts(sentTo(uid))).toEqual([`${uid} online`, `${uid} offline`])
    })
    test('of a suspended node: offline is sent once, and what it had not published yet never', async () => {
      await start()
      const [suspended, awake] = [node(0), node(1)]
      suspended.connect('u1')
      await all.until(() => all.sent.length === 1)
      suspended.connect('u2')
      all.suspend(suspended)
      await all.until(() => all.sent.length === 2, movedMsMax)
      awake.connect('u1')
      await all.pass(1_000)
      all.resume(suspended)
      await all.pass(20_000)
      expect(texts(sentTo('u1'))).toEqual(['u1 online', 'u1 offline', 'u1 online'])
      expect(texts(sentTo('u2'))).toEqual([])
      expect(suspended.registry.size).toBe(0)
    })
    test('of all nodes at once: the first that starts again sends offline', async () => {
      await start()
      node(0).connect('u1')
      node(1).connect('u2')
      await all.until(() => all.sent.length === 2)
      for (const one of all.nodes) all.kill(one)
      await all.pass(9_000)
      await all.join(9)
      await all.until(() => all.sent.length === 4, movedMsMax)
      expect([texts(sentTo('u1')), texts(sentTo('u2'))]).toEqual([
        ['u1 online', 'u1 offline'],
        ['u2 online', 'u2 offline'],
      ])
    })
  })

  describe('the log of presence', () => {
    const log = async (on = node(0)) =>
      (await on.storage.presenceEvents.page('default', 0, {}, 1_000)).events.map(
        ({ position, target, action, change }) => `${position} ${target} ${action.slice(9)} on ${change.node}`,
      )
    const edges = async (uid: string, on = node(0)) =>
      (await log(on)).flatMap((text) => text.match(new RegExp(`${uid} (online|offline)`))?.[1] ?? [])
    const takeTurns = (found: readonly string[]) =>
      expect(found).toEqual(found.map((_, place) => (place % 2 === 0 ? 'online' : 'offline')))

    test('a user whose connections are on several nodes is online from the first to the last, once each', async () => {
      await start({ receivers: [], isRecorded: true })
      const [a, b] = [node(0).connect('u1'), node(1).connect('u1')]
      await all.until(async () => (await log()).length === 3)
      node(0).disconnect(a)
      await all.until(async () => (await log()).length === 4)
      expect(await edges('u1')).toEqual(['online'])
      node(1).disconnect(b)
      await all.until(async () => (await log()).length === 6)
      expect(await edges('u1')).toEqual(['online', 'offline'])
    })
    test('the last two connections of a user that end at once on two nodes: offline comes once', async () => {
      await start({ receivers: [], isRecorded: true })
      const uids = Array.from({ length: 20 }, (_, place) => `u${place}_`)
      const opened = uids.map((uid) => [node(0).connect(uid), node(1).connect(uid)] as const)
      await all.until(async () => (await log()).length === 3 * uids.length)
      for (const [a, b] of opened) {
        node(0).disconnect(a)
        node(1).disconnect(b)
      }
      await all.until(async () => (await log()).length === 6 * uids.length)
      for (const uid of uids) expect(await edges(uid)).toEqual(['online', 'offline'])
      expect((await log()).map((text) => Number.parseInt(text, 10))).toEqual(
        Array.from({ length: 6 * uids.length }, (_, place) => place + 1),
      )
    })
    test.each([1, 2, 3])(
      'whatever dies and is suspended, online and offline of a user take turns and end as it is (seed %i)',
      async (seed) => {
        await start({ receivers: [], isRecorded: true })
        const random = new Random(seed)
        const uids = ['u1', 'u2', 'u3']
        const suspended = new Set<BackgroundNode>()
        let dead: BackgroundNode | undefined
        const live = () => all.nodes.filter((one) => one !== dead && !suspended.has(one))
        for (let step = 0; step < 60; step++) {
          const kind = random.below(12)
          const on = random.pick(live())
          const own = [...on.registry.all()]
          if (kind < 4) on.connect(random.pick(uids))
          else if (kind < 8 && own.length > 0) on.disconnect(random.pick(own))
          else if (kind < 9) await all.pass(random.below(4_000))
          else if (kind === 9 && live().length > 1) {
            suspended.add(on)
            all.suspend(on)
          } else if (kind === 10 && suspended.size > 0) {
            const one = random.pick([...suspended])
            suspended.delete(one)
            all.resume(one)
          } else if (kind === 11 && !dead && live().length > 1) {
            dead = on
            all.kill(on)
          }
        }
        for (const one of suspended) all.resume(one)
        suspended.clear()
        await all.pass(30_000)
        const survivor = random.pick(live())
        for (const uid of uids) {
          const found = await edges(uid, survivor)
          takeTurns(found)
          const isOnline = live().some((one) => one.registry.ofUser('default', uid).length > 0)
          expect([uid, found.at(-1) === 'online']).toEqual([uid, isOnline])
        }
      },
    )
  })

  describe('jobs', () => {
    test('a push task of a node that dies goes on from another within 10 s, with the ids of its pushes', async () => {
      const pushed: { node: number; id: string; token: string }[] = []
      const answers: (() => void)[] = []
      let isHeld = true
      await start({
        pushed: async (number, push) => {
          pushed.push({ node: number, id: push.id, token: push.uid })
          if (isHeld) await new Promise<void>((resolve) => answers.push(resolve))
          return { kind: 'delivered' }
        },
      })
      await register('u1')
      const device = { app: 'default', uid: 'u1', dialect: 'lanying', clientKey: 'phone', platform: 'android' } as const
      const times = { createdAtMs: 0, changedAtMs: 0, lastSeenAtMs: 0 }
      await node(0).storage.devices.put({ ...device, sn: 1, userAgent: '', ...times })
      const binding = { ...device, slot: 'push', notifier: 'cert', pushType: 0, token: 't', boundAtMs: 0 } as const
      await node(0).storage.pushBindings.put(binding)
      const task = await node(0).push.tasks.notify(call, { ...plainRequest, audience: { kind: 'all' } })
      await all.until(() => pushed.length === 1)
      const dead = node((pushed[0]?.node ?? 0) - 1)
      isHeld = false
      all.kill(dead)
      expect(await all.until(() => pushed.length === 2)).toBeLessThanOrEqual(movedMsMax)
      await all.pass(1_000)
      expect(pushed[1]?.id).toBe(pushed[0]?.id ?? '')
      expect(await others(dead)[0]?.push.tasks.list(call, [task])).toMatchObject([
        { state: 'done', counts: [{ outcome: 'delivered', count: 1 }] },
      ])
    })
    describe('the deletion of old rows', () => {
      const by = {
        app: 'default',
        actor: { kind: 'system', id: 'test' },
        dialect: 'admin',
        requestId: undefined,
      } as const
      const oldRow = { ...by, atMs: 0, action: 'old', changed: [], details: {}, before: undefined, after: undefined }
      const rows = Array.from({ length: 40 }, (_, place) => ({ ...oldRow, target: String(place) }))
      const left = async (on: BackgroundNode) =>
        (await on.storage.audit.list('default', {}, 1_000)).filter(({ action }) => action === 'old').length
      /** Rows, and the node that has begun to delete them, one a second. */
      const begin = async () => {
        await start({ retention: { everyMs: 600_000, batchMax: 1, pauseMs: 1_000 } })
        await node(0).storage.events.prune('default', { atMs: Number.MAX_SAFE_INTEGER, position: 100 }, 100)
        await node(0).storage.audit.add(rows)
        await all.until(async () => (await left(node(0))) < 35)
        const owners = await node(0).storage.claims.owners()
        const holder = all.nodes.find(({ run }) => owners.includes(run))
        if (!holder) throw new Error('no node holds the job')
        return holder
      }

      test('goes on from another node within 10 s when its node dies', async () => {
        const dead = await begin()
        const [awake] = others(dead)
        if (!awake) throw new Error('no node is left')
        all.kill(dead)
        const before = await left(awake)
        expect(before).toBeGreaterThan(20)
        expect(await all.until(async () => (await left(awake)) < before)).toBeLessThanOrEqual(movedMsMax)
        await all.until(() => all.pruned.length > 0)
        expect(await left(awake)).toBe(0)
      })
      test('ends on a suspended node that wakes after another has gone on', async () => {
        const suspended = await begin()
        const [awake] = others(suspended)
        if (!awake) throw new Error('no node is left')
        all.suspend(suspended)
        await all.until(() => all.pruned.length > 0)
        expect(await left(awake)).toBe(0)
        await awake.storage.audit.add(rows)
        all.resume(suspended)
        await all.pass(20_000)
        expect(await left(awake)).toBe(rows.length)
      })
    })
  })
}
