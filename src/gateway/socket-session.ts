import { CoreError } from '../core/errors.ts'
import type { ConnectionTransport } from '../core/presence/connection.ts'
import { type CloseReason, closeReasons, type LocalConnection, type Notification } from '../core/presence/connection.ts'
import type { AdmittedConnection, ConnectRequest } from '../core/sessions/connect.ts'
import { gatewayBounds } from './bounds.ts'
import { InboundQueue } from './inbound-queue.ts'
import type { Listener } from './listener.ts'
import type { Socket } from './socket.ts'
import type { Inbound, Refusal, WireSession } from './wire.ts'

/** `closing`: the closing frames are sent, the socket stays open a while. `disconnecting`: the socket is being closed. */
export type Phase = 'handshaking' | 'live' | 'closing' | 'disconnecting' | 'ended'

/**
 * One socket from its opening to its end. There are many, most of them idle: no timers, no closures, few fields. The
 * listener's sweep checks their deadlines.
 */
export class SocketSession<State> implements WireSession<State>, ConnectionTransport {
  state: State
  readonly address: string
  readonly overLimit: boolean
  connection: LocalConnection | undefined = undefined
  silenceMsMax: number
  pingAfterMs: number
  /** Monotonic, as all times here. */
  lastInboundAtMs: number
  phase: Phase = 'handshaking'
  /** While handshaking: when that began. While closing: when the next step is due. */
  nextDeadlineMs: number
  readonly #listener: Listener<State>
  readonly #socket: Socket
  #inboundQueue: InboundQueue | undefined = undefined
  #pinged = false
  #sendingClosingFrames = false

  constructor(listener: Listener<State>, socket: Socket, address: string, state: State, overLimit: boolean) {
    this.#listener = listener
    this.#socket = socket
    this.address = address
    this.state = state
    this.overLimit = overLimit
    this.silenceMsMax = listener.wire.bounds.silenceMsMax
    this.pingAfterMs = listener.wire.bounds.pingAfterMs
    this.lastInboundAtMs = listener.clock.monotonic()
    this.nextDeadlineMs = this.lastInboundAtMs
  }

  // Called by the wire.

