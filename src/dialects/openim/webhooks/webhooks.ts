import type { PublishedConnection } from '../../../core/outbox/presence-event.ts'
import type { OutboxEvent, OutboxReceiver } from '../../../core/outbox/receiver.ts'
import type { CloseReason } from '../../../core/presence/connection.ts'
import type { EndReason } from '../../../core/sessions/session.ts'
import type { AppId, Call } from '../../../core/values.ts'
import { unsigned, type Webhook, webhook, webhookReceiver } from '../../kit/webhook.ts'
import { platformIdOf, platformNameOf } from '../platforms.ts'
import { toUserInfo } from '../rest/map.ts'

/** The hooks of the user domain by their configuration keys. Source: webhooks.yml. */
export const hookNames = [
  'afterUserOnline',
  'afterUserOffline',
  'afterUserKickOff',
  'beforeUserRegister',
  'afterUserRegister',
  'beforeUpdateUserInfo',
  'afterUpdateUserInfo',
  'beforeUpdateUserInfoEx',
  'afterUpdateUserInfoEx',
] as const
export type HookName = (typeof hookNames)[number]

export type HookSettings = { enable: boolean; timeoutMs: number; failedContinue: boolean }

/** The settings `openim.webhooks.*`; an empty `url` switches all of them off. */
export type OpenimWebhookSettings = { url: string; hooks: Readonly<Record<HookName, HookSettings>> }

/** The last part of a hook's path, and the first field of its body. */
export const commandOf = (name: HookName): string => `callback${name[0]?.toUpperCase()}${name.slice(1)}Command`

export const hookHeaders = (operationID: string) => ({
  operationID,
  'content-type': 'application/json; charset=utf-8',
})

/** Whether a call came through this endpoint of ours; hooks about profiles are for those only. */
const isOwn = (call: Call, operation: string): boolean => call.dialect === 'openim' && call.operation === operation

/** Whether the server ended the session, and not the client, by reason. */
const endedByServer: Readonly<Record<EndReason, boolean>> = {
  kicked: true,
  admission: true,
  banned: true,
  destroyed: true,
  password: true,
  removed: true,
  signed_out: false,
  device_moved: true,
  became_robot: true,
}
const kicks: Readonly<Partial<Record<CloseReason, boolean>>> = endedByServer

/**
 * The vendor defines afterUserKickOff and never sends it; here it is sent once for each connection that the server ends,
 * before its afterUserOffline.
 */
export const isKick = (reason: CloseReason): boolean => kicks[reason] ?? false

const ofConnection = (connection: PublishedConnection, operationID: string) => ({
  operationID,
  platformID: platformIdOf(connection.platform),
  platform: platformNameOf(platformIdOf(connection.platform)),
  userID: connection.uid,
})

const source = 'Webhooks, user; pkg/callbackstruct'
const pathOf = (name: HookName) => ({ name, path: commandOf(name), source, signature: unsigned })

/**
 * In the order in which one event is delivered. Each connection of any dialect is online once and offline once, with its
 * own connID. Going to the background is not an event.
 */
const rows: readonly Webhook[] = [
  webhook({
    ...pathOf('afterUserOnline'),
    summary: 'A connection was opened',
    event: 'connection.online',
    map: ({ connection, background, atMs }, id) => ({
      callbackCommand: commandOf('afterUserOnline'),
      ...ofConnection(connection, id),
      seq: atMs,
      isAppBackground: background,
      connID: connection.connectionId,
    }),
  }),
  webhook({
    ...pathOf('afterUserKickOff'),
    summary: 'A connection was ended by the server',
    event: 'connection.offline',
    map: ({ connection, reason, atMs }, id) =>
      isKick(reason)
        ? { callbackCommand: commandOf('afterUserKickOff'), ...ofConnection(connection, id), seq: atMs }
        : undefined,
  }),
  webhook({
    ...pathOf('afterUserOffline'),
    summary: 'A connection ended',
    event: 'connection.offline',
    map: ({ connection, atMs }, id) => ({
      callbackCommand: commandOf('afterUserOffline'),
      ...ofConnection(connection, id),
      seq: atMs,
      connID: connection.connectionId,
    }),
  }),
  webhook({
    ...pathOf('afterUserRegister'),
    summary: 'Users were registered by one call of this dialect',
    event: 'user.written',
    mapAll: (events) => {
      const own = events.filter(({ call }) => isOwn(call, '/user/user_register'))
      if (own.length === 0) return undefined
      return { callbackCommand: commandOf('afterUserRegister'), users: own.map(({ user }) => toUserInfo(user)) }
    },
  }),
  webhook({
    ...pathOf('afterUpdateUserInfo'),
    summary: 'A user was changed by update_user_info; ex is always empty here',
    event: 'user.changed',
    map: ({ call, user, patch }) =>
      isOwn(call, '/user/update_user_info')
        ? {
            callbackCommand: commandOf('afterUpdateUserInfo'),
            userID: user.uid,
            nickName: patch.displayName ?? '',
            faceURL: patch.portrait ?? '',
            ex: '',
          }
        : undefined,
  }),
  webhook({
    ...pathOf('afterUpdateUserInfoEx'),
    summary: 'A user was changed by update_user_info_ex; null where the request named no value',
    event: 'user.changed',
    map: ({ call, user, patch }) =>
      isOwn(call, '/user/update_user_info_ex')
        ? {
            callbackCommand: commandOf('afterUpdateUserInfoEx'),
            userID: user.uid,
            nickName: patch.displayName ?? null,
            faceURL: patch.portrait ?? null,
            ex: patch.ex ?? null,
          }
        : undefined,
  }),
]

/** For the reference. */
export const openimWebhooks = rows

/** The caller's operationID where a call caused it, else the message's own id. */
const headers = (event: OutboxEvent, id: string) =>
  hookHeaders(('call' in event && event.call.dialect === 'openim' && event.call.requestId) || id)

/** One receiver for all after-hooks that are switched on, so that a user's come in order; none when none is. */
export function openimReceivers(settings: OpenimWebhookSettings, app: AppId): OutboxReceiver[] {
  const { url, hooks } = settings
  const enabled = rows.filter((row) => hooks[row.name as HookName].enable)
  if (url === '' || enabled.length === 0) return []
  const timeoutMs = (row: Webhook) => hooks[row.name as HookName].timeoutMs
  return [webhookReceiver({ name: 'openim.webhooks', app, url, rows: enabled, timeoutMs, headers })]
}
