/** The users of a history. Ann is registered, ben is not. */
export const uids = ['ann', 'ben'] as const
export type Uid = (typeof uids)[number]

/** With the platform class of both vendors’ multi-login rules. */
export const platforms = {
  web: 'web',
  ios: 'mobile',
  android: 'mobile',
  windows: 'pc',
  macos: 'pc',
  ipad: 'pad',
} as const
export type Platform = keyof typeof platforms

/** OpenIM's `multiLogin.policy`. */
export const multiLogins = [0, 1, 4, 5] as const
export type MultiLogin = (typeof multiLogins)[number]

/** What WildfireChat's calls name a client of OpenIM by. */
export const clientOf = (platform: Platform): string => `openim-${platform}`

/** A vendor's code, 0 for success; `undefined` when no call was made. */
export type Answer = number | undefined
type Answering = Answer | Promise<Answer>

/**
 * The actions that a history is made of; the server implements them by vendors' calls, the model by its rules. A token, or
 * an open connection, is named by its user and by how many newer ones there are; without one the action does nothing.
 */
export interface System {
  // Called by backends of OpenIM and WildfireChat.
  getUserToken(uid: Uid, platform: Platform): Answering
  forceLogout(uid: Uid, platform: Platform): Answering
  register(uid: Uid): Answering
  getToken(uid: Uid, client: string, platform: Platform): Answering
  /** Without a client the whole user. */
  kickoff(uid: Uid, client?: string): Answering
  block(uid: Uid, status: 0 | 1 | 2): Answering
  destroy(uid: Uid): Answering

  // Done by clients of OpenIM.
  connect(uid: Uid, newer: number): Answering
  logOut(uid: Uid, newer: number): unknown
  setBackground(uid: Uid, newer: number, background: boolean): unknown
  subscribe(uid: Uid, newer: number, whom: Uid): unknown
  unsubscribe(uid: Uid, newer: number, whom: Uid): unknown
  /** Its socket ends without a close frame. */
  loseSocket(uid: Uid, newer: number): unknown
  /** Traffic is dropped in both directions; both ends stay open. */
  loseNetwork(uid: Uid, newer: number): unknown

  // The operator and the clock.
  multiLogin: MultiLogin
  pass(ms: number): unknown
}

/** `kicked`: closed after a kick notification (2002). `closed`: closed without one. */
export type ConnectionState = 'open' | 'kicked' | 'closed'

/** Everything observable from outside; sorted where no order is defined. Tokens are t1, t2, ..., connections c1, c2, ... */
export type View = {
  readonly users: Readonly<Record<string, UserView>>
  /** online_list and online_count. */
  readonly onlineList: readonly string[]
  readonly onlineCount: number
  /** parse_token: 0 for a valid token, 1506 for one that has ended. */
  readonly tokens: Readonly<Record<string, number>>
  /** What clients received; without those that lost their network. */
  readonly clients: Readonly<Record<string, ClientView>>
}
export type UserView = {
  /** Of get_users_online_status and get_users_status: 1 online, 0 offline. */
  readonly statuses: readonly number[]
  /** get_users_online_status, in connect order. */
  readonly online: readonly string[]
  /** get_users_online_token_detail. */
  readonly onlineTokens: readonly string[]
  /** get_users_status. */
  readonly platforms: readonly string[]
  /** onlinestatus. */
  readonly devices: readonly string[]
  /** session_list. */
  readonly sessions: readonly string[]
  /** check_block_status. */
  readonly block: number
  /** get_subscribe_users_status. */
  readonly subscribedUsers: readonly string[]
}
export type ClientView = {
  readonly state: ConnectionState
  /** While it is open: the users it is subscribed to, with the platforms of the last notification. */
  readonly subscribedPlatforms: Readonly<Record<string, readonly string[]>>
}

export const onlineText = (platform: Platform, token: string, background = false): string =>
  `${platform} by ${token}${background ? ', in the background' : ''}`
export const onlineDeviceText = (uid: string, client: string, platform: Platform): string =>
  `${uid} on ${client}, ${platform}`
export const deviceText = (client: string, platform: Platform, online: boolean): string =>
  `${client}, ${platform}, ${online ? 'online' : 'offline'}`
