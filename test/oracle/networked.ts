import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { AcceleratedClock } from '../kit/accelerated-clock.ts'
import { openimPolicy, setPolicy } from '../kit/dialects.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { startTestServer } from '../kit/server.ts'
import type { ClientSocket, ServerUnderTest } from './server.ts'
import type { Dialect } from './system.ts'

export type Networked = ServerUnderTest & {
  /** Connections that the server still has, and sockets of its gateway. */
  leftovers(): number
  close(): Promise<void>
}

/** A server on real ports under a running clock; each client connects through a relay of its own. */
export async function startNetworked(): Promise<Networked> {
  const clock = new AcceleratedClock()
  const server = await startTestServer({ clock, settings: { 'passwords.memoryKiB': 1024, 'limits.loginFailures': 0 } })
  const { core, live, gateway, config, urls } = server
  const portOf = (listener: string) => Number(new URL(urls[listener] ?? '').port)
  return {
    clock,
    comparisonsMax: 40,
    secrets: {
      openim: config['openim.secret'],
      wildfire: config['wildfire.secret'],
      lanyingAdmin: config['lanying.adminToken'],
    },
    fetch: (api, path, init) => fetch(`${urls[api]}${path}`, init),
    async dial(dialect, path) {
      const relay = await openRelay(portOf(listenerOf[dialect]))
      if (dialect === 'wildfire') return RelayedStream.open(relay)
      return new RelayedSocket(relay, `ws://127.0.0.1:${relay.port}${path}`)
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

const listenerOf: Record<Dialect, string> = { openim: 'openimGateway', wildfire: 'wildfireMqtt', lanying: 'lanying' }

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

class RelayedStream implements ClientSocket {
  readonly read: Uint8Array[] = []
  ended: 'closed' | undefined
  readonly #socket: Socket
  readonly #relay: Relay

  private constructor(relay: Relay, socket: Socket) {
    this.#relay = relay
    this.#socket = socket
    socket.on('data', (bytes: Buffer) => this.read.push(Uint8Array.from(bytes)))
    socket.on('error', () => {})
    socket.on('close', () => {
      this.ended = 'closed'
      relay.close()
    })
  }
  static async open(relay: Relay): Promise<RelayedStream> {
    const socket = connect(relay.port, '127.0.0.1')
    await once(socket, 'connect')
    return new RelayedStream(relay, socket)
  }
  send(message: string | Uint8Array): void {
    this.#socket.write(message)
  }
  terminate(): void {
    this.#socket.destroy()
    this.#relay.close()
  }
  loseNetwork(): void {
    this.#relay.disconnect()
  }
}
