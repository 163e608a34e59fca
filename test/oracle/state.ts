import { hearDeviceChanges } from './model-notices.ts'
import type { Dialect, Platform, ShownPlatform, Uid } from './system.ts'

/** Why a connection ended. */
export type Ending =
  | 'gone'
  | 'signed out'
  | 'kicked'
  /** Another device signed in. */
  | 'replaced'
  /** The same device connected again. */
  | 'superseded'
  | 'banned'
  | 'destroyed'
  | 'new password'
  | 'removed'
  /** Another user signed in on the device. */
  | 'moved'

/** An installation of a client. */
export type Device = {
  readonly uid: Uid
  readonly dialect: Dialect
  readonly client: string
  readonly sn: number
  platform: ShownPlatform
  /** Of WildfireChat's clients. */
  pushToken?: string | undefined
}
export type Token = {
  readonly uid: Uid
  readonly dialect: Dialect
  /** What it was issued for; tokens of Lanying may be used on any device. */
  readonly device: Device | undefined
  isValid: boolean
}
/** A token in use on a device. */
export type Session = { readonly token: Token; readonly device: Device; isLive: boolean }
export type Connection = {
  readonly session: Session
  /** That of the device when it connected. */
  readonly platform: ShownPlatform
  readonly silenceMsMax: number
  ending: Ending | undefined
  endedAtMs: number
  networkLostAtMs: number
  background: boolean
  readonly subscriptions: Set<Uid>
  readonly notices: string[]
}

/** What a kick may select by. A token that is on no device has no client and no platform. */
export type Place = {
  readonly dialect: Dialect
  readonly token: Token
  readonly client?: string
  readonly platform?: ShownPlatform
}
type Selects = (one: Place) => boolean

export const isOpen = ({ ending }: Connection) => ending === undefined
export const isReachable = ({ networkLostAtMs }: Connection) => networkLostAtMs === Number.POSITIVE_INFINITY

/** Accounts, devices, tokens, sessions and connections, and what all dialects do to them. */
export class State {
  nowMs = 0
  readonly accounts = new Map<Uid, 'active' | 'destroyed'>([['ann', 'active']])
  readonly passwords = new Set<Uid>(['ann'])
  readonly banned = new Set<Uid>()
  readonly muted = new Set<Uid>()
  /** Those that are known, and how many each user has had. */
  devices: Device[] = []
  readonly deviceCounts = new Map<Uid, number>()
  /** In order of issue. */
  readonly tokens: Token[] = []
  readonly sessions: Session[] = []
  /** In order of admission. */
  readonly connections: Connection[] = []
  /** As clients were last told. */
  onlineDevices: ReadonlySet<Device> = new Set()

  // What there is.

  /** Newest first. */
  tokensOf = (dialect: Dialect, uid: Uid) =>
    this.tokens.filter((one) => one.dialect === dialect && one.uid === uid).toReversed()
  live = (uid?: Uid) => this.connections.filter((one) => isOpen(one) && (!uid || one.session.device.uid === uid))
  liveOf = (dialect: Dialect, uid: Uid) => this.live(uid).filter((one) => one.session.device.dialect === dialect)
  liveSessions = (uid: Uid) => this.sessions.filter((one) => one.isLive && one.device.uid === uid)
  deviceOf = (dialect: Dialect, uid: Uid, client: string) =>
    this.devices.find((one) => one.dialect === dialect && one.uid === uid && one.client === client)
  /** With a session or a connection, by serial number. */
  signedInDevices(uid: Uid): Device[] {
    const inUse = new Set(
      [...this.liveSessions(uid), ...this.live(uid).map(({ session }) => session)].map((one) => one.device),
    )
    return [...inUse].toSorted((a, b) => a.sn - b.sn)
  }
  /** The open connection that a client can still use. */
  at = (dialect: Dialect, uid: Uid, newer: number) =>
    this.liveOf(dialect, uid)
      .filter(isReachable)
      .at(-1 - newer)

  // Sign-ins and connections.

