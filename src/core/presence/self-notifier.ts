import type { Clock } from '../clock.ts'
import type { Cluster } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { CoreEvent } from '../event.ts'
import type { AppId, UserId } from '../values.ts'
import type { Connection, SelfNotification } from './connection.ts'
import type { ConnectionRegistry, RegistryEvent } from './registry.ts'

export const selfNotifierBounds = {
  /** Equal notifications of a user within this time are sent once. */
  gatherMs: 100,
} as const

type Pending = { readonly app: AppId; readonly notification: SelfNotification }

/**
 * Notifies the connections of a user on this node, of any dialect, of changes of that user, and those on other nodes of
 * devices that come online or go offline here. Changes within `gatherMs` are
 * one notification; of a device the last state is sent. Nothing is stored for users without a connection.
 */
export class SelfNotifier {
  readonly #clock: Clock
  readonly #cluster: Cluster
  readonly #registry: ConnectionRegistry
  readonly #pending = new Map<string, Pending>()

  constructor({ clock, cluster }: Pick<Context, 'clock' | 'cluster'>, registry: ConnectionRegistry) {
    this.#clock = clock
    this.#cluster = cluster
    this.#registry = registry
    cluster.subscribe((event) => this.#enqueue(pendingOf(event)))
    registry.onEvent((event) => this.#enqueue(pendingOfDevice(event)))
  }

  /** Notifications that wait to be sent. */
  get waiting(): number {
    return this.#pending.size
  }

  /** Sends at once what this user's connections on this node wait for of a change of the profile: before its reply. */
  sendProfileChange(app: AppId, uid: UserId): void {
    const key = keyOf({ app, notification: { kind: 'profile_changed', uid } })
    const pending = this.#pending.get(key)
    if (!pending) return
    this.#pending.delete(key)
    this.#sendHere(pending)
  }

  #enqueue(pending: Pending | undefined): void {
    if (!pending || !(this.#isAcrossNodes(pending) || this.#hasReceiver(pending))) return
    if (this.#pending.size === 0) this.#clock.after(selfNotifierBounds.gatherMs, () => this.#send())
    this.#pending.set(keyOf(pending), pending)
  }
  #hasReceiver({ app, notification }: Pending): boolean {
    return this.#registry.ofUser(app, notification.uid).some((connection) => concerns(notification, connection))
  }
  #send(): void {
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const one of pending)
      if (this.#isAcrossNodes(one)) void this.#sendAcrossNodes(one)
      else this.#sendHere(one)
  }
  #sendHere({ app, notification }: Pending): void {
    for (const connection of this.#registry.ofUser(app, notification.uid).slice())
      if (concerns(notification, connection)) connection.notify(notification)
  }
  /** Other events reach the notifier of each node; that a device connected or disconnected is known to its node alone. */
  #isAcrossNodes({ notification: { kind } }: Pending): boolean {
    return !this.#cluster.isSingleNode && (kind === 'device_online' || kind === 'device_offline')
  }
  /** A device that is connected to another node too was online before and still is. */
  async #sendAcrossNodes(pending: Pending): Promise<void> {
    const { app, notification } = pending
    const online = await this.#cluster.connectionsOf(app, [notification.uid])
    const remote = (online.get(notification.uid) ?? []).filter(({ node }) => node !== this.#cluster.self)
    if (!remote.every((connection) => concerns(notification, connection))) return
    this.#sendHere(pending)
    for (const connection of remote) void this.#cluster.notify(connection, notification)
  }
}

/** A device is not notified of itself. */
function concerns(notification: SelfNotification, { dialect, clientKey }: Connection): boolean {
  if (!('device' in notification)) return true
  const { device } = notification
  return device.clientKey !== clientKey || device.dialect !== dialect
}

/** Of notifications with equal keys only the latest is sent. */
function keyOf({ app, notification }: Pending): string {
  const { kind, uid } = notification
  const change = kind === 'device_added' ? kind : 'presence'
  if ('device' in notification)
    return [app, uid, notification.device.dialect, notification.device.clientKey, change].join('\0')
  return [app, uid, kind, kind === 'user_command_changed' ? notification.change : ''].join('\0')
}

function pendingOf(event: CoreEvent): Pending | undefined {
  switch (event.kind) {
    case 'user.changed':
      return { app: event.user.app, notification: { kind: 'profile_changed', uid: event.user.uid } }
    case 'user.settings_changed':
      return { app: event.app, notification: { kind: 'settings_changed', uid: event.uid } }
    case 'command.changed':
      return { app: event.app, notification: { kind: 'user_command_changed', uid: event.uid, change: event.change } }
    case 'device.added':
      return { app: event.app, notification: { kind: 'device_added', uid: event.uid, device: event.device } }
    default:
      return undefined
  }
}

/** A device is online from its first connection to the end of its last one. */
function pendingOfDevice(event: RegistryEvent): Pending | undefined {
  if (event.kind === 'background') return undefined
  const { app, uid, dialect, clientKey, platform } = event.connection
  if (clientKey === undefined || event.counts.device !== (event.kind === 'opened' ? 1 : 0)) return undefined
  const kind = event.kind === 'opened' ? 'device_online' : 'device_offline'
  return { app, notification: { kind, uid, device: { dialect, clientKey, platform } } }
}
