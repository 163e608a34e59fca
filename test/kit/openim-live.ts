import { sameForAll } from '../../src/core/apps/app-settings.ts'
import { sha256Hex } from '../../src/core/crypto.ts'
import type { Platform } from '../../src/core/devices/platform.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { UserId } from '../../src/core/values.ts'
import type { SocketState } from '../../src/dialects/openim/gateway/state.ts'
import { OpenimWire } from '../../src/dialects/openim/gateway/wire.ts'
import { platformIdOf } from '../../src/dialects/openim/platforms.ts'
import { signToken } from '../../src/dialects/openim/token.ts'
import { Gateway } from '../../src/gateway/gateway.ts'
import type { Listener } from '../../src/gateway/listener.ts'
import { appKeys } from './core.ts'
import { callOf, type LiveCore, type LiveCoreOptions, startLiveCore } from './live-core.ts'
import { MemorySocket } from './memory-socket.ts'
import { gatewayUrl, type SocketOptions } from './openim-socket.ts'
import { until } from './toy-gateway.ts'

/** OpenIM's gateway on sockets without network, under the test clock. */
export type OpenimLive = LiveCore & {
  readonly wire: OpenimWire
  readonly listener: Listener<SocketState>
  /** A new token of an id, registered or not. */
  token(userID: UserId, platform: Platform): Promise<string>
  /** The wire's answer to a handshake. */
  upgrade(userID: UserId, token: string, how?: Handshake): ReturnType<OpenimWire['upgrade']>
  /** An admitted socket, of platform web unless `how` overrides it. */
  login(userID: UserId, how?: Handshake & { token?: string }): Promise<MemorySocket>
}

type Handshake = Partial<Omit<SocketOptions, 'url' | 'userID' | 'token' | 'platformID'>> & { platform?: Platform }

/** The key of `startLiveCore`. */
const secret = appKeys('default')['openim.secret']

export async function startOpenimLive(options: LiveCoreOptions = {}): Promise<OpenimLive> {
  const kit = await startLiveCore(options)
  const { core, clock, live, faults } = kit
  const fault = (error: unknown) => faults.push(error)
  const { registry, admission, subscriptions } = live
  const gateway = new Gateway({
    clock,
    registry,
    admission,
    perAddress: 0,
    framesPerSecond: 0,
    fault,
    refused: () => {},
  })
  const wire = new OpenimWire({
    core,
    admission,
    subscriptions,
    settings: sameForAll({ adminUserId: 'imAdmin' }),
    fault,
  })
  const listener = gateway.listen(wire)

  const token: OpenimLive['token'] = async (userID, platform) => {
    clock.advance(1_000)
    const platformId = platformIdOf(platform)
    const signed = signToken(secret, { userId: userID, platformId }, { clock, ids: systemIds, lifetimeS: 90 * 86_400 })
    await core.sessions.signIn(callOf('openim'), {
      uid: userID,
      dialect: 'openim',
      platform,
      clientKey: `openim-${platformId}`,
      userAgent: 'openim',
      session: 'per_token',
      token: { hash: sha256Hex(signed.token), expiresAtMs: signed.expiresAtMs },
      refuse: { unregistered: false, banned: false, kinds: [] },
      exclusiveClientKey: false,
    })
    return signed.token
  }
  const upgrade: OpenimLive['upgrade'] = (userID, text, { platform = 'web', ...how } = {}) => {
    const asked = { url: 'http://localhost', userID, token: text, platformID: platformIdOf(platform), ...how }
    return wire.upgrade({ request: new Request(gatewayUrl(asked)), address: '192.0.2.1', overLimit: false })
  }
  return {
    ...kit,
    wire,
    listener,
    token,
    upgrade,
    async login(userID, how = {}) {
      const result = await upgrade(userID, how.token ?? (await token(userID, how.platform ?? 'web')), how)
      if ('refusal' in result) throw new Error(await result.response.text())
      const held = live.registry.size
      const socket = MemorySocket.connect(listener, result.state)
      if (!socket) throw new Error('the listener accepts no client')
      await until(() => live.registry.size > held || socket.ended !== undefined)
      return socket
    },
    async close() {
      gateway.close()
      await kit.close()
    },
  }
}
