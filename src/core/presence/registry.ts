import type { Clock } from '../clock.ts'
import type { AppId, ConnectionId, UserId } from '../values.ts'
import type { CloseReason, Connection, LocalConnection } from './connection.ts'
import type { EndOrder } from './nodes.ts'

/** How long an order to end connections is remembered, for sockets that were still shaking hands when it came. */
const orderMemoryMs = 30_000
const ordersMax = 100_000

export type RegistryEvent =
  | { kind: 'opened'; connection: Connection; count: number }
  | { kind: 'changed'; connection: Connection }
  | { kind: 'closed'; connection: Connection; reason: CloseReason; count: number }

type Remembered = { order: EndOrder; sequence: number; atMs: number }

const userKey = (app: AppId, uid: UserId): string => `${app}\0${uid}`
/** One online device: an installation with any connection. */
const deviceKey = (c: Connection): string => `${c.app}\0${c.uid}\0${c.clientKey}`

/**
 * The live connections of this node. Everything here is synchronous, so that the order of events of one user is the
 * order in which they happened (T4), and an order to end is over when `end` returns (T2).
 */
export class ConnectionRegistry {
  readonly #clock: Clock
  readonly #users = new Map<string, LocalConnection[]>()
  readonly #devices = new Map<string, LocalConnection>()
  readonly #deviceConnections = new Map<string, number>()
  readonly #listeners = new Set<(event: RegistryEvent) => void>()
  readonly #orders = new Map<string, Remembered[]>()
  #ordersCount = 0
  #sequence = 0
  #size = 0

  constructor(clock: Clock) {
    this.#clock = clock
    clock.every(orderMemoryMs, () => this.#forgetOrders())
  }

  get size(): number {
    return this.#size
  }
  /** Devices online on this node, of one app or of all. */
  deviceCount(app?: AppId): number {
    if (app === undefined) return this.#devices.size
    let count = 0
    for (const c of this.#devices.values()) if (c.app === app) count++
    return count
  }
  /** In connect order. The list is the registry's own: read it, do not keep it. */
  ofUser(app: AppId, uid: UserId): readonly LocalConnection[] {
    return this.#users.get(userKey(app, uid)) ?? []
  }
  /** One connection a device, in the order the devices came online. */
  devices(app: AppId, offset: number, limit: number): Connection[] {
    const page: Connection[] = []
    let index = 0
    for (const connection of this.#devices.values()) {
      if (connection.app !== app) continue
      if (index++ < offset) continue
      if (page.length >= limit) break
      page.push(connection)
    }
    return page
  }
  *all(): Iterable<LocalConnection> {
    for (const list of this.#users.values()) yield* list
  }

  /** Taken before the credentials are read; given to `add` so that no order in between is missed. */
  mark(): number {
    return this.#sequence
  }
  /** `false` when an order that came after `mark` ends this connection; it was then never in any answer. */
  add(connection: LocalConnection, mark: number): boolean {
    const key = userKey(connection.app, connection.uid)
    const orders = this.#orders.get(key)
    if (orders?.some((one) => one.sequence > mark && concerns(one.order, connection))) return false
    const list = this.#users.get(key)
    if (list) list.push(connection)
    else this.#users.set(key, [connection])
    const device = deviceKey(connection)
    this.#deviceConnections.set(device, (this.#deviceConnections.get(device) ?? 0) + 1)
    if (!this.#devices.has(device)) this.#devices.set(device, connection)
    this.#size++
    this.#emit({ kind: 'opened', connection, count: list?.length ?? 1 })
    return true
  }
  /** Removes it if it is still there; `false` when something else already ended it. */
  remove(connection: LocalConnection, reason: CloseReason): boolean {
    const key = userKey(connection.app, connection.uid)
    const list = this.#users.get(key)
    const index = list?.indexOf(connection) ?? -1
    if (!list || index < 0) return false
    list.splice(index, 1)
    if (list.length === 0) this.#users.delete(key)
    this.#size--
    this.#leaveDevice(connection, list)
    this.#emit({ kind: 'closed', connection, reason, count: list.length })
    return true
  }
  setBackground(connection: LocalConnection, background: boolean): void {
    if (connection.background === background) return
    connection.background = background
    if (this.has(connection)) this.#emit({ kind: 'changed', connection })
  }
  has(connection: LocalConnection): boolean {
    return this.ofUser(connection.app, connection.uid).includes(connection)
  }
  find(app: AppId, uid: UserId, id: ConnectionId): LocalConnection | undefined {
    return this.ofUser(app, uid).find((one) => one.id === id)
  }

  /** Ends what the order concerns, and remembers it for sockets still on their way in. Returns how many it ended. */
  end(order: EndOrder): number {
    this.#remember(order)
    const concerned = this.ofUser(order.app, order.uid).filter((one) => concerns(order, one))
    for (const connection of concerned) {
      this.remove(connection, order.reason)
      connection.close(order.reason)
    }
    return concerned.length
  }

  /** Listeners are called in order, before the call that caused the event returns. */
  onEvent(listener: (event: RegistryEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #emit(event: RegistryEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
  #leaveDevice(connection: LocalConnection, rest: readonly LocalConnection[]): void {
    const device = deviceKey(connection)
    const left = (this.#deviceConnections.get(device) ?? 1) - 1
    if (left === 0) {
      this.#deviceConnections.delete(device)
      this.#devices.delete(device)
      return
    }
    this.#deviceConnections.set(device, left)
    const other = rest.find((one) => one.clientKey === connection.clientKey)
    if (other && this.#devices.get(device) === connection) this.#devices.set(device, other)
  }
  #remember(order: EndOrder): void {
    if (this.#ordersCount >= ordersMax) this.#forgetOrders()
    const key = userKey(order.app, order.uid)
    const remembered = { order, sequence: ++this.#sequence, atMs: this.#clock.monotonic() }
    const list = this.#orders.get(key)
    if (list) list.push(remembered)
    else this.#orders.set(key, [remembered])
    this.#ordersCount++
  }
  #forgetOrders(): void {
    const oldest = this.#clock.monotonic() - orderMemoryMs
    for (const [key, list] of this.#orders) {
      const kept = list.filter((one) => one.atMs > oldest)
      this.#ordersCount -= list.length - kept.length
      if (kept.length === 0) this.#orders.delete(key)
      else this.#orders.set(key, kept)
    }
  }
}

/** Whether an order ends this connection. */
export function concerns(order: EndOrder, connection: Connection): boolean {
  if (order.except !== undefined && connection.tokenId === order.except) return false
  if (order.everything) return order.dialect === undefined || order.dialect === connection.dialect
  return (
    order.sessionIds.includes(connection.sessionId) ||
    (connection.tokenId !== undefined && order.tokenIds.includes(connection.tokenId)) ||
    order.connectionIds.includes(connection.id)
  )
}
