import type { DialectModule } from '../../src/app/wiring/dialect-module.ts'
import { listenerReference } from '../../src/app/wiring/reference.ts'
import { runner } from '../../src/dialects/kit/runner.ts'
import { mountWebSocket } from '../../src/gateway/transports/websocket.ts'
import { httpListener } from '../../src/http/listeners.ts'
import { toyApi } from './rest.ts'
import { toyTraits } from './traits.ts'
import { ToyWire } from './wire.ts'

/** A fourth dialect, all of it in this folder: its API and its wire share a port. */
export const toyModule = (secret: string): DialectModule => ({
  traits: () => toyTraits,
  appKeys: () => ({ 'toy.secret': secret }),
  assemble({ core, live, gateway, run, http, version }) {
    const api = toyApi(core)
    const wire = new ToyWire(core, live.admission)
    const spec = { name: 'toy', setting: 'toy.port', port: 0 }
    const served = { http: runner(api, run), webSocket: mountWebSocket(gateway.listen(wire), wire) }
    return {
      listeners: [httpListener(spec, served, http)],
      reference: listenerReference(spec.name, api, version),
    }
  },
})
