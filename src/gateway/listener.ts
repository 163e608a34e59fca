import type { Clock } from '../core/clock.ts'
import { closeReasons } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { ConnectionAdmission } from '../core/sessions/connect.ts'
import type { AddressCounts } from './address-counts.ts'
import { gatewayBounds } from './bounds.ts'
import { Counters, type Gauges } from './counters.ts'
import { type RefusalLine, RefusalLog } from './refusal-log.ts'
import type { Socket } from './socket.ts'
import { SocketSession } from './socket-session.ts'
import type { Refusal, Wire } from './wire.ts'

/** What each listener works with. */
export type ListenerDeps = {
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly admission: ConnectionAdmission
  readonly addresses: AddressCounts
  /** Reports a bug of a wire; the connection it served was closed, the others are not affected. */
  readonly fault: (error: unknown, wire: string) => void
  readonly refused: (line: RefusalLine) => void
}

/** All sockets of one wire: accepts them, checks their deadlines with one timer, closes them on drain. */
export class Listener<State> {
  readonly wire: Wire<State>
  readonly counters = new Counters()
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly admission: ConnectionAdmission
  readonly #deps: ListenerDeps
  readonly #refusalLog: RefusalLog
  /** In the order they opened, so that the oldest are at the head. */
  readonly #handshaking = new Set<SocketSession<State>>()
  readonly #live = new Set<SocketSession<State>>()
  readonly #closing = new Set<SocketSession<State>>()
  readonly #stopSweep: () => void
  #reserved = 0
  #draining = false

  constructor(wire: Wire<State>, surroundings: ListenerDeps) {
    this.wire = wire
    this.clock = surroundings.clock
    this.registry = surroundings.registry
    this.admission = surroundings.admission
    this.#deps = surroundings
    this.#refusalLog = new RefusalLog(wire.name, surroundings.clock, surroundings.refused)
    this.#stopSweep = this.clock.every(gatewayBounds.sweepMs, () => this.#sweep())
  }

  get gauges(): Gauges {
    return {
      handshaking: this.#handshaking.size + this.#reserved,
      live: this.#live.size,
      closing: this.#closing.size,
    }
  }

  /**
   * Counts a client that is connecting. `closed` when none is accepted now; otherwise one call of `open` or `releaseSlot`
   * must follow, and `over_limit` says that the address is over its limit.
   */
  reserveSlot(address: string): 'closed' | 'over_limit' | 'reserved' {
    if (this.#draining || this.gauges.handshaking >= gatewayBounds.handshakesMax) return 'closed'
    this.#reserved++
    return this.#deps.addresses.add(address) ? 'over_limit' : 'reserved'
  }
  /** Why `reserveSlot` answers `closed`. */
  get unavailableReason(): Refusal {
    if (this.#draining) return { error: 'draining', reason: closeReasons.draining.text }
    return { error: 'server.busy', reason: 'too many clients are connecting at once' }
  }
  /** Logs a refusal. `requestId` is called only when a line is written. */
  refused(refusal: Refusal, address: string, requestId: () => string | undefined): void {
    this.#refusalLog.note(refusal, address, requestId)
  }
  /** Gives back a reserved slot that no socket came of. */
  releaseSlot(address: string): void {
    this.#reserved--
    this.#deps.addresses.remove(address)
  }
  /**
   * Turns a reserved slot into a session. The transport calls `opened` once, then `received`, `noteInbound` and `drained`
   * as they happen, and `closed` once at the end, also when the server ended the socket.
   */
  open(socket: Socket, address: string, state: State, overLimit: boolean): SocketSession<State> {
    this.#reserved--
    const session = new SocketSession(this, socket, address, state, overLimit)
    this.#handshaking.add(session)
    this.counters.opened++
    return session
  }

  /**
   * Accepts no new clients and closes all connections with reason `draining`, spread over `drainMsMax` at most. Resolves
   * when all sockets have ended.
   */
  drain(): Promise<void> {
    this.#draining = true
    const { drainTickMs, drainMsMax, drainPerSecond } = gatewayBounds
    const overMs = Math.min(drainMsMax, (this.#live.size / drainPerSecond) * 1_000)
    const share = Math.ceil(this.#live.size / Math.max(1, overMs / drainTickMs))
    // Timers do not keep the process alive: without sockets it may exit before one fires.
    if (this.#isDrained(share)) return Promise.resolve()
    return new Promise((resolve) => {
      const stop = this.clock.every(drainTickMs, () => {
        if (!this.#isDrained(share)) return
        stop()
        resolve()
      })
    })
  }
  /** Stops the timer and terminates the remaining sockets. */
  close(): void {
    this.#draining = true
    this.#stopSweep()
    this.#disconnectSome(Number.POSITIVE_INFINITY)
    for (const session of this.#closing) session.terminate()
  }

  // Called by its sessions.

  /** Files a session under its phase. */
  file(session: SocketSession<State>): void {
    this.#remove(session)
    const sessions = session.live ? this.#live : this.#closing
    sessions.add(session)
  }
  forget(session: SocketSession<State>): void {
    this.#remove(session)
    this.#deps.addresses.remove(session.address)
  }
  fault(error: unknown): void {
    this.#deps.fault(error, this.wire.name)
  }

  #remove(session: SocketSession<State>): void {
    if (this.#live.delete(session) || this.#closing.delete(session)) return
    this.#handshaking.delete(session)
  }
  #sweep(): void {
    const nowMs = this.clock.monotonic()
    for (const session of this.#handshaking) {
      if (session.nextDeadlineMs + gatewayBounds.handshakeMsMax > nowMs) break
      session.disconnect('late')
    }
    for (const session of this.#live) session.checkSilence(nowMs)
    for (const session of this.#closing) session.checkClosing(nowMs)
  }
  #isDrained(share: number): boolean {
    this.#disconnectSome(share)
    return this.#live.size + this.#handshaking.size + this.#closing.size === 0
  }
  #disconnectSome(share: number): void {
    for (const session of this.#handshaking) session.disconnect('draining')
    let left = share
    for (const session of this.#live) {
      if (left-- <= 0) break
      session.disconnect('draining')
    }
  }
}
