import type { Clock } from '../clock.ts'
import type { NodeOnline } from '../nodes/node-query.ts'
import type { DisconnectCommand, DisconnectOrigin } from '../sessions/disconnect-command.ts'
import type { AppId, ConnectionId, UserId } from '../values.ts'
import type { CloseReason, Connection, DeviceConnection, LocalConnection } from './connection.ts'
import { ConnectionOrder } from './connection-order.ts'
import { OnlineCounts } from './online-counts.ts'
import { type ConnectionIdentity, matchesCommand, RecentDisconnects } from './recent-disconnects.ts'

/** Live connections of the user on this node after an event. */
export type UserConnectionCounts = {
  readonly user: number
  /** On the same platform, in any dialect. */
  readonly platform: number
  /** On the same device; 0 for connections without one. */
  readonly device: number
}

/** `sequence` grows by one with each event; `atMs` is wall time. */
export type RegistryEvent = {
  readonly sequence: number
  readonly atMs: number
  readonly connection: LocalConnection
} & (
  | { readonly kind: 'opened'; readonly counts: UserConnectionCounts }
  | { readonly kind: 'background' }
  | {
      readonly kind: 'closed'
      readonly counts: UserConnectionCounts
      readonly reason: CloseReason
      /** Who ended it; `undefined` unless a disconnect command did. */
      readonly by: DisconnectOrigin | undefined
    }
)
type RegistryChange =
  | { kind: 'opened'; connection: LocalConnection }
  | { kind: 'background'; connection: LocalConnection }
  | { kind: 'closed'; connection: LocalConnection; reason: CloseReason; by: DisconnectOrigin | undefined }

/** The live connections of one app. */
type AppConnections = {
  /** Each list in connect order. */
  readonly users: Map<UserId, LocalConnection[]>
  /** The oldest connection of each device, in the order the devices came online. */
  readonly devices: Map<string, DeviceConnection<LocalConnection>>
  readonly order: ConnectionOrder
  readonly counts: OnlineCounts
}

/** Connections of one app since the start. */
type AppTotals = { connected: number; disconnected: number }
const noTotals: Readonly<AppTotals> = { connected: 0, disconnected: 0 }

/**
 * The live connections of this node. Everything here is synchronous, so that the order of events of one user is the
 * order in which they happened (docs/architecture.md#t4), and a disconnect command is complete on this node when
 * `disconnect` returns (docs/architecture.md#t2).
 */
export class ConnectionRegistry {
  readonly #clock: Clock
  readonly #apps = new Map<AppId, AppConnections>()
  /** Of every app that had a connection: at most `limits.appsMax`, and those that were deleted. */
  readonly #totals = new Map<AppId, AppTotals>()
  readonly #recentDisconnects: RecentDisconnects
  readonly #listeners = new Set<(event: RegistryEvent) => void>()
  /** Events not yet delivered to every listener; an event caused by a listener is delivered after them. */
  readonly #undelivered: RegistryEvent[] = []
  #sequence = 0
  #places = 0
  #size = 0

  constructor(clock: Clock) {
    this.#clock = clock
    this.#recentDisconnects = new RecentDisconnects(clock)
  }

