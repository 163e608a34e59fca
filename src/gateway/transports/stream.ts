import type { Socket as BunSocket, SocketHandler } from 'bun'
import { canonicalAddress } from '../../core/ip-address.ts'
import { ByteQueue } from '../byte-queue.ts'
import { FrameReader, type FrameReceiver } from '../frame-reader.ts'
import type { Listener } from '../listener.ts'
import { beginsWithHeader, readProxyHeader } from '../proxy-protocol.ts'
import type { Socket } from '../session-ports.ts'
import { SocketSession } from '../socket-session.ts'
import type { Refusal, StreamWire } from '../wire.ts'

/** Which peers may send a PROXY header. */
export type TrustedProxies = { isTrusted(address: string): boolean }

/** A wire for `Bun.listen`: its `socket`. */
export type StreamMount<State> = SocketHandler<StreamSocket<State> | undefined>

export function mountStream<State>(
  listener: Listener<State>,
  wire: StreamWire<State>,
  proxies: TrustedProxies,
): StreamMount<State> {
  return {
    open: (socket) => accept(listener, wire, proxies, socket),
    data: (socket, bytes) => socket.data?.received(bytes),
    drain: (socket) => socket.data?.flush(),
    // A client that closes its sending side ends its session; Bun then closes the socket.
    end: (socket) => socket.data?.closed(),
    close: (socket) => socket.data?.closed(),
    error: (socket) => socket.terminate(),
  }
}

function accept<State>(
  listener: Listener<State>,
  wire: StreamWire<State>,
  proxies: TrustedProxies,
  socket: BunSocket<StreamSocket<State> | undefined>,
): void {
  const address = canonicalAddress(socket.remoteAddress) ?? socket.remoteAddress
  const slot = listener.reserveSlot(address)
  if (slot === 'closed') {
    listener.noteRefusal(listener.unavailableReason, address, () => undefined)
    socket.terminate()
    return
  }
  const session = new SocketSession(listener, address, wire.accept(), slot === 'over_limit')
  socket.data = new StreamSocket(socket, session, wire, proxies.isTrusted(address))
  socket.data.begin()
}

const untrustedHeader: Refusal = { error: 'protocol', reason: 'a PROXY header from a peer outside trustedProxies' }
const malformedHeader: Refusal = { error: 'protocol', reason: 'a malformed PROXY header' }

/** A TCP socket: splits inbound bytes into frames, queues outbound bytes that the network does not accept yet. */
export class StreamSocket<State> implements Socket, FrameReceiver {
  readonly #socket: BunSocket<StreamSocket<State> | undefined>
  readonly #session: SocketSession<State>
  readonly #wire: StreamWire<State>
  readonly #isTrusted: boolean
  readonly #frames: FrameReader
  /** The first bytes, while they may be a PROXY header. */
  #head: ByteQueue | undefined = new ByteQueue()
  #outbound: ByteQueue | undefined = undefined
  #closing = false
  /** A message was sent in part and the rest dropped: no other can follow. */
  #broken = false

  constructor(
    socket: BunSocket<StreamSocket<State> | undefined>,
    session: SocketSession<State>,
    wire: StreamWire<State>,
    isTrusted: boolean,
  ) {
    this.#socket = socket
    this.#session = session
    this.#wire = wire
    this.#isTrusted = isTrusted
    this.#frames = new FrameReader(wire.framer)
  }

  // Called by Bun's handlers.

  /** A trusted peer may be a proxy: the wire starts when the client's address is known. */
  begin(): void {
    this.#session.attach(this)
    if (!this.#isTrusted) this.#session.opened()
  }
  received(bytes: Uint8Array): void {
    if (this.#closing) return
    try {
      const rest = this.#head ? this.#afterHead(this.#head, bytes) : bytes
      if (rest && this.#frames.read(rest, this) === 'too_large') this.#session.disconnect('too_large')
    } catch (error) {
      this.#session.fail(error)
    }
  }
  get frameBytesMax(): number {
    return this.#session.frameBytesMax
  }
  frame(bytes: Uint8Array): boolean {
    this.#session.received(bytes)
    return this.#session.isOpen
  }
  /** Sends queued bytes, as many as the network accepts. */
  flush(): void {
    const queue = this.#outbound
    if (!queue) return
    queue.drop(Math.max(0, this.#socket.write(queue.view)))
    if (queue.length > 0) return
    this.#outbound = undefined
    if (this.#closing) this.#socket.shutdown()
    else this.#session.drained()
  }
  closed(): void {
    this.#outbound = undefined
    this.#session.closed()
  }

  // Called by the session.

  send(message: string | Uint8Array): number {
    if (this.#closing || this.#broken) return 0
    const bytes = typeof message === 'string' ? Buffer.from(message) : message
    if (this.#outbound) return this.#enqueue(this.#outbound, bytes)
    const taken = Math.max(0, this.#socket.write(bytes))
    if (taken === bytes.length) return taken
    const queue = new ByteQueue()
    const queued = this.#enqueue(queue, bytes.subarray(taken))
    if (queued === 0) this.#broken = taken > 0
    else this.#outbound = queue
    return queued
  }
  getBufferedAmount(): number {
    return this.#outbound?.length ?? 0
  }
  /** TCP has no ping. */
  ping(): void {}
  /** Sends the queued bytes and then the end of the stream; the client, or the session's deadline, closes the socket. */
  close(): void {
    this.#closing = true
    if (!this.#outbound) this.#socket.shutdown()
  }
  terminate(): void {
    this.#socket.terminate()
  }

  #enqueue(queue: ByteQueue, bytes: Uint8Array): number {
    if (queue.length + bytes.length > this.#wire.bounds.queueBytesMax) return 0
    queue.append(bytes)
    return -1
  }
  /** Returns the bytes after a PROXY header, all bytes when there is none; `undefined` when more are needed to decide. */
  #afterHead(head: ByteQueue, bytes: Uint8Array): Uint8Array | undefined {
    head.append(bytes)
    const isHeader = beginsWithHeader(head.view)
    if (isHeader === undefined) return undefined
    if (!isHeader) return this.#beginAfter(head, 0)
    return this.#isTrusted ? this.#afterHeader(head) : this.#refuse(untrustedHeader)
  }
  #afterHeader(head: ByteQueue): Uint8Array | undefined {
    const header = readProxyHeader(head.view)
    if (header.kind === 'incomplete') return undefined
    if (header.kind === 'malformed') return this.#refuse(malformedHeader)
    if (header.address !== undefined) this.#session.setAddress(header.address)
    return this.#beginAfter(head, header.bytes)
  }
  #beginAfter(head: ByteQueue, headerBytes: number): Uint8Array | undefined {
    this.#head = undefined
    head.drop(headerBytes)
    if (this.#isTrusted) this.#session.opened()
    return this.#session.isOpen ? head.view : undefined
  }
  #refuse(refusal: Refusal): undefined {
    this.#session.reject(refusal)
  }
}
