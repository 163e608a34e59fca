import { type Connection, isReachable, type Model } from './model.ts'
import {
  type ClientView,
  deviceText,
  onlineDeviceText,
  onlineText,
  type Uid,
  type UserView,
  uids,
  type View,
} from './system.ts'

/** The view that every API and every client must give in this state of the model. */
export function expected(model: Model): View {
  const devices = new Set(model.live().map(({ by }) => onlineDeviceText(by.uid, by.client, by.platform)))
  return {
    users: Object.fromEntries(uids.map((uid) => [uid, userView(model, uid)])),
    onlineList: [...devices].sort(),
    onlineCount: devices.size,
    tokens: Object.fromEntries(tokensOf(model).map(({ isValid }, index) => [`t${index + 1}`, isValid ? 0 : 1506])),
    clients: Object.fromEntries(
      model.connections.flatMap((one, index) => (isReachable(one) ? [[`c${index + 1}`, clientView(model, one)]] : [])),
    ),
  }
}

function userView(model: Model, uid: Uid): UserView {
  const live = model.live(uid)
  const connected = new Set(live.map(({ by }) => by.client))
  const signedIn = model.signIns.filter((one) => one.uid === uid && one.isValid)
  const devices = new Map([...signedIn, ...live.map(({ by }) => by)].map((one) => [one.client, one.platform]))
  const rows = [...devices].map(([client, platform]) => deviceText(client, platform, connected.has(client))).sort()
  const nameOf = (by: Connection['by']) => `t${tokensOf(model).indexOf(by) + 1}`
  const isOnline = live.length > 0 ? 1 : 0
  return {
    statuses: [isOnline, isOnline],
    online: live.map(({ by, background }) => onlineText(by.platform, nameOf(by), background)),
    onlineTokens: live.map(({ by }) => onlineText(by.platform, nameOf(by))).sort(),
    platforms: platformsOf(model, uid),
    devices: rows,
    sessions: rows,
    block: model.blocks.get(uid) ?? 0,
    subscribedUsers: [...new Set(live.flatMap(({ subscriptions }) => [...subscriptions]))].sort(),
  }
}

const clientView = (model: Model, { state, subscriptions }: Connection): ClientView => ({
  state,
  subscribedPlatforms:
    state === 'open' ? Object.fromEntries([...subscriptions].map((uid) => [uid, platformsOf(model, uid)])) : {},
})

const tokensOf = (model: Model) => model.signIns.filter((one) => !one.wildfire)
const platformsOf = (model: Model, uid: Uid) => [...new Set(model.live(uid).map(({ by }) => by.platform))].sort()
