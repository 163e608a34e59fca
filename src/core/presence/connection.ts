import type { Platform } from '../devices/platform.ts'
import type { AppId, ClientKey, ConnectionId, NodeId, SessionId, TokenId, UserId, Vendor } from '../values.ts'

/** A live, authenticated socket of a session on one node, as every node may know it. */
export type Connection = {
  id: ConnectionId
  app: AppId
  uid: UserId
  dialect: Vendor
  clientKey: ClientKey
  sessionId: SessionId
  tokenId: TokenId | undefined
  platform: Platform
  node: NodeId
  /** Client address as a vendor shows it. */
  address: string
  connectedAtMs: number
  background: boolean
}

/** Why a connection ended; codecs turn each into their vendor's frames. */
export const closeReasons = {
  kicked: { text: 'kicked', mayReconnect: false },
  admission: { text: 'another device signed in', mayReconnect: false },
  superseded: { text: 'the same session connected again', mayReconnect: true },
  banned: { text: 'the account is banned', mayReconnect: false },
  destroyed: { text: 'the account was destroyed', mayReconnect: false },
  password: { text: 'the password changed', mayReconnect: false },
  removed: { text: 'the device was removed', mayReconnect: false },
  signed_out: { text: 'signed out', mayReconnect: false },
  device_moved: { text: 'another account uses this device', mayReconnect: false },
  became_robot: { text: 'the account became a robot', mayReconnect: false },
  slow: { text: 'the client reads too slowly', mayReconnect: true },
  silent: { text: 'nothing was heard from the client', mayReconnect: true },
  protocol: { text: 'the client broke the protocol', mayReconnect: true },
  too_large: { text: 'a message was over the limit', mayReconnect: true },
  draining: { text: 'the server is going down', mayReconnect: true },
  lease_lost: { text: 'the node lost its lease', mayReconnect: true },
  gone: { text: 'the client went away', mayReconnect: true },
} as const
export type CloseReason = keyof typeof closeReasons

/** The part of a live connection that only its own node has. */
export interface LocalConnection extends Connection {
  /** Sends the farewell of this reason and closes. Called after the connection left the registry; must not throw. */
  close(reason: CloseReason): void
  /** Tells the client of a change that concerns it; a dialect that has no frame for it does nothing. */
  notify(notice: Notice): void
}

/** News for the clients of one user. */
export type Notice = { kind: 'profile_changed' }
