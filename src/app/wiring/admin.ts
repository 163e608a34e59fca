import { admin } from '../../dialects/admin/dialect.ts'
import { mergedOpenapi, openapiOf } from '../../dialects/kit/openapi.ts'
import { runner } from '../../dialects/kit/runner.ts'
import { adminAudience, makeAuthCode } from '../../dialects/wildfire/auth-code.ts'
import { httpListener } from '../../http/listeners.ts'
import { operationsHandler } from '../../http/operations.ts'
import type { AssembledDialect, DialectDeps, DialectModule } from './dialect-module.ts'

/** The admin API, with health checks, metrics and the OpenAPI document of all dialects. */
export const adminModule: DialectModule = { assemble: assembleAdmin }

function assembleAdmin({
  config,
  core,
  push,
  pushKeys,
  clock,
  run,
  addresses,
  log,
  metrics,
  version,
  state,
}: DialectDeps): AssembledDialect {
  const dialect = admin({
    core,
    push,
    dialects: core.context.dialects,
    pushKeys,
    adminKey: config['rollcall.adminKey'],
    wildfireAuthCode: (app, uid) =>
      makeAuthCode(uid, adminAudience(core.apps.key(app, 'wildfire.secret')), clock.now()),
  })
  const [host, port] = [config['rollcall.host'], config['rollcall.port']]
  const spec = { name: 'rollcall', setting: 'rollcall.port', host, port }
  // Built at the first request: the ports are known by then, and nothing in it changes afterwards.
  let reference: unknown
  const openapi = () => {
    const parts = () =>
      state.openapi.map(({ listener, document }) => ({ document: document(), url: state.urls[listener] ?? '/' }))
    reference ??= mergedOpenapi('Rollcall', version, parts())
    return reference
  }
  const handler = operationsHandler({ metrics, ready: () => state.ready, openapi, api: runner(dialect, run) })
  return {
    listeners: [httpListener(spec, { http: handler }, { addresses, clock, log })],
    openapi: { listener: spec.name, document: () => openapiOf(dialect, version) },
  }
}
