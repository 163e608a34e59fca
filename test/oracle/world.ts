/** Who takes part. Ann is registered, ben is not. */
export const uids = ['ann', 'ben'] as const
export type Uid = (typeof uids)[number]

/** Each with the class that the multi-login rules of both vendors put it in. */
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

/** A vendor's code, 0 for success; `undefined` when there was nobody to be answered. */
export type Answer = number | undefined
type Answering = Answer | Promise<Answer>

/**
 * What may happen; to the server through the calls of its vendors, and to the model. A token, and a connection that its
 * client takes for live, is told by whose it is and how many newer ones there are. Where there is none, nothing happens.
 */
export interface World {
  // Backends, of OpenIM and of WildfireChat.
  getUserToken(uid: Uid, platform: Platform): Answering
  forceLogout(uid: Uid, platform: Platform): Answering
  register(uid: Uid): Answering
  getToken(uid: Uid, client: string, platform: Platform): Answering
  /** Without a client the whole user. */
  kickoff(uid: Uid, client?: string): Answering
  block(uid: Uid, status: 0 | 1 | 2): Answering
  destroy(uid: Uid): Answering

  // Clients, of OpenIM.
  connect(uid: Uid, newer: number): Answering
  logOut(uid: Uid, newer: number): unknown
  setBackground(uid: Uid, newer: number, background: boolean): unknown
  watch(uid: Uid, newer: number, whom: Uid): unknown
  unwatch(uid: Uid, newer: number, whom: Uid): unknown
  /** Its socket ends without a word. */
  vanish(uid: Uid, newer: number): unknown
  /** Nothing gets through any more, either way; both ends stay open. */
  cutCable(uid: Uid, newer: number): unknown

  // The operator, and time.
  multiLogin: MultiLogin
  pass(ms: number): unknown
}

/** `kicked`: told to stay away (2002). `gone`: ended without that word. */
export type Fate = 'open' | 'kicked' | 'gone'

/** All that can be learned from outside; sorted where no order is promised. Tokens are t1, t2, ..., connections c1, c2, ... */
export type View = {
  readonly users: Readonly<Record<string, UserView>>
  /** online_list and online_count. */
  readonly onlineList: readonly string[]
  readonly onlineCount: number
  /** parse_token: 0 for a token that stands, 1506 for one that has ended. */
  readonly tokens: Readonly<Record<string, number>>
  /** What clients know by themselves; those with a cut cable do not count. */
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
  readonly watched: readonly string[]
}
export type ClientView = {
  readonly fate: Fate
  /** While it is open: whom it watches, and on which platforms it was told that they are. */
  readonly sees: Readonly<Record<string, readonly string[]>>
}

export const onlineText = (platform: Platform, token: string, background = false): string =>
  `${platform} by ${token}${background ? ', in the background' : ''}`
export const seatText = (uid: string, client: string, platform: Platform): string => `${uid} on ${client}, ${platform}`
export const deviceText = (client: string, platform: Platform, online: boolean): string =>
  `${client}, ${platform}, ${online ? 'online' : 'offline'}`
