import type { ConnectionAdmission } from '../../src/core/sessions/connect.ts'
import { RequestBodies } from '../../src/dialects/kit/body/request-bodies.ts'
import { type Handler, type RunnerOptions, runner } from '../../src/dialects/kit/runner.ts'
import type { SocketState } from '../../src/dialects/openim/gateway/state.ts'
import { OpenimWire } from '../../src/dialects/openim/gateway/wire.ts'
import type { OpenimHooks } from '../../src/dialects/openim/rest/deps.ts'
import { openim } from '../../src/dialects/openim/rest/dialect.ts'
import { wildfire } from '../../src/dialects/wildfire/rest/dialect.ts'
import { RecentSignatures } from '../../src/dialects/wildfire/rest/recent-signatures.ts'
import { Gateway } from '../../src/gateway/gateway.ts'
import type { WebSocketWire } from '../../src/gateway/wire.ts'
import { openimPolicy, setPolicy } from '../kit/dialects.ts'
import { type LiveCore, type LiveCoreOptions, startLiveCore } from '../kit/live-core.ts'
import { MemorySocket } from '../kit/memory-socket.ts'
import { until } from '../kit/toy-gateway.ts'
import type { ClientSocket, ServerUnderTest } from './server.ts'

type OpenimGatewayWire = WebSocketWire<SocketState>

/** Faults to plant: wrappers around parts of the server. */
export type PlantedFaults = Pick<LiveCoreOptions, 'storage'> & {
  readonly wire?: (wire: OpenimGatewayWire) => OpenimGatewayWire
  readonly connects?: (connects: ConnectionAdmission) => ConnectionAdmission
}

export type InMemory = ServerUnderTest & {
  /** What remains after all clients disconnected, by name; empty unless something leaks. */
  leftovers(): Record<string, number>
  close(): Promise<void>
}

/** A server without ports: its request handlers, its gateway on in-memory sockets, and the test clock. */
export async function startInMemory(planted: PlantedFaults = {}): Promise<InMemory> {
  const kit = await startLiveCore(planted)
  const { core, context, clock, live, faults } = kit
  const { registry, subscriptions } = live
  const connects = planted.connects?.(live.admission) ?? live.admission
  const fault = (error: unknown) => faults.push(error)
  const gateway = new Gateway({
    clock,
    registry,
    admission: connects,
    perAddress: 0,
    framesPerSecond: 0,
    fault,
    refused: () => {},
  })
  const own = new OpenimWire({ core, admission: connects, subscriptions, settings, fault })
  const wire = planted.wire?.(own) ?? own
  const listener = gateway.listen(wire)
  const handlers = handlersOf(kit)
  const secretOf = (name: string) => core.apps.key('default', name)
  return {
    clock,
    // A connection that times out during a comparison leaves every answer at once; subscribers are notified 0.1 s later.
    comparisonsMax: 2,
    secrets: { openim: secretOf('openim.secret'), wildfire: secretOf('wildfire.secret') },
    fetch: (api, path, init) => handlers[api](new Request(`http://localhost${path}`, init), () => '192.0.2.1'),
    async dial(url) {
      const request = new Request(`http://localhost${url}`)
      const result = await wire.upgrade({ request, address: '192.0.2.1', overLimit: false })
      if ('refusal' in result) throw new Error(`refused: ${await result.response.text()}`)
      const socket = MemorySocket.connect(listener, result.state)
      if (!socket) throw new Error('the listener is closed')
      await until(() => socket.read.length > 0)
      return socketOf(socket)
    },
    setMultiLogin(multiLogin) {
      setPolicy(context, 'openim', openimPolicy(multiLogin))
    },
    pass: async (ms) => clock.advance(ms),
    leftovers() {
      const counts = { connections: registry.size, ...subscriptions.gauges, ...listener.gauges, faults: faults.length }
      return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
    },
    async close() {
      gateway.close()
      await kit.close()
    },
  }
}

const settings = { adminUserId: 'imAdmin', tokenLifetimeS: 90 * 86_400 }

const hooks: OpenimHooks = {
  beforeUserRegister: async (_call, users) => users,
  beforeUpdateUserInfo: async (_call, _uid, fields) => fields,
  beforeUpdateUserInfoEx: async (_call, _uid, fields) => fields,
}

function handlersOf({
  core,
  clock,
  live: { registry, subscriptions },
}: LiveCore): Record<'openim' | 'wildfire', Handler> {
  const options: RunnerOptions = {
    clock,
    bodies: new RequestBodies(clock),
    observe() {},
    newRequestId: () => 'made',
    showReasons: false,
    limit() {},
    checkReplies: true,
  }
  const subscribedBy = (app: string, uid: string) => [
    ...new Set(registry.ofUser(app, uid).flatMap((connection) => subscriptions.subscribedUsersOf(connection))),
  ]
  const wildfireDeps = {
    core,
    settings: { noCheckTime: false, rejectReplay: false, listShape: 'seed', tokenExpireMs: 0, aes256: false },
    recentSignatures: new RecentSignatures(),
    onReplay() {},
    health: () => Promise.reject(new Error('not called')),
  } as const
  return {
    openim: runner(openim({ core, settings, hooks, subscribedUsers: subscribedBy }), options),
    wildfire: runner(wildfire(wildfireDeps), options),
  }
}

/** Without network the gateway still writes to its socket and receives nothing: the client stops sending. */
const socketOf = (socket: MemorySocket): ClientSocket => ({
  read: socket.read,
  get ended() {
    return socket.ended
  },
  send: (message) => socket.receive(message),
  terminate: () => socket.drop(),
  loseNetwork() {},
})
