import type { Clock } from '../clock.ts'
import type { DisconnectCommand } from '../cluster.ts'
import { CoreError } from '../errors.ts'
import { selects } from '../sessions/session-selector.ts'
import type { AppId, UserId } from '../values.ts'
import type { Connection } from './connection.ts'

/** What an order goes by. */
export type ConnectionIdentity = Pick<
  Connection,
  'app' | 'uid' | 'dialect' | 'platform' | 'clientKey' | 'sessionId' | 'tokenId'
> & {
  readonly id?: string
}

export const recentDisconnectBounds = {
  /** How long an order is remembered; longer than any handshake may take. */
  memoryMs: 30_000,
  ordersMax: 100_000,
} as const

type Remembered = { readonly order: DisconnectCommand; readonly number: number; readonly atMs: number }

/**
 * The latest orders to end connections, for sockets that were shaking hands when one came: their credentials were read
 * before it, and would let them in after it. Forgetting is safe: who began before a forgotten order has to begin anew.
 */
export class RecentDisconnects {
  readonly #clock: Clock
  readonly #byUser = new Map<string, Remembered[]>()
  #count = 0
  #latest = 0
  /** The newest order that was forgotten. */
  #forgotten = 0

  constructor(clock: Clock) {
    this.#clock = clock
    clock.every(recentDisconnectBounds.memoryMs, () =>
      this.#forgetOlderThan(clock.monotonic() - recentDisconnectBounds.memoryMs),
    )
  }

  /** The number of the latest order; they count from 1. */
  get latest(): number {
    return this.#latest
  }
  record(order: DisconnectCommand): void {
    if (this.#count >= recentDisconnectBounds.ordersMax) this.#forgetOlderThan(Number.POSITIVE_INFINITY)
    const one = { order, number: ++this.#latest, atMs: this.#clock.monotonic() }
    const key = keyOf(order.app, order.uid)
    const list = this.#byUser.get(key)
    if (list) list.push(one)
    else this.#byUser.set(key, [one])
    this.#count++
  }
  /** Throws when an order with a number above `mark` concerns this connection, or may have: see the registry's. */
  check(connection: ConnectionIdentity, mark: number): void {
    if (mark === this.#latest) return
    if (mark < this.#forgotten) throw new CoreError('server.busy', 'the handshake took too long, try again')
    const orders = this.#byUser.get(keyOf(connection.app, connection.uid)) ?? []
    const ending = orders.find(({ order, number }) => number > mark && matchesCommand(order, connection))
    if (ending) throw new CoreError(ending.order.reason === 'banned' ? 'user.banned' : 'token.ended')
  }

  #forgetOlderThan(atMs: number): void {
    for (const [key, list] of this.#byUser) {
      const kept = list.filter((one) => one.atMs > atMs)
      const lost = list[list.length - kept.length - 1]
      if (!lost) continue
      this.#forgotten = Math.max(this.#forgotten, lost.number)
      this.#count -= list.length - kept.length
      if (kept.length === 0) this.#byUser.delete(key)
      else this.#byUser.set(key, kept)
    }
  }
}

const keyOf = (app: AppId, uid: UserId): string => `${app}\0${uid}`

/** Whether an order to end connections of one user means this one of them. */
export function matchesCommand(order: DisconnectCommand, one: ConnectionIdentity): boolean {
  const { id, sessionId, tokenId } = one
  if (order.exceptTokenId !== undefined && tokenId === order.exceptTokenId) return false
  return (
    (order.selector !== undefined && selects(order.selector, one)) ||
    (sessionId !== undefined && order.sessionIds.includes(sessionId)) ||
    (tokenId !== undefined && order.tokenIds.includes(tokenId)) ||
    (id !== undefined && order.connectionIds.includes(id))
  )
}
