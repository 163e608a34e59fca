import type { Logger } from 'pino'
import type { SinkSetting } from '../../config/push-sink-types.ts'
import type { Config } from '../../config/settings.ts'
import type { Context } from '../../core/context.ts'
import type { OutboxReceiver } from '../../core/outbox/receiver.ts'
import type { Send } from '../../core/outbox/send.ts'
import { pushTokenLookup } from '../../core/push/facts.ts'
import type { QueuedPushReader } from '../../core/push/settle.ts'
import type { PushSink, SinkLookup } from '../../core/push/sink.ts'
import { type VapidKeys, vapidKeysOf, webPushSink } from './web-push-sink.ts'
import { queuedPush, webhookKeyOf, webhookSink } from './webhook-sink.ts'

export type PushSinks = {
  readonly sinkOf: SinkLookup
  /** Receivers for the outbox. */
  readonly receivers: readonly OutboxReceiver[]
  /** Reads messages of these receivers, also of those that are no longer configured. */
  readonly queuedPush: QueuedPushReader
  /** Keys that receivers and browsers need: see `webhookKeyOf`, `vapidKeysOf`. */
  keys(): Promise<{ webhookKey: string; vapidPublicKey: string }>
}

export type PushSinksDeps = {
  config: Pick<
    Config,
    'push.sinks' | 'secrets.key' | 'webhooks.allowPrivate' | 'lanying.publicUrl' | 'openim.publicUrl'
  >
  context: Pick<Context, 'storage' | 'clock' | 'dialects'>
  log: Logger
  send: Send
}

/** The sinks of the setting `push.sinks` by notifier; when it is empty all pushes are logged. */
export function pushSinks({ config, context, log, send }: PushSinksDeps): PushSinks {
  const { storage, clock } = context
  const key = webhookKeyOf(config['secrets.key'])
  const tokenOf = pushTokenLookup(context)
  const receivers: OutboxReceiver[] = []
  let made: Promise<VapidKeys> | undefined
  const keys = () => {
    made ??= vapidKeysOf(storage.pushKeys).catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
  const logAll = { name: 'log', sink: logSink(log) }
  const byNotifier = new Map(
    Array.from(config['push.sinks'], ([notifier, set]) => [notifier, { name: notifier, sink: sinkFor(notifier, set) }]),
  )

  function sinkFor(notifier: string, set: SinkSetting): PushSink {
    if (set.kind === 'log') return logAll.sink
    const insecure = config['webhooks.allowPrivate']
    if (set.kind === 'webpush') return webPushSink({ clock, send, keys, contact: contactOf(config), insecure, tokenOf })
    const { sink, receiver } = webhookSink({ notifier, url: set.url, key, clock, outbox: storage.outbox, tokenOf })
    receivers.push(receiver)
    return sink
  }
  return {
    sinkOf: (notifier) => (byNotifier.size === 0 ? logAll : byNotifier.get(notifier)),
    receivers,
    queuedPush,
    keys: async () => ({ webhookKey: key, vapidPublicKey: (await keys()).publicKey }),
  }
}

/** The contact that push services require: a public URL of this server if one is configured. */
function contactOf(config: PushSinksDeps['config']): string {
  const known = [config['lanying.publicUrl'], config['openim.publicUrl']].find((url) => url.startsWith('https://'))
  return known ?? 'mailto:push@rollcall.invalid'
}

/** For development: logs every push. A sink is given no push token, so none is logged (docs/architecture.md#t10). */
export const logSink = (log: Logger): PushSink => ({
  hasCapacity: async () => true,
  send: async (push) => {
    log.info({ push }, 'push')
    return { kind: 'delivered' }
  },
})
