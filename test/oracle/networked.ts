import { AcceleratedClock } from '../kit/accelerated-clock.ts'
import { openimPolicy, setPolicy } from '../kit/dialects.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { startTestServer } from '../kit/server.ts'
import { until } from '../kit/toy-gateway.ts'
import type { ClientSocket, ServerUnderTest } from './server.ts'

export type Networked = ServerUnderTest & {
  /** Connections that the server still has, and sockets of its gateway. */
  leftovers(): number
  close(): Promise<void>
}

/** A server on real ports under a running clock; each client connects through a relay of its own. */
export async function startNetworked(): Promise<Networked> {
  const clock = new AcceleratedClock()
  const server = await startTestServer({ clock })
  const { core, live, gateway, config, urls } = server
  const gatewayPort = Number(new URL(urls.openimGateway ?? '').port)
  return {
    clock,
    comparisonsMax: 40,
    secrets: { openim: config['openim.secret'], wildfire: config['wildfire.secret'] },
    fetch: (api, path, init) => fetch(`${urls[api]}${path}`, init),
    async dial(query) {
      const relay = await openRelay(gatewayPort)
      const socket = new RelayedSocket(relay, `ws://127.0.0.1:${relay.port}${query}`)
      await until(() => socket.read.length > 0)
      return socket
    },
    setMultiLogin(multiLogin) {
      setPolicy(core.context, 'openim', openimPolicy(multiLogin))
    },
    pass: (ms) => clock.wait(ms),
    leftovers: () =>
      gateway.listeners.reduce((sum, { gauges }) => sum + gauges.live + gauges.closing, live.registry.size),
    async close() {
      await server.close()
      clock.stop()
    },
  }
}

/** What Bun's client can do beyond the standard. */
type BunWebSocket = WebSocket & { terminate(): void }

class RelayedSocket implements ClientSocket {
  readonly read: (string | Uint8Array)[] = []
  ended: 'closed' | undefined
  readonly #socket: BunWebSocket
  readonly #relay: Relay

  constructor(relay: Relay, url: string) {
    this.#relay = relay
    this.#socket = new WebSocket(url) as BunWebSocket
    this.#socket.binaryType = 'arraybuffer'
    this.#socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      this.read.push(typeof data === 'string' ? data : new Uint8Array(data))
    })
    this.#socket.addEventListener('close', () => {
      this.ended = 'closed'
      relay.close()
    })
  }
  send(message: string | Uint8Array): void {
    this.#socket.send(typeof message === 'string' ? message : Uint8Array.from(message))
  }
  terminate(): void {
    this.#socket.terminate()
    this.#relay.close()
  }
  loseNetwork(): void {
    this.#relay.disconnect()
  }
}
