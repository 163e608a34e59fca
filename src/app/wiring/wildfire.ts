import { parseHostPorts } from '../../config/hosts-and-urls.ts'
import type { Dialect } from '../../dialects/kit/dialect.ts'
import { incomingRequest } from '../../dialects/kit/incoming.ts'
import { type Handler, runner } from '../../dialects/kit/runner.ts'
import type { LinkAddress } from '../../dialects/wildfire/gateway/route.ts'
import { routePath, wildfireRoute } from '../../dialects/wildfire/gateway/route-dialect.ts'
import { WildfireWire } from '../../dialects/wildfire/gateway/wire.ts'
import type { WildfireCall, WildfireDeps } from '../../dialects/wildfire/rest/deps.ts'
import { clientPortRows, wildfire } from '../../dialects/wildfire/rest/dialect.ts'
import { RecentSignatures } from '../../dialects/wildfire/rest/recent-signatures.ts'
import { wildfireTokenReader } from '../../dialects/wildfire/token-reader.ts'
import { wildfireReceivers } from '../../dialects/wildfire/webhooks.ts'
import { mountStream } from '../../gateway/transports/stream.ts'
import { mountStreamOverWebSocket } from '../../gateway/transports/websocket-stream.ts'
import { httpListener, type ListenerSpec, streamListener } from '../../http/listeners.ts'
import { machineHealth } from '../../http/operations.ts'
import { legacyClientLog } from '../../http/request-log.ts'
import type { AssembledDialect, DialectDeps, DialectModule } from './dialect-module.ts'
import { listenerReference } from './reference.ts'
import { wildfireTraitsOf } from './traits.ts'

export const wildfireModule: DialectModule = {
  traits: wildfireTraitsOf,
  appKeys: (config) => ({
    'wildfire.secret': config['wildfire.secret'],
    'wildfire.tokenKey': config['wildfire.tokenKey'],
  }),
  receivers(config, app) {
    const callbacks = {
      onlineStatus: config['wildfire.callbacks.onlineStatus'],
      userInfo: config['wildfire.callbacks.userInfo'],
    }
    return wildfireReceivers(callbacks, app)
  },
  tokenReader: (config, core) => wildfireTokenReader(core, { aes256: config['wildfire.aes256'] }),
  assemble: assembleWildfire,
}

function assembleWildfire(parts: DialectDeps): AssembledDialect {
  const { config, version, run, http } = parts
  const dialect = wildfire(restDeps(parts))
  const api = { name: 'wildfire', setting: 'wildfire.api.port', port: config['wildfire.api.port'] }
  const reference = listenerReference(api.name, dialect, version)
  return {
    reference,
    listeners: [httpListener(api, { http: runner(dialect, run) }, http), ...linkListeners(parts, dialect)],
  }
}

function restDeps({ config, core, clock, metrics, log }: DialectDeps): WildfireDeps {
  const noteReplay = legacyClientLog(log, clock, 'WildfireChat signature reused')
  return {
    core,
    settings: {
      noCheckTime: config['wildfire.noCheckTime'],
      rejectReplay: config['wildfire.rejectReplay'],
      listShape: config['wildfire.listShape'],
      aes256: config['wildfire.aes256'],
    },
    recentSignatures: new RecentSignatures(),
    onReplay: (app) => {
      metrics.replayed(app)
      noteReplay(app)
    },
    health: () => machineHealth(core.context.cluster.self, config['data.dir']),
  }
}

/** The client link: MQTT over TCP and over WebSocket with one wire, and the route that tells clients where it is. */
function linkListeners(parts: DialectDeps, dialect: Dialect<WildfireDeps, WildfireCall>): ListenerSpec[] {
  const { config, core, live, gateway, log, run, http } = parts
  const fault = (error: unknown) =>
    log.error({ listener: 'wildfireMqtt', err: error }, 'request over a connection failed')
  const { admission, selfNotifier } = live
  const deps = { core, admission, selfNotifier, settings: { aes256: config['wildfire.aes256'] }, fault }
  const wire = new WildfireWire(deps)
  const mqtt = { name: wire.name, setting: 'wildfire.mqtt.port', port: config['wildfire.mqtt.port'] }
  const ws = { name: 'wildfireWs', setting: 'wildfire.ws.port', port: config['wildfire.ws.port'] }
  const route = { name: 'wildfireRoute', setting: 'wildfire.route.port', port: config['wildfire.route.port'] }
  const routes = runner(wildfireRoute({ ...deps, addressOf: (requestHost) => linkAddress(parts, requestHost) }), run)
  const robots = runner({ ...dialect, rows: clientPortRows }, run)
  const clientPort: Handler = (request, address) =>
    incomingRequest(request, address).path === routePath ? routes(request, address) : robots(request, address)
  return [
    streamListener({ ...mqtt, scheme: 'mqtt' }, mountStream(gateway.listen(wire), wire, http.addresses)),
    httpListener(ws, { webSocket: mountStreamOverWebSocket(gateway.listen(wire, ws.name), wire, 'mqtt') }, http),
    httpListener(route, { http: clientPort }, http),
  ]
}

/** Without `wildfire.publicHost`: the host that the client called, and the ports of the listeners. */
function linkAddress({ config, state }: DialectDeps, requestHost: string): LinkAddress {
  const told = parseHostPorts(config['wildfire.publicHost'])
  const [mqttPort = portOf(state.urls.wildfireMqtt), routePort = portOf(state.urls.wildfireRoute)] = told?.ports ?? []
  return { host: told?.host ?? parseHostPorts(requestHost)?.host ?? config.host, mqttPort, routePort }
}

const portOf = (url: string | undefined): number => (url === undefined ? 0 : Number(new URL(url).port))
