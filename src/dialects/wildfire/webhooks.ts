import type { OutboxReceiver } from '../../core/outbox/receiver.ts'
import type { CloseReason } from '../../core/presence/connection.ts'
import type { EndReason } from '../../core/sessions/session.ts'
import type { AppId } from '../../core/values.ts'
import { unsigned, type Webhook, webhook, webhookReceiver } from '../kit/webhook.ts'
import { platformNumber } from './platforms.ts'
import { packageOf, toOnlineSessions, toUserInfo } from './rest/map.ts'

/** The vendor's callbacks wait for no answer that matters; so long may a receiver take, ms. */
const timeoutMs = 5_000

const headers = { 'content-type': 'application/json; charset=utf-8' }

/**
 * -1 where the session ended with the connection, by a logout or a kick; 1 where it stands, as it does under a ban.
 * Source: Server API, event callbacks; the vendor sends some of these twice and others never.
 */
const endedStatus: Readonly<Record<EndReason, 1 | -1>> = {
  kicked: -1,
  admission: -1,
  banned: 1,
  destroyed: -1,
  password: -1,
  removed: -1,
  signed_out: -1,
  device_moved: -1,
  became_robot: -1,
}
const statuses: Readonly<Partial<Record<CloseReason, 1 | -1>>> = endedStatus

/** A connection that was merely lost is 1. */
export const offlineStatus = (reason: CloseReason): 1 | -1 => statuses[reason] ?? 1

/**
 * A transition here is a device's: it comes with its first connection and goes with its last, whatever dialect it
 * speaks. `sessions` is what onlinestatus answers at that moment, so a device that was kicked is not in it.
 */
const onlineStatus = webhook({
  name: 'onlineStatus',
  summary: 'A device went online (status 0), went offline (1) or was signed out (-1)',
  source: 'Server API, event callbacks, user.online_status_callback',
  event: ['device.online', 'device.offline'],
  signature: unsigned,
  map: (event) => ({
    userId: event.uid,
    clientId: event.device.clientKey,
    platform: platformNumber(event.device.platform),
    status: event.kind === 'device.online' ? 0 : offlineStatus(event.reason),
    timestamp: event.atMs,
    ...packageOf(event),
    customState: 0,
    sessions: toOnlineSessions(event.devices),
  }),
})

const userInfo = webhook({
  name: 'userInfo',
  summary: 'A user or robot was created or updated through any dialect; not on deletion',
  source: 'Server API, event callbacks, user.user_info_update_callback',
  event: ['user.written', 'user.changed'],
  signature: unsigned,
  map: ({ user }) => toUserInfo(user),
})

/** For the reference. */
export const wildfireWebhooks: readonly Webhook[] = [onlineStatus, userInfo]

/** The settings `wildfire.callbacks.*`; `''` for off. */
export type WildfireCallbacks = { onlineStatus: string; userInfo: string }

/** One receiver a callback, each with a URL of its own. */
export function wildfireReceivers(callbacks: WildfireCallbacks, app: AppId): OutboxReceiver[] {
  const receiver = (url: string, row: Webhook): OutboxReceiver[] => {
    if (url === '') return []
    const name = `wildfire.${row.name}`
    return [webhookReceiver({ name, app, url, rows: [row], timeoutMs: () => timeoutMs, headers: () => headers })]
  }
  return [...receiver(callbacks.onlineStatus, onlineStatus), ...receiver(callbacks.userInfo, userInfo)]
}