  get size(): number {
    return this.#size
  }
  /** Devices online on this node, of one app or of all. */
  deviceCount(app?: AppId): number {
    if (app !== undefined) return this.#apps.get(app)?.devices.size ?? 0
    let count = 0
    for (const { devices } of this.#apps.values()) count += devices.size
    return count
  }
  /** In connect order. The registry changes this list: copy it to keep it. */
  ofUser(app: AppId, uid: UserId): readonly LocalConnection[] {
    return this.#apps.get(app)?.users.get(uid) ?? noConnections
  }
  /** One connection for each device, in the order the devices came online. */
  devices(app: AppId, offset: number, limit: number): DeviceConnection[] {
    const online = this.#apps.get(app)?.devices.values() ?? [].values()
    return online.drop(offset).take(limit).toArray()
  }
  /** Up to `limit` connections of an app that were added before the place `before`, the newest first. */
  latest(app: AppId, before: number, limit: number): readonly LocalConnection[] {
    return this.#apps.get(app)?.order.latest(before, limit) ?? noConnections
  }
  /** Who is online on this node now. */
  online(app: AppId): NodeOnline {
    const { users, devices, counts } = this.#apps.get(app) ?? {}
    const list = counts?.list() ?? []
    const connections = list.reduce((sum, one) => sum + one.connections, 0)
    const { connected, disconnected } = this.#totals.get(app) ?? noTotals
    return { users: users?.size ?? 0, devices: devices?.size ?? 0, connections, connected, disconnected, counts: list }
  }
  *all(): Iterable<LocalConnection> {
    for (const { users } of this.#apps.values()) for (const list of users.values()) yield* list
  }
  has(connection: LocalConnection): boolean {
    return this.ofUser(connection.app, connection.uid).includes(connection)
  }
  find(app: AppId, uid: UserId, id: ConnectionId): LocalConnection | undefined {
    return this.ofUser(app, uid).find((one) => one.id === id)
  }

  /** Call it before credentials are read and pass it to `check` and `add`, so that no command in between is missed. */
  fencingToken(): number {
    return this.#recentDisconnects.latest
  }
  /**
   * Throws when a command after `fencingToken` selects this connection: `token.ended`, `user.banned`; or `server.busy`
   * when the commands since then were pruned.
   */
  check(connection: ConnectionIdentity, fencingToken: number): void {
    this.#recentDisconnects.check(connection, fencingToken)
  }
  /** Throws what `check` throws; the connection is then never visible. */
  add(connection: LocalConnection, fencingToken: number): void {
    this.#recentDisconnects.check(connection, fencingToken)
    const { users, devices, order, counts } = this.#app(connection.app)
    const list = users.get(connection.uid)
    counts.add(connection, list ?? noConnections)
    if (list) list.push(connection)
    else users.set(connection.uid, [connection])
    if (isOnDevice(connection) && !devices.has(deviceOf(connection))) devices.set(deviceOf(connection), connection)
    connection.placed(++this.#places)
    order.add(connection)
    this.#totalsOf(connection.app).connected++
    this.#size++
    this.#publish({ kind: 'opened', connection })
  }
  /** `false` when the connection is not in the registry any more. */
  remove(connection: LocalConnection, reason: CloseReason, by?: DisconnectOrigin): boolean {
    const app = this.#apps.get(connection.app)
    const list = app?.users.get(connection.uid)
    const index = list?.indexOf(connection) ?? -1
    if (!app || !list || index < 0) return false
    list.splice(index, 1)
    removeFromDevice(app, connection, list)
    app.order.remove(connection)
    app.counts.remove(connection, list)
    if (list.length === 0) app.users.delete(connection.uid)
    if (app.users.size === 0) this.#apps.delete(connection.app)
    this.#totalsOf(connection.app).disconnected++
    this.#size--
    this.#publish({ kind: 'closed', connection, reason, by })
    return true
  }
  setBackground(connection: LocalConnection, background: boolean): void {
    if (connection.background === background || !this.has(connection)) return
    connection.background = background
    this.#publish({ kind: 'background', connection })
  }

  /** Closes the selected connections and records the command for sockets in the handshake. Returns how many it closed. */
  disconnect(command: DisconnectCommand): number {
    this.#recentDisconnects.record(command)
    const selected = this.ofUser(command.app, command.uid).filter((one) => matchesCommand(command, one))
    for (const connection of selected) {
      this.remove(connection, command.reason, command.by)
      connection.close(command.reason)
    }
    return selected.length
  }

  /**
   * Every listener gets every event in the same order, before the call that caused it returns (a call made by a listener
   * returns at once; its event is delivered after the current one). A listener must not throw.
   */
  onEvent(listener: (event: RegistryEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #app(app: AppId): AppConnections {
    const known = this.#apps.get(app)
    if (known) return known
    const made = { users: new Map(), devices: new Map(), order: new ConnectionOrder(), counts: new OnlineCounts() }
    this.#apps.set(app, made)
    return made
  }
  #totalsOf(app: AppId): AppTotals {
    const known = this.#totals.get(app)
    if (known) return known
    const made = { connected: 0, disconnected: 0 }
    this.#totals.set(app, made)
    return made
  }
  #publish(change: RegistryChange): void {
    const base = { sequence: ++this.#sequence, atMs: this.#clock.now() }
    const { kind, connection } = change
    if (kind === 'background') this.#undelivered.push({ ...base, kind, connection })
    else this.#undelivered.push({ ...base, ...change, counts: this.#countsAround(connection) })
    if (this.#undelivered.length > 1) return
    for (let event = this.#undelivered[0]; event; this.#undelivered.shift(), event = this.#undelivered[0])
      for (const listener of this.#listeners) notifyOne(listener, event)
  }
  #countsAround(connection: Connection): UserConnectionCounts {
    const list = this.ofUser(connection.app, connection.uid)
    let platform = 0
    let device = 0
    for (const one of list) {
      if (one.platform === connection.platform) platform++
      if (isOnDevice(connection) && isSameDevice(one, connection)) device++
    }
    return { user: list.length, platform, device }
  }
}

const noConnections: readonly LocalConnection[] = []

const isOnDevice = <C extends Connection>(connection: C): connection is DeviceConnection<C> =>
  connection.clientKey !== undefined

/** Unique in the app: uids and client keys have no U+0000. */
const deviceOf = ({ uid, dialect, clientKey }: DeviceConnection): string => `${uid}\0${dialect}\0${clientKey}`

const isSameDevice = <C extends Connection>(one: C, other: DeviceConnection): one is DeviceConnection<C> =>
  one.clientKey === other.clientKey && one.dialect === other.dialect

/** `rest`: the user's remaining connections. A device that stays online keeps its position. */
function removeFromDevice(
  { devices }: AppConnections,
  connection: LocalConnection,
  rest: readonly LocalConnection[],
): void {
  if (!isOnDevice(connection) || devices.get(deviceOf(connection)) !== connection) return
  const other = rest.find((one) => isSameDevice(one, connection))
  if (other) devices.set(deviceOf(connection), other)
  else devices.delete(deviceOf(connection))
}

/** An error of a listener is thrown as uncaught, after the other listeners were called. */
function notifyOne(listener: (event: RegistryEvent) => void, event: RegistryEvent): void {
  try {
    listener(event)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
