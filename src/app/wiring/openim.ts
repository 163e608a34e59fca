import type { Config } from '../../config/settings.ts'
import { isDestroyed } from '../../core/accounts/user.ts'
import { runner } from '../../dialects/kit/runner.ts'
import { OpenimWire } from '../../dialects/openim/gateway/wire.ts'
import { openim } from '../../dialects/openim/rest/dialect.ts'
import { openimTokenReader } from '../../dialects/openim/token-reader.ts'
import { beforeHooks, type HookCalled } from '../../dialects/openim/webhooks/before-hooks.ts'
import { hookNames, type OpenimWebhookSettings, openimReceivers } from '../../dialects/openim/webhooks/webhooks.ts'
import { mountWebSocket } from '../../gateway/transports/websocket.ts'
import { hookFailureLog } from '../../http/delivery-log.ts'
import { hookMetrics } from '../../http/delivery-metrics.ts'
import { httpListener, type ListenerSpec } from '../../http/listeners.ts'
import type { AssembledDialect, DialectDeps, DialectModule } from './dialect-module.ts'
import { listenerReference } from './reference.ts'
import { openimTraitsOf } from './traits.ts'

export const openimModule: DialectModule = {
  traits: openimTraitsOf,
  appKeys: (config) => ({ 'openim.secret': config['openim.secret'] }),
  receivers: (config, app) => openimReceivers(webhookSettings(config), app),
  tokenReader: (_config, core) => openimTokenReader(core),
  assemble: assembleOpenim,
}

function webhookSettings(config: Config): OpenimWebhookSettings {
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

function assembleOpenim(parts: DialectDeps): AssembledDialect {
  const { config, clock, core, live, version, run, send, metrics, perApp, log } = parts
  const count = hookMetrics(metrics.registry)
  const writeFailure = hookFailureLog(log, clock)
  const observe = (called: HookCalled) => {
    count(called)
    writeFailure(called)
  }
  const dialect = openim({
    core,
    settings: perApp(settingsOf),
    hooks: beforeHooks({
      settings: perApp(webhookSettings),
      send,
      clock,
      observe,
      isRegistered: async (app, uids) => (await core.users.listInOrder(app, uids)).some((user) => !isDestroyed(user)),
    }),
    subscribedUsers: (app, uid) => live.subscriptions.watchedBy(app, uid),
  })
  const api = { name: 'openim', setting: 'openim.api.port', port: config['openim.api.port'] }
  const reference = listenerReference(api.name, dialect, version)
  return {
    reference,
    listeners: [httpListener(api, { http: runner(dialect, run) }, parts.http), gatewayListener(parts)],
  }
}

const dayS = 86_400

const settingsOf = (config: Config) => ({
  adminUserId: config['openim.adminUserId'],
  tokenLifetimeS: config['openim.tokenDays'] * dayS,
})

function gatewayListener(parts: DialectDeps): ListenerSpec {
  const { config, core, live, gateway, log, perApp } = parts
  const wire = new OpenimWire({
    core,
    admission: live.admission,
    subscriptions: live.subscriptions,
    settings: perApp(settingsOf),
    fault: (error) => log.error({ listener: 'openimGateway', err: error }, 'request over a connection failed'),
  })
  const spec = { name: wire.name, setting: 'openim.gateway.port', port: config['openim.gateway.port'] }
  return httpListener(spec, { webSocket: mountWebSocket(gateway.listen(wire), wire) }, parts.http)
}
