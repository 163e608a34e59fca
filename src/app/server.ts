import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { appConfig, appSettingRules } from '../config/app-settings.ts'
import type { SettingSources } from '../config/load.ts'
import type { Config } from '../config/settings.ts'
import { sharedSecretProblem } from '../config/start-problems.ts'
import { AppSettings } from '../core/apps/app-settings.ts'
import { SharedSecretError } from '../core/apps/shared-secret-error.ts'
import type { AppKeys } from '../core/apps/store.ts'
import type { Clock } from '../core/clock.ts'
import type { Cluster } from '../core/cluster.ts'
import { buildConnectionServices, type ConnectionServices } from '../core/connection-services.ts'
import { buildCore, type Core } from '../core/core.ts'
import { Events } from '../core/event.ts'
import type { Ids } from '../core/ids.ts'
import type { Host } from '../core/nodes/host.ts'
import { LastSeenTimes } from '../core/presence/last-seen-times.ts'
import { ConnectionRegistry } from '../core/presence/registry.ts'
import type { Storage } from '../core/storage.ts'
import { RequestBodies } from '../dialects/kit/body/request-bodies.ts'
import { requestIds } from '../dialects/kit/reply-headers.ts'
import { EventStreams } from '../dialects/kit/streams/event-streams.ts'
import { Gateway } from '../gateway/gateway.ts'
import { ClientAddressResolver } from '../http/client-address.ts'
import { clusterMetrics, poolMetrics, redisMetrics } from '../http/cluster-metrics.ts'
import { gatewayLog } from '../http/gateway-log.ts'
import { gatewayMetrics, watchMetrics } from '../http/gateway-metrics.ts'
import { httpSender } from '../http/http-sender.ts'
import type { ListenerSpec } from '../http/listeners.ts'
import { Metrics } from '../http/metrics.ts'
import { type Listeners, openListeners } from '../http/open-listeners.ts'
import type { ProcessGroup } from '../http/process-group.ts'
import { bodyMetrics, buildInfoMetric, databaseMetrics } from '../http/process-metrics.ts'
import { refusePrivateSinks } from '../http/push/private-sinks.ts'
import { forwardedLog } from '../http/request-log.ts'
import type { OpenedStorage } from '../storage/open.ts'
import { type Background, buildBackground } from './background.ts'
import { joinConfigured } from './cluster.ts'
import { databaseFiles, openConfigured } from './configured-storage.ts'
import { describeNode, hostOf } from './host.ts'
import { keepRotated, secretOptions } from './rotated-secrets.ts'
import type { DialectDeps, DialectModule, PerApp, ServerState, WhyServices } from './wiring/dialect-module.ts'
import { builtInDialects } from './wiring/dialects.ts'
import { runnerOptions } from './wiring/runner-options.ts'
import { dialectRegistry } from './wiring/traits.ts'
import { assembleWhy } from './wiring/why.ts'

export type ServerOptions = {
  /** Complete, with all secrets. */
  config: Config
  /** Where the settings are from; shown with those of an app. */
  sources?: SettingSources
  clock: Clock
  ids: Ids
  log: Logger
  version: string
  /** Parse every reply against its schema: tests and development. */
  checkReplies: boolean
  /** The dialects to serve, in the order of the reference; all that Rollcall has when left out. */
  dialects?: readonly DialectModule[]
  /** Called with secrets of the default app that were rotated: at the start and when it happens. Keeps them for commands. */
  keepSecrets?: (secrets: AppKeys) => void
  /** Set when this process is one of several that share the ports. */
  group?: ProcessGroup | undefined
}

/** A running server. `core`, `live` and `gateway` are for tests; clients use the listeners. */
export type Server = {
  urls: Record<string, string>
  /** All its metrics. */
  registry: Registry
  core: Core
  live: ConnectionServices
  gateway: Gateway
  /** Finishes open requests, closes the connections (`drain`: spread over time; `now`: all at once), then everything else. */
  close(how?: 'drain' | 'now'): Promise<void>
}

