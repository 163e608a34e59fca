import { CoreError } from '../../../core/errors.ts'
import type { CredentialClass } from '../bounds.ts'
import { BodySpace, haveSpace, SpacePool } from './body-space.ts'
import type { Deadlines } from './deadlines.ts'

const mib = 1024 * 1024

/** Bodies that are being read at the same time, all listeners together, in bytes. */
export const bodiesBytesMax = 64 * mib
/** What of it bodies without credentials may have, in bytes. */
export const openBodiesBytesMax = 8 * mib
/** One address, of IPv6 a /64, may have this part of both. */
export const addressShare = 1 / 8

/** How long a body waits for space, in ms. */
export const spaceWaitMsMax = 5_000
/** What the runtime buffers of a body that is not read before it stops receiving, at most, in bytes. */
export const unreadBytesMax = 1.5 * mib
/** What bodies that wait for space may have in the runtime's buffers, in bytes; half of it without credentials. */
export const waitingBytesMax = 24 * mib

/** Who sends a body: what it proved, and the network of its address. */
export type BodySender = { readonly credential: CredentialClass; readonly network: string }

type Waiting = { readonly tryStart: () => boolean }

/**
 * Bounds the bytes of bodies that are being read. A body waits for space before its first byte is read: the runtime buffers
 * little of a body that is not read.
 */
export class BodyBudget {
  readonly #all = new SpacePool(bodiesBytesMax)
  readonly #open = new SpacePool(openBodiesBytesMax)
  readonly #byNetwork = new Map<string, SpacePool>()
  readonly #openByNetwork = new Map<string, SpacePool>()
  readonly #unread = new SpacePool(waitingBytesMax)
  readonly #openUnread = new SpacePool(waitingBytesMax / 2)
  readonly #reading = new Set<BodySpace>()
  readonly #waiting = new Set<Waiting>()

  constructor(private readonly deadlines: Deadlines) {}

  /** Bytes that bodies have space for; those that are read now, and what is announced of them. */
  get bytesReserved(): number {
    return this.#all.used
  }
  /** Bytes that have arrived of bodies that are being read. */
  get bytesReceived(): number {
    let total = 0
    for (const { received } of this.#reading) total += received
    return total
  }
  get waiting(): number {
    return this.#waiting.size
  }

  /** Space for a body of `bytes`, bodies that have waited longer first. Throws `server.busy` when there is none in time. */
  reserve(sender: BodySender, bytes: number, nowMs: number): Promise<BodySpace> {
    const { promise, resolve, reject } = Promise.withResolvers<BodySpace>()
    const tryStart = () => {
      const space = this.#tryReserve(sender, bytes)
      if (space) resolve(space)
      return space !== undefined
    }
    if (tryStart()) return promise
    const unread = this.#reserveUnread(sender, bytes)
    const waiting = { tryStart }
    const expire = () => reject(busy())
    const expiring = { dueMs: nowMs + spaceWaitMsMax, expire }
    this.#waiting.add(waiting)
    this.deadlines.add(expiring)
    return promise.finally(() => {
      unread.end()
      this.#waiting.delete(waiting)
      this.deadlines.delete(expiring)
    })
  }

  /** Throws `server.busy`. */
  #reserveUnread({ credential }: BodySender, bytes: number): BodySpace {
    const pools = credential === 'none' ? [this.#unread, this.#openUnread] : [this.#unread]
    const buffered = Math.min(bytes, unreadBytesMax)
    if (!haveSpace(pools, buffered)) throw busy()
    return new BodySpace(pools, buffered, () => {})
  }

  #tryReserve(sender: BodySender, bytes: number): BodySpace | undefined {
    const pools = this.#poolsOf(sender)
    const space = haveSpace(pools, bytes)
      ? new BodySpace(pools, bytes, (released) => this.#released(released, sender))
      : undefined
    if (space) this.#reading.add(space)
    else this.#forget(sender)
    return space
  }

  /** Those of the sender's network are kept while they have bodies. */
  #poolsOf({ credential, network }: BodySender): SpacePool[] {
    const all = [this.#all, poolOf(this.#byNetwork, network, bodiesBytesMax)]
    if (credential !== 'none') return all
    return [...all, this.#open, poolOf(this.#openByNetwork, network, openBodiesBytesMax)]
  }
  #released(space: BodySpace, sender: BodySender): void {
    if (space.ended) {
      this.#reading.delete(space)
      this.#forget(sender)
    }
    for (const waiting of this.#waiting) if (waiting.tryStart()) this.#waiting.delete(waiting)
  }
  #forget({ network }: BodySender): void {
    for (const pools of [this.#byNetwork, this.#openByNetwork])
      if (pools.get(network)?.bodies === 0) pools.delete(network)
  }
}

function poolOf(pools: Map<string, SpacePool>, network: string, bytesMax: number): SpacePool {
  const known = pools.get(network)
  if (known) return known
  const made = new SpacePool(bytesMax * addressShare)
  pools.set(network, made)
  return made
}

/** What a body without space is answered. */
export const busy = () => new CoreError('server.busy', 'the server is reading too many bodies, try again')
