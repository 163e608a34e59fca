import type { Clock } from '../core/clock.ts'
import { closeReasons } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { ConnectionAdmission } from '../core/sessions/connect.ts'
import type { Addresses } from './address-counts.ts'
import { gatewayBounds } from './bounds.ts'
import { Counters, type Gauges } from './counters.ts'
import { type RefusalLine, Refusals } from './refusal-log.ts'
import type { Socket } from './socket.ts'
import { SocketLink } from './socket-session.ts'
import type { Refusal, Wire } from './wire.ts'

/** What the gateway gives each of its listeners. */
export type Surroundings = {
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly connects: ConnectionAdmission
  readonly addresses: Addresses
  /** A bug came up while a connection of this wire was served; the connection was ended, the others go on. */
  readonly fault: (error: unknown, wire: string) => void
  readonly refused: (line: RefusalLine) => void
}

/** All sockets of one wire: lets them in, watches over them with one timer, and closes them when it is time. */
export class Listener<State> {
  readonly wire: Wire<State>
  readonly counters = new Counters()
  readonly clock: Clock
  readonly registry: ConnectionRegistry
  readonly connects: ConnectionAdmission
  readonly #surroundings: Surroundings
  readonly #refusals: Refusals
  /** In the order they opened, so that the late are at the head. */
  readonly #handshaking = new Set<SocketLink<State>>()
  readonly #live = new Set<SocketLink<State>>()
  readonly #leaving = new Set<SocketLink<State>>()
  readonly #stopSweep: () => void
  #upgrading = 0
  #draining = false

  constructor(wire: Wire<State>, surroundings: Surroundings) {
    this.wire = wire
    this.clock = surroundings.clock
    this.registry = surroundings.registry
    this.connects = surroundings.connects
    this.#surroundings = surroundings
    this.#refusals = new Refusals(wire.name, surroundings.clock, surroundings.refused)
    this.#stopSweep = this.clock.every(gatewayBounds.sweepMs, () => this.#sweep())
  }

  get gauges(): Gauges {
    return {
      handshaking: this.#handshaking.size + this.#upgrading,
      live: this.#live.size,
      leaving: this.#leaving.size,
    }
  }

  /**
   * Someone is at the door. `closed` when nobody is let in now; else whether the address is over its limit, and one call
   * of `open` or `forgo` has to follow.
   */
  knock(address: string): 'closed' | 'over_limit' | 'welcome' {
    if (this.#draining || this.gauges.handshaking >= gatewayBounds.handshakesMax) return 'closed'
    this.#upgrading++
    return this.#surroundings.addresses.arrive(address) ? 'over_limit' : 'welcome'
  }
  /** Why the door is `closed` when it is. */
  get closedFor(): Refusal {
    if (this.#draining) return { error: 'draining', reason: closeReasons.draining.text }
    return { error: 'server.busy', reason: 'too many clients shake hands at once' }
  }
  /** Tells that somebody was not let in. `id` is what the client calls its attempt, asked only where that is written. */
  refused(refusal: Refusal, address: string, id: () => string | undefined): void {
    this.#refusals.note(refusal, address, id)
  }
  /** Who knocked did not come in. */
  forgo(address: string): void {
    this.#upgrading--
    this.#surroundings.addresses.depart(address)
  }
  /**
   * Who knocked has a socket now. Its transport tells the link: `opened` once, then `received`, `heard` (a sign of life that
   * is no message) and `drained` as they happen, and `closed` once at the end, also when we ended it.
   */
  open(socket: Socket, address: string, state: State, overLimit: boolean): SocketLink<State> {
    this.#upgrading--
    const link = new SocketLink(this, socket, address, state, overLimit)
    this.#handshaking.add(link)
    this.counters.opened++
    return link
  }

  /**
   * Lets nobody in any more and tells everybody to come back elsewhere, one after the other over `drainMsMax` at most.
   * Resolves when all sockets have ended.
   */
  drain(): Promise<void> {
    this.#draining = true
    const { drainTickMs, drainMsMax, drainPerSecond } = gatewayBounds
    const overMs = Math.min(drainMsMax, (this.#live.size / drainPerSecond) * 1_000)
    const share = Math.ceil(this.#live.size / Math.max(1, overMs / drainTickMs))
    // Timers keep no process alive: with nobody left it may be over before one fires.
    if (this.#isDrained(share)) return Promise.resolve()
    return new Promise((resolve) => {
      const stop = this.clock.every(drainTickMs, () => {
        if (!this.#isDrained(share)) return
        stop()
        resolve()
      })
    })
  }
  /** Stops the clockwork; sockets that are left are cut. */
  close(): void {
    this.#draining = true
    this.#stopSweep()
    this.#sendAway(Number.POSITIVE_INFINITY)
    for (const link of this.#leaving) link.cut()
  }

  // Called by its links.

  /** Files a link under the part of life it is in. */
  settle(link: SocketLink<State>): void {
    this.#remove(link)
    const place = link.live ? this.#live : this.#leaving
    place.add(link)
  }
  forget(link: SocketLink<State>): void {
    this.#remove(link)
    this.#surroundings.addresses.depart(link.address)
  }
  fault(error: unknown): void {
    this.#surroundings.fault(error, this.wire.name)
  }

  #remove(link: SocketLink<State>): void {
    if (this.#live.delete(link) || this.#leaving.delete(link)) return
    this.#handshaking.delete(link)
  }
  #sweep(): void {
    const nowMs = this.clock.monotonic()
    for (const link of this.#handshaking) {
      if (link.turnsAtMs + gatewayBounds.handshakeMsMax > nowMs) break
      link.leave('late')
    }
    for (const link of this.#live) link.checkSilence(nowMs)
    for (const link of this.#leaving) link.checkLeaving(nowMs)
  }
  #isDrained(share: number): boolean {
    this.#sendAway(share)
    return this.#live.size + this.#handshaking.size + this.#leaving.size === 0
  }
  #sendAway(share: number): void {
    for (const link of this.#handshaking) link.leave('draining')
    let left = share
    for (const link of this.#live) {
      if (left-- <= 0) break
      link.leave('draining')
    }
  }
}
