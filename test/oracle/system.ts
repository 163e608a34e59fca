/** The users of a history. Ann is registered, ben is not. */
export const uids = ['ann', 'ben'] as const
export type Uid = (typeof uids)[number]

/** With the platform class of WildfireChat's and OpenIM's multi-login rules. */
export const platforms = {
  web: 'web',
  ios: 'mobile',
  android: 'mobile',
  windows: 'pc',
  macos: 'pc',
  ipad: 'pad',
} as const
export type Platform = keyof typeof platforms
/** Of a device of Lanying that has not connected it is not known. */
export type ShownPlatform = Platform | 'unknown'

export const dialects = ['openim', 'wildfire', 'lanying'] as const
export type Dialect = (typeof dialects)[number]

/** OpenIM's `multiLogin.policy`. */
export const multiLogins = [0, 1, 4, 5] as const
export type MultiLogin = (typeof multiLogins)[number]

/** What the other vendors' calls name a device of OpenIM by. */
export const clientOf = (platform: Platform): string => `openim-${platform}`

/** A vendor's code, 0 for success; `undefined` when no call was made. */
export type Answer = number | undefined
type Answering = Answer | Promise<Answer>

/**
 * The actions that a history is made of; the server implements them by vendors' calls, the model by its rules. A token, or
 * an open connection, is named by its dialect, its user and by how many newer ones there are; without one the action does
 * nothing.
 */
export interface System {
  readonly openim: OpenimActions
  readonly wildfire: WildfireActions
  readonly lanying: LanyingActions

  /** The socket ends without a closing frame. */
  loseSocket(dialect: Dialect, uid: Uid, newer: number): unknown
  /** Traffic is dropped in both directions; both ends stay open. */
  loseNetwork(dialect: Dialect, uid: Uid, newer: number): unknown

  // The operator and the clock.
  multiLogin: MultiLogin
  pass(ms: number): unknown
}

export interface OpenimActions {
  // Called by the backend.
  register(uid: Uid): Answering
  /** Changes the nickname. */
  update(uid: Uid): Answering
  getUserToken(uid: Uid, platform: Platform): Answering
  forceLogout(uid: Uid, platform: Platform): Answering

  // Done by clients.
  connect(uid: Uid, newer: number): Answering
  logOut(uid: Uid, newer: number): unknown
  setBackground(uid: Uid, newer: number, background: boolean): unknown
  subscribe(uid: Uid, newer: number, whom: Uid): unknown
  unsubscribe(uid: Uid, newer: number, whom: Uid): unknown
}

export interface WildfireActions {
  // Called by the backend.
  getToken(uid: Uid, client: string, platform: Platform): Answering
  /** Without a client the whole user. */
  kickoff(uid: Uid, client?: string): Answering
  block(uid: Uid, status: 0 | 1 | 2): Answering
  destroy(uid: Uid): Answering

  // Done by clients.
  /** 0 is an interval that the server chooses. */
  connect(uid: Uid, newer: number, keepAliveS: number): Answering
  /** The topic CST: 1 ends the session, 8 the connection alone. */
  signOut(uid: Uid, newer: number, kind: 1 | 8): Answering
  /** DISCONNECT. */
  disconnect(uid: Uid, newer: number): unknown
  /** The topic UDT; the client reports its platform with it. */
  bindPush(uid: Uid, newer: number, pushToken: string, platform: Platform): Answering
  /** The topic KPCC. */
  kickOwn(uid: Uid, newer: number, client: string): Answering
}

/** Lanying names users by a number that an id gets when it is registered; until then no call can be made. */
export interface LanyingActions {
  // Called by the backend.
  /** Without a serial number all devices. */
  kick(uid: Uid, sn?: number): Answering
  removeDevice(uid: Uid, sn: number): Answering
  disable(uid: Uid): Answering
  enable(uid: Uid): Answering
  delete(uid: Uid): Answering
  /** Gives the user a password, its first or another. */
  setPassword(uid: Uid): Answering

  // Done by clients.
  /** Signs in with the password, on a device or on none. */
  logIn(uid: Uid, guid?: string): Answering
  changePassword(uid: Uid, newer: number): Answering
  /** PROVISION with this token on this device. */
  connect(uid: Uid, newer: number, guid: string, platform: Platform): Answering
}
