import { type Connection, isOpen, type Session, type State } from './state.ts'
import { clientOf, type MultiLogin, type OpenimActions, type Platform, platforms, type Uid } from './system.ts'
import { notices } from './view.ts'

const silenceMsMax = 30_000
/** Tokens of one platform under policy 0. */
const tokensMax = 30

/** Sources: docs/dialects/openim.md#multi-login, docs/dialects/openim.md#tokens-and-kicks. */
export class OpenimRules implements OpenimActions {
  multiLogin: MultiLogin = 1
  constructor(protected readonly state: State) {}

  register(uid: Uid) {
    if (this.#isActive(uid)) return 1102
    this.state.accounts.set(uid, 'active')
    return 0
  }
  update(uid: Uid) {
    if (!this.#isActive(uid)) return 1004
    for (const one of this.state.live(uid)) one.notices.push(notices.profile)
    return 0
  }
  getUserToken(uid: Uid, platform: Platform) {
    const { state } = this
    if (!this.#isActive(uid)) return 1004
    if (state.banned.has(uid)) return 1002
    const device = state.know('openim', uid, clientOf(platform), platform)
    const own = state.session(state.issue('openim', uid, device), device)
    const isAndroid = ({ device }: Session) => this.multiLogin === 5 && device.platform === 'android'
    const rank = (one: Session) => (one === own ? 0 : isAndroid(one) ? 1 : 2)
    for (const [group, competing] of Map.groupBy(this.#newestFirst(uid), (one) => this.#groupOf(one)))
      if (group)
        state.revoke(competing.toSorted((a, b) => rank(a) - rank(b)).slice(this.multiLogin === 0 ? tokensMax : 1))
    return 0
  }
  /** Of every dialect. */
  forceLogout(uid: Uid, platform: Platform) {
    this.state.end(uid, 'kicked', (one) => one.platform === platform)
    return 0
  }

  connect(uid: Uid, newer: number) {
    const { state } = this
    const token = state.tokensOf('openim', uid)[newer]
    const session = state.sessions.find((one) => one.token === token)
    if (!token?.isValid || !session) return token && 1506
    const group = this.multiLogin === 0 ? undefined : this.#groupOf(session)
    const competing = state.liveOf('openim', uid).filter((one) => group && this.#groupOf(one.session) === group)
    state.open(session, silenceMsMax)
    const evicted = competing.filter((one) => one.session !== session)
    if (this.multiLogin === 4) state.revoke(evicted.map((one) => one.session))
    else if (competing.length > 0)
      state.revoke(this.#newestFirst(uid).filter((one) => one !== session && one.device === session.device))
    state.close(evicted, 'replaced')
    return 0
  }
  logOut = (uid: Uid, newer: number) => this.#change(uid, newer, (one) => this.state.close([one], 'gone'))
  setBackground = (uid: Uid, newer: number, background: boolean) =>
    this.#change(uid, newer, (one) => Object.assign(one, { background }))
  subscribe = (uid: Uid, newer: number, whom: Uid) => this.#change(uid, newer, (one) => one.subscriptions.add(whom))
  unsubscribe = (uid: Uid, newer: number, whom: Uid) =>
    this.#change(uid, newer, (one) => one.subscriptions.delete(whom))

  #change(uid: Uid, newer: number, change: (one: Connection) => unknown): void {
    const connection = this.state.at('openim', uid, newer)
    if (connection && isOpen(connection)) change(connection)
  }
  #isActive = (uid: Uid) => this.state.accounts.get(uid) === 'active'
  #newestFirst = (uid: Uid) =>
    this.state
      .liveSessions(uid)
      .filter(({ device }) => device.dialect === 'openim')
      .toReversed()
  /** The group that competes for one connection; under policy 5 PCs are in none. */
  #groupOf({ device: { platform } }: Session) {
    if (platform === 'unknown') return undefined
    if (this.multiLogin === 5) return platforms[platform] === 'pc' ? undefined : 'other'
    return this.multiLogin === 4 ? platforms[platform] : platform
  }
}
