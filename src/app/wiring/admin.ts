import { admin } from '../../dialects/admin/dialect.ts'
import { mergedOpenapi, openapiOf } from '../../dialects/kit/openapi.ts'
import { runner } from '../../dialects/kit/runner.ts'
import { adminAudience, makeAuthCode } from '../../dialects/wildfire/auth-code.ts'
import { httpListener, type ListenerSpec } from '../../http/listeners.ts'
import { operations } from '../../http/operations.ts'
import type { Described, Parts } from './parts.ts'

/** Our own listener. `others` are described in the reference beside our own API; `urls` are known once all are bound. */
export function assembleRollcall(
  { config, core, push, pushKeys, clock, run, addresses, metrics, version }: Parts,
  others: readonly Described[],
  state: { ready: boolean; urls: Readonly<Record<string, string>> },
): ListenerSpec[] {
  const dialect = admin({
    core,
    push,
    dialects: core.context.dialects,
    pushKeys,
    adminKey: config['rollcall.adminKey'],
    wildfireAuthCode: (app, uid) =>
      makeAuthCode(uid, adminAudience(core.apps.key(app, 'wildfire.secret')), clock.now()),
  })
  const spec = { name: 'rollcall', setting: 'rollcall.port', port: config['rollcall.port'] }
  const described = [...others, { listener: spec.name, document: () => openapiOf(dialect, version) }]
  // Made when it is asked for first: by then the ports are known, and from then on nothing in it changes.
  let reference: unknown
  const openapi = () => {
    const parts = () =>
      described.map(({ listener, document }) => ({ document: document(), url: state.urls[listener] ?? '/' }))
    reference ??= mergedOpenapi('Rollcall', version, parts())
    return reference
  }
  const handler = operations({ metrics, ready: () => state.ready, openapi, api: runner(dialect, run) })
  return [httpListener(spec, { http: handler }, { addresses, clock })]
}
