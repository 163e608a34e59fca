import type { OnlineStatus } from '../kit/openim-client.ts'
import { dataOf } from './backends.ts'
import type { Clients } from './clients.ts'
import { platformNamed } from './names.ts'
import type { OpenimApp } from './openim-app.ts'
import { type ClientView, deviceText, onlineDeviceText, onlineText, type UserView, uids, type View } from './system.ts'

type Status = { userID: string; status: number; platformIDs: number[] }
type PlatformTokens = { platformID: number; token: string[] }
type TokenDetail = { userID: string; singlePlatformToken: PlatformTokens[] }
type OnClient = { clientId: string; platform: number }
type OnlineSession = OnClient & { status: number }
type UserSession = OnClient & { isOnline: boolean }
type OnlineClient = OnClient & { userId: string }

/** Reads the view of every API and client, in the names of the history. */
export class Observer {
  readonly #clients: Clients

  constructor(clients: Clients) {
    this.#clients = clients
  }

  async view(): Promise<View> {
    const [users, onlineList, onlineCount, tokens] = await Promise.all([
      this.#users(),
      this.#onlineList(),
      this.#wildfire<{ count: number }[]>('/admin/user/online_count'),
      this.#tokens(),
    ])
    const clients = this.#clients.admitted.map((one, index) => [`c${index + 1}`, one] as const)
    return {
      users,
      onlineList,
      onlineCount: onlineCount.reduce((sum, { count }) => sum + count, 0),
      tokens,
      clients: Object.fromEntries(
        clients.filter(([, one]) => one.isReachable).map(([name, one]) => [name, this.#clientView(one)]),
      ),
    }
  }

  async #users(): Promise<Record<string, UserView>> {
    const userIDs = uids.map((uid) => this.#clients.names.toServer(uid))
    const [online, details, { statusList }] = await Promise.all([
      this.#openim<OnlineStatus[]>('/user/get_users_online_status', { userIDs }),
      this.#openim<TokenDetail[]>('/user/get_users_online_token_detail', { userIDs }),
      this.#openim<{ statusList: Status[] }>('/user/get_users_status', { userIDs }),
    ])
    const views = userIDs.map(async (userID, index) => {
      const [own, status] = [online[index], statusList[index]]
      if (own?.userID !== userID || status?.userID !== userID) throw new Error('users are not in the order asked')
      const tokens = details.find((one) => one.userID === userID)?.singlePlatformToken ?? []
      return [this.#clients.names.fromServer(userID), await this.#userView(own, tokens, status)] as const
    })
    return Object.fromEntries(await Promise.all(views))
  }
  async #userView(online: OnlineStatus, tokens: PlatformTokens[], status: Status): Promise<UserView> {
    const { userID } = online
    const [{ sessions }, { userSessions }, { status: block }, { statusList: subscribedUsers }] = await Promise.all([
      this.#wildfire<{ sessions: OnlineSession[] }>('/admin/user/onlinestatus', { userId: userID }),
      this.#wildfire<{ userSessions: UserSession[] }>('/admin/user/session_list', { userId: userID }),
      this.#wildfire<{ status: number }>('/admin/user/check_block_status', { userId: userID }),
      this.#openim<{ statusList: Status[] }>('/user/get_subscribe_users_status', { userID }),
    ])
    return {
      statuses: [online.status, status.status],
      online: online.detailPlatformStatus.map((one) => this.#onlineText(one)),
      onlineTokens: tokens.flatMap((one) => one.token.map((token) => this.#onlineText({ ...one, token }))).sort(),
      platforms: platformsOf(status.platformIDs),
      devices: sessions.map((one) => this.#deviceText(one, one.status === 0)).sort(),
      sessions: userSessions.map((one) => this.#deviceText(one, one.isOnline)).sort(),
      block,
      subscribedUsers: subscribedUsers.map((one) => this.#clients.names.fromServer(one.userID)).sort(),
    }
  }
  async #onlineList(): Promise<string[]> {
    const asked = { nodeId: 0, offset: 0, count: 1_000 }
    const { userClients } = await this.#wildfire<{ userClients: OnlineClient[] }>('/admin/user/online_list', asked)
    const { names } = this.#clients
    return userClients
      .map((one) =>
        onlineDeviceText(
          names.fromServer(one.userId),
          names.fromServer(one.clientId),
          platformNamed('wildfire', one.platform),
        ),
      )
      .sort()
  }
  async #tokens(): Promise<Record<string, number>> {
    const { tokens, backends } = this.#clients
    const answers = await Promise.all(tokens.map(({ text: token }) => backends.openim('/auth/parse_token', { token })))
    return Object.fromEntries(answers.map(({ code }, index) => [`t${index + 1}`, code]))
  }
  #clientView(client: OpenimApp): ClientView {
    const { state } = client
    if (state !== 'open') return { state, subscribedPlatforms: {} }
    const subscribedPlatforms = [...client.subscribedPlatforms].map(([userID, ids]) => [
      this.#clients.names.fromServer(userID),
      platformsOf(ids),
    ])
    return { state, subscribedPlatforms: Object.fromEntries(subscribedPlatforms) }
  }

  #onlineText(one: { platformID: number; token: string; isBackground?: boolean }): string {
    const token = `t${this.#clients.tokens.findIndex(({ text }) => text === one.token) + 1}`
    return onlineText(platformNamed('openim', one.platformID), token, one.isBackground)
  }
  #deviceText({ clientId, platform }: OnClient, online: boolean): string {
    return deviceText(this.#clients.names.fromServer(clientId), platformNamed('wildfire', platform), online)
  }
  async #openim<T>(path: string, body: unknown): Promise<T> {
    return dataOf(await this.#clients.backends.openim<T>(path, body))
  }
  async #wildfire<T>(path: string, body?: unknown): Promise<T> {
    return dataOf(await this.#clients.backends.wildfire<T>(path, body))
  }
}

const platformsOf = (ids: readonly number[]) => ids.map((id) => platformNamed('openim', id)).sort()
