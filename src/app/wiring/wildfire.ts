import { openapiOf } from '../../dialects/kit/openapi.ts'
import { runner } from '../../dialects/kit/runner.ts'
import { wildfire } from '../../dialects/wildfire/rest/dialect.ts'
import { ReplayGuard, signaturesMaxCounting, signaturesMaxDefault } from '../../dialects/wildfire/rest/replay-guard.ts'
import { legacyLog } from '../../http/legacy-log.ts'
import { httpListener } from '../../http/listeners.ts'
import { nodeHealth } from '../../http/node-health.ts'
import type { Parts } from './parts.ts'

export function assembleWildfire({ config, core, clock, version, run, addresses, metrics, log }: Parts) {
  const noteReplay = legacyLog(log, clock, 'WildfireChat signature reused')
  const dialect = wildfire({
    core,
    settings: {
      noCheckTime: config['wildfire.noCheckTime'],
      rejectReplay: config['wildfire.rejectReplay'],
      listShape: config['wildfire.listShape'],
      tokenExpireMs: config['wildfire.tokenExpireMs'],
      aes256: config['wildfire.aes256'],
    },
    replays: new ReplayGuard(config['wildfire.rejectReplay'] ? signaturesMaxDefault : signaturesMaxCounting),
    onReplay: (app) => {
      metrics.replayed(app)
      noteReplay(app)
    },
    health: () => nodeHealth(core.context.cluster.self, config['data.dir']),
  })
  const api = { name: 'wildfire', setting: 'wildfire.api.port', port: config['wildfire.api.port'] }
  const described = { listener: api.name, document: () => openapiOf(dialect, version) }
  return { described, listeners: [httpListener(api, { http: runner(dialect, run) }, { addresses, clock })] }
}
