import type { Config } from '../../config/settings.ts'
import { runner } from '../../dialects/kit/runner.ts'
import { wildfireAdmissionPolicy, wildfireTraits } from '../../dialects/wildfire/admission.ts'
import { wildfire } from '../../dialects/wildfire/rest/dialect.ts'
import { ReplayGuard, signaturesMaxCounting, signaturesMaxDefault } from '../../dialects/wildfire/rest/replay-guard.ts'
import { wildfireReceivers } from '../../dialects/wildfire/webhooks.ts'
import { httpListener } from '../../http/listeners.ts'
import { machineHealth } from '../../http/operations.ts'
import { legacyClientLog } from '../../http/request-log.ts'
import type { AssembledDialect, DialectDeps, DialectModule } from './dialect-module.ts'
import { listenerReference } from './reference.ts'

export const wildfireModule: DialectModule = {
  traits: (config) => wildfireTraits(policyOf(config), config['wildfire.tokenExpireMs']),
  appKeys: (config) => ({
    'wildfire.secret': config['wildfire.secret'],
    'wildfire.tokenKey': config['wildfire.tokenKey'],
  }),
  receivers: (config) =>
    wildfireReceivers({
      onlineStatus: config['wildfire.callbacks.onlineStatus'],
      userInfo: config['wildfire.callbacks.userInfo'],
    }),
  assemble: assembleWildfire,
}

function policyOf(config: Config) {
  const switches = {
    multiEndpoint: config['wildfire.multiEndpoint'],
    multiPcEndpoint: config['wildfire.multiPcEndpoint'],
    multiPadEndpoint: config['wildfire.multiPadEndpoint'],
  }
  return wildfireAdmissionPolicy(switches, config['policy.scope'])
}

function assembleWildfire({ config, core, clock, version, run, http, metrics, log }: DialectDeps): AssembledDialect {
  const noteReplay = legacyClientLog(log, clock, 'WildfireChat signature reused')
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
    health: () => machineHealth(core.context.cluster.self, config['data.dir']),
  })
  const api = { name: 'wildfire', setting: 'wildfire.api.port', port: config['wildfire.api.port'] }
  const reference = listenerReference(api.name, dialect, version)
  return { reference, listeners: [httpListener(api, { http: runner(dialect, run) }, http)] }
}
