import { runner } from '../../dialects/kit/runner.ts'
import { LanyingWire } from '../../dialects/lanying/gateway/wire.ts'
import { lanying } from '../../dialects/lanying/rest/dialect.ts'
import { lanyingTokenReader } from '../../dialects/lanying/token-reader.ts'
import { mountWebSocket } from '../../gateway/transports/websocket.ts'
import { httpListener } from '../../http/listeners.ts'
import type { AssembledDialect, DialectDeps, DialectModule } from './dialect-module.ts'
import { listenerReference } from './reference.ts'
import { lanyingTraitsOf } from './traits.ts'

export const lanyingModule: DialectModule = {
  traits: lanyingTraitsOf,
  tokenReader: (_config, core) => lanyingTokenReader(core),
  appKeys: (config) => ({ 'lanying.adminToken': config['lanying.adminToken'] }),
  assemble: assembleLanying,
}

const dayMs = 86_400_000

function assembleLanying(parts: DialectDeps): AssembledDialect {
  const { config, core, push, version, run, http, gateway, perApp } = parts
  const dialect = lanying({
    core,
    push,
    settings: {
      appId: config['lanying.appId'],
      forApp: perApp((own) => ({
        tokenLifeMs: own['lanying.tokenDays'] * dayMs,
        registrationOpen: own['lanying.registrationOpen'],
        deletionNeedsPassword: own['lanying.deletionNeedsPassword'],
      })),
      publicUrl: config['lanying.publicUrl'],
      behindProxy: config.trustedProxies.length > 0,
    },
  })
  const api = { name: 'lanying', setting: 'lanying.port', port: config['lanying.port'] }
  const reference = listenerReference(api.name, dialect, version)
  const wire = linkWire(parts)
  const served = { http: runner(dialect, run), webSocket: mountWebSocket(gateway.listen(wire), wire) }
  return { reference, listeners: [httpListener(api, served, http)] }
}

const linkWire = ({ core, live, log }: DialectDeps): LanyingWire =>
  new LanyingWire({
    core,
    admission: live.admission,
    fault: (error) => log.error({ listener: 'lanying', err: error }, 'request over a connection failed'),
  })
