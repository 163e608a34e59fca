import { clientOf, type Fate, type MultiLogin, type Platform, platforms, type Uid, type World } from './world.ts'

/** A token of OpenIM, or a session of WildfireChat. */
type SignIn = { wildfire: boolean; uid: Uid; platform: Platform; client: string; stands: boolean }
export type Connection = { by: SignIn; fate: Fate; background: boolean; cutAtMs: number; watches: Set<Uid> }
export const isWhole = ({ cutAtMs }: Connection) => cutAtMs === Infinity

/**
 * The expected state. Sources: docs/architecture.md#truths, docs/dialects/openim.md#multi-login,
 * docs/dialects/wildfire.md#platforms-and-kicks.
 */
export class Model implements World {
  multiLogin: MultiLogin = 1
  nowMs = 0
  readonly accounts = new Map<Uid, 'living' | 'destroyed'>([['ann', 'living']])
  readonly blocks = new Map<Uid, 0 | 1 | 2>()
  readonly signIns: SignIn[] = []
  readonly connections: Connection[] = []

  getUserToken(uid: Uid, platform: Platform) {
    if (this.accounts.get(uid) !== 'living') return 1004
    if (this.blocks.get(uid) === 2) return 1002
    const own = { wildfire: false, uid, platform, client: clientOf(platform), stands: true }
    this.signIns.push(own)
    const claim = (one: SignIn) => (one === own ? 0 : this.multiLogin === 5 && one.platform === 'android' ? 1 : 2)
    const standing = this.tokens(uid).filter((one) => one.stands)
    for (const [group, rivals] of Map.groupBy(standing, (one) => this.group(one.platform)))
      if (group) this.end(rivals.toSorted((a, b) => claim(a) - claim(b)).slice(this.multiLogin === 0 ? 30 : 1))
    return 0
  }
  connect(uid: Uid, newer: number) {
    const by = this.tokens(uid)[newer]
    if (!by?.stands) return by && 1506
    const group = this.multiLogin === 0 ? undefined : this.group(by.platform)
    const rivals = this.live(uid).filter((one) => group && this.group(one.by.platform) === group)
    const leaving = rivals.filter((one) => one.by !== by)
    for (const one of leaving) one.fate = 'kicked'
    if (this.multiLogin === 4) this.end(leaving.map((one) => one.by))
    else if (rivals.length > 0) this.end(this.tokens(uid).filter((one) => one !== by && one.platform === by.platform))
    this.connections.push({ by, fate: 'open', background: false, cutAtMs: Infinity, watches: new Set() })
    return 0
  }
  getToken(uid: Uid, client: string, platform: Platform) {
    if (this.accounts.get(uid) === 'destroyed') return 253
    const isRival = (one: SignIn) => one.uid === uid && platforms[one.platform] === platforms[platform]
    this.end(this.signIns.filter((one) => one.wildfire && (one.client === client || isRival(one))))
    this.signIns.push({ wildfire: true, uid, platform, client, stands: true })
    return 0
  }

  forceLogout = (uid: Uid, platform: Platform) => this.expel(uid, (one) => one.platform === platform)
  kickoff = (uid: Uid, client?: string) => this.expel(uid, (one) => client === undefined || one.client === client)
  block(uid: Uid, status: 0 | 1 | 2) {
    this.blocks.set(uid, status)
    return status === 2 ? this.expel(uid, (one) => !one.wildfire) : 0
  }
  destroy(uid: Uid) {
    if (this.accounts.get(uid) === 'living') this.accounts.set(uid, 'destroyed')
    return this.accounts.get(uid) === 'destroyed' ? this.expel(uid, () => true) : 0
  }
  register(uid: Uid) {
    if (this.accounts.get(uid) === 'living') return 1102
    this.accounts.set(uid, 'living')
    return 0
  }

  logOut = (uid: Uid, newer: number) => this.change(uid, newer, { fate: 'gone' })
  vanish = (uid: Uid, newer: number) => this.change(uid, newer, { fate: 'gone' })
  cutCable = (uid: Uid, newer: number) => this.change(uid, newer, { cutAtMs: this.nowMs })
  setBackground = (uid: Uid, newer: number, background: boolean) => this.change(uid, newer, { background })
  watch = (uid: Uid, newer: number, whom: Uid) => this.at(uid, newer)?.watches.add(whom)
  unwatch = (uid: Uid, newer: number, whom: Uid) => this.at(uid, newer)?.watches.delete(whom)

  pass(ms: number) {
    this.nowMs += ms
    for (const one of this.live()) if (this.nowMs - one.cutAtMs >= 30_000) one.fate = 'gone'
  }

  live = (uid?: Uid) => this.connections.filter((one) => one.fate === 'open' && (!uid || one.by.uid === uid))
  at = (uid: Uid, newer: number) =>
    this.live(uid)
      .filter(isWhole)
      .at(-1 - newer)
  change = (uid: Uid, newer: number, to: Partial<Connection>) => Object.assign(this.at(uid, newer) ?? {}, to)
  /** The newest first. */
  tokens = (uid: Uid) => this.signIns.filter((one) => one.uid === uid && !one.wildfire).toReversed()
  /** Who competes for one place; PCs stay beside the one other. */
  group(platform: Platform) {
    if (this.multiLogin === 5) return platforms[platform] === 'pc' ? undefined : 'other'
    return this.multiLogin === 4 ? platforms[platform] : platform
  }
  end(signIns: SignIn[]) {
    for (const one of signIns) one.stands = false
  }
  expel(uid: Uid, means: (one: SignIn) => boolean) {
    this.end(this.signIns.filter((one) => one.uid === uid && means(one)))
    for (const one of this.live(uid)) if (means(one.by)) one.fate = 'kicked'
    return 0
  }
}
