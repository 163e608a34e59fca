import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { createHmac } from 'node:crypto'
import pino from 'pino'
import { type LiveCore, startLiveCore } from '../../../test/kit/live-core.ts'
import { lanyingCall, plainRequest } from '../../../test/kit/push.ts'
import { browser, type ReceivedRequest, readVapid, startReceiver } from '../../../test/kit/push-service.ts'
import type { SinkSetting } from '../../config/push-sink-types.ts'
import { sameForAll } from '../../core/apps/app-settings.ts'
import { buildOutbox, type Outbox } from '../../core/outbox/outbox.ts'
import { fixedReceivers } from '../../core/outbox/receivers.ts'
import type { PushContent } from '../../core/push/content.ts'
import { buildPush, type Push } from '../../core/push/push.ts'
import { httpSender } from '../http-sender.ts'
import { type PushSinks, pushSinks } from './sinks.ts'

let live: LiveCore
let lines: string[]
const written = () => lines.join('')
let push: Push
let box: Outbox
let sinks: PushSinks
let receiver: ReturnType<typeof startReceiver>
let answer: number
beforeEach(async () => {
  live = await startLiveCore()
  lines = []
  answer = 201
  receiver = startReceiver(() => answer)
  await live.core.users.register(lanyingCall, [{ uid: 'ann' }])
  await live.signIn('lanying', 'ann', 'android', 'a')
})
afterEach(async () => {
  await push.tasks.stop()
  await box.stop()
  receiver.stop()
  await live.close()
})

async function start(set: Record<string, SinkSetting>, allowPrivate = true, previousKey = ''): Promise<void> {
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const config = {
    'secrets.key': 'the key of all secrets',
    'secrets.previousKey': previousKey,
    'lanying.publicUrl': 'https://im.example.com',
    'openim.publicUrl': '',
    'webhooks.allowPrivate': allowPrivate,
  }
  const { context } = live
  const send = httpSender({ clock: context.clock, allowPrivate })
  sinks = pushSinks({ config, settings: sameForAll(new Map(Object.entries(set))), context, log, send })
  const registry = live.live.registry
  const queued = () => box.wake()
  const fault = (error: unknown) => live.faults.push(error)
  const observer = { sent() {}, queue() {}, presenceDropped() {}, fault }
  box = buildOutbox({ context, registry, receivers: fixedReceivers(sinks.receiversOf('default')), send, observer })
  push = buildPush(context, { sinkOf: sinks.sinkOf, queued, fault })
  await box.start()
  box.startSending()
  push.tasks.start()
}
const bind = (token: string, notifier = 'cert') =>
  live.core.pushBindings.bind(lanyingCall, 'ann', { sn: 1 }, { token, notifier })
const ask = (content: Partial<PushContent> = {}) =>
  push.tasks.notify(lanyingCall, { ...plainRequest, content: { ...plainRequest.content, ...content } })

/** Sends a push and answers what was counted. */
async function notify(content?: Partial<PushContent>): Promise<Record<string, number>> {
  const task = await ask(content)
  await push.tasks.whenIdle()
  const [record] = await push.tasks.list(lanyingCall, [task])
  return Object.fromEntries((record?.counts ?? []).map(({ outcome, reason, count }) => [`${outcome}:${reason}`, count]))
}
function firstReceived(): ReceivedRequest {
  const [first] = receiver.received
  if (!first) throw new Error('nothing was received')
  return first
}
async function until(met: () => boolean): Promise<void> {
  while (!met()) await Bun.sleep(1)
}

describe('log', () => {
  test('receives every push while no sink is set; the token is not written', async () => {
    await start({})
    await bind('a secret token', 'any name')
    expect(await notify({ ext: { k: 1 } })).toEqual({ 'delivered:log': 1 })
    expect(JSON.parse(written())).toMatchObject({
      msg: 'push',
      push: { uid: 'ann', notifier: 'any name', badge: 1, content: { title: 'Title', ext: { k: 1 } } },
    })
    expect(written()).not.toContain('a secret token')
  })
  test('a push whose time to be shown is over is withheld, and the badge stays', async () => {
    await start({})
    await bind('t')
    expect(await notify({ showEndAtMs: live.clock.now() - 1 })).toEqual({ 'withheld:message.expired': 1 })
    expect(await notify({ showEndAtMs: live.clock.now() + 60_000 })).toEqual({ 'delivered:log': 1 })
    expect(written()).toContain('"badge":1')
  })
  test('a push to a notifier without a sink is withheld once any is set', async () => {
    await start({ cert: { kind: 'log' } })
    await bind('t', 'another')
    expect(await notify()).toEqual({ 'withheld:notifier.unknown': 1 })
  })
})