/** Builds all parts and binds all ports, or throws and leaves nothing open. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { config, clock, ids, log } = options
  await refusePrivateSinks(config, clock)
  const opened = await openConfigured(config, clock, ids)
  const { storage, migrated } = opened
  if (migrated.length > 0) log.info({ migrations: migrated }, 'database migrated')
  const cleanup: Cleanup = [() => storage.close()]
  try {
    return await startOn(opened, cleanup, options)
  } catch (error) {
    await runCleanup(cleanup).catch(() => {}) // the first error is the cause
    throw error
  }
}

/** Cleanup steps in the order of start; a stop, or a start that fails, runs them in reverse. */
type Cleanup = (() => Promise<void>)[]

/** Runs every step, also after one that fails. Throws the first error. */
async function runCleanup(cleanup: Cleanup): Promise<void> {
  const errors: unknown[] = []
  for (const step of cleanup.toReversed()) await step().catch((error) => errors.push(error))
  if (errors.length > 0) throw errors[0]
}

/** Starts everything on an open store. Adds a cleanup step for each part that runs. */
async function startOn(opened: Opened, cleanup: Cleanup, options: ServerOptions): Promise<Server> {
  const parts = await startParts(opened, cleanup, options)
  const state: ServerState = { ready: false, urls: {}, references: [] }
  const { config, group } = options
  const listeners = await openListeners(config.host, assembleDialects(options, parts, state), {
    clock: options.clock,
    reusePort: group !== undefined,
  })
  parts.startBackground()
  state.urls = listeners.urls
  state.ready = true
  const { core, live, gateway, metrics } = parts
  const close = (how: 'drain' | 'now' = 'drain') => {
    state.ready = false
    return stopServer({ parts, listeners, cleanup }, how, options)
  }
  return { urls: listeners.urls, registry: metrics.registry, core, live, gateway, close }
}

type Opened = Pick<OpenedStorage, 'storage' | 'pool' | 'bytes'>

/** Everything below the listeners. */
type Parts = Pick<DialectDeps, 'core' | 'live' | 'gateway' | 'metrics' | 'send' | 'perApp' | 'why'> &
  Background & { readonly streams: EventStreams; readonly host: Host }

async function startParts({ storage, pool, bytes }: Opened, cleanup: Cleanup, options: ServerOptions): Promise<Parts> {
  const { config, clock, version } = options
  const registry = new ConnectionRegistry(clock)
  const { cluster, leave, redis } = await joinConfigured({ ...options, storage }, registry)
  cleanup.push(leave)
  const appSettings = new AppSettings(appSettingRules(config, options.sources))
  const perApp: PerApp = (build) => appSettings.perApp((own) => build(appConfig(config, own)))
  const core = await startCore({ storage, cluster, appSettings, perApp }, options)
  const live = startLive(core, registry, options)
  const why = assembleWhy(core, options, options.dialects ?? builtInDialects)
  cleanup.push(() => why.recorder.flush())
  const gateway = buildGateway(live, why, cluster, options)
  cleanup.push(async () => {
    gateway.close()
    await live.lastSeen.close()
  })
  const metrics = new Metrics({ connections: () => registry.size, devices: () => registry.deviceCount() })
  gatewayMetrics(gateway, metrics.registry)
  watchMetrics(live.subscriptions, metrics.registry)
  buildInfoMetric(metrics.registry, version)
  databaseMetrics(metrics.registry, databaseFiles(config))
  clusterMetrics(metrics.registry, cluster)
  if (redis) redisMetrics(metrics.registry, redis)
  if (pool) poolMetrics(metrics.registry, pool)
  const send = httpSender({ clock, allowPrivate: config['webhooks.allowPrivate'] })
  const background = await buildBackground({ core, registry, metrics, send, appSettings, perApp }, cleanup, options)
  const streams = new EventStreams(clock, (error) => options.log.error({ err: error }, 'stream failed'))
  const host = hostOf({ config, version, startedAtMs: clock.now(), bytes, streams })
  describeNode({ cluster, registry, gateway, metrics, host, keys: () => background.keyRotation.facts() })
  await background.keyRotation.begin()
  return { core, live, gateway, why, metrics, send, perApp, streams, host, ...background }
}

