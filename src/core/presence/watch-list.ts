import type { PlatformSet } from '../devices/platform.ts'
import type { AppId, UserId } from '../values.ts'
import type { LocalConnection } from './connection.ts'

/** A user with at least one subscriber. Most have one: a set is made for the second. */
export class SubscribedUser {
  readonly app: AppId
  readonly uid: UserId
  /** The state that was last sent to subscribers. */
  published: PlatformSet
  #only: WatchList | undefined
  #all: Set<WatchList> | undefined

  constructor(app: AppId, uid: UserId, published: PlatformSet) {
    this.app = app
    this.uid = uid
    this.published = published
  }

  get hasSubscribers(): boolean {
    return this.#all ? this.#all.size > 0 : this.#only !== undefined
  }
  add(list: WatchList): void {
    if (this.#all) this.#all.add(list)
    else if (this.#only && this.#only !== list) this.#all = new Set([this.#only, list])
    else this.#only = list
  }
  remove(list: WatchList): void {
    this.#all?.delete(list)
    if (this.#only === list) this.#only = undefined
  }
  /** Connections that subscribe. */
  *subscribers(): Iterable<LocalConnection> {
    if (this.#all) for (const list of this.#all) yield* list.connectionsOn(this)
    else if (this.#only) yield* this.#only.connectionsOn(this)
  }
}

/**
 * The users to which the connections of one user subscribe. Each has a place in the list; a connection has a bit a place,
 * so that many connections with the same subscriptions take little more memory than one.
 */
export class WatchList {
  readonly #places = new Map<SubscribedUser, number>()
  readonly #freePlaces: number[] = []
  readonly #bits = new Map<LocalConnection, Bits>()
  readonly #placesMax: number

  constructor(usersMax: number) {
    this.#placesMax = usersMax
  }

  get size(): number {
    return this.#places.size
  }
  /** In the order they were added. */
  *users(connection?: LocalConnection): Iterable<SubscribedUser> {
    for (const user of this.#places.keys()) if (!connection || this.has(connection, user)) yield user
  }
  includes(user: SubscribedUser): boolean {
    return this.#places.has(user)
  }
  has(connection: LocalConnection, user: SubscribedUser): boolean {
    const place = this.#places.get(user)
    return place !== undefined && this.#bits.get(connection)?.has(place) === true
  }
  *connectionsOn(user: SubscribedUser): Iterable<LocalConnection> {
    const place = this.#places.get(user)
    if (place === undefined) return
    for (const [connection, bits] of this.#bits) if (bits.has(place)) yield connection
  }
  /** Whether no other connection subscribes to the user. */
  isOnly(connection: LocalConnection, user: SubscribedUser): boolean {
    for (const one of this.connectionsOn(user)) if (one !== connection) return false
    return true
  }

  add(connection: LocalConnection, user: SubscribedUser): void {
    const place = this.#places.get(user) ?? this.#freePlaces.pop() ?? this.#places.size
    this.#places.set(user, place)
    const bits = this.#bits.get(connection) ?? new Bits(this.#placesMax)
    this.#bits.set(connection, bits)
    bits.add(place)
  }
  /** Returns whether the user is not in the list any more. */
  remove(connection: LocalConnection, user: SubscribedUser): boolean {
    const place = this.#places.get(user)
    const bits = this.#bits.get(connection)
    if (place === undefined || !bits?.delete(place)) return false
    if (bits.size === 0) this.#bits.delete(connection)
    if (!this.isOnly(connection, user)) return false
    this.#places.delete(user)
    this.#freePlaces.push(place)
    return true
  }
}

/** A set of small numbers, a bit each. */
class Bits {
  size = 0
  readonly #bytes: Uint8Array

  constructor(numbersMax: number) {
    this.#bytes = new Uint8Array(Math.ceil(numbersMax / 8))
  }

  has(number: number): boolean {
    return (this.#byte(number) & (1 << (number & 7))) !== 0
  }
  add(number: number): void {
    if (this.has(number)) return
    this.#bytes[number >> 3] = this.#byte(number) | (1 << (number & 7))
    this.size++
  }
  delete(number: number): boolean {
    if (!this.has(number)) return false
    this.#bytes[number >> 3] = this.#byte(number) & ~(1 << (number & 7))
    this.size--
    return true
  }
  #byte(number: number): number {
    return this.#bytes[number >> 3] ?? 0
  }
}
