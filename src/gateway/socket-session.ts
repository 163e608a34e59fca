import { CoreError } from '../core/errors.ts'
import {
  type CloseReason,
  type ConnectionTransport,
  isCloseReason,
  type LocalConnection,
  type Notification,
} from '../core/presence/connection.ts'
import type { ConnectRequest } from '../core/sessions/admit.ts'
import type { AdmittedConnection } from '../core/sessions/connect.ts'
import { gatewayBounds } from './bounds.ts'
import { WheelEntry } from './deadline-wheel.ts'
import { type InboundHandler, InboundMessages } from './inbound-messages.ts'
import type { SessionPhase } from './phase.ts'
import type { SessionOwner, Socket } from './session-ports.ts'
import type { Inbound, Refusal, Timeouts, WireSession } from './wire.ts'

type Owner<State> = SessionOwner<State, SocketSession<State>>

/**
 * The state of one socket from open to end. The wire sends through it, the core closes and notifies it, the transport
 * reports to it. There are many, most of them idle: no timers, no closures, few fields. Times are monotonic, in ms.
 */
export class SocketSession<State>
  extends WheelEntry
  implements WireSession<State>, ConnectionTransport, InboundHandler
{
  state: State
  address: string
  overLimit: boolean
  connection: LocalConnection | undefined = undefined
  lastInboundAtMs: number
  phase: SessionPhase = 'handshaking'
  readonly #owner: Owner<State>
  #socket: Socket | undefined = undefined
  #silenceMsMax: number
  #pingAfterMs: number
  #pinged = false
  #bucketFullAtMs = 0
  #waiting: InboundMessages | undefined = undefined
  #sendingClosingFrames = false

  /** For a reserved slot; `attach` follows when the socket is open. */
  constructor(owner: Owner<State>, address: string, state: State, overLimit: boolean) {
    super()
    this.#owner = owner
    this.address = address
    this.state = state
    this.overLimit = overLimit
    this.#silenceMsMax = owner.wire.bounds.silenceMsMax
    this.#pingAfterMs = owner.wire.bounds.pingAfterMs
    this.lastInboundAtMs = owner.clock.monotonic()
  }

  // Called by the wire.
  get live(): boolean {
    return this.phase === 'live'
  }
  /** Handshaking or live: frames are received and sent. */
  get isOpen(): boolean {
    return this.phase === 'live' || this.phase === 'handshaking'
  }
  send(message: string | Uint8Array): void {
    if (!this.isOpen && !this.#sendingClosingFrames) return
    const lease = this.#checkLease()
    if (typeof lease !== 'boolean') void lease.then(() => this.send(message))
    if (lease !== true) return
    const { counters } = this.#owner
    counters.framesOut++
    counters.bytesOut += message.length
    if (this.#socket?.send(message) !== 0) return
    counters.framesDropped++
    if (this.#sendingClosingFrames) this.terminate()
    else this.disconnect('slow')
  }
  async admit(request: ConnectRequest, fencingToken: number): Promise<AdmittedConnection | undefined> {
    if (this.overLimit) throw new CoreError('connections.over_limit')
    return this.#owner.admission.admit(request, this, fencingToken)
  }
  setBackground(background: boolean): void {
    if (this.connection) this.#owner.registry.setBackground(this.connection, background)
  }
  setTimeouts({ silenceMsMax = this.#silenceMsMax, pingAfterMs = this.#pingAfterMs }: Timeouts): void {
    this.#silenceMsMax = silenceMsMax
    this.#pingAfterMs = pingAfterMs
    if (this.live) this.#awaitInbound(this.lastInboundAtMs)
  }
  disconnect(reason: CloseReason): void {
    if (this.live && this.connection) this.#owner.registry.remove(this.connection, reason)
    this.close(reason)
  }
  reject(refusal: Refusal, lingerMs = 0): void {
    if (!this.awaitingAdmission) return
    this.#owner.onRejected(this, isCloseReason(refusal.error) ? refusal.error : 'refused', refusal)
    this.#startClosing(lingerMs)
  }

  // Called by the core.
  get awaitingAdmission(): boolean {
    return this.phase === 'handshaking'
  }
  admitted(connection: LocalConnection): void {
    this.connection = connection
    this.#enter('live')
    this.#owner.counters.admitted++
    this.#awaitInbound(this.lastInboundAtMs)
    try {
      this.#owner.wire.onConnected(this, connection)
    } catch (error) {
      this.fail(error)
    }
  }
  notify(notification: Notification): boolean {
    if (!this.live || !this.connection) return false
    try {
      this.#owner.wire.notify(this, this.connection, notification)
    } catch (error) {
      this.fail(error)
    }
    return this.live
  }
  close(reason: CloseReason): void {
    if (!this.isOpen) return
    if (this.live) this.#owner.counters.closed[reason]++
    else this.#owner.onRejected(this, reason)
    this.#startClosing(this.#sendClosingFrames(reason))
  }

  // Called by the transport.
  get frameBytesMax(): number {
    const { frameBytesMax, handshakeFrameBytesMax = frameBytesMax } = this.#owner.wire.bounds
    return this.phase === 'handshaking' ? handshakeFrameBytesMax : frameBytesMax
  }

  /** The socket is open. Called once, before anything else. */
  attach(socket: Socket): void {
    this.#socket = socket
    this.lastInboundAtMs = this.#owner.clock.monotonic()
    this.nextDeadlineMs = this.lastInboundAtMs + gatewayBounds.handshakeMsMax
    this.#owner.attached(this)
  }
  /** Sets the client's address from a trusted proxy's header. Called before `opened`. */
  setAddress(address: string): void {
    this.#owner.addresses.remove(this.address)
    this.overLimit = this.#owner.addresses.add(address)
    this.address = address
  }
  /** Starts the wire. Called once, before any message. */
  opened(): void {
    this.#deliver(undefined)
    if (this.#owner.draining) this.disconnect('draining')
  }
  received(message: Inbound): void {
    if (!this.isOpen) return
    const { counters } = this.#owner
    counters.framesIn++
    counters.bytesIn += message.length
    if (!this.countInbound()) return
    if (!this.#waiting && this.#owner.turns.hasTime(this.lastInboundAtMs)) this.#deliver(message)
    else if (!this.#waitingMessages.push(message)) this.disconnect('flood')
  }
  /** A frame has arrived, also a pong. Returns whether the connection goes on. */
  countInbound(): boolean {
    this.lastInboundAtMs = this.#owner.clock.monotonic()
    this.#pinged = false
    return this.chargeFrames(1)
  }
  chargeFrames(frames: number): boolean {
    const fullAtMs = this.#owner.frameRate.take(this.#bucketFullAtMs, this.lastInboundAtMs, frames)
    if (fullAtMs === undefined) this.disconnect('rate')
    else this.#bucketFullAtMs = fullAtMs
    return this.isOpen
  }
  /** The outbound queue is empty. */
  drained(): void {
    if (this.phase === 'disconnecting') this.#terminateWhenFlushed()
  }
  closed(reason: CloseReason = 'gone'): void {
    const before = this.phase
    if (before === 'ended') return
    const { counters, registry } = this.#owner
    this.#enter('ended')
    this.#waiting = undefined
    this.#owner.remove(this)
    if (before === 'handshaking') this.#owner.onRejected(this, reason)
    if (before !== 'live' || !this.connection) return
    counters.closed[reason]++
    registry.remove(this.connection, reason)
  }

  // Called for its messages.

  /** Calls the wire with a message, or its `opened` without one. Returns its work while that is not done. */
  handle(message: Inbound | undefined): Promise<void> | undefined {
    const lease = this.#checkLease()
    if (typeof lease !== 'boolean') return lease.then(() => this.handle(message))
    if (!this.isOpen) return undefined
    try {
      const { wire } = this.#owner
      return (message === undefined ? wire.opened(this) : wire.received(this, message)) ?? undefined
    } catch (error) {
      this.fail(error)
      return undefined
    }
  }
  inboundHandled(): void {
    this.#waiting = undefined
  }

  // Called by the listener.
  onDeadline(nowMs: number): void {
    if (this.phase === 'handshaking') this.disconnect('late')
    // Not later than its limit (docs/architecture.md#t1).
    else if (this.phase === 'live' && nowMs > this.#silentFromMs) this.disconnect('silent')
    else if (this.phase === 'live') this.#pingWhenDue(nowMs)
    else if (this.phase === 'closing') this.#closeSocket()
    else this.terminate()
  }
  terminate(): void {
    this.#socket?.terminate()
  }

  #enter(phase: SessionPhase): void {
    this.#owner.phases.moved(this.phase, phase)
    this.phase = phase
  }
  #scheduleAt(deadlineMs: number): void {
    this.nextDeadlineMs = deadlineMs
    this.#owner.schedule(this)
  }

  /** After this time the session is closed as silent: one sweep before its limit, so that it is not closed later. */
  get #silentFromMs(): number {
    if (this.#silenceMsMax <= 0) return Number.POSITIVE_INFINITY
    return this.lastInboundAtMs + this.#silenceMsMax - gatewayBounds.sweepMs
  }
  /** Pings once when nothing came for a while. */
  #pingWhenDue(nowMs: number): void {
    if (this.#pingAfterMs > 0 && nowMs >= this.lastInboundAtMs + this.#pingAfterMs && !this.#pinged) {
      this.#pinged = true
      this.#socket?.ping()
    }
    this.#awaitInbound(this.#pinged ? nowMs : this.lastInboundAtMs)
  }
  /** Inbound data does not move the deadline: when it is due, the next one is computed from `lastInboundAtMs`. */
  #awaitInbound(pingFromMs: number): void {
    const pingAtMs = this.#pingAfterMs > 0 ? pingFromMs + this.#pingAfterMs : Number.POSITIVE_INFINITY
    this.#scheduleAt(Math.min(this.#silentFromMs, pingAtMs))
  }

  #sendClosingFrames(reason: CloseReason): number {
    this.#enter('closing')
    this.#sendingClosingFrames = true
    try {
      return this.#owner.wire.onClosing(this, reason)
    } catch (error) {
      this.#owner.fault(error)
      return 0
    } finally {
      this.#sendingClosingFrames = false
    }
  }
  #startClosing(lingerMs: number): void {
    if (this.phase === 'ended') return
    if (this.phase !== 'closing') this.#enter('closing')
    this.#waiting = undefined
    if (lingerMs <= 0) this.#closeSocket()
    else this.#scheduleAt(this.#owner.clock.monotonic() + lingerMs)
  }
  #closeSocket(): void {
    this.#enter('disconnecting')
    this.#scheduleAt(this.#owner.clock.monotonic() + gatewayBounds.closeMsMax)
    if (this.#owner.wire.ending === 'close') this.#socket?.close()
    else this.#terminateWhenFlushed()
  }
  #terminateWhenFlushed(): void {
    if (this.#owner.wire.ending === 'terminate' && this.#socket?.getBufferedAmount() === 0) this.terminate()
  }

  /** Whether a live connection still counts; later when that is not known at once. */
  #checkLease(): boolean | Promise<boolean> {
    const lease = !this.live || this.#owner.admission.checkLease()
    if (lease === false) this.disconnect('lease_lost')
    return lease
  }
  get #waitingMessages(): InboundMessages {
    this.#waiting ??= new InboundMessages(this, this.#owner.turns)
    return this.#waiting
  }
  /** `undefined` for the wire's `opened`. */
  #deliver(message: Inbound | undefined): void {
    const work = this.handle(message)
    if (work) this.#waitingMessages.waitFor(work)
  }
  /** Closes the connection after an error of the wire or of its framer. */
  fail(error: unknown): void {
    if (!(error instanceof CoreError)) this.#owner.fault(error)
    this.disconnect(error instanceof CoreError ? 'protocol' : 'internal')
  }
}
