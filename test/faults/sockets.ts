import { connect, type Socket } from 'node:net'
import { packetOf } from '../kit/wildfire-link.ts'
import type { ClientSocket } from '../oracle/server.ts'
import type { Dialect } from '../oracle/system.ts'
import type { Node } from './nodes.ts'

/** Shorter than every wire's time-out by a factor of three. */
const heartbeatMs = 8_000

/** What a client sends as a heartbeat, and whether a message is the answer. */
const heartbeats: Record<Dialect, { ping: string | Uint8Array; isPong: (message: string | Uint8Array) => boolean }> = {
  openim: { ping: '{"type":"ping"}', isPong: (message) => typeof message === 'string' && message.includes('pong') },
  wildfire: { ping: packetOf(0xc0, []), isPong: (message) => typeof message !== 'string' && message[0] === 0xd0 },
  lanying: { ping: '2', isPong: (message) => message === '3' },
}

/** A client's socket to one node. It sends heartbeats until it ends. */
export class FaultSocket implements ClientSocket {
  readonly read: (string | Uint8Array)[] = []
  readonly answerMsMax = 60_000
  ended: 'closed' | undefined
  endedAtMs = Number.POSITIVE_INFINITY
  /** When the answer to a heartbeat came last. */
  lastPongAtMs = Number.NEGATIVE_INFINITY
  readonly #pipe: Pipe
  readonly #timer: ReturnType<typeof setInterval>

  private constructor(
    readonly node: Node,
    readonly dialect: Dialect,
    open: (events: PipeEvents) => Pipe,
  ) {
    const { isPong } = heartbeats[dialect]
    this.#pipe = open({
      received: (message) => {
        if (isPong(message)) this.lastPongAtMs = performance.now()
        this.read.push(message)
      },
      ended: () => this.#end(),
    })
    this.#timer = setInterval(() => this.sendPing(), heartbeatMs)
  }
  /** `path`: of the WebSocket, where it is one. */
  static to(node: Node, dialect: Dialect, path: string): FaultSocket {
    const url = node.urls[listenerOf[dialect]] ?? ''
    const open = dialect === 'wildfire' ? streamTo(url) : webSocketTo(url.replace(/^http/, 'ws') + path)
    return new FaultSocket(node, dialect, open)
  }

  send(message: string | Uint8Array): void {
    if (!this.ended) this.#pipe.send(message)
  }
  sendPing(): void {
    this.send(heartbeats[this.dialect].ping)
  }
  terminate(): void {
    this.#pipe.end()
    this.#end()
  }
  loseNetwork(): void {
    throw new Error('these clients do not lose their network')
  }
  #end(): void {
    clearInterval(this.#timer)
    if (this.ended) return
    this.ended = 'closed'
    this.endedAtMs = performance.now()
  }
}

const listenerOf: Record<Dialect, string> = { openim: 'openimGateway', wildfire: 'wildfireMqtt', lanying: 'lanying' }

type PipeEvents = { received(message: string | Uint8Array): void; ended(): void }
type Pipe = { send(message: string | Uint8Array): void; end(): void }

/** What Bun's client can do beyond the standard. */
type BunWebSocket = WebSocket & { terminate(): void }

const webSocketTo =
  (url: string) =>
  ({ received, ended }: PipeEvents): Pipe => {
    const socket = new WebSocket(url) as BunWebSocket
    socket.binaryType = 'arraybuffer'
    const waiting: (string | Uint8Array)[] = []
    const send = (message: string | Uint8Array) =>
      socket.send(typeof message === 'string' ? message : Uint8Array.from(message))
    socket.addEventListener('open', () => waiting.splice(0).forEach(send))
    socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) =>
      received(typeof data === 'string' ? data : new Uint8Array(data)),
    )
    socket.addEventListener('close', ended)
    return {
      send: (message) => (socket.readyState === WebSocket.CONNECTING ? void waiting.push(message) : send(message)),
      end: () => socket.terminate(),
    }
  }

const streamTo =
  (url: string) =>
  ({ received, ended }: PipeEvents): Pipe => {
    const { hostname, port } = new URL(url)
    const socket: Socket = connect(Number(port), hostname)
    socket.on('data', (bytes: Buffer) => received(Uint8Array.from(bytes)))
    socket.on('error', () => {})
    socket.on('close', ended)
    return { send: (message) => void socket.write(message), end: () => void socket.destroy() }
  }
