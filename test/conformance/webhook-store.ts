import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { attemptsKept, type WebhookProgress } from '../../src/core/event-webhooks/store.ts'
import {
  noStats,
  type Webhook,
  type WebhookAttempt,
  type WebhookLogName,
  type WebhookRetry,
} from '../../src/core/event-webhooks/webhook.ts'
import type { Storage, Stores } from '../../src/core/storage.ts'
import type { OpenedStore, OpenStore } from './drivers.ts'

/** What webhooks promise on every database. */
export function webhookStoreSuite(open: OpenStore): void {
  let opened: OpenedStore
  let storage: Storage
  let made = 0
  beforeAll(async () => {
    opened = await open()
    storage = opened.storage
    for (const id of ['default', 'other'])
      await storage.transaction([], ({ apps }) =>
        apps.insert({ id, createdAtMs: 1 }, { firstNum: 2 ** 31 + 1, firstSerial: 1 }),
      )
  })
  afterAll(() => opened.close())

  const webhooks = <T>(work: (stores: Stores['webhooks']) => Promise<T>) =>
    storage.transaction([], (stores) => work(stores.webhooks))
  const add = async (over: Partial<Webhook> = {}): Promise<Webhook> => {
    const webhook: Webhook = {
      ...{
        app: 'default',
        id: `wh_${String(++made).padStart(4, '0')}`,
        url: 'https://a.example/字?x=1',
        label: 'ü',
        log: 'changes',
      },
      ...{ types: ['user.*'], createdAtMs: 5, secret: 'whsec_a', previousSecret: undefined, enabled: true },
      ...{ disabledReason: undefined, pausedAtMs: undefined, revision: 1, replays: 0, position: 10, stats: noStats },
      ...over,
    }
    await webhooks((store) => store.insert(webhook))
    return webhook
  }
  const retry = (orderingKey: string, position: number, nextTryAtMs = 100): WebhookRetry => ({
    ...{
      orderingKey,
      position,
      eventId: `${position}-x`,
      attempts: 2,
      firstFailedAtMs: 7,
      nextTryAtMs,
      lastError: 'x',
    },
  })
  const attempt = (position: number): WebhookAttempt => ({
    ...{ atMs: position, event: `e${position}`, position, type: 'user.ban', status: 200, error: '', ms: 3 },
    nextTryAtMs: undefined,
  })
  const progress = (over: Partial<WebhookProgress> = {}): WebhookProgress => ({
    ...{ replays: 0, position: 20, retries: [], ended: [], stats: noStats, attempts: [], ...over },
  })
  const save = ({ app, id }: Webhook, over: Partial<WebhookProgress>) =>
    webhooks((store) => store.save(app, id, progress(over)))
  const find = ({ app, id }: Webhook) => storage.webhooks.find(app, id)
  const remove = ({ app, id }: Webhook) => webhooks((store) => store.remove(app, id))

  describe('webhook store', () => {
    test('returns a webhook as it was added, to its app only', async () => {
      const plain = await add({ types: undefined })
      const full = await add({
        previousSecret: { secret: 'whsec_b', untilMs: 9 },
        ...{ enabled: false, disabledReason: 'gone', pausedAtMs: 8 },
        stats: { ...noStats, delivered: 2 ** 40, lastStatus: 500, lastError: 'status_500', failingSinceMs: 6 },
      })
      expect([await find(plain), await find(full)]).toEqual([plain, full])
      expect(await storage.webhooks.find('other', plain.id)).toBeUndefined()
      expect((await storage.webhooks.list('default', undefined, 10)).map(({ id }) => id)).toEqual([plain.id, full.id])
      expect(await storage.webhooks.list('default', plain.id, 10)).toEqual([full])
      expect(await storage.webhooks.list('default', undefined, 1)).toEqual([plain])
      expect([await storage.webhooks.count('default'), await storage.webhooks.count('other')]).toEqual([2, 0])
      expect([await remove(plain), await remove(full), await remove(full)]).toEqual([true, true, false])
    })
    test('an update changes what it names, and the revision', async () => {
      const one = await add()
      const update = (patch: Parameters<Stores['webhooks']['update']>[2]) =>
        webhooks((store) => store.update(one.app, one.id, patch))
      expect(await update({ url: 'http://b.example/', types: undefined, pausedAtMs: 4 })).toBe(true)
      expect(await find(one)).toEqual({
        ...one,
        ...{ url: 'http://b.example/', types: undefined, pausedAtMs: 4, revision: 2 },
      })
      expect(await webhooks((store) => store.update(one.app, 'wh_none', { label: '' }))).toBe(false)
      await remove(one)
    })
    test('progress moves the position, writes and ends retries, and stays out of the revision', async () => {
      const one = await add()
      expect(await save(one, { retries: [retry('a', 12), retry('b', 15)] })).toBe(true)
      const stats = { ...noStats, delivered: 3, lastStatus: 200, lastSuccessAtMs: 9 }
      expect(await save(one, { position: 30, retries: [retry('b', 17, 50)], ended: ['a', 'z'], stats })).toBe(true)
      expect(await storage.webhooks.retries(one.app, one.id, undefined, 10)).toEqual([retry('b', 17, 50)])
      expect(await find(one)).toEqual({ ...one, position: 30, stats })
      expect(await storage.webhooks.countRetries(one.app, one.id)).toBe(1)
      expect(await storage.webhooks.retries(one.app, one.id, 'b', 10)).toEqual([])
      await remove(one)
      expect(await storage.webhooks.retries(one.app, one.id, undefined, 10)).toEqual([])
      expect(await save(one, {})).toBe(false)
    })
    test('a replay refuses progress of before, and removes the retries that it covers and those that are gone', async () => {
      const one = await add()
      await save(one, { position: 40, retries: [retry('a', 3), retry('b', 12), retry('c', 20)] })
      const to = { after: 12, oldest: 5 }
      expect(await webhooks((store) => store.replay(one.app, one.id, to))).toBe(true)
      expect(await find(one)).toMatchObject({ position: 12, replays: 1, revision: 2 })
      expect(await storage.webhooks.retries(one.app, one.id, undefined, 10)).toEqual([retry('b', 12)])
      expect(await save(one, { position: 50, retries: [retry('d', 45)] })).toBe(false)
      expect(await storage.webhooks.countRetries(one.app, one.id)).toBe(1)
      expect(await save(one, { replays: 1, position: 50 })).toBe(true)
      await remove(one)
    })
    test('counts them by app and state', async () => {
      const failing = { ...noStats, failingSinceMs: 6 }
      const all = [
        await add(),
        await add({ stats: failing }),
        await add({ pausedAtMs: 3, stats: failing }),
        await add({ enabled: false, disabledReason: 'gone', stats: failing }),
        await add({ app: 'other' }),
      ]
      expect((await storage.webhooks.countByState()).toSorted((a, b) => (a.app < b.app ? -1 : 1))).toEqual([
        { app: 'default', running: 2, paused: 1, disabled: 1, failing: 1 },
        { app: 'other', running: 1, paused: 0, disabled: 0, failing: 0 },
      ])
      for (const one of all) await remove(one)
      expect(await storage.webhooks.countByState()).toEqual([])
    })
    test('knows which run, when their retries are due, and how far back the log is needed', async () => {
      const [running, paused, disabled] = [await add(), await add({ pausedAtMs: 1 }), await add({ enabled: false })]
      await save(running, { position: 20, retries: [retry('a', 12, 70), retry('b', 11, 90)] })
      expect(await storage.webhooks.running()).toEqual([
        { app: 'default', id: running.id, log: 'changes', position: 20, revision: 1, nextTryAtMs: 70 },
      ])
      const needed = await storage.webhooks.needed()
      expect(needed.map(({ id, position }) => [id, position])).toEqual([
        [running.id, 10],
        [paused.id, 10],
      ])
      const neededIn = (app: string, log: WebhookLogName) => storage.webhooks.neededByApp(app, log)
      expect(await neededIn('default', 'changes')).toBe(10)
      expect(await neededIn('other', 'changes')).toBeUndefined()
      expect([await neededIn('default', 'presence'), await storage.webhooks.presenceApps()]).toEqual([undefined, []])
      const ofPresence = await add({ log: 'presence', types: ['presence.*'], position: 3 })
      expect([await neededIn('default', 'presence'), await neededIn('default', 'changes')]).toEqual([3, 10])
      expect(await storage.webhooks.presenceApps()).toEqual(['default'])
      expect(await storage.webhooks.running()).toContainEqual(
        expect.objectContaining({ id: ofPresence.id, log: 'presence' }),
      )
      await webhooks((store) => store.update('default', ofPresence.id, { enabled: false }))
      expect(await storage.webhooks.presenceApps()).toEqual([])
      await remove(ofPresence)
      expect(await storage.webhooks.neededPosition('default', disabled.id)).toBe(10)
      expect(await webhooks((store) => store.retryAll('default', running.id, 5))).toBe(2)
      expect(await storage.webhooks.running()).toMatchObject([{ id: running.id, revision: 2, nextTryAtMs: 5 }])
      for (const one of [running, paused, disabled]) await remove(one)
    })
    test('keeps the newest attempts', async () => {
      const one = await add()
      const other = await add()
      await webhooks((store) => store.addAttempt(other.app, other.id, attempt(1)))
      const many = Array.from({ length: attemptsKept + 5 }, (_, place) => attempt(place + 1))
      await save(one, { attempts: many.slice(0, 50) })
      await save(one, { attempts: many.slice(50) })
      const kept = await storage.webhooks.attempts(one.app, one.id, undefined, 1_000)
      expect(kept.map(({ position }) => position)).toEqual(
        many
          .map(({ position }) => position)
          .slice(5)
          .toReversed(),
      )
      const { entry, ...newest } = kept[0] ?? { entry: 0 }
      expect(newest).toEqual(attempt(attemptsKept + 5))
      expect((await storage.webhooks.attempts(one.app, one.id, entry, 1)).map(({ position }) => position)).toEqual([
        attemptsKept + 4,
      ])
      expect(await storage.webhooks.attempts(other.app, other.id, undefined, 10)).toHaveLength(1)
      for (const webhook of [one, other]) await remove(webhook)
    })
  })
}
