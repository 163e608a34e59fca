import type { OnlineStatus } from '../kit/openim-client.ts'
import { dataOf } from './backends.ts'
import type { Client } from './client.ts'
import { platformNamed } from './names.ts'
import type { Party } from './party.ts'
import { type ClientView, deviceText, onlineText, seatText, type UserView, uids, type View } from './world.ts'

type Status = { userID: string; status: number; platformIDs: number[] }
type PlatformTokens = { platformID: number; token: string[] }
type TokenDetail = { userID: string; singlePlatformToken: PlatformTokens[] }
type OnClient = { clientId: string; platform: number }
type OnlineSession = OnClient & { status: number }
type UserSession = OnClient & { isOnline: boolean }
type OnlineClient = OnClient & { userId: string }

/** Asks every API, and every client, what it knows, and puts it in the names of the party's history. */
export class Onlooker {
  readonly #party: Party

  constructor(party: Party) {
    this.#party = party
  }

  async view(): Promise<View> {
    const [users, onlineList, onlineCount, tokens] = await Promise.all([
      this.#users(),
      this.#onlineList(),
      this.#wildfire<{ count: number }[]>('/admin/user/online_count'),
      this.#tokens(),
    ])
    const clients = this.#party.clients.map((one, index) => [`c${index + 1}`, one] as const)
    return {
      users,
      onlineList,
      onlineCount: onlineCount.reduce((sum, { count }) => sum + count, 0),
      tokens,
      clients: Object.fromEntries(
        clients.filter(([, one]) => one.isWhole).map(([name, one]) => [name, this.#clientView(one)]),
      ),
    }
  }

  async #users(): Promise<Record<string, UserView>> {
    const userIDs = uids.map((uid) => this.#party.names.real(uid))
    const [online, details, { statusList }] = await Promise.all([
      this.#openim<OnlineStatus[]>('/user/get_users_online_status', { userIDs }),
      this.#openim<TokenDetail[]>('/user/get_users_online_token_detail', { userIDs }),
      this.#openim<{ statusList: Status[] }>('/user/get_users_status', { userIDs }),
    ])
    const views = userIDs.map(async (userID, index) => {
      const [own, status] = [online[index], statusList[index]]
      if (own?.userID !== userID || status?.userID !== userID) throw new Error('users are not in the order asked')
      const tokens = details.find((one) => one.userID === userID)?.singlePlatformToken ?? []
      return [this.#party.names.told(userID), await this.#userView(own, tokens, status)] as const
    })
    return Object.fromEntries(await Promise.all(views))
  }
  async #userView(online: OnlineStatus, tokens: PlatformTokens[], status: Status): Promise<UserView> {
    const { userID } = online
    const [{ sessions }, { userSessions }, { status: block }, { statusList: watched }] = await Promise.all([
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
      watched: watched.map((one) => this.#party.names.told(one.userID)).sort(),
    }
  }
  async #onlineList(): Promise<string[]> {
    const asked = { nodeId: 0, offset: 0, count: 1_000 }
    const { userClients } = await this.#wildfire<{ userClients: OnlineClient[] }>('/admin/user/online_list', asked)
    const { names } = this.#party
    return userClients
      .map((one) => seatText(names.told(one.userId), names.told(one.clientId), platformNamed('wildfire', one.platform)))
      .sort()
  }
  async #tokens(): Promise<Record<string, number>> {
    const { tokens, backends } = this.#party
    const answers = await Promise.all(tokens.map(({ text: token }) => backends.openim('/auth/parse_token', { token })))
    return Object.fromEntries(answers.map(({ code }, index) => [`t${index + 1}`, code]))
  }
  #clientView(client: Client): ClientView {
    const { fate } = client
    if (fate !== 'open') return { fate, sees: {} }
    const sees = [...client.sees].map(([userID, ids]) => [this.#party.names.told(userID), platformsOf(ids)])
    return { fate, sees: Object.fromEntries(sees) }
  }

  #onlineText(one: { platformID: number; token: string; isBackground?: boolean }): string {
    const token = `t${this.#party.tokens.findIndex(({ text }) => text === one.token) + 1}`
    return onlineText(platformNamed('openim', one.platformID), token, one.isBackground)
  }
  #deviceText({ clientId, platform }: OnClient, online: boolean): string {
    return deviceText(this.#party.names.told(clientId), platformNamed('wildfire', platform), online)
  }
  async #openim<T>(path: string, body: unknown): Promise<T> {
    return dataOf(await this.#party.backends.openim<T>(path, body))
  }
  async #wildfire<T>(path: string, body?: unknown): Promise<T> {
    return dataOf(await this.#party.backends.wildfire<T>(path, body))
  }
}

const platformsOf = (ids: readonly number[]) => ids.map((id) => platformNamed('openim', id)).sort()
