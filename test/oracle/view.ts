import type { Dialect, ShownPlatform } from './system.ts'

/** Everything observable from outside; sorted where no order is defined. Tokens are t1, t2, ..., connections c1, c2, ... */
export type View = {
  readonly users: Readonly<Record<string, UserView>>
  /** online_list and online_count. */
  readonly onlineList: readonly string[]
  readonly onlineCount: number
  /** How each vendor's server answers to a token: parse_token of OpenIM, /route of WildfireChat, /user/settings of Lanying. */
  readonly tokens: Readonly<Record<string, number>>
  /** What clients received; without those that lost their network. */
  readonly clients: Readonly<Record<string, ClientView>>
}
export type UserView = {
  // OpenIM's API.
  /** Of get_users_online_status and get_users_status: 1 online, 0 offline. */
  readonly statuses: readonly number[]
  /** get_users_online_status, in connect order. */
  readonly online: readonly string[]
  /** get_users_online_token_detail. */
  readonly onlineTokens: readonly string[]
  /** get_users_status. */
  readonly platforms: readonly string[]
  /** get_subscribe_users_status. */
  readonly subscribedUsers: readonly string[]

  // WildfireChat's API.
  /** onlinestatus. */
  readonly devices: readonly string[]
  /** session_list. */
  readonly sessions: readonly string[]
  /** check_block_status. */
  readonly block: number

  /** Lanying's API; the code of a refusal, `undefined` for a user who has no number. */
  readonly lanying: LanyingUserView | number | undefined
}
export type LanyingUserView = {
  /** device/list, by serial number. */
  readonly devices: readonly string[]
  /** online_status. */
  readonly isOnline: boolean
  /** user/list: 1 is banned. */
  readonly status: number | undefined
}
export type ClientView = {
  /** `open`, or what the client was told at the end. */
  readonly state: string
  /** What it was told while it was open: changes of its user, and of the user's other devices. */
  readonly notices: readonly string[]
  /** While it is open: the users it is subscribed to, with the platforms of the last notification. */
  readonly subscribedPlatforms: Readonly<Record<string, readonly string[]>>
}

export const onlineText = (platform: ShownPlatform, token: string, background = false): string =>
  `${platform} by ${token}${background ? ', in the background' : ''}`
/** In place of the name of a token: no credential crosses dialects. */
export const hiddenToken = 'a hidden token'
export const onlineDeviceText = (uid: string, client: string, platform: ShownPlatform): string =>
  `${uid} on ${client}, ${platform}`
export const deviceText = (client: string, platform: ShownPlatform, online: boolean): string =>
  `${client}, ${platform}, ${online ? 'online' : 'offline'}`
export const sessionText = (device: string, pushToken: string | undefined): string =>
  pushToken === undefined ? device : `${device}, push token ${pushToken}`
export const knownDeviceText = (sn: number, platform: ShownPlatform, dialect: Dialect): string =>
  `${sn}: ${platform}, ${dialect}`

/** The states of a connection, by what its client received before the end. */
export const states = {
  open: 'open',
  /** Nothing. */
  closed: 'closed',
  /** OpenIM's 2002, or WildfireChat's ROFL, and the end of the socket. */
  kicked: 'kicked',
  /** WildfireChat's ROFL; the socket ends 3 s later. */
  kickedAndOpen: 'kicked, socket open',
  /** Lanying's `41`, behind a notice of this type if there was one, and the end of the socket. */
  notified: (notice: number | undefined) => `${notice === undefined ? '' : `notice ${notice}, `}41, closed`,
} as const

export const notices = {
  profile: 'profile changed',
  /** WildfireChat's UN does not say which. */
  anyDevice: 'a device came or went',
  deviceOnline: (sn: number) => `device ${sn} is online`,
  deviceOffline: (sn: number) => `device ${sn} is offline`,
} as const
