import type { CloseReason, LocalConnection, Notification } from '../../src/core/presence/connection.ts'

/** A connection without a socket that keeps what it is told. */
export type KeptConnection = LocalConnection & {
  closedFor: CloseReason[]
  notices: Notification[]
  lastInboundAtMs: number
}

let made = 0

/** A live connection of `ann` on her phone, but for what is given. */
export function connectionOf(facts: Partial<LocalConnection> = {}): KeptConnection {
  const number = ++made
  const closedFor: CloseReason[] = []
  const notices: Notification[] = []
  return {
    id: `connection-${number}`,
    app: 'default',
    uid: 'ann',
    dialect: 'openim',
    clientKey: 'openim-ios',
    sessionId: `session-${number}`,
    tokenId: `token-${number}`,
    tokenText: '',
    platform: 'ios',
    node: 1,
    address: '192.0.2.1',
    connectedAtMs: 1_700_000_000_000,
    background: false,
    lastInboundAtMs: 0,
    ...facts,
    closedFor,
    notices,
    close: (reason) => closedFor.push(reason),
    notify: (notice) => notices.push(notice),
  }
}
