import { settingsInForce } from '../../config/explain.ts'
import { ServerStatus } from '../../core/nodes/server-status.ts'
import { SnapshotViewers } from '../../core/nodes/snapshot-viewers.ts'
import { Snapshots } from '../../core/nodes/snapshots.ts'
import { consoleSessions } from '../../dialects/admin/console-dialect.ts'
import { admin } from '../../dialects/admin/dialect.ts'
import { runner } from '../../dialects/kit/runner.ts'
import { adminAudience, makeAuthCode } from '../../dialects/wildfire/auth-code.ts'
import { consolePages } from '../../http/console/console-pages.ts'
import { httpListener } from '../../http/listeners.ts'
import { operationsHandler } from '../../http/operations.ts'
import { ReadinessCheck } from '../../http/readiness.ts'
import { databaseName } from '../configured-storage.ts'
import type { AssembledDialect, DialectDeps, DialectModule } from './dialect-module.ts'
import { listenerReference, referencePages } from './reference.ts'

/** The admin API, with health checks, metrics, the overview page and the OpenAPI documents of all dialects. */
export const adminModule: DialectModule = {
  appKeys: (config) => ({ 'rollcall.adminKey': config['rollcall.adminKey'] }),
  assemble: assembleAdmin,
}

function assembleAdmin({
  config,
  core,
  push,
  feed,
  presence,
  recorded,
  pushKeys,
  webhooks,
  callbacks,
  clock,
  run,
  http,
  metrics,
  version,
  state,
  group,
  why,
  host: facts,
  sources,
  jobs,
  keyRotation,
}: DialectDeps): AssembledDialect {
  const status = new ServerStatus(core.context, facts, keyRotation)
  const snapshots = new Snapshots(core.context, status)
  const dialect = admin({
    core,
    status,
    snapshots,
    snapshotViewers: new SnapshotViewers(clock, snapshots),
    settings: () => settingsInForce(config, sources),
    push,
    feed,
    presence,
    recorded,
    dialects: core.context.dialects,
    pushKeys,
    why,
    webhooks,
    callbacks,
    jobs,
    isConsoleOn: config['console.enabled'],
    wildfireAuthCode: (app, uid) =>
      makeAuthCode(uid, adminAudience(core.apps.key(app, 'wildfire.secret')), clock.now()),
  })
  const host = { setting: 'rollcall.host', address: config['rollcall.host'] }
  const spec = { name: 'rollcall', setting: 'rollcall.port', port: config['rollcall.port'], host }
  const pages = referencePages(version, state)
  const { cluster, storage } = core.context
  const readiness = new ReadinessCheck({
    clock,
    isServing: () => state.ready,
    cluster,
    database: { name: databaseName(config), probe: () => storage.nodeLeases.list() },
  })
  const handler = operationsHandler({
    metrics,
    group,
    node: core.context.cluster,
    readiness,
    pages,
    http,
    console: config['console.enabled']
      ? { pages: consolePages(core.context.ids), sessions: runner(consoleSessions({ core, version }), run) }
      : undefined,
    api: runner(dialect, run),
  })
  return {
    listeners: [httpListener(spec, { http: handler }, http)],
    reference: listenerReference(spec.name, dialect, version),
  }
}
