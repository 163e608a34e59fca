import type { Clock } from '../core/clock.ts'
import { type CloseReason, closeReasons } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { RefusedClient } from '../core/refusals/recorder.ts'
import type { ConnectionAdmission } from '../core/sessions/connect.ts'
import { gatewayBounds } from './bounds.ts'
import type { ConnectionCounts } from './connection-counts.ts'
import { ListenerCounters } from './counters.ts'
import { DeadlineWheel } from './deadline-wheel.ts'
import type { FrameRateLimit } from './inbound-limits.ts'
import type { InboundTurns } from './inbound-turns.ts'
import { PhaseCounts, type SocketGauges } from './phase.ts'
import { endOf, type RefusalLine, RefusalLog, refusedClient } from './refusal-log.ts'
import type { SessionOwner } from './session-ports.ts'
import type { SocketSession } from './socket-session.ts'
import type { Refusal, Wire } from './wire.ts'

/** Dependencies of all listeners. */
export type ListenerDeps = {
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly admission: ConnectionAdmission
  readonly addresses: ConnectionCounts
  readonly frameRate: FrameRateLimit
  readonly turns: InboundTurns
  /** Reports a bug of a wire; its connection was closed, others are not affected. */
  readonly fault: (error: unknown, wire: string) => void
  readonly refused: (line: RefusalLine) => void
  /** Called with every refused client; must not throw. */
  readonly record?: ((client: RefusedClient) => void) | undefined
}

/** With one slot for each sweep the wheel covers 64 s; a longer deadline is visited once in that time. */
const wheelSlots = 256

/** All sockets of one wire: accepts them, checks their deadlines with one timer, closes them on drain. */
export class Listener<State> implements SessionOwner<State, SocketSession<State>> {
  readonly wire: Wire<State>
  readonly name: string
  readonly counters = new ListenerCounters()
  readonly phases = new PhaseCounts()
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly admission: ConnectionAdmission
  readonly addresses: ConnectionCounts
  readonly frameRate: FrameRateLimit
  readonly turns: InboundTurns
  draining = false
  readonly #deps: ListenerDeps
  readonly #refusalLog: RefusalLog
  /** All open sessions. */
  readonly #sessions: DeadlineWheel<SocketSession<State>>
  readonly #stopSweep: () => void
  #reserved = 0

  constructor(wire: Wire<State>, deps: ListenerDeps, name = wire.name) {
    this.wire = wire
    this.name = name
    this.clock = deps.clock
    this.registry = deps.registry
    this.admission = deps.admission
    this.addresses = deps.addresses
    this.frameRate = deps.frameRate
    this.turns = deps.turns
    this.#deps = deps
    this.#refusalLog = new RefusalLog({
      listener: name,
      clock: deps.clock,
      write: deps.refused,
      endOrigin: (end) => deps.admission.endOrigin(end),
    })
    this.#sessions = new DeadlineWheel(gatewayBounds.sweepMs, wheelSlots, deps.clock.monotonic())
    this.#stopSweep = this.clock.every(gatewayBounds.sweepMs, () =>
      this.#sessions.advance(this.clock.monotonic(), callOnDeadline),
    )
  }

  get gauges(): SocketGauges {
    return this.phases.gauges(this.#reserved)
  }

  /**
   * Counts a client that is connecting. `closed` when none is accepted now; otherwise `attach` of a session or
   * `releaseSlot` must follow, and `over_limit` says that the address is over its limit.
   */
  reserveSlot(address: string): 'closed' | 'over_limit' | 'reserved' {
    if (this.draining || this.gauges.handshaking >= gatewayBounds.handshakesMax) return 'closed'
    this.#reserved++
    return this.addresses.add(address) ? 'over_limit' : 'reserved'
  }
  /** Why `reserveSlot` answers `closed`. */
  get unavailableReason(): Refusal {
    if (this.draining) return { error: 'draining', reason: closeReasons.draining.text }
    return { error: 'server.busy', reason: 'too many clients are connecting at once' }
  }
  /** Releases a reserved slot whose socket was not opened. */
  releaseSlot(address: string): void {
    this.#reserved--
    this.addresses.remove(address)
  }

  /**
   * Accepts no new clients and closes all connections with reason `draining`, spread over `drainMsMax` at most. Resolves
   * when all sockets have ended.
   */
  drain(): Promise<void> {
    this.draining = true
    const { drainTickMs, drainMsMax, drainPerSecond } = gatewayBounds
    const live = this.#disconnectHandshaking()
    const overMs = Math.min(drainMsMax, (live.length / drainPerSecond) * 1_000)
    const share = Math.ceil(live.length / Math.max(1, overMs / drainTickMs))
    const isDrained = () => {
      for (const session of live.splice(0, share)) session.disconnect('draining')
      return this.phases.open === 0
    }
    // Timers do not keep the process alive: without sockets it may exit before one fires.
    if (isDrained()) return Promise.resolve()
    return new Promise((resolve) => {
      const stop = this.clock.every(drainTickMs, () => {
        if (!isDrained()) return
        stop()
        resolve()
      })
    })
  }
  /** Stops the timer and terminates the remaining sockets. */
  close(): void {
    this.draining = true
    this.#stopSweep()
    for (const session of this.#sessions.entries()) {
      session.disconnect('draining')
      session.terminate()
    }
  }

  // Called by its sessions.

  attached(session: SocketSession<State>): void {
    this.#reserved--
    this.counters.opened++
    this.phases.started()
    this.#sessions.schedule(session)
  }
  schedule(session: SocketSession<State>): void {
    this.#sessions.schedule(session)
  }
  remove(session: SocketSession<State>): void {
    this.#sessions.remove(session)
    this.addresses.remove(session.address)
  }
  fault(error: unknown): void {
    this.#deps.fault(error, this.name)
  }
  /** Counts, records and logs a refused client. */
  noteRefusal(refusal: Refusal, address: string, requestId: () => string | undefined): void {
    this.counters.countRefusal(refusal.error, endOf(refusal)?.reason)
    this.#deps.record?.(refusedClient(refusal, this.wire.dialect, address))
    this.#refusalLog.note(refusal, address, requestId)
  }

  onRejected(session: SocketSession<State>, how: CloseReason, refusal?: Refusal): void {
    this.counters.rejected[how]++
    if (how === 'gone') return
    const line = refusal ?? { error: how, reason: closeReasons[how].text }
    this.noteRefusal(line, session.address, () => this.wire.requestIdOf?.(session.state))
  }

  /** Returns the live sessions. */
  #disconnectHandshaking(): SocketSession<State>[] {
    const sessions = this.#sessions.entries()
    for (const session of sessions) if (session.awaitingAdmission) session.disconnect('draining')
    return sessions.filter(({ live }) => live)
  }
}

const callOnDeadline = (session: SocketSession<unknown>, nowMs: number): void => session.onDeadline(nowMs)
