import { createHmac, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import type { Config } from '../../config/settings.ts'
import type { Clock } from '../../core/clock.ts'
import { platforms } from '../../core/devices/platform.ts'
import type { Obsolete, OutboxReceiver } from '../../core/outbox/receiver.ts'
import type { OutboxStore, QueuedMessage } from '../../core/outbox/store.ts'
import { isExpired } from '../../core/push/decide-push.ts'
import type { OutgoingPush } from '../../core/push/outgoing-push.ts'
import type { QueuedPush } from '../../core/push/settle.ts'
import type { PushSink, PushTokenLookup } from '../../core/push/sink.ts'
import type { AppId } from '../../core/values.ts'

/** Timeout of a request to a receiver, ms. */
const timeoutMs = 10_000
/** Pushes that may wait for one receiver; push tasks pause above it. */
const backlogMax = 10_000

const purpose = 'rollcall push webhook 1'

/** The key that signs pushes to webhooks: 64 hex characters, the same on all nodes with this `secrets.key`. */
export const webhookKeyOf = (secretsKey: string): string =>
  Buffer.from(hkdfSync('sha256', secretsKey, '', purpose, 32)).toString('hex')

/** That of `secrets.key` first, and while it is replaced that of `secrets.previousKey`: receivers may have either. */
export const webhookKeysOf = (config: Pick<Config, 'secrets.key' | 'secrets.previousKey'>): readonly string[] =>
  [...new Set([config['secrets.key'], config['secrets.previousKey']])].filter((key) => key !== '').map(webhookKeyOf)

/** HMAC-SHA256 under the text of `key`, over time (ms since the epoch), a full stop and the body. */
export const webhookSignature = (key: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex')}`

/** The stored body; `deviceToken` is added when it is sent. */
const storedBody = z.looseObject({
  task: z.int(),
  app: z.string(),
  userId: z.string(),
  notifier: z.string(),
  device: z.looseObject({ dialect: z.string(), id: z.string(), platform: z.enum(platforms) }),
  message: z.looseObject({ showEndAtMs: z.number().optional() }),
})

function bodyOf(push: OutgoingPush) {
  const { id, task, app, uid, num, device, notifier, pushType, content, createdAtMs } = push
  const { channels, ...message } = content
  const { sn, dialect, clientKey, platform } = device
  return {
    ...{ id, task, app, userId: uid, num, notifier, pushType, createdAtMs },
    device: { sn, dialect, id: clientKey, platform },
    ...{ alert: push.alert, detail: push.detail, badge: push.badge, senderName: push.senderName },
    ...{ message, channels, sequence: push.sequence },
  } satisfies z.input<typeof storedBody>
}

/** Receivers of the outbox with this prefix are sinks; the notifier follows. */
const receiverPrefix = 'push:'

/** The task, sink and platform of a push that waits in the outbox; `undefined` when the message is no push. */
export function queuedPush({ receiver, body }: QueuedMessage): QueuedPush | undefined {
  if (!receiver.startsWith(receiverPrefix)) return undefined
  const { data: push } = storedBody.safeParse(JSON.parse(body))
  return push && { task: push.task, sink: push.notifier, platform: push.device.platform }
}

export type WebhookSinkDeps = {
  app: AppId
  /** Part of the name of the stored queue: it must not change. */
  notifier: string
  url: string
  /** See `webhookKeysOf`. */
  keys: readonly string[]
  clock: Clock
  outbox: OutboxStore
  tokenOf: PushTokenLookup
}

/**
 * POSTs each push as JSON. The push is stored in the outbox, without its push token, and retried until the receiver accepts
 * it, in order for each user. `idempotency-key` is the same at every attempt.
 */
export function webhookSink(parts: WebhookSinkDeps): { sink: PushSink; receiver: OutboxReceiver } {
  const { app, notifier, url, keys, clock, outbox, tokenOf } = parts
  const name = `${receiverPrefix}${notifier}`
  /** Waiting messages: the last count, plus those added since. */
  let waiting = 0

  const sink: PushSink = {
    async hasCapacity() {
      if (waiting < backlogMax) return true
      const queues = await outbox.queueStats()
      waiting = queues.find((one) => one.app === app && one.receiver === name)?.pending ?? 0
      return waiting < backlogMax
    },
    async send(push) {
      waiting++
      const place = { app, receiver: name, orderingKey: push.uid, kind: 'push' }
      const headers = { 'content-type': 'application/json; charset=utf-8' }
      const message = { id: push.id, headers, body: JSON.stringify(bodyOf(push)), createdAtMs: clock.now() }
      return { kind: 'queued', message: { ...place, ...message } }
    },
  }

  /** Adds the push token. */
  async function complete(body: string): Promise<string | Obsolete> {
    const push = storedBody.parse(JSON.parse(body))
    if (isExpired(push.message, clock.now())) return { obsolete: 'expired' }
    const { dialect, id: clientKey } = push.device
    const deviceToken = await tokenOf({ app: push.app, uid: push.userId, dialect, clientKey })
    return deviceToken === undefined ? { obsolete: 'withdrawn' } : JSON.stringify({ ...push, deviceToken })
  }
  function sign(body: string, nowMs: number) {
    const timestamp = String(nowMs)
    const signatures = keys.map((key) => webhookSignature(key, timestamp, body))
    return { 'x-rollcall-timestamp': timestamp, 'x-rollcall-signature': signatures.join(' ') }
  }
  const target = { url, timeoutMs, complete, sign }
  const receiver: OutboxReceiver = { name, app, kinds: new Set(), messages: () => [], target: () => target }
  return { sink, receiver }
}
