import { admin } from '../dialects/admin/dialect.ts'
import { runner } from '../dialects/kit/runner.ts'
import { adminAudience, makeAuthCode } from '../dialects/wildfire/auth-code.ts'
import { httpListener, type ListenerSpec } from '../http/listeners.ts'
import { operations } from '../http/operations.ts'
import type { Parts } from './parts.ts'

/** Our own listener. `openapi` describes every dialect, `ready` says whether requests are taken. */
export function assembleRollcall(
  { config, core, clock, run, addresses, metrics }: Parts,
  openapi: () => unknown,
  ready: () => boolean,
): ListenerSpec[] {
  const dialect = admin({
    core,
    adminKey: config['rollcall.adminKey'],
    wildfireAuthCode: (app, uid) =>
      makeAuthCode(uid, adminAudience(core.apps.keys(app)['wildfire.secret']), clock.now()),
  })
  const spec = { name: 'rollcall', setting: 'rollcall.port', port: config['rollcall.port'] }
  return [httpListener(spec, operations({ metrics, ready, openapi, api: runner(dialect, run) }), addresses)]
}
