import type { Logger } from 'pino'
import type { SinkSetting } from '../../config/push-sink-types.ts'
import type { Config } from '../../config/settings.ts'
import type { ForApp } from '../../core/apps/app-settings.ts'
import type { Context } from '../../core/context.ts'
import type { OutboxReceiver } from '../../core/outbox/receiver.ts'
import type { Send } from '../../core/outbox/send.ts'
import { pushTokenLookup } from '../../core/push/facts.ts'
import type { QueuedPushReader } from '../../core/push/settle.ts'
import type { PushSink, SinkLookup } from '../../core/push/sink.ts'
import type { AppId } from '../../core/values.ts'
import { vapidKeysOf, webPushSink } from './web-push-sink.ts'
import { queuedPush, webhookKeysOf, webhookSink } from './webhook-sink.ts'

export type PushSinks = {
  readonly sinkOf: SinkLookup
  /** The receivers of an app, for the outbox. */
  receiversOf(app: AppId): readonly OutboxReceiver[]
  /** Builds the sinks of an app again: call it when its settings changed, before `receiversOf`. */
  refresh(app: AppId): void
  /** Reads messages of these receivers, also of those that are no longer configured. */
  readonly queuedPush: QueuedPushReader
  /** Keys that receivers and browsers need: see `webhookKeysOf`, `vapidKeysOf`. */
  keys(): Promise<PushKeys>
}

export type PushKeys = { webhookKey: string; otherWebhookKey?: string; vapidPublicKey: string }

export type PushSinksDeps = {
  config: Pick<
    Config,
    'secrets.key' | 'secrets.previousKey' | 'webhooks.allowPrivate' | 'lanying.publicUrl' | 'openim.publicUrl'
  >
  /** The setting `push.sinks` of each app. */
  settings: ForApp<Config['push.sinks']>
  context: Pick<Context, 'storage' | 'clock' | 'dialects'>
  log: Logger
  send: Send
}

/** The sinks of one app by notifier, and those of them that are receivers of the outbox. */
type AppSinks = { readonly byNotifier: ReadonlyMap<string, NamedSink>; readonly receivers: readonly OutboxReceiver[] }
type NamedSink = { readonly name: string; readonly sink: PushSink }

/** The sinks of each app by notifier; all pushes of an app whose `push.sinks` is empty are logged. */
export function pushSinks({ config, settings, context, log, send }: PushSinksDeps): PushSinks {
  const { storage, clock } = context
  const webhookKeys = webhookKeysOf(config)
  const [webhookKey = '', otherWebhookKey] = webhookKeys
  const tokenOf = pushTokenLookup(context)
  const keys = once(() => vapidKeysOf(storage.pushKeys))
  const logAll: NamedSink = { name: 'log', sink: logSink(log) }
  const insecure = config['webhooks.allowPrivate']
  const webPush = webPushSink({ clock, send, keys, contact: contactOf(config), insecure, tokenOf })
  const byApp = new Map<AppId, AppSinks>()

  function sinksOf(app: AppId): AppSinks {
    const known = byApp.get(app)
    if (known) return known
    const made = build(app)
    byApp.set(app, made)
    return made
  }
  function build(app: AppId): AppSinks {
    const receivers: OutboxReceiver[] = []
    const sinkFor = (notifier: string, set: SinkSetting): PushSink => {
      if (set.kind === 'log') return logAll.sink
      if (set.kind === 'webpush') return webPush
      const made = webhookSink({
        app,
        notifier,
        url: set.url,
        keys: webhookKeys,
        clock,
        outbox: storage.outbox,
        tokenOf,
      })
      receivers.push(made.receiver)
      return made.sink
    }
    const named = Array.from(settings.of(app), ([name, set]) => [name, { name, sink: sinkFor(name, set) }] as const)
    return { byNotifier: new Map(named), receivers }
  }
  return {
    sinkOf(app, notifier) {
      const { byNotifier } = sinksOf(app)
      return byNotifier.size === 0 ? logAll : byNotifier.get(notifier)
    },
    receiversOf: (app) => sinksOf(app).receivers,
    refresh: (app) => void byApp.delete(app),
    queuedPush,
    keys: async () => ({
      ...{ webhookKey, vapidPublicKey: (await keys()).publicKey },
      ...(otherWebhookKey !== undefined && { otherWebhookKey }),
    }),
  }
}

/** The promise of the first call; of the next one when it was rejected. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
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
