import type { OnlineStatus } from '../kit/openim-client.ts'
import { dataOf } from './backends.ts'
import type { Client } from './client.ts'
import type { Deployment, IssuedToken } from './deployment.ts'
import { readLanyingUser, readListedUsers } from './lanying-observer.ts'
import { platformNamed } from './names.ts'
import { OpenimApp } from './openim-app.ts'
import { uids } from './system.ts'
import {
  type ClientView,
  deviceText,
  hiddenToken,
  onlineDeviceText,
  onlineText,
  sessionText,
  states,
  type UserView,
  type View,
} from './view.ts'

type Status = { userID: string; status: number; platformIDs: number[] }
type PlatformTokens = { platformID: number; token: string[] }
type TokenDetail = { userID: string; singlePlatformToken: PlatformTokens[] }
type OnClient = { clientId: string; platform: number }
type OnlineSession = OnClient & { status: number }
type UserSession = OnClient & { isOnline: boolean; deviceToken?: string }
type NodeCount = { node: number; count: number }
type OnlineClient = OnClient & { userId: string }

/** Reads the view of every API and client, in the names of the history. */
export class Observer {
  readonly #deployment: Deployment

  constructor(deployment: Deployment) {
    this.#deployment = deployment
  }

  async view(): Promise<View> {
    const [users, online, tokens] = await Promise.all([this.#users(), this.#onlineDevices(), this.#tokens()])
    const clients = this.#deployment.admitted.map((one, index) => [`c${index + 1}`, one] as const)
    return {
      users,
      ...online,
      tokens,
      clients: Object.fromEntries(
        clients.filter(([, one]) => one.isReachable).map(([name, one]) => [name, this.#clientView(one)]),
      ),
    }
  }

  async #users(): Promise<Record<string, UserView>> {
    const userIDs = uids.map((uid) => this.#deployment.names.toServer(uid))
    const [online, details, { statusList }, listed] = await Promise.all([
      this.#openim<OnlineStatus[]>('/user/get_users_online_status', { userIDs }),
      this.#openim<TokenDetail[]>('/user/get_users_online_token_detail', { userIDs }),
      this.#openim<{ statusList: Status[] }>('/user/get_users_status', { userIDs }),
      readListedUsers(this.#deployment),
    ])
    const views = uids.map(async (uid, index) => {
      const [own, status] = [online[index], statusList[index]]
      if (!own || own.userID !== userIDs[index] || status?.userID !== own.userID)
        throw new Error('users are not in the order asked')
      const tokens = details.find((one) => one.userID === own.userID)?.singlePlatformToken ?? []
      const [openimAndWildfire, lanying] = await Promise.all([
        this.#userView(own, tokens, status),
        readLanyingUser(this.#deployment, uid, listed),
      ])
      return [uid, { ...openimAndWildfire, lanying }] as const
    })
    return Object.fromEntries(await Promise.all(views))
  }
  async #userView(
    online: OnlineStatus,
    tokens: PlatformTokens[],
    status: Status | undefined,
  ): Promise<Omit<UserView, 'lanying'>> {
    const { userID } = online
    const [{ sessions }, { userSessions }, { status: block }, { statusList: subscribedUsers }] = await Promise.all([
      this.#wildfire<{ sessions: OnlineSession[] }>('/admin/user/onlinestatus', { userId: userID }),
      this.#wildfire<{ userSessions: UserSession[] }>('/admin/user/session_list', { userId: userID }),
      this.#wildfire<{ status: number }>('/admin/user/check_block_status', { userId: userID }),
      this.#openim<{ statusList: Status[] }>('/user/get_subscribe_users_status', { userID }),
    ])
    return {
      statuses: [online.status, status?.status ?? -1],
      online: online.detailPlatformStatus.map((one) => this.#onlineText(one)),
      onlineTokens: tokens.flatMap((one) => one.token.map((token) => this.#onlineText({ ...one, token }))).sort(),
      platforms: platformsOf(status?.platformIDs ?? []),
      subscribedUsers: subscribedUsers.map((one) => this.#deployment.names.fromServer(one.userID)).sort(),
      devices: sessions.map((one) => this.#deviceText(one, one.status === 0)).sort(),
      sessions: userSessions.map((one) => this.#sessionText(one)).sort(),
      block,
    }
  }
  /** Of all nodes. */
  async #onlineDevices(): Promise<Pick<View, 'onlineList' | 'onlineCount'>> {
    const counts = await this.#wildfire<NodeCount[]>('/admin/user/online_count')
    const lists = await Promise.all(counts.map(({ node }) => this.#onlineList(node)))
    return { onlineList: lists.flat().sort(), onlineCount: counts.reduce((sum, { count }) => sum + count, 0) }
  }
  async #onlineList(nodeId: number): Promise<string[]> {
    const asked = { nodeId, offset: 0, count: 1_000 }
    const { userClients } = await this.#wildfire<{ userClients: OnlineClient[] }>('/admin/user/online_list', asked)
    const { names } = this.#deployment
    return userClients.map((one) =>
      onlineDeviceText(
        names.fromServer(one.userId),
        names.fromServer(one.clientId),
        platformNamed('wildfire', one.platform),
      ),
    )
  }
  async #tokens(): Promise<Record<string, number>> {
    const deployment = this.#deployment
    const codes = await Promise.all(deployment.tokens.map((one) => tokenCode(deployment, one)))
    return Object.fromEntries(codes.map((code, index) => [`t${index + 1}`, code]))
  }
  #clientView(client: Client): ClientView {
    const { state, notices } = client
    const subscribed = client instanceof OpenimApp && state === states.open ? [...client.subscribedPlatforms] : []
    const platforms = subscribed.map(([userID, ids]) => [this.#deployment.names.fromServer(userID), platformsOf(ids)])
    return { state, notices: notices.toSorted(), subscribedPlatforms: Object.fromEntries(platforms) }
  }

  #onlineText(one: { platformID: number; token: string; isBackground?: boolean }): string {
    const number = this.#deployment.tokens.findIndex(({ text }) => text === one.token) + 1
    const token = one.token === '' ? hiddenToken : `t${number}`
    return onlineText(platformNamed('openim', one.platformID), token, one.isBackground)
  }
  #deviceText({ clientId, platform }: OnClient, online: boolean): string {
    return deviceText(this.#deployment.names.fromServer(clientId), platformNamed('wildfire', platform), online)
  }
  #sessionText(one: UserSession): string {
    const { isOnline, deviceToken } = one
    const pushToken = deviceToken === undefined ? undefined : this.#deployment.names.fromServer(deviceToken)
    return sessionText(this.#deviceText(one, isOnline), pushToken)
  }
  async #openim<T>(path: string, body: unknown): Promise<T> {
    return dataOf(await this.#deployment.backends.openim<T>(path, body))
  }
  async #wildfire<T>(path: string, body?: unknown): Promise<T> {
    return dataOf(await this.#deployment.backends.wildfire<T>(path, body))
  }
}

const platformsOf = (ids: readonly number[]) => ids.map((id) => platformNamed('openim', id)).sort()

/** What a server answers to this token, 0 when it is accepted; `backends` are those of the deployment, or of one node. */
export async function tokenCode(
  deployment: Deployment,
  issued: IssuedToken,
  backends = deployment.backends,
): Promise<number> {
  const { dialect, text: token } = issued
  if (dialect === 'wildfire') return backends.route(deployment.signIn(issued))
  if (dialect === 'openim') return (await backends.openim('/auth/parse_token', { token })).code
  return (await backends.lanying('GET /user/settings', { token })).code
}
