import type { Model } from './model.ts'
import { type Connection, type Device, type Ending, isOpen, isReachable, type State, type Token } from './state.ts'
import { type Dialect, type ShownPlatform, type Uid, uids } from './system.ts'
import {
  type ClientView,
  deviceText,
  hiddenToken,
  knownDeviceText,
  type LanyingUserView,
  onlineDeviceText,
  onlineText,
  sessionText,
  states,
  type UserView,
  type View,
} from './view.ts'

/** The view that every API and every client must give in this state of the model; c1, c2, ... are `connections`, in order. */
export function expected(model: Model, connections: readonly Connection[] = model.state.connections): View {
  const { state } = model
  // Of several connections the oldest is shown.
  const online = new Map(
    state
      .live()
      .toReversed()
      .map(({ session: { device }, platform }) => [device, platform]),
  )
  const onlineList = [...online].map(([{ uid, client }, platform]) => onlineDeviceText(uid, client, platform))
  const reachable = connections.map((one, index) => [`c${index + 1}`, one] as const)
  return {
    users: Object.fromEntries(uids.map((uid) => [uid, userView(state, uid)])),
    onlineList: onlineList.sort(),
    onlineCount: online.size,
    tokens: Object.fromEntries(state.tokens.map((token, index) => [`t${index + 1}`, tokenCode(model, token)])),
    clients: Object.fromEntries(
      reachable.filter(([, one]) => isReachable(one)).map(([name, one]) => [name, clientView(state, one)]),
    ),
  }
}

const tokenCode = ({ wildfire }: Model, token: Token): number => {
  if (token.dialect === 'wildfire') return wildfire.routeCode(token)
  return token.isValid ? 0 : token.dialect === 'openim' ? 1506 : 402
}

function userView(state: State, uid: Uid): UserView {
  const live = state.live(uid)
  const connected = new Set(live.map(({ session }) => session.device))
  const signedIn = state.signedInDevices(uid)
  const rowOf = (one: Device) => deviceText(one.client, one.platform, connected.has(one))
  const nameOf = ({ session: { token } }: Connection) =>
    token.dialect === 'openim' ? `t${state.tokens.indexOf(token) + 1}` : hiddenToken
  const isOnline = live.length > 0 ? 1 : 0
  return {
    statuses: [isOnline, isOnline],
    online: live.map((one) => onlineText(one.platform, nameOf(one), one.background)),
    onlineTokens: live.map((one) => onlineText(one.platform, nameOf(one))).sort(),
    platforms: platformsOf(state, uid),
    subscribedUsers: [...new Set(live.flatMap(({ subscriptions }) => [...subscriptions]))].sort(),
    devices: signedIn.map(rowOf).sort(),
    sessions: signedIn.map((one) => sessionText(rowOf(one), one.pushToken)).sort(),
    block: state.banned.has(uid) ? 2 : state.muted.has(uid) ? 1 : 0,
    lanying: lanyingView(state, uid),
  }
}

function lanyingView(state: State, uid: Uid): LanyingUserView | number | undefined {
  const account = state.accounts.get(uid)
  if (account !== 'active') return account && 10021
  const devices = state.devices.filter((one) => one.uid === uid).toSorted((a, b) => a.sn - b.sn)
  return {
    devices: devices.map(({ sn, platform, dialect }) => knownDeviceText(sn, shownByLanying(platform), dialect)),
    isOnline: state.live(uid).length > 0,
    status: state.banned.has(uid) ? 1 : 0,
  }
}

/** Lanying has no number for an iPad. */
const shownByLanying = (platform: ShownPlatform) => (platform === 'ipad' ? 'ios' : platform)

const clientView = (state: State, one: Connection): ClientView => ({
  state: one.ending ? endStates[one.session.device.dialect](one.ending, state.nowMs - one.endedAtMs) : states.open,
  notices: one.notices.toSorted(),
  subscribedPlatforms: isOpen(one)
    ? Object.fromEntries([...one.subscriptions].map((uid) => [uid, platformsOf(state, uid)]))
    : {},
})

const platformsOf = (state: State, uid: Uid) => [...new Set(state.live(uid).map(({ platform }) => platform))].sort()

/** The client knows, or may connect again. */
const silentEndings: ReadonlySet<Ending> = new Set(['gone', 'signed out', 'superseded'])
const kickLingerMs = 3_000
/** Source: docs/dialects/lanying.md#client-link. */
const noticeTypes: Partial<Record<Ending, number>> = {
  'new password': 1,
  banned: 2,
  destroyed: 3,
  superseded: 4,
  kicked: 5,
  removed: 10,
}

/** What a client is told at the end, in each vendor's protocol. */
const endStates: Record<Dialect, (ending: Ending, sinceMs: number) => string> = {
  openim: (ending) => (silentEndings.has(ending) ? states.closed : states.kicked),
  wildfire(ending, sinceMs) {
    if (ending === 'banned' || silentEndings.has(ending)) return states.closed
    return sinceMs < kickLingerMs ? states.kickedAndOpen : states.kicked
  },
  lanying: (ending) => (ending === 'gone' ? states.closed : states.notified(noticeTypes[ending])),
}
