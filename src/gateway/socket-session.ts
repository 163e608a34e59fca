import { CoreError } from '../core/errors.ts'
import { type CloseReason, closeReasons, type LocalConnection, type Notification } from '../core/presence/connection.ts'
import type { ConnectionTransport } from '../core/presence/live-connection.ts'
import type { AdmittedConnection, ConnectRequest } from '../core/sessions/connect.ts'
import { gatewayBounds } from './bounds.ts'
import { Inbox } from './inbound-queue.ts'
import type { Listener } from './listener.ts'
import type { Socket } from './socket.ts'
import type { Inbound, Link, Refusal } from './wire.ts'

/** The parts of a life. `lingering`: the farewell is out, the socket stays a while. `hangingUp`: it is being closed. */
export type Phase = 'handshaking' | 'live' | 'lingering' | 'hangingUp' | 'gone'

/**
 * One socket from its opening to its end. There are many, most of them idle: no timers, no closures, few fields. Time is
 * kept by the listener's sweep.
 */
export class SocketLink<State> implements Link<State>, ConnectionTransport {
  state: State
  readonly address: string
  readonly overLimit: boolean
  connection: LocalConnection | undefined = undefined
  silenceMsMax: number
  pingAfterMs: number
  /** Monotonic, as all times here. */
  lastInboundAtMs: number
  phase: Phase = 'handshaking'
  /** Handshaking: when that began. Leaving: when the next step is due. */
  turnsAtMs: number
  readonly #listener: Listener<State>
  readonly #socket: Socket
  #inbox: Inbox | undefined = undefined
  #pinged = false
  #lastWords = false

  constructor(listener: Listener<State>, socket: Socket, address: string, state: State, overLimit: boolean) {
    this.#listener = listener
    this.#socket = socket
    this.address = address
    this.state = state
    this.overLimit = overLimit
    this.silenceMsMax = listener.wire.bounds.silenceMsMax
    this.pingAfterMs = listener.wire.bounds.pingAfterMs
    this.lastInboundAtMs = listener.clock.monotonic()
    this.turnsAtMs = this.lastInboundAtMs
  }

  // What the wire may do.

