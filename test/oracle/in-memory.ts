import type { Core } from '../../src/core/core.ts'
import type { ConnectionAdmission } from '../../src/core/sessions/connect.ts'
import type { LinkState as LanyingState } from '../../src/dialects/lanying/gateway/state.ts'
import { LanyingWire } from '../../src/dialects/lanying/gateway/wire.ts'
import type { SocketState as OpenimState } from '../../src/dialects/openim/gateway/state.ts'
import { OpenimWire } from '../../src/dialects/openim/gateway/wire.ts'
import type { LinkState as WildfireState } from '../../src/dialects/wildfire/gateway/state.ts'
import { WildfireWire } from '../../src/dialects/wildfire/gateway/wire.ts'
import { Gateway } from '../../src/gateway/gateway.ts'
import type { Listener } from '../../src/gateway/listener.ts'
import type { StreamWire, WebSocketWire } from '../../src/gateway/wire.ts'
import { openimPolicy, setPolicy } from '../kit/dialects.ts'
import { type LiveCore, type LiveCoreOptions, startLiveCore } from '../kit/live-core.ts'
import { MemorySocket } from '../kit/memory-socket.ts'
import { type MemoryStream, memoryStreams } from '../kit/memory-stream.ts'
import { apiHandlers, lanyingAdminToken, openimSettings, wildfireSettings } from './in-memory-apis.ts'
import type { ClientSocket, ServerUnderTest } from './server.ts'
import type { Dialect } from './system.ts'

type Wires = {
  readonly openim: WebSocketWire<OpenimState>
  readonly wildfire: StreamWire<WildfireState>
  readonly lanying: WebSocketWire<LanyingState>
}

/** Faults to plant: wrappers around parts of the server. */
export type PlantedFaults = Pick<LiveCoreOptions, 'storage' | 'policies'> & {
  readonly wires?: (wires: Wires) => Wires
  readonly connects?: (connects: ConnectionAdmission) => ConnectionAdmission
  /** The core, as WildfireChat's link has it. */
  readonly linkCore?: (core: Core) => Core
  /** Changes the parts themselves. */
  readonly prepare?: (kit: LiveCore) => void
}

export type InMemory = ServerUnderTest & {
  /** What remains after all clients disconnected, by name; empty unless something leaks. */
  leftovers(): Record<string, number>
  close(): Promise<void>
}

const address = '192.0.2.1'

/** A server without ports: its request handlers, its gateway on in-memory sockets, and the test clock. */
export async function startInMemory(planted: PlantedFaults = {}): Promise<InMemory> {
  const kit = await startLiveCore({ ...planted, passwords: { failuresMax: 0 } })
  planted.prepare?.(kit)
  const { core, context, clock, live, faults } = kit
  const { registry, subscriptions, selfNotifier } = live
  const admission = planted.connects?.(live.admission) ?? live.admission
  const fault = (error: unknown) => faults.push(error)
  const gateway = new Gateway({
    ...{ clock, registry, admission, fault },
    perAddress: 0,
    framesPerSecond: 0,
    refused: () => {},
  })
  const linkCore = planted.linkCore?.(core) ?? core
  const linkDeps = { core: linkCore, admission, selfNotifier, settings: wildfireSettings, fault }
  const own: Wires = {
    openim: new OpenimWire({ core, admission, subscriptions, settings: openimSettings, fault }),
    wildfire: new WildfireWire(linkDeps),
    lanying: new LanyingWire({ core, admission, fault }),
  }
  const dialers = dialersOf(gateway, planted.wires?.(own) ?? own)
  const handlers = apiHandlers(kit, linkDeps)
  const secretOf = (name: string) => core.apps.key('default', name)
  return {
    clock,
    // A connection that times out during a comparison leaves every answer at once; clients are notified 0.1 s later.
    comparisonsMax: 2,
    secrets: {
      openim: secretOf('openim.secret'),
      wildfire: secretOf('wildfire.secret'),
      lanyingAdmin: lanyingAdminToken,
    },
    fetch: (api, path, init) => handlers[api](new Request(`http://localhost${path}`, init), () => address),
    dial: (dialect, path) => dialers[dialect](path),
    setMultiLogin(multiLogin) {
      setPolicy(context, 'openim', openimPolicy(multiLogin))
    },
    pass: async (ms) => clock.advance(ms),
    leftovers() {
      const sockets = gateway.listeners.reduce((sum, { phases }) => sum + phases.open, 0)
      const counts = { connections: registry.size, ...subscriptions.gauges, sockets, faults: faults.length }
      return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
    },
    async close() {
      gateway.close()
      await kit.close()
    },
  }
}

function dialersOf(gateway: Gateway, wires: Wires): Record<Dialect, (path: string) => Promise<ClientSocket>> {
  const streams = memoryStreams(gateway.listen(wires.wildfire) as Listener<unknown>)
  return {
    openim: webSocketDialer(gateway, wires.openim),
    wildfire: async () => streamClient(streams.open),
    lanying: webSocketDialer(gateway, wires.lanying),
  }
}

function webSocketDialer<State>(gateway: Gateway, wire: WebSocketWire<State>) {
  const listener = gateway.listen(wire)
  return async (path: string): Promise<ClientSocket> => {
    const request = new Request(`http://localhost${path}`)
    const result = await wire.upgrade({ request, address, overLimit: false })
    if ('refusal' in result) throw new Error(`refused: ${await result.response.text()}`)
    const socket = MemorySocket.connect(listener, result.state)
    if (!socket) throw new Error('the listener is closed')
    return webSocketClient(socket)
  }
}

/** Without network the gateway still writes to its socket and receives nothing: the client stops sending. */
const webSocketClient = (socket: MemorySocket): ClientSocket => ({
  read: socket.read,
  get ended() {
    return socket.ended
  },
  send: (message) => socket.receive(message),
  terminate: () => socket.drop(),
  loseNetwork() {},
})

function streamClient(open: (read: Uint8Array[]) => MemoryStream): ClientSocket {
  const read: Uint8Array[] = []
  const stream = open(read)
  return {
    read,
    get ended() {
      return stream.isOpen ? undefined : 'closed'
    },
    send: (message) => stream.receive(Buffer.from(message)),
    terminate: () => stream.drop(),
    loseNetwork() {},
  }
}
