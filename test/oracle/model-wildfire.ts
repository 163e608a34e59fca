import type { State, Token } from './state.ts'
import { type Platform, platforms, type ShownPlatform, type Uid, type WildfireActions } from './system.ts'

/** Return codes of CONNACK. */
const codes = { rejected: 2, badCredentials: 4, ended: 7 } as const
/** In place of an interval of 0. */
const keepAliveMaxS = 300

/** Sources: docs/dialects/wildfire.md#platforms-and-kicks, #get-token, #connect, #requests-on-the-link. */
export class WildfireRules implements WildfireActions {
  constructor(private readonly state: State) {}

  getToken(uid: Uid, client: string, platform: Platform) {
    const { state } = this
    if (state.accounts.get(uid) === 'destroyed') return 253
    const device = state.know('wildfire', uid, client, platform)
    const others = state.sessions.filter((one) => one.isLive && one.device.dialect === 'wildfire')
    const moved = others.filter((one) => one.device.client === client && one.device.uid !== uid)
    state.endSessions(moved, 'moved')
    const sameClass = others.filter(
      (one) => one.device.uid === uid && classOf(one.device.platform) === classOf(platform),
    )
    state.endSessions(
      sameClass.filter((one) => one.device !== device),
      'replaced',
    )
    state.session(state.issue('wildfire', uid, device), device)
    return 0
  }
  /** Of every dialect. */
  kickoff(uid: Uid, client?: string) {
    if (client === undefined) this.state.kickAll(uid)
    else this.state.end(uid, 'kicked', (one) => one.client === client)
    return 0
  }
  block(uid: Uid, status: 0 | 1 | 2) {
    const { banned, muted } = this.state
    if (status === 2) this.state.ban(uid)
    else banned.delete(uid)
    if (status === 1) muted.add(uid)
    if (status === 0) muted.delete(uid)
    return 0
  }
  destroy(uid: Uid) {
    if (this.state.accounts.get(uid) !== 'destroyed') this.state.destroy(uid)
    return 0
  }

  connect(uid: Uid, newer: number, keepAliveS: number) {
    const { state } = this
    const token = state.tokensOf('wildfire', uid)[newer]
    if (!token?.device) return undefined
    const refused = this.#refusal(token)
    if (refused) return refused
    const older = state.live(uid).filter(({ session }) => session.device === token.device)
    state.open(state.session(token, token.device), (keepAliveS || keepAliveMaxS) * 1_500)
    state.close(older, 'superseded')
    return 0
  }
  signOut(uid: Uid, newer: number, kind: 1 | 8) {
    const connection = this.state.at('wildfire', uid, newer)
    if (!connection) return undefined
    const { dialect, client } = connection.session.device
    if (kind === 8) this.state.close([connection], 'signed out')
    else this.state.end(uid, 'signed out', (one) => one.dialect === dialect && one.client === client)
    return 0
  }
  disconnect(uid: Uid, newer: number) {
    const connection = this.state.at('wildfire', uid, newer)
    if (connection) this.state.close([connection], 'gone')
  }
  bindPush(uid: Uid, newer: number, pushToken: string, platform: Platform) {
    const connection = this.state.at('wildfire', uid, newer)
    if (!connection) return undefined
    this.state.bindPush(this.state.know('wildfire', uid, connection.session.device.client, platform), pushToken)
    return 0
  }
  kickOwn(uid: Uid, newer: number, client: string) {
    const { state } = this
    if (!state.at('wildfire', uid, newer)) return undefined
    const device = state.signedInDevices(uid).find((one) => one.client === client)
    if (!device) return 0
    if (classOf(device.platform) === 'mobile') return 248
    return this.kickoff(uid, client)
  }

  /** Tokens of a device that was removed stay ended when it signs in again. */
  #refusal({ uid, device, isValid }: Token) {
    const known = device && this.state.deviceOf('wildfire', uid, device.client)
    if (!known) return codes.ended
    if (this.state.banned.has(uid)) return codes.rejected
    return known === device && isValid ? undefined : codes.ended
  }
  /** The code of /route. */
  routeCode(token: Token) {
    const refused = this.#refusal(token)
    return refused === codes.rejected ? 245 : refused ? 1 : 0
  }
}

const classOf = (platform: ShownPlatform) => (platform === 'unknown' ? undefined : platforms[platform])