/** The listeners of all dialects; fills in `state.references`. */
function assembleDialects(options: ServerOptions, parts: Parts, state: ServerState): ListenerSpec[] {
  const { config, clock, log, dialects = builtInDialects } = options
  const addresses = new ClientAddressResolver(config.trustedProxies, forwardedLog(log, clock))
  const bodies = new RequestBodies(clock)
  bodyMetrics(parts.metrics.registry, bodies.budget)
  const newRequestId = requestIds(parts.core.context.cluster.self, clock.now())
  const http = { addresses, clock, log, bodies, newRequestId }
  const { streams } = parts
  const run = { ...runnerOptions(options, parts), bodies, newRequestId, streams }
  const assembled = dialects.map((dialect) => dialect.assemble({ ...options, ...parts, http, run, state }))
  state.references = assembled.map((dialect) => dialect.reference)
  return assembled.flatMap((dialect) => dialect.listeners)
}

type Running = { readonly parts: Parts; readonly listeners: Listeners; readonly cleanup: Cleanup }

async function stopServer(
  { parts: { core, gateway, streams }, listeners, cleanup }: Running,
  how: 'drain' | 'now',
  { config, clock }: ServerOptions,
) {
  // Requests that clients are sending now, or send before they see that the server is not ready, are answered.
  listeners.announceStop()
  streams.stop()
  const noticeMs = how === 'drain' ? config['shutdown.noticeMs'] : 0
  if (noticeMs > 0) await new Promise<void>((resolve) => clock.after(noticeMs, resolve))
  const stopped = listeners.stop(false)
  if (how === 'drain') {
    await core.context.cluster.drain()
    await gateway.drain()
  }
  // A listener stops when its last socket is closed.
  gateway.close()
  await stopped
  await runCleanup(cleanup)
}

async function startCore(
  {
    storage,
    cluster,
    appSettings,
    perApp,
  }: { storage: Storage; cluster: Cluster; appSettings: AppSettings; perApp: PerApp },
  { config, sources, clock, ids, log, dialects = builtInDialects, keepSecrets }: ServerOptions,
): Promise<Core> {
  const context = {
    storage,
    clock,
    ids,
    events: new Events(),
    cluster,
    dialects: dialectRegistry(config, dialects, perApp),
    lastSeen: new LastSeenTimes(),
  }
  const keys = Object.assign({}, ...dialects.map((dialect) => dialect.appKeys?.(config)))
  const passwords = {
    memoryKiB: config['passwords.memoryKiB'],
    failuresMax: config['limits.loginFailures'],
    registrationsMax: config['limits.registrations'],
  }
  const reloadFault = (error: unknown) => log.error({ err: error }, 'apps not read again; will retry')
  const secrets = { ...secretOptions(config, sources), reloadFault }
  const core = buildCore(context, keys, passwords, appSettings, secrets)
  await core.apps.load().catch((error) => {
    throw error instanceof SharedSecretError ? sharedSecretProblem(error) : error
  })
  await core.appSettings.load()
  if (keepSecrets) keepRotated(core, keys, keepSecrets)
  return core
}

function startLive(core: Core, registry: ConnectionRegistry, { config, log }: ServerOptions): ConnectionServices {
  const fault = (error: unknown) => log.error({ err: error }, 'last-seen times not written; will retry')
  return buildConnectionServices(core.context, registry, { perUserMax: config['limits.connects.perUser'], fault })
}

function buildGateway(
  { registry, admission: connects }: ConnectionServices,
  { recorder }: WhyServices,
  cluster: Cluster,
  { config, clock, log }: ServerOptions,
): Gateway {
  const fault = (error: unknown, listener: string) => log.error({ listener, err: error }, 'connection failed')
  return new Gateway({
    clock,
    registry,
    admission: connects,
    perAddress: config['limits.connects.perAddress'],
    cluster,
    framesPerSecond: config['limits.frames'],
    fault,
    record: (client) => recorder.note(client),
    ...gatewayLog(log),
  })
}
