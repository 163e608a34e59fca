import {
  type CloseReason,
  type Connection,
  type ConnectionTransport,
  LocalConnection,
  type Notification,
} from '../../src/core/presence/connection.ts'

/** A connection without a socket, which records how it was closed and its notifications. */
export type KeptConnection = LocalConnection & {
  readonly closedFor: CloseReason[]
  readonly notifications: Notification[]
  readonly transport: { lastInboundAtMs: number; notify(notification: Notification): boolean }
}

let made = 0

/** A live connection of `ann` on her phone, except for the facts given. */
export function connectionOf({
  lastInboundAtMs = 0,
  ...facts
}: Partial<Connection & Pick<LocalConnection, 'lastInboundAtMs'>> = {}): KeptConnection {
  const number = ++made
  const closedFor: CloseReason[] = []
  const notifications: Notification[] = []
  const transport = {
    awaitingAdmission: false,
    lastInboundAtMs,
    admitted() {},
    close: (reason: CloseReason) => closedFor.push(reason),
    notify: (notification: Notification) => notifications.push(notification) > 0,
  } satisfies ConnectionTransport
  const connection = new LocalConnection({ ...annsPhone(number), ...facts }, transport)
  return Object.assign(connection, { closedFor, notifications, transport }, { background: facts.background ?? false })
}

const annsPhone = (number: number) => ({
  id: `connection-${number}`,
  app: 'default',
  uid: 'ann',
  dialect: 'openim' as const,
  clientKey: 'openim-ios',
  sessionId: `session-${number}`,
  tokenId: `token-${number}`,
  tokenText: '',
  platform: 'ios' as const,
  node: 1,
  address: '192.0.2.1',
  connectedAtMs: 1_700_000_000_000,
})
