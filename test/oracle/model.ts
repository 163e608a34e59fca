import {
  type ConnectionState,
  clientOf,
  type MultiLogin,
  type Platform,
  platforms,
  type System,
  type Uid,
} from './system.ts'

/** A token of OpenIM, or a session of WildfireChat. */
type SignIn = { wildfire: boolean; uid: Uid; platform: Platform; client: string; isValid: boolean }
export type Connection = {
  by: SignIn
  state: ConnectionState
  background: boolean
  networkLostAtMs: number
  subscriptions: Set<Uid>
}
export const isReachable = ({ networkLostAtMs }: Connection) => networkLostAtMs === Infinity

/**
 * The expected state. Sources: docs/architecture.md#truths, docs/dialects/openim.md#multi-login,
 * docs/dialects/wildfire.md#platforms-and-kicks.
 */
export class Model implements System {
  multiLogin: MultiLogin = 1
  nowMs = 0
  readonly accounts = new Map<Uid, 'active' | 'destroyed'>([['ann', 'active']])
  readonly blocks = new Map<Uid, 0 | 1 | 2>()
  readonly signIns: SignIn[] = []
  readonly connections: Connection[] = []

  getUserToken(uid: Uid, platform: Platform) {
    if (this.accounts.get(uid) !== 'active') return 1004
    if (this.blocks.get(uid) === 2) return 1002
    const own = { wildfire: false, uid, platform, client: clientOf(platform), isValid: true }
    this.signIns.push(own)
    const rank = (one: SignIn) => (one === own ? 0 : this.multiLogin === 5 && one.platform === 'android' ? 1 : 2)
    const valid = this.tokens(uid).filter((one) => one.isValid)
    for (const [group, competing] of Map.groupBy(valid, (one) => this.group(one.platform)))
      if (group) this.end(competing.toSorted((a, b) => rank(a) - rank(b)).slice(this.multiLogin === 0 ? 30 : 1))
    return 0
  }
  connect(uid: Uid, newer: number) {
    const by = this.tokens(uid)[newer]
    if (!by?.isValid) return by && 1506
    const group = this.multiLogin === 0 ? undefined : this.group(by.platform)
    const competing = this.live(uid).filter((one) => group && this.group(one.by.platform) === group)
    const evicted = competing.filter((one) => one.by !== by)
    for (const one of evicted) one.state = 'kicked'
    if (this.multiLogin === 4) this.end(evicted.map((one) => one.by))
    else if (competing.length > 0)
      this.end(this.tokens(uid).filter((one) => one !== by && one.platform === by.platform))
    this.connections.push({ by, state: 'open', background: false, networkLostAtMs: Infinity, subscriptions: new Set() })
    return 0
  }
  getToken(uid: Uid, client: string, platform: Platform) {
    if (this.accounts.get(uid) === 'destroyed') return 253
    const competes = (one: SignIn) => one.uid === uid && platforms[one.platform] === platforms[platform]
    this.end(this.signIns.filter((one) => one.wildfire && (one.client === client || competes(one))))
    this.signIns.push({ wildfire: true, uid, platform, client, isValid: true })
    return 0
  }

  forceLogout = (uid: Uid, platform: Platform) => this.endSessions(uid, (one) => one.platform === platform)
  kickoff = (uid: Uid, client?: string) => this.endSessions(uid, (one) => client === undefined || one.client === client)
  block(uid: Uid, status: 0 | 1 | 2) {
    this.blocks.set(uid, status)
    return status === 2 ? this.endSessions(uid, (one) => !one.wildfire) : 0
  }
  destroy(uid: Uid) {
    if (this.accounts.get(uid) === 'active') this.accounts.set(uid, 'destroyed')
    return this.accounts.get(uid) === 'destroyed' ? this.endSessions(uid, () => true) : 0
  }
  register(uid: Uid) {
    if (this.accounts.get(uid) === 'active') return 1102
    this.accounts.set(uid, 'active')
    return 0
  }

  logOut = (uid: Uid, newer: number) => this.change(uid, newer, { state: 'closed' })
  loseSocket = (uid: Uid, newer: number) => this.change(uid, newer, { state: 'closed' })
  loseNetwork = (uid: Uid, newer: number) => this.change(uid, newer, { networkLostAtMs: this.nowMs })
  setBackground = (uid: Uid, newer: number, background: boolean) => this.change(uid, newer, { background })
  subscribe = (uid: Uid, newer: number, whom: Uid) => this.at(uid, newer)?.subscriptions.add(whom)
  unsubscribe = (uid: Uid, newer: number, whom: Uid) => this.at(uid, newer)?.subscriptions.delete(whom)

  pass(ms: number) {
    this.nowMs += ms
    for (const one of this.live()) if (this.nowMs - one.networkLostAtMs >= 30_000) one.state = 'closed'
  }

  live = (uid?: Uid) => this.connections.filter((one) => one.state === 'open' && (!uid || one.by.uid === uid))
  at = (uid: Uid, newer: number) =>
    this.live(uid)
      .filter(isReachable)
      .at(-1 - newer)
  change = (uid: Uid, newer: number, to: Partial<Connection>) => Object.assign(this.at(uid, newer) ?? {}, to)
  /** Newest first. */
  tokens = (uid: Uid) => this.signIns.filter((one) => one.uid === uid && !one.wildfire).toReversed()
  /** The group that competes for one connection; under policy 5 PCs are in none. */
  group(platform: Platform) {
    if (this.multiLogin === 5) return platforms[platform] === 'pc' ? undefined : 'other'
    return this.multiLogin === 4 ? platforms[platform] : platform
  }
  end(signIns: SignIn[]) {
    for (const one of signIns) one.isValid = false
  }
  endSessions(uid: Uid, means: (one: SignIn) => boolean) {
    this.end(this.signIns.filter((one) => one.uid === uid && means(one)))
    for (const one of this.live(uid)) if (means(one.by)) one.state = 'kicked'
    return 0
  }
}