describe('webhook', () => {
  const toReceiver = () => ({ cert: { kind: 'webhook', url: `${receiver.url}/push?of=cert` } }) as const

  test('arrives with the token, signed with the shown key', async () => {
    await start(toReceiver())
    await bind('a secret token')
    expect(await notify({ ext: { k: 1 }, channels: { ios: { sound: 's' } } })).toEqual({ 'queued:cert': 1 })
    await until(() => receiver.received.length > 0)
    const { path, headers, body } = firstReceived()
    const text = Buffer.from(body).toString()
    const { webhookKey } = await sinks.keys()
    const timestamp = headers['x-rollcall-timestamp']
    expect(path).toBe('/push')
    expect(timestamp).toBe(String(live.clock.now()))
    expect(headers['x-rollcall-signature']).toBe(
      `sha256=${createHmac('sha256', webhookKey).update(`${timestamp}.${text}`).digest('hex')}`,
    )
    const num = (await live.core.users.get('default', 'ann')).num
    expect(JSON.parse(text)).toEqual({
      id: headers['idempotency-key'],
      task: 1,
      app: 'default',
      userId: 'ann',
      num,
      notifier: 'cert',
      pushType: 0,
      createdAtMs: live.clock.now(),
      device: { sn: 1, dialect: 'lanying', id: 'guid-a', platform: 'android' },
      alert: true,
      detail: true,
      badge: 1,
      senderName: '',
      message: { type: 'text', title: 'Title', body: 'Body', badge: '+1', ext: { k: 1 } },
      channels: { ios: { sound: 's' } },
      sequence: [],
      deviceToken: 'a secret token',
    })
  })
  test('waits without its token, and is sent with the token current at delivery', async () => {
    answer = 503
    await start(toReceiver())
    await bind('first token')
    await notify()
    await until(() => receiver.received.length === 1)
    await bind('second token')
    answer = 200
    await until(() => {
      live.clock.advance(1_000)
      return receiver.received.length === 2
    })
    const tokens = receiver.received.map(({ body }) => JSON.parse(Buffer.from(body).toString()).deviceToken)
    expect(tokens).toEqual(['first token', 'second token'])
    expect(new Set(receiver.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  })
  test.each([
    ['unbound', () => live.core.pushBindings.unbind(lanyingCall, 'ann', { sn: 1 })],
    ['banned', () => live.core.restrictions.set(lanyingCall, 'ann', { ban: {} })],
    ['moved', () => moved()],
    ['destroyed', () => live.core.users.destroy(lanyingCall, 'ann')],
  ] as const)('T8: what waits is not sent to a device that was %s meanwhile', async (_name, end) => {
    answer = 503
    await start(toReceiver())
    await bind('a secret token')
    await notify()
    await until(() => receiver.received.length === 1)
    await end()
    let dead = 0
    while (dead === 0) {
      live.clock.advance(1_000)
      await Bun.sleep(1)
      dead = (await live.context.storage.outbox.listDeadLetters('default', 1)).length
    }
    const [letter] = await live.context.storage.outbox.listDeadLetters('default', 1)
    expect([receiver.received.length, letter?.reason]).toEqual([1, 'withdrawn'])
    expect(letter?.body).not.toContain('a secret token')
  })
  async function moved() {
    await live.core.users.register(lanyingCall, [{ uid: 'bob' }])
    await live.signIn('lanying', 'bob', 'android', 'b')
    await live.core.pushBindings.bind(lanyingCall, 'bob', { sn: 1 }, { token: 'a secret token', notifier: 'cert' })
  }
  test('while secrets.key is replaced, receivers with the key of before or the new one accept it', async () => {
    await start({})
    const before = (await sinks.keys()).webhookKey
    await push.tasks.stop()
    await box.stop()
    await start(toReceiver(), true, 'the key after all secrets')
    const keys = await sinks.keys()
    expect(keys).toEqual({ ...keys, webhookKey: before, otherWebhookKey: expect.not.stringMatching(before) })
    await bind('a secret token')
    await notify()
    await until(() => receiver.received.length > 0)
    const { headers, body } = firstReceived()
    const signed = `${headers['x-rollcall-timestamp']}.${Buffer.from(body).toString()}`
    const accepts = (key = '') =>
      headers['x-rollcall-signature']
        ?.split(' ')
        .includes(`sha256=${createHmac('sha256', key).update(signed).digest('hex')}`)
    expect([keys.webhookKey, keys.otherWebhookKey, 'another'].map(accepts)).toEqual([true, true, false])
  })
  test('the key follows from secrets.key alone', async () => {
    await start(toReceiver())
    const first = await sinks.keys()
    await push.tasks.stop()
    await box.stop()
    await start({})
    expect(await sinks.keys()).toEqual(first)
  })
})

describe('webpush', () => {
  const toBrowsers = { cert: { kind: 'webpush' } } as const

  test('only the browser can decrypt it; the push service can identify the sender', async () => {
    await start(toBrowsers)
    const { subscription, read } = browser(`${receiver.url}/push/ann`)
    await bind(subscription)
    expect(await notify({ ext: { k: 1 }, channels: { ios: { sound: 's' } } })).toEqual({ 'delivered:cert': 1 })
    const { path, headers, body } = firstReceived()
    expect([path, headers['content-encoding'], headers.ttl, headers.urgency]).toEqual([
      '/push/ann',
      'aes128gcm',
      '86400',
      'normal',
    ])
    expect(JSON.parse(read(body))).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      task: 1,
      alert: true,
      detail: true,
      badge: 1,
      senderName: '',
      message: { type: 'text', title: 'Title', body: 'Body', ext: { k: 1 } },
    })
    expect(Buffer.from(body).includes('Title')).toBe(false)
    const { publicKey, claims } = readVapid(headers.authorization ?? '')
    expect(publicKey).toBe((await sinks.keys()).vapidPublicKey)
    expect([claims.aud, claims.sub]).toEqual([receiver.url, 'https://im.example.com'])
  })
  test('a text is truncated to the limit; a push that cannot fit is not sent', async () => {
    await start(toBrowsers)
    const { subscription, read } = browser(`${receiver.url}/push`)
    await bind(subscription)
    await notify({ bigText: 'x'.repeat(3_000) })
    await notify({ bigText: 'x'.repeat(4_000) })
    const texts = receiver.received.map(
      ({ body }) => (JSON.parse(read(body)) as { message: PushContent }).message.bigText?.length,
    )
    expect(texts).toEqual([3_000, undefined])
    expect(await notify({ body: '世'.repeat(1_400) })).toEqual({ 'failed:too_large': 1 })
  })
  test('an expired subscription: the token is unbound', async () => {
    answer = 410
    await start(toBrowsers)
    await bind(browser(`${receiver.url}/push`).subscription)
    expect(await notify()).toEqual({ 'withheld:token.gone': 1 })
    expect(await notify()).toEqual({ 'withheld:device.unbound': 1 })
  })
  test('transient errors are tried three times', async () => {
    answer = 500
    await start(toBrowsers)
    await bind(browser(`${receiver.url}/push`).subscription)
    const task = await ask()
    await until(() => {
      live.clock.advance(500)
      return receiver.received.length === 3
    })
    await push.tasks.whenIdle()
    const [record] = await push.tasks.list(lanyingCall, [task])
    expect(record?.counts).toMatchObject([{ outcome: 'failed', reason: 'status_500', count: 1 }])
  })
  test.each([
    ['no JSON', 'token'],
    ['no subscription', '{"endpoint":"x"}'],
    [
      'a key that is no point',
      JSON.stringify({ endpoint: 'http://127.0.0.1/', keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) } }),
    ],
    ['no web address', JSON.stringify({ ...JSON.parse(browser('x').subscription), endpoint: 'file:///etc/passwd' })],
  ])('%s is passed over', async (_name, token) => {
    await start(toBrowsers)
    await bind(token)
    expect(await notify()).toEqual({ 'withheld:token.unreadable': 1 })
  })
  test('an endpoint on this machine or a private network is not called, nor one without TLS', async () => {
    await start(toBrowsers, false)
    await bind(browser(`${receiver.url.replace('http:', 'https:')}/push`).subscription)
    expect(await notify()).toEqual({ 'failed:address': 1 })
    await bind(browser('http://push.example.com/').subscription)
    expect(await notify()).toEqual({ 'withheld:token.unreadable': 1 })
    expect(receiver.received).toEqual([])
  })
  test('its keys are stored encrypted and stay the same after a restart', async () => {
    await start(toBrowsers)
    const { vapidPublicKey } = await sinks.keys()
    await push.tasks.stop()
    await box.stop()
    await start(toBrowsers)
    expect((await sinks.keys()).vapidPublicKey).toBe(vapidPublicKey)
  })
})
