import type { Listener } from '../../src/gateway/listener.ts'
import type { Socket } from '../../src/gateway/session-ports.ts'
import { SocketSession } from '../../src/gateway/socket-session.ts'

/** A client's end of a socket without network. It reads at once unless it is stalled. */
export class MemorySocket implements Socket {
  /** What the client has read, in order. */
  readonly read: (string | Uint8Array)[] = []
  pings = 0
  /** `undefined` while open. */
  ended: 'closed' | 'terminated' | undefined = undefined
  #session: SocketSession<unknown> | undefined
  #unread: (string | Uint8Array)[] = []
  #stalled = false
  #closing = false

  constructor(private readonly queueBytesMax: number) {}

  /** Opens a session; `undefined` when the listener accepts none. */
  static connect<State>(listener: Listener<State>, state: State, address = '192.0.2.1'): MemorySocket | undefined {
    const socket = new MemorySocket(listener.wire.bounds.queueBytesMax)
    const slot = listener.reserveSlot(address)
    if (slot === 'closed') return undefined
    socket.open(new SocketSession(listener, address, state, slot === 'over_limit'))
    return socket
  }
  /** The transport's part: gives the socket to a session that holds a slot. */
  open<State>(session: SocketSession<State>): void {
    this.#session = session as SocketSession<unknown>
    session.attach(this)
    session.opened()
  }

  // The client's side.

  /** The client sends a message. */
  receive(message: string | Uint8Array): void {
    if (this.ended === undefined) this.#session?.received(message)
  }
  /** Inbound data that is no message. */
  pong(): void {
    this.#session?.countInbound()
  }
  /** The client disconnects. */
  drop(): void {
    this.#end('closed')
  }
  stall(): void {
    this.#stalled = true
  }
  resume(): void {
    this.#stalled = false
    this.read.push(...this.#unread.splice(0))
    this.#session?.drained()
    if (this.#closing) this.#end('closed')
  }

  // The server's side.

  send(message: string | Uint8Array): number {
    if (this.ended || this.#closing || this.getBufferedAmount() + message.length > this.queueBytesMax) return 0
    if (!this.#stalled) this.read.push(message)
    else this.#unread.push(message)
    return this.#stalled ? -1 : message.length
  }
  getBufferedAmount(): number {
    return this.#unread.reduce((sum, message) => sum + message.length, 0)
  }
  ping(): void {
    this.pings++
  }
  close(): void {
    this.#closing = true
    if (!this.#stalled) this.#end('closed')
  }
  terminate(): void {
    this.#end('terminated')
  }

  #end(how: 'closed' | 'terminated'): void {
    if (this.ended) return
    this.ended = how
    this.#session?.closed()
  }
}
