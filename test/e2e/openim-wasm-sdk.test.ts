import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { type BrowserClient, SdkBrowser } from '../kit/openim-browser.ts'
import { type OpenimClient, openimClient } from '../kit/openim-client.ts'
import { SdkProcess } from '../kit/openim-sdk.ts'
import { type SpawnedServer, spawnServer } from '../kit/process.ts'
import { serviceFor } from '../kit/services.ts'

const chromium = serviceFor('chromium')

/** Of the browser, the server and the first page together. */
const startMs = 120_000

/** What the SDK reads at a login, and what of it once it is synchronized. */
const loginReads = [
  '/group/get_incremental_join_groups',
  '/group/get_joined_group_list',
  '/group/get_full_join_group_ids',
  '/friend/get_incremental_friends',
  '/friend/get_friend_list',
  '/friend/get_full_friend_user_ids',
  '/conversation/get_incremental_conversations',
  '/conversation/get_owner_conversation',
  '/conversation/get_full_conversation_ids',
]
const lastReads = ['/user/get_users_info', '/friend/get_black_list']

/** The SDK reports a kick before it has ended its own session; until then it refuses a login. */
const loggedOut = 1

type Status = { userID: string; status: 0 | 1; platformIDs: number[] }
const statusOf = (userID: string, platformIDs: number[]): Status => ({
  userID,
  status: platformIDs.length > 0 ? 1 : 0,
  platformIDs,
})