  /** The device, known from now on; it follows what its client says. */
  know(dialect: Dialect, uid: Uid, client: string, platform?: Platform): Device {
    const known = this.deviceOf(dialect, uid, client)
    if (known) return Object.assign(known, platform && { platform })
    const sn = (this.deviceCounts.get(uid) ?? 0) + 1
    this.deviceCounts.set(uid, sn)
    const device = { dialect, uid, client, sn, platform: platform ?? 'unknown' } as const
    this.devices.push(device)
    return device
  }
  issue(dialect: Dialect, uid: Uid, device?: Device): Token {
    const token = { dialect, uid, device, isValid: true }
    this.tokens.push(token)
    return token
  }
  session(token: Token, device: Device): Session {
    const open = this.sessions.find((one) => one.isLive && one.token === token && one.device === device)
    if (open) return open
    const session = { token, device, isLive: true }
    this.sessions.push(session)
    return session
  }
  open(session: Session, silenceMsMax: number): Connection {
    const { platform } = session.device
    const never = Number.POSITIVE_INFINITY
    const rest = { background: false, subscriptions: new Set<Uid>(), notices: [] }
    const connection = { session, platform, silenceMsMax, ending: undefined, endedAtMs: never, networkLostAtMs: never }
    return this.connections[this.connections.push({ ...connection, ...rest }) - 1] as Connection
  }
  close(connections: readonly Connection[], ending: Ending): void {
    for (const one of connections.filter(isOpen)) Object.assign(one, { ending, endedAtMs: this.nowMs })
  }

  /** A push token belongs to one device. */
  bindPush(device: Device, pushToken: string): void {
    for (const one of this.devices) if (one.pushToken === pushToken) one.pushToken = undefined
    device.pushToken = pushToken
  }

  // Kicks.

  /** Ends sessions, the push tokens of their devices, and the tokens that no other session uses; connections stay. */
  revoke(sessions: readonly Session[]): void {
    for (const one of sessions) Object.assign(one, { isLive: false }).device.pushToken = undefined
    for (const { token } of sessions) token.isValid &&= this.sessions.some((one) => one.isLive && one.token === token)
  }
  /** Ends sessions with their connections. */
  endSessions(sessions: readonly Session[], ending: Ending): void {
    this.revoke(sessions)
    this.close(
      this.live().filter(({ session }) => sessions.includes(session)),
      ending,
    )
  }
  /** Ends the sessions, tokens and connections of a user that are selected. Those without network too. */
  end(uid: Uid, ending: Ending, selects: Selects): void {
    this.endSessions(
      this.liveSessions(uid).filter(({ token, device }) => selects({ ...device, token })),
      ending,
    )
    for (const token of this.tokens)
      if (token.uid === uid && selects({ dialect: token.dialect, token })) token.isValid = false
    const selected = this.live(uid).filter(({ session: { token, device }, platform }) =>
      selects({ ...device, token, platform }),
    )
    this.close(selected, ending)
  }
  kickAll = (uid: Uid) => this.end(uid, 'kicked', () => true)
  /** Sessions of WildfireChat work again after the ban, the others do not. */
  ban(uid: Uid): void {
    this.banned.add(uid)
    this.end(uid, 'banned', ({ dialect }) => dialect !== 'wildfire')
    this.close(this.live(uid), 'banned')
  }
  /** Mute and ban stay. An id that was never registered leaves no tombstone. */
  destroy(uid: Uid): void {
    if (this.accounts.has(uid)) this.accounts.set(uid, 'destroyed')
    this.end(uid, 'destroyed', () => true)
    this.devices = this.devices.filter((one) => one.uid !== uid)
    this.passwords.delete(uid)
  }
  remove(device: Device): void {
    this.end(device.uid, 'removed', ({ dialect, client }) => dialect === device.dialect && client === device.client)
    this.devices = this.devices.filter((one) => one !== device)
  }

  // Time.

  pass(ms: number): void {
    this.nowMs += ms
    const silent = this.live().filter((one) => this.nowMs - one.networkLostAtMs >= one.silenceMsMax)
    this.close(silent, 'gone')
    hearDeviceChanges(this)
  }
}
