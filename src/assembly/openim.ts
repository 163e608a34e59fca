import { openapiOf } from '../dialects/kit/openapi.ts'
import { runner } from '../dialects/kit/runner.ts'
import { openim } from '../dialects/openim/dialect.ts'
import { noHooks } from '../dialects/openim/world.ts'
import { httpListener } from '../http/listeners.ts'
import type { Parts } from './parts.ts'

export function assembleOpenim({ config, core, version, run, addresses }: Parts) {
  const dialect = openim({
    core,
    settings: { adminUserId: config['openim.adminUserId'] },
    hooks: noHooks,
    watchedBy: () => [],
  })
  const api = { name: 'openim', setting: 'openim.api.port', port: config['openim.api.port'] }
  const described = { listener: api.name, document: () => openapiOf(dialect, version) }
  return { described, listeners: [httpListener(api, runner(dialect, run), addresses)] }
}
