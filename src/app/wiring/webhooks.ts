import type { Config } from '../../config/settings.ts'
import type { Core } from '../../core/core.ts'
import type { Receiver } from '../../core/outbox/message.ts'
import { type Outbox, outbox } from '../../core/outbox/outbox.ts'
import type { Send } from '../../core/outbox/send.ts'
import type { ConnectionRegistry } from '../../core/presence/registry.ts'
import type { OpenimHooks } from '../../dialects/openim/rest/deps.ts'
import { beforeHooks } from '../../dialects/openim/webhooks/before-hooks.ts'
import type { OpenimWebhookSettings } from '../../dialects/openim/webhooks/webhooks.ts'
import { hookNames, openimReceivers } from '../../dialects/openim/webhooks/webhooks.ts'
import { wildfireReceivers } from '../../dialects/wildfire/webhooks.ts'
import { webhookMetrics } from '../../http/webhook-metrics.ts'
import type { Parts } from './parts.ts'

/** The outbox of every vendor's webhooks and of `others`, and the hooks that OpenIM's calls wait for. */
export type Webhooks = { box: Outbox; hooks: OpenimHooks }

export function assembleWebhooks(
  { config, clock, log, metrics }: Pick<Parts, 'config' | 'clock' | 'log' | 'metrics'>,
  core: Core,
  registry: ConnectionRegistry,
  send: Send,
  others: readonly Receiver[],
): Webhooks {
  const settings = openimSettings(config)
  const trouble = (error: unknown) => log.error({ err: error }, 'outbox failed; will retry')
  const observed = webhookMetrics(metrics.registry, trouble)
  const callbacks = {
    onlineStatus: config['wildfire.callbacks.onlineStatus'],
    userInfo: config['wildfire.callbacks.userInfo'],
  }
  const receivers = [...openimReceivers(settings), ...wildfireReceivers(callbacks), ...others]
  return {
    box: outbox({ context: core.context, registry, receivers, send, observer: observed.outbox }),
    hooks: beforeHooks({ settings, send, clock, observe: observed.hook }),
  }
}

function openimSettings(config: Config): OpenimWebhookSettings {
  const hooks = hookNames.map((name) => [
    name,
    {
      enable: config[`openim.webhooks.${name}.enable`],
      timeoutMs: config[`openim.webhooks.${name}.timeoutMs`],
      failedContinue: config[`openim.webhooks.${name}.failedContinue`],
    },
  ])
  return { url: config['openim.webhooks.url'], hooks: Object.fromEntries(hooks) as OpenimWebhookSettings['hooks'] }
}
