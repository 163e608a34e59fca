import type { Logger } from 'pino'
import { SingleNode } from './cluster/single.ts'
import type { Config } from './config/settings.ts'
import type { Clock } from './core/clock.ts'
import { buildCore, type Core } from './core/core.ts'
import { Events } from './core/events.ts'
import type { Ids } from './core/ids.ts'
import { ConnectionRegistry } from './core/presence/registry.ts'
import { lanyingPolicy, openimPolicy, wildfirePolicy } from './core/sessions/policy.ts'
import { admin } from './dialects/admin/dialect.ts'
import { openapiOf } from './dialects/kit/openapi.ts'
import { type RunnerOptions, runner } from './dialects/kit/runner.ts'
import { adminAudience, makeAuthCode } from './dialects/wildfire/auth-code.ts'
import { wildfire } from './dialects/wildfire/dialect.ts'
import { ReplayGuard } from './dialects/wildfire/replay-guard.ts'
import { ClientAddresses } from './http/client-address.ts'
import { httpListener, type ListenerSpec, openListeners } from './http/listeners.ts'
import { Metrics } from './http/metrics.ts'
import { nodeHealth } from './http/node-health.ts'
import { operations } from './http/operations.ts'
import { requestLimit } from './http/request-limit.ts'
import { requestLog } from './http/request-log.ts'
import { openSqlite } from './storage/open.ts'
import { sealerOf } from './storage/sealer.ts'

export type ServerOptions = {
  /** Complete: every secret is there. */
  config: Config
  clock: Clock
  ids: Ids
  log: Logger
  version: string
  /** Parse every reply against its schema: tests and development. */
  checkReplies: boolean
}

/** A running server. `core` and `registry` are for tests; everything else goes over the wires. */
export type Server = {
  urls: Record<string, string>
  core: Core
  registry: ConnectionRegistry
  /** Finishes what was begun, then closes everything. */
  close(): Promise<void>
}

/** Builds everything and binds every port, or throws and leaves nothing open. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { config, clock, ids, log } = options
  const { storage, migrated } = await openSqlite(sqlitePath(config), clock, sealerOf(config['secrets.key'], ids))
  if (migrated.length > 0) log.info({ migrations: migrated }, 'database brought up to date')
  try {
    const registry = new ConnectionRegistry(clock)
    const nodes = new SingleNode(config['node.id'] === 'auto' ? 1 : config['node.id'], registry)
    const context = { storage, clock, ids, events: new Events(), nodes, policies: policiesOf(config) }
    const core = buildCore(context, {
      'wildfire.secret': config['wildfire.secret'],
      'wildfire.tokenKey': config['wildfire.tokenKey'],
      'openim.secret': config['openim.secret'],
    })
    await core.apps.load()
    const state = { ready: true }
    const listeners = await openListeners(config.host, listenerSpecs(options, core, registry, state))
    return {
      urls: listeners.urls,
      core,
      registry,
      async close() {
        state.ready = false
        await listeners.stop(false)
        await storage.close()
      },
    }
  } catch (error) {
    await storage.close()
    throw error
  }
}

function listenerSpecs(
  { config, clock, log, version, checkReplies }: ServerOptions,
  core: Core,
  registry: ConnectionRegistry,
  state: { ready: boolean },
): ListenerSpec[] {
  const addresses = new ClientAddresses(config.trustedProxies)
  const metrics = new Metrics({ connections: () => registry.size, devices: () => registry.deviceCount() })
  const writeLog = requestLog(log, config['log.requests'] === 'all')
  const run: RunnerOptions = {
    clock,
    limit: requestLimit(config['limits.requests'], clock),
    checkReplies,
    observe(answered) {
      metrics.request(answered)
      writeLog(answered)
    },
  }
  const wildfireDialect = wildfire({
    core,
    settings: {
      noCheckTime: config['wildfire.noCheckTime'],
      rejectReplay: config['wildfire.rejectReplay'],
      listShape: config['wildfire.listShape'],
      tokenExpireMs: config['wildfire.tokenExpireMs'],
      aes256: config['wildfire.aes256'],
    },
    replays: new ReplayGuard(),
    onReplay: (app) => {
      metrics.replayed(app)
      log.debug({ app }, 'legacy: a WildfireChat signature was used again')
    },
    health: () => nodeHealth(core.context.nodes.self, config['data.dir']),
  })
  const adminDialect = admin({
    core,
    adminKey: config['rollcall.adminKey'],
    wildfireAuthCode: (app, uid) =>
      makeAuthCode(uid, adminAudience(core.apps.keys(app)['wildfire.secret']), clock.now()),
  })
  const rollcall = operations({
    metrics,
    ready: () => state.ready,
    openapi: () => openapiOf(wildfireDialect, version),
    api: runner(adminDialect, run),
  })
  return [
    httpListener(
      { name: 'wildfire', setting: 'wildfire.api.port', port: config['wildfire.api.port'] },
      runner(wildfireDialect, run),
      addresses,
    ),
    httpListener({ name: 'rollcall', setting: 'rollcall.port', port: config['rollcall.port'] }, rollcall, addresses),
  ]
}

const sqlitePath = (config: Config): string => config['database.url'].replace(/^sqlite:/, '')

function policiesOf(config: Config) {
  const scope = config['policy.scope']
  const switches = {
    multiEndpoint: config['wildfire.multiEndpoint'],
    multiPcEndpoint: config['wildfire.multiPcEndpoint'],
    multiPadEndpoint: config['wildfire.multiPadEndpoint'],
  }
  return {
    wildfire: wildfirePolicy(switches, scope),
    openim: openimPolicy(config['openim.multiLogin'], scope),
    lanying: lanyingPolicy({ maxDevices: config['lanying.maxDevices'] }, scope),
  }
}