/** The vendor's browser client in a real browser, on a page of another origin, against the real process. */
describe.skipIf(!chromium)('@openim/wasm-client-sdk in Chromium', () => {
  let dataDir: string
  let server: SpawnedServer
  let api: OpenimClient
  let browser: SdkBrowser
  let others: SdkProcess
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'rollcall-wasm-sdk-'))
    others = new SdkProcess()
    const started = [
      SdkBrowser.launch(chromium ?? ''),
      spawnServer({ settings: { 'data.dir': dataDir, 'log.level': 'warn' } }),
    ] as const
    ;[browser, server] = await Promise.all(started)
    const secret = readSecretsFile(dataDir)['openim.secret'] ?? ''
    api = await openimClient({ url: server.urls.openim ?? '', secret })
    await api.register('ann', 'bob', 'cid', 'dan')
  }, startMs)
  afterAll(async () => {
    others.close()
    await browser.close()
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
    rmSync(dataDir, { recursive: true })
  })

  const login = async (userID: string, token: string) => ({
    ...{ userID, token, platformID: 5, logLevel: 5 },
    ...{ apiAddr: server.urls.openim, wsAddr: server.urls.openimGateway },
  })
  /** Logs in on the page and waits until the client has read everything. Returns the token. */
  async function logInOn(client: BrowserClient, userID: string): Promise<string> {
    const before = client.calls.length
    const token = await api.token(userID, 5)
    await client.call('login', await login(userID, token))
    await client.next('OnConnectSuccess')
    await client.next('OnSyncServerFinish')
    await client.answered(lastReads, before)
    return token
  }
  /** A client of the JavaScript SDK on another platform. */
  async function otherClient(userID: string, platformID: number) {
    const client = await others.client()
    await client.call('login', { ...(await login(userID, await api.token(userID, platformID))), platformID })
    await client.next('OnConnectSuccess')
    return client
  }
  const platformsOf = async (userID: string) =>
    (await api.online(userID))[0]?.detailPlatformStatus.map(({ platformID }) => platformID)

  test(
    'logs in, is online with its token, and each of its calls is answered',
    async () => {
      const client = await browser.client()
      const token = await logInOn(client, 'ann')
      await client.answered(loginReads)
      expect((await api.online('ann'))[0]).toMatchObject({
        status: 1,
        detailPlatformStatus: [{ platformID: 5, isBackground: false, token }],
      })
      expect(await client.call('getSelfUserInfo')).toMatchObject({ userID: 'ann', nickname: 'ann the user' })
      const page = { offset: 0, count: 20 }
      const lists: [method: string, ...args: unknown[]][] = [
        ['getFriendList'],
        ['getBlackList'],
        ['getJoinedGroupList'],
        ['getAllConversationList'],
        ['getSpecifiedGroupsInfo', ['unknown']],
        ['getFriendApplicationListAsRecipient', page],
        ['getFriendApplicationListAsApplicant', page],
        ['getGroupApplicationListAsRecipient', page],
        ['getGroupApplicationListAsApplicant', page],
      ]
      for (const [method, ...args] of lists) expect([method, await client.call(method, ...args)]).toEqual([method, []])
      for (const method of ['getFriendApplicationUnhandledCount', 'getGroupApplicationUnhandledCount'])
        expect([method, await client.call(method, { time: 0 })]).toEqual([method, 0])
      expect(await client.call('getUsersInfo', ['bob'])).toMatchObject([{ userID: 'bob', nickname: 'bob the user' }])
      await client.call('setAppBackgroundStatus', true)
      expect((await api.online('ann'))[0]?.detailPlatformStatus[0]?.isBackground).toBe(true)
      await client.call('setAppBackgroundStatus', false)
      await client.call('logout')
      while ((await platformsOf('ann'))?.length !== 0) await Bun.sleep(5)
      expect([client.failedCalls(), client.exceptions]).toEqual([[], []])
      await client.close()
    },
    startMs,
  )

  test(
    'is notified of the status of others and of its own profile; others are notified of its status',
    async () => {
      const client = await browser.client()
      const bob = await otherClient('bob', 1)
      expect(await bob.call<Status[]>('subscribeUsersStatus', ['cid'])).toEqual([statusOf('cid', [])])
      await logInOn(client, 'cid')
      expect((await bob.next('OnUserStatusChanged')).data).toEqual(statusOf('cid', [5]))
      expect(await client.call<Status[]>('subscribeUsersStatus', ['bob'])).toEqual([statusOf('bob', [1])])
      // The SDK reports what the reply says as a change.
      expect((await client.next('OnUserStatusChanged')).data).toEqual(statusOf('bob', [1]))
      const pad = await otherClient('bob', 8)
      expect((await client.next('OnUserStatusChanged')).data).toEqual(statusOf('bob', [1, 8]))
      await pad.call('logout')
      expect((await client.next('OnUserStatusChanged')).data).toEqual(statusOf('bob', [1]))
      await api.call('/user/update_user_info_ex', { userInfo: { userID: 'cid', nickname: 'Sid' } })
      expect((await client.next('OnSelfInfoUpdated')).data).toMatchObject({ userID: 'cid', nickname: 'Sid' })
      expect([client.failedCalls(), client.exceptions]).toEqual([[], []])
      await client.close()
      expect((await bob.next('OnUserStatusChanged')).data).toEqual(statusOf('cid', []))
      await bob.call('logout')
    },
    startMs,
  )

  test(
    'is notified that it was kicked, by the server API and by a newer login, and logs in again on the same page',
    async () => {
      const client = await browser.client()
      await logInOn(client, 'dan')
      await api.call('/auth/force_logout', { userID: 'dan', platformID: 5 })
      expect(await platformsOf('dan')).toEqual([])
      await client.next('OnKickedOffline')
      while ((await client.call('getLoginStatus')) !== loggedOut) await Bun.sleep(5)
      await logInOn(client, 'dan')
      const phone = await otherClient('dan', 1)
      const newer = await otherClient('dan', 5)
      await client.next('OnKickedOffline')
      expect(await platformsOf('dan')).toEqual([1, 5])
      // A call that is on its way when the client is kicked is refused with 1506, or the client gives it up.
      const onTheWay = /1506 TokenKickedError|^AbortError/
      const otherFailures = client.failedCalls().filter(({ problem }) => !onTheWay.test(problem))
      expect([otherFailures, client.exceptions]).toEqual([[], []])
      for (const other of [phone, newer]) await other.call('logout')
      await client.close()
    },
    startMs,
  )
})
