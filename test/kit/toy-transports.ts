import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Listener } from '../../src/gateway/listener.ts'
import { mountStream, type StreamSocket, type TrustedProxies } from '../../src/gateway/transports/stream.ts'
import { mountWebSocket } from '../../src/gateway/transports/websocket.ts'
import type { StreamWire, UpgradeRequest, UpgradeResult, WebSocketWire, WireSession } from '../../src/gateway/wire.ts'
import { framed, lengthPrefixed } from './length-prefixed.ts'
import { frameBytes, opcodes, upgradeBytes } from './raw-websocket.ts'
import { type ToyGateway, ToyWire, until } from './toy-gateway.ts'

/** The toy wire over WebSocket. */
export class ToyWebSocketWire extends ToyWire implements WebSocketWire<null> {
  upgrade(_request: UpgradeRequest): UpgradeResult<null> | Promise<UpgradeResult<null>> {
    return { state: null }
  }
}

/** The toy wire over TCP: length-prefixed frames. */
export class ToyStreamWire extends ToyWire implements StreamWire<null> {
  override readonly ending = 'close'
  readonly framer = lengthPrefixed

  accept(): null {
    return null
  }
  override received(session: WireSession<null>, frame: Uint8Array): void | Promise<void> {
    return super.received(session, Buffer.from(frame.subarray(4)).toString())
  }
  override encode(text: string): Uint8Array {
    return framed(text)
  }
}

/** How messages lie in the bytes of a transport. */
type Codec = {
  readonly encode: (text: string) => Uint8Array
  /** Where the message that these bytes begin with lies in them; `undefined` while that is not known. */
  readonly locate: (bytes: Buffer) => { start: number; end: number } | undefined
}

const streamCodec: Codec = {
  encode: framed,
  locate(bytes) {
    const end = lengthPrefixed.lengthOf(bytes)
    return end === undefined ? undefined : { start: 4, end }
  },
}

/** For frames below 64 KiB. */
const webSocketCodec: Codec = {
  encode: (text) => frameBytes(opcodes.text, Buffer.from(text)),
  locate(bytes) {
    const short = bytes[1] ?? 127
    if (short > 126 || (short === 126 && bytes.length < 4)) return undefined
    return short === 126 ? { start: 4, end: 4 + bytes.readUInt16BE(2) } : { start: 2, end: 2 + short }
  },
}

/** A client of the toy wire on a raw socket, which can violate the protocol. */
export class ToyClient {
  /** The messages that came, in order. */
  readonly read: string[] = []
  readonly #socket: Socket
  readonly #codec: Codec
  #chunks: Buffer[] = []
  #bytes = 0
  /** Bytes to wait for before they are looked at again. */
  #wanted = 0

  constructor(socket: Socket, codec: Codec) {
    this.#socket = socket
    this.#codec = codec
    socket.on('error', () => {})
    socket.on('data', (bytes: Buffer) => this.#take(bytes))
  }

  get ended(): boolean {
    return this.#socket.readableEnded || this.#socket.destroyed
  }
  /** Messages in one segment each call, as far as the network allows. */
  send(...texts: string[]): void {
    this.write(Buffer.concat(texts.map(this.#codec.encode)))
  }
  write(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }
  /** Stops reading, with the connection open. */
  stall(): void {
    this.#socket.pause()
  }
  resume(): void {
    this.#socket.resume()
  }
  /** Ends the sending side and continues reading. */
  halfClose(): void {
    this.#socket.end()
  }
  abort(): void {
    this.#socket.resetAndDestroy()
  }
  destroy(): void {
    this.#socket.destroy()
  }
  async login(message = 'token t1'): Promise<this> {
    const before = this.read.length
    this.send(message)
    await until(() => this.read.length > before && this.read.at(-1) !== 'who are you')
    return this
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    if (this.#bytes < this.#wanted) return
    let rest = Buffer.concat(this.#chunks)
    let next = this.#codec.locate(rest)
    for (; next && next.end <= rest.length; next = this.#codec.locate(rest)) {
      this.read.push(rest.subarray(next.start, next.end).toString())
      rest = rest.subarray(next.end)
    }
    this.#chunks = [rest]
    this.#bytes = rest.length
    this.#wanted = next?.end ?? 0
  }
}

/** A toy wire that listens on a port of its own. */
export type ToyTransport = {
  readonly listener: Listener<null>
  readonly wire: ToyWire
  /** A client whose socket is open. */
  connect(): Promise<ToyClient>
  close(): Promise<void>
}

export type ToyWebSocket = ToyTransport & { readonly url: string }

export async function startToyWebSocket(kit: ToyGateway, wire = new ToyWebSocketWire(kit)): Promise<ToyWebSocket> {
  const listener = kit.gateway.listen(wire)
  const mount = mountWebSocket(listener, wire)
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request, self) => mount.upgrade(request, self, self.requestIP(request)?.address ?? '', () => 'made'),
    websocket: mount.handlers,
  })
  const url = `http://127.0.0.1:${server.port}/`
  return {
    listener,
    wire,
    url,
    async connect() {
      const socket = connect(Number(server.port), '127.0.0.1')
      socket.write(upgradeBytes(url))
      const [answer] = (await once(socket, 'data')) as [Buffer]
      socket.unshift(answer.subarray(answer.indexOf('\r\n\r\n') + 4))
      return new ToyClient(socket, webSocketCodec)
    },
    close: () => server.stop(true),
  }
}

/** A client of the toy wire over TCP whose socket is open. */
export async function connectTcp(url: string): Promise<ToyClient> {
  const { hostname, port } = new URL(url)
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  const client = new ToyClient(socket, streamCodec)
  await once(socket, 'connect')
  return client
}

export type ToyStream = ToyTransport & {
  /** The server's ends, in the order they opened. */
  readonly sockets: StreamSocket<null>[]
}

export async function startToyStream(
  kit: ToyGateway,
  proxies: TrustedProxies = { isTrusted: () => false },
  wire = new ToyStreamWire(kit),
): Promise<ToyStream> {
  const listener = kit.gateway.listen(wire)
  const sockets: StreamSocket<null>[] = []
  const mount = mountStream(listener, wire, proxies)
  const server = Bun.listen<StreamSocket<null> | undefined>({
    port: 0,
    hostname: '127.0.0.1',
    socket: {
      ...mount,
      open(socket) {
        mount.open?.(socket)
        if (socket.data) sockets.push(socket.data)
      },
    },
  })
  return {
    listener,
    wire,
    sockets,
    connect: () => connectTcp(`tcp://127.0.0.1:${server.port}`),
    close: async () => server.stop(true),
  }
}