  get live(): boolean {
    return this.phase === 'live'
  }
  send(message: string | Uint8Array): void {
    if (!this.live && !this.awaitingAdmission && !this.#lastWords) return
    const { counters } = this.#listener
    counters.framesOut++
    counters.bytesOut += message.length
    if (this.#socket.send(message) !== 'dropped') return
    counters.framesLost++
    if (this.#lastWords) this.cut()
    else this.leave('slow')
  }
  async enter(claim: ConnectRequest, mark: number): Promise<AdmittedConnection | undefined> {
    try {
      if (this.overLimit) throw new CoreError('connections.over_limit')
      return await this.#listener.connects.admit(claim, this, mark)
    } catch (error) {
      if (error instanceof CoreError) this.#listener.counters.countRefusal(error.code)
      throw error
    }
  }
  setBackground(background: boolean): void {
    if (this.connection) this.#listener.registry.setBackground(this.connection, background)
  }
  leave(reason: CloseReason): void {
    if (this.live && this.connection) this.#listener.registry.remove(this.connection, reason)
    this.close(reason)
  }
  end(refusal: Refusal, lingerMs = 0): void {
    if (!this.awaitingAdmission) return
    this.#turnAway('refused', refusal)
    this.#startLeaving(lingerMs)
  }

  // What the core tells it.

  get awaitingAdmission(): boolean {
    return this.phase === 'handshaking'
  }
  admitted(connection: LocalConnection): void {
    this.connection = connection
    this.phase = 'live'
    this.#listener.counters.admitted++
    this.#listener.settle(this)
    try {
      this.#listener.wire.hello(this, connection)
    } catch (error) {
      this.#fail(error)
    }
  }
  notify(notice: Notification): void {
    if (!this.live || !this.connection) return
    try {
      this.#listener.wire.notify(this, this.connection, notice)
    } catch (error) {
      this.#fail(error)
    }
  }
  /** The connection is out of the registry by now. */
  close(reason: CloseReason): void {
    if (!this.live && !this.awaitingAdmission) return
    if (this.live) this.#listener.counters.closed[reason]++
    else this.#turnAway(reason)
    this.#startLeaving(this.#sayFarewell(reason))
  }

  // What the transport tells it.

  /** Once, before anything else. */
  opened(): void {
    this.#perform(undefined)
  }
  received(message: Inbound): void {
    if (!this.live && !this.awaitingAdmission) return
    const { counters } = this.#listener
    counters.framesIn++
    counters.bytesIn += message.length
    this.heard()
    if (!this.#inbox) this.#perform(message)
    else if (!this.#inbox.hold(message)) this.leave('flood')
  }
  /** Any sign of life that is no message. */
  heard(): void {
    this.lastInboundAtMs = this.#listener.clock.monotonic()
    this.#pinged = false
  }
  /** The network took what was queued. */
  drained(): void {
    if (this.phase === 'hangingUp') this.#cutWhenFlushed()
  }
  /** The socket has ended, whoever did it. */
  closed(reason: CloseReason = 'gone'): void {
    if (this.phase === 'gone') return
    const { counters, registry } = this.#listener
    const before = this.phase
    this.phase = 'gone'
    this.#inbox = undefined
    this.#listener.forget(this)
    if (before === 'handshaking') this.#turnAway(reason)
    if (before !== 'live' || !this.connection) return
    counters.closed[reason]++
    registry.remove(this.connection, reason)
  }

  // What the sweep asks.

  /** Ends it after too long a silence: not later than the limit, so that nobody is shown online beyond it. */
  checkSilence(nowMs: number): void {
    const silenceMs = nowMs - this.lastInboundAtMs
    const { pingAfterMs } = this
    if (this.silenceMsMax > 0 && silenceMs > this.silenceMsMax - gatewayBounds.sweepMs) {
      this.leave('silent')
    } else if (pingAfterMs > 0 && silenceMs >= pingAfterMs && !this.#pinged) {
      this.#pinged = true
      this.#socket.ping()
    }
  }
  /** Takes the next step of leaving when its time has come. */
  checkLeaving(nowMs: number): void {
    if (nowMs < this.turnsAtMs) return
    if (this.phase === 'lingering') this.#hangUp()
    else this.cut()
  }
  /** Ends the socket now. */
  cut(): void {
    this.#socket.terminate()
  }

  /** It ends before it was admitted. Who goes of its own accord was refused nothing. */
  #turnAway(how: CloseReason, refusal: Refusal = { error: how, reason: closeReasons[how].text }): void {
    this.#listener.counters.turnedAway[how]++
    if (how !== 'gone') this.#listener.refused(refusal, this.address, () => this.#listener.wire.idOf?.(this.state))
  }
  #sayFarewell(reason: CloseReason): number {
    this.phase = 'lingering'
    this.#lastWords = true
    try {
      return this.#listener.wire.farewell(this, reason)
    } catch (error) {
      this.#listener.fault(error)
      return 0
    } finally {
      this.#lastWords = false
    }
  }
  #startLeaving(lingerMs: number): void {
    if (this.phase === 'gone') return
    this.phase = 'lingering'
    this.#inbox = undefined
    this.turnsAtMs = this.#listener.clock.monotonic() + lingerMs
    this.#listener.settle(this)
    if (lingerMs <= 0) this.#hangUp()
  }
  #hangUp(): void {
    this.phase = 'hangingUp'
    this.turnsAtMs = this.#listener.clock.monotonic() + gatewayBounds.hangUpMsMax
    if (this.#listener.wire.ending === 'close') this.#socket.close()
    else this.#cutWhenFlushed()
  }
  #cutWhenFlushed(): void {
    if (this.#listener.wire.ending === 'cut' && this.#socket.queuedBytes === 0) this.cut()
  }

  /** Gives the wire a message, or tells it that the socket is open. Returns whether the wire is still at it. */
  #perform(message: Inbound | undefined): boolean {
    if (!this.live && !this.awaitingAdmission) return false
    try {
      const { wire } = this.#listener
      const work = message === undefined ? wire.opened(this) : wire.received(this, message)
      if (!work) return false
      this.#inbox ??= new Inbox()
      work.then(
        () => this.#performHeld(),
        (error) => this.#fail(error),
      )
      return true
    } catch (error) {
      this.#fail(error)
      return false
    }
  }
  /** What came while the wire was at an earlier message, in order. */
  #performHeld(): void {
    for (;;) {
      const message = this.#inbox?.take()
      if (message === undefined) break
      if (this.#perform(message)) return
    }
    this.#inbox = undefined
  }
  #fail(error: unknown): void {
    if (!(error instanceof CoreError)) this.#listener.fault(error)
    this.leave(error instanceof CoreError ? 'protocol' : 'internal')
  }
}