  get live(): boolean {
    return this.phase === 'live'
  }
  send(message: string | Uint8Array): void {
    if (!this.live && !this.awaitingAdmission && !this.#sendingClosingFrames) return
    const { counters } = this.#listener
    counters.framesOut++
    counters.bytesOut += message.length
    if (this.#socket.send(message) !== 'dropped') return
    counters.framesDropped++
    if (this.#sendingClosingFrames) this.terminate()
    else this.disconnect('slow')
  }
  async admit(request: ConnectRequest, fencingToken: number): Promise<AdmittedConnection | undefined> {
    try {
      if (this.overLimit) throw new CoreError('connections.over_limit')
      return await this.#listener.admission.admit(request, this, fencingToken)
    } catch (error) {
      if (error instanceof CoreError) this.#listener.counters.countRefusal(error.code)
      throw error
    }
  }
  setBackground(background: boolean): void {
    if (this.connection) this.#listener.registry.setBackground(this.connection, background)
  }
  disconnect(reason: CloseReason): void {
    if (this.live && this.connection) this.#listener.registry.remove(this.connection, reason)
    this.close(reason)
  }
  reject(refusal: Refusal, lingerMs = 0): void {
    if (!this.awaitingAdmission) return
    this.#countRejection('refused', refusal)
    this.#startClosing(lingerMs)
  }

  // Called by the core.

  get awaitingAdmission(): boolean {
    return this.phase === 'handshaking'
  }
  admitted(connection: LocalConnection): void {
    this.connection = connection
    this.phase = 'live'
    this.#listener.counters.admitted++
    this.#listener.file(this)
    try {
      this.#listener.wire.onConnected(this, connection)
    } catch (error) {
      this.#fail(error)
    }
  }
  notify(notification: Notification): void {
    if (!this.live || !this.connection) return
    try {
      this.#listener.wire.notify(this, this.connection, notification)
    } catch (error) {
      this.#fail(error)
    }
  }
  /** The connection has left the registry. */
  close(reason: CloseReason): void {
    if (!this.live && !this.awaitingAdmission) return
    if (this.live) this.#listener.counters.closed[reason]++
    else this.#countRejection(reason)
    this.#startClosing(this.#sendClosingFrames(reason))
  }

  // Called by the transport.

  /** Once, before anything else. */
  opened(): void {
    this.#deliver(undefined)
  }
  received(message: Inbound): void {
    if (!this.live && !this.awaitingAdmission) return
    const { counters } = this.#listener
    counters.framesIn++
    counters.bytesIn += message.length
    this.noteInbound()
    if (!this.#inboundQueue) this.#deliver(message)
    else if (!this.#inboundQueue.push(message)) this.disconnect('flood')
  }
  /** Inbound data that is no message, such as a pong. */
  noteInbound(): void {
    this.lastInboundAtMs = this.#listener.clock.monotonic()
    this.#pinged = false
  }
  /** The outbound queue is empty. */
  drained(): void {
    if (this.phase === 'disconnecting') this.#terminateWhenFlushed()
  }
  /** The socket has ended, whichever side ended it. */
  closed(reason: CloseReason = 'gone'): void {
    if (this.phase === 'ended') return
    const { counters, registry } = this.#listener
    const before = this.phase
    this.phase = 'ended'
    this.#inboundQueue = undefined
    this.#listener.forget(this)
    if (before === 'handshaking') this.#countRejection(reason)
    if (before !== 'live' || !this.connection) return
    counters.closed[reason]++
    registry.remove(this.connection, reason)
  }

  // Called by the sweep.

  /** Closes a silent connection not later than its limit (docs/architecture.md#t1). */
  checkSilence(nowMs: number): void {
    const silenceMs = nowMs - this.lastInboundAtMs
    const { pingAfterMs } = this
    if (this.silenceMsMax > 0 && silenceMs > this.silenceMsMax - gatewayBounds.sweepMs) {
      this.disconnect('silent')
    } else if (pingAfterMs > 0 && silenceMs >= pingAfterMs && !this.#pinged) {
      this.#pinged = true
      this.#socket.ping()
    }
  }
  /** Takes the next step of closing when it is due. */
  checkClosing(nowMs: number): void {
    if (nowMs < this.nextDeadlineMs) return
    if (this.phase === 'closing') this.#closeSocket()
    else this.terminate()
  }
  /** Ends the socket now, without waiting for queued data. */
  terminate(): void {
    this.#socket.terminate()
  }

  /** Counts and logs a socket that ends before it was admitted; a client that disconnects by itself is not logged. */
  #countRejection(how: CloseReason, refusal: Refusal = { error: how, reason: closeReasons[how].text }): void {
    this.#listener.counters.rejected[how]++
    if (how !== 'gone')
      this.#listener.refused(refusal, this.address, () => this.#listener.wire.requestIdOf?.(this.state))
  }
  #sendClosingFrames(reason: CloseReason): number {
    this.phase = 'closing'
    this.#sendingClosingFrames = true
    try {
      return this.#listener.wire.onClosing(this, reason)
    } catch (error) {
      this.#listener.fault(error)
      return 0
    } finally {
      this.#sendingClosingFrames = false
    }
  }
  #startClosing(lingerMs: number): void {
    if (this.phase === 'ended') return
    this.phase = 'closing'
    this.#inboundQueue = undefined
    this.nextDeadlineMs = this.#listener.clock.monotonic() + lingerMs
    this.#listener.file(this)
    if (lingerMs <= 0) this.#closeSocket()
  }
  #closeSocket(): void {
    this.phase = 'disconnecting'
    this.nextDeadlineMs = this.#listener.clock.monotonic() + gatewayBounds.closeMsMax
    if (this.#listener.wire.ending === 'close') this.#socket.close()
    else this.#terminateWhenFlushed()
  }
  #terminateWhenFlushed(): void {
    if (this.#listener.wire.ending === 'terminate' && this.#socket.queuedBytes === 0) this.terminate()
  }

  /** Gives the wire a message, or `opened` without one. Returns whether the wire is still busy with it. */
  #deliver(message: Inbound | undefined): boolean {
    if (!this.live && !this.awaitingAdmission) return false
    try {
      const { wire } = this.#listener
      const work = message === undefined ? wire.opened(this) : wire.received(this, message)
      if (!work) return false
      this.#inboundQueue ??= new InboundQueue()
      work.then(
        () => this.#deliverQueued(),
        (error) => this.#fail(error),
      )
      return true
    } catch (error) {
      this.#fail(error)
      return false
    }
  }
  /** Delivers, in order, what arrived while the wire was busy. */
  #deliverQueued(): void {
    for (;;) {
      const message = this.#inboundQueue?.shift()
      if (message === undefined) break
      if (this.#deliver(message)) return
    }
    this.#inboundQueue = undefined
  }
  #fail(error: unknown): void {
    if (!(error instanceof CoreError)) this.#listener.fault(error)
    this.disconnect(error instanceof CoreError ? 'protocol' : 'internal')
  }
}
