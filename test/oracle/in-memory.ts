import type { ConnectionAdmission } from '../../src/core/sessions/connect.ts'
import { type Handler, type RunnerOptions, runner } from '../../src/dialects/kit/runner.ts'
import type { SocketState } from '../../src/dialects/openim/gateway/state.ts'
import { OpenimWire } from '../../src/dialects/openim/gateway/wire.ts'
import type { OpenimHooks } from '../../src/dialects/openim/rest/deps.ts'
import { openim } from '../../src/dialects/openim/rest/dialect.ts'
import { wildfire } from '../../src/dialects/wildfire/rest/dialect.ts'
import { ReplayGuard } from '../../src/dialects/wildfire/rest/replay-guard.ts'
import { Gateway } from '../../src/gateway/gateway.ts'
import type { WebSocketWire } from '../../src/gateway/wire.ts'
import { openimPolicy, setPolicy } from '../kit/dialects.ts'
import { type LiveCore, type LiveCoreOptions, startLiveCore } from '../kit/live-core.ts'
import { MemorySocket } from '../kit/memory-socket.ts'
import { until } from '../kit/toy-gateway.ts'
import type { Line, Stage } from './stage.ts'

type OpenimGatewayWire = WebSocketWire<SocketState>

/** Bugs to plant: what stands between the parts of the server. */
export type Sabotage = Pick<LiveCoreOptions, 'storage'> & {
  readonly wire?: (wire: OpenimGatewayWire) => OpenimGatewayWire
  readonly connects?: (connects: ConnectionAdmission) => ConnectionAdmission
}

export type InMemory = Stage & {
  /** What there still is although everybody left, by name: nothing, when all is well. */
  leftovers(): Record<string, number>
  close(): Promise<void>
}

/** The whole of a server but its ports: its handlers, its gateway on sockets without network, a clock that stands still. */
export async function startInMemory(sabotage: Sabotage = {}): Promise<InMemory> {
  const kit = await startLiveCore(sabotage)
  const { core, context, clock, live, faults } = kit
  const { registry, subscriptions: watchers } = live
  const connects = sabotage.connects?.(live.admission) ?? live.admission
  const fault = (error: unknown) => faults.push(error)
  const gateway = new Gateway({ clock, registry, connects, perAddress: 0, fault, refused: () => {} })
  const own = new OpenimWire({ core, connects, watchers, settings, fault })
  const wire = sabotage.wire?.(own) ?? own
  const listener = gateway.listen(wire)
  const handlers = handlersOf(kit)
  const secretOf = (name: string) => core.apps.key('default', name)
  return {
    clock,
    // Who falls silent at the moment of looking is out of every answer, but watchers hear of it 0.1 s later.
    patience: 2,
    secrets: { openim: secretOf('openim.secret'), wildfire: secretOf('wildfire.secret') },
    fetch: (api, path, init) => handlers[api](new Request(`http://localhost${path}`, init), () => '192.0.2.1'),
    async dial(url) {
      const request = new Request(`http://localhost${url}`)
      const verdict = await wire.upgrade({ request, address: '192.0.2.1', overLimit: false })
      if ('refusal' in verdict) throw new Error(`refused: ${await verdict.response.text()}`)
      const socket = MemorySocket.connect(listener, verdict.state)
      if (!socket) throw new Error('the door is closed')
      await until(() => socket.read.length > 0)
      return lineOf(socket)
    },
    setMultiLogin(multiLogin) {
      setPolicy(context, 'openim', openimPolicy(multiLogin))
    },
    pass: async (ms) => clock.advance(ms),
    leftovers() {
      const counts = { connections: registry.size, ...watchers.gauges, ...listener.gauges, faults: faults.length }
      return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
    },
    async close() {
      gateway.close()
      await kit.close()
    },
  }
}

const settings = { adminUserId: 'imAdmin' }

const hooks: OpenimHooks = {
  beforeUserRegister: async (_call, users) => users,
  beforeUpdateUserInfo: async (_call, _uid, fields) => fields,
  beforeUpdateUserInfoEx: async (_call, _uid, fields) => fields,
}

function handlersOf({
  core,
  clock,
  live: { registry, subscriptions: watchers },
}: LiveCore): Record<'openim' | 'wildfire', Handler> {
  const options: RunnerOptions = { clock, observe() {}, limit() {}, checkReplies: true }
  const watchedBy = (app: string, uid: string) => [
    ...new Set(registry.ofUser(app, uid).flatMap((connection) => watchers.targetsOf(connection))),
  ]
  const wildfireWorld = {
    core,
    settings: { noCheckTime: false, rejectReplay: false, listShape: 'seed', tokenExpireMs: 0, aes256: false },
    replays: new ReplayGuard(),
    onReplay() {},
    health: () => Promise.reject(new Error('nobody asks')),
  } as const
  return {
    openim: runner(openim({ core, settings, hooks, watchedBy }), options),
    wildfire: runner(wildfire(wildfireWorld), options),
  }
}

/** A cut cable costs the gateway's end nothing: it goes on sending, and hears nobody, since the client falls silent. */
const lineOf = (socket: MemorySocket): Line => ({
  read: socket.read,
  get ended() {
    return socket.ended
  },
  say: (message) => socket.say(message),
  vanish: () => socket.vanish(),
  cut() {},
})
