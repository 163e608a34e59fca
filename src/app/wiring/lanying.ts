import { openapiOf } from '../../dialects/kit/openapi.ts'
import { runner } from '../../dialects/kit/runner.ts'
import { lanying } from '../../dialects/lanying/rest/dialect.ts'
import { hashToken } from '../../dialects/lanying/token.ts'
import { httpListener } from '../../http/listeners.ts'
import type { Parts } from './parts.ts'

const dayMs = 86_400_000

export function assembleLanying({ config, core, push, clock, version, run, addresses }: Parts) {
  const dialect = lanying({
    core,
    push,
    settings: {
      appId: config['lanying.appId'],
      adminTokenHash: hashToken(config['lanying.adminToken']),
      tokenLifeMs: config['lanying.tokenDays'] * dayMs,
      registrationOpen: config['lanying.registrationOpen'],
      publicUrl: config['lanying.publicUrl'],
      behindProxy: config.trustedProxies.length > 0,
    },
  })
  const api = { name: 'lanying', setting: 'lanying.port', port: config['lanying.port'] }
  const described = { listener: api.name, document: () => openapiOf(dialect, version) }
  return { described, listeners: [httpListener(api, { http: runner(dialect, run) }, { addresses, clock })] }
}
