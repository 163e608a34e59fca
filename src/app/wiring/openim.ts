import type { AppId, UserId } from '../../core/values.ts'
import { openapiOf } from '../../dialects/kit/openapi.ts'
import { runner } from '../../dialects/kit/runner.ts'
import { OpenimWire } from '../../dialects/openim/gateway/wire.ts'
import { openim } from '../../dialects/openim/rest/dialect.ts'
import { mountWebSocket } from '../../gateway/transports/websocket.ts'
import { httpListener, type ListenerSpec } from '../../http/listeners.ts'
import type { Parts } from './parts.ts'

export function assembleOpenim(parts: Parts) {
  const { config, core, live, version, run } = parts
  const dialect = openim({
    core,
    settings: settingsOf(parts),
    hooks: parts.hooks,
    watchedBy: (app, uid) => watchedBy(live, app, uid),
  })
  const api = { name: 'openim', setting: 'openim.api.port', port: config['openim.api.port'] }
  const described = { listener: api.name, document: () => openapiOf(dialect, version) }
  return {
    described,
    listeners: [httpListener(api, { http: runner(dialect, run) }, parts), gatewayListener(parts)],
  }
}

const settingsOf = ({ config }: Parts) => ({ adminUserId: config['openim.adminUserId'] })

function gatewayListener(parts: Parts): ListenerSpec {
  const { config, core, live, gateway, log } = parts
  const wire = new OpenimWire({
    core,
    admission: live.admission,
    subscriptions: live.subscriptions,
    settings: settingsOf(parts),
    fault: (error) => log.error({ listener: 'openimGateway', err: error }, 'request over a connection failed'),
  })
  const spec = { name: wire.name, setting: 'openim.gateway.port', port: config['openim.gateway.port'] }
  return httpListener(spec, { webSocket: mountWebSocket(gateway.listen(wire), wire) }, parts)
}

/** Whom the connections of a user on this node watch, each once. */
const watchedBy = ({ registry, subscriptions: watchers }: Parts['live'], app: AppId, uid: UserId): UserId[] => [
  ...new Set(registry.ofUser(app, uid).flatMap((connection) => watchers.targetsOf(connection))),
]
