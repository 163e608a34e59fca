import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { type OpenimClient, openimClient } from '../kit/openim-client.ts'
import { type SdkClient, SdkProcess } from '../kit/openim-sdk.ts'
import { type SpawnedServer, spawnServer } from '../kit/process.ts'

/** The vendor's own client against the real process. */

/** After a loss the SDK waits 5 s before it connects again. */
const reconnectMs = 15_000

let sdk: SdkProcess
beforeAll(() => {
  sdk = new SdkProcess()
})
afterAll(() => sdk.close())

type Deployment = { server: SpawnedServer; api: OpenimClient; stop(): Promise<void> }

async function deploy(settings: Record<string, unknown> = {}): Promise<Deployment> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-sdk-'))
  const server = await spawnServer({ settings: { 'data.dir': dataDir, 'log.level': 'warn', ...settings } })
  const secret = readSecretsFile(dataDir)['openim.secret'] ?? ''
  const api = await openimClient({ url: server.urls.openim ?? '', secret })
  return {
    server,
    api,
    async stop() {
      server.signal('SIGTERM')
      const code = await server.exited
      rmSync(dataDir, { recursive: true })
      expect(code).toBe(0)
    },
  }
}

const addresses = ({ server }: Deployment) => ({ wsAddr: server.urls.openimGateway, apiAddr: server.urls.openim })

/** Logs in and waits until the client is synchronized. */
async function logIn(on: Deployment, userID: string, how: { platformID?: number; token?: string } = {}) {
  const { platformID = 5, token = await on.api.token(userID, platformID) } = how
  const client = await sdk.client()
  await client.call('login', { userID, token, platformID, ...addresses(on), logLevel: 5 })
  await client.next('OnConnectSuccess')
  await client.next('OnSyncServerFinish')
  return { client, token }
}

const failures = (client: SdkClient) =>
  client.names().filter((name) => ['OnConnectFailed', 'OnSyncServerFailed', 'OnUserTokenInvalid'].includes(name))

type Status = { userID: string; status: 0 | 1; platformIDs: number[] }

describe('under policy 1', () => {
  let on: Deployment
  beforeAll(async () => {
    on = await deploy()
    await on.api.register('ann', 'bob', 'cid', 'dan', 'eve', 'fay', 'gus')
  })
  afterAll(() => on.stop())

  test('logs in, synchronizes, reads its own profile, and is online with its own token', async () => {
    const { client, token } = await logIn(on, 'ann')
    expect(failures(client)).toEqual([])
    expect(await client.call('getLoginStatus')).toBe(3)
    expect(await client.call('getSelfUserInfo')).toMatchObject({ userID: 'ann', nickname: 'ann the user' })
    expect((await on.api.online('ann'))[0]).toMatchObject({
      status: 1,
      detailPlatformStatus: [{ platformID: 5, isBackground: false, token }],
    })
    await client.call('logout')
    while ((await on.api.online('ann'))[0]?.status === 1) await Bun.sleep(5)
  })

  test('three clients on two platforms are notified of each other’s status', async () => {
    const [{ client: ann }, { client: bob }] = [await logIn(on, 'ann'), await logIn(on, 'bob')]
    const status = (userID: string, platformIDs: number[]): Status => ({
      userID,
      status: platformIDs.length > 0 ? 1 : 0,
      platformIDs,
    })
    expect(await ann.call<Status[]>('subscribeUsersStatus', ['bob', 'cid'])).toEqual([
      status('bob', [5]),
      status('cid', []),
    ])
    expect(await bob.call<Status[]>('subscribeUsersStatus', ['ann'])).toEqual([status('ann', [5])])
    const { client: phone } = await logIn(on, 'bob', { platformID: 2 })
    expect((await ann.next('OnUserStatusChanged')).data).toEqual(status('bob', [2, 5]))
    expect((await on.api.online('ann', 'bob')).map((one) => one.detailPlatformStatus.length)).toEqual([1, 2])
    await phone.call('logout')
    expect((await ann.next('OnUserStatusChanged')).data).toEqual(status('bob', [5]))
    await ann.call('logout')
    expect((await bob.next('OnUserStatusChanged')).data).toEqual(status('ann', []))
    // The SDK removes a user who is reported offline, until the next notification.
    const { client: back } = await logIn(on, 'ann', { platformID: 1 })
    expect((await bob.next('OnUserStatusChanged')).data).toEqual(status('ann', [1]))
    expect(await bob.call<Status[]>('getSubscribeUsersStatus')).toEqual([status('ann', [1])])
    await bob.call('unsubscribeUsersStatus', ['ann'])
    expect(await bob.call<Status[]>('getSubscribeUsersStatus')).toEqual([])
    await back.call('logout')
    await bob.call('logout')
  })

  test('is notified of its own profile, changed by the server API and by itself', async () => {
    const { client } = await logIn(on, 'cid')
    await on.api.call('/user/update_user_info_ex', { userInfo: { userID: 'cid', nickname: 'Sidney', ex: '{}' } })
    expect((await client.next('OnSelfInfoUpdated')).data).toMatchObject({ userID: 'cid', nickname: 'Sidney', ex: '{}' })
    await client.call('setSelfInfo', { nickname: 'Sid' })
    expect(await client.call('getSelfUserInfo')).toMatchObject({ nickname: 'Sid' })
    const users = await client.call<{ nickname: string }[]>('getUsersInfo', ['cid', 'nobody'])
    expect(users.map(({ nickname }) => nickname)).toEqual(['Sid'])
    expect(failures(client)).toEqual([])
    await client.call('logout')
  })

  test('a second login on the platform kicks the first; another platform stays', async () => {
    const { client: first, token } = await logIn(on, 'dan')
    const { client: phone } = await logIn(on, 'dan', { platformID: 1 })
    const { client: second } = await logIn(on, 'dan')
    await first.next('OnKickedOffline')
    expect((await on.api.online('dan'))[0]?.detailPlatformStatus.map((one) => one.platformID)).toEqual([1, 5])
    for (const client of [phone, second]) expect(client.names()).not.toContain('OnKickedOffline')

    const late = await sdk.client()
    await late.call('login', { userID: 'dan', token, platformID: 5, ...addresses(on), logLevel: 5 })
    expect((await late.next('OnConnectFailed')).errCode).toBe(1506)
    await late.next('OnKickedOffline')
    for (const client of [phone, second]) await client.call('logout')
  })

  test('is notified of a forced logout, and logs in again on the same instance', async () => {
    const { client } = await logIn(on, 'eve')
    await on.api.call('/auth/force_logout', { userID: 'eve', platformID: 5 })
    expect((await on.api.online('eve'))[0]?.status).toBe(0)
    await client.next('OnKickedOffline')
    const token = await on.api.token('eve', 5)
    await client.call('login', { userID: 'eve', token, platformID: 5, ...addresses(on), logLevel: 5 })
    await client.next('OnConnectSuccess')
    await client.next('OnSyncServerFinish')
    await client.call('logout')
  })

  test(
    'comes back after a loss with the same token, as no second device, and watches on',
    async () => {
      const { client, token } = await logIn(on, 'fay')
      await client.call('subscribeUsersStatus', ['gus'])
      await sdk.terminateSockets(token)
      const { client: gus } = await logIn(on, 'gus')
      await client.next('OnConnecting')
      await client.next('OnConnectSuccess')
      expect((await on.api.online('fay'))[0]?.detailPlatformStatus).toMatchObject([{ platformID: 5, token }])
      expect(client.names()).not.toContain('OnKickedOffline')
      await client.next('OnSyncServerFinish')
      expect(await client.call<Status[]>('getSubscribeUsersStatus')).toMatchObject([{ userID: 'gus', status: 1 }])
      await gus.call('logout')
      expect((await client.next('OnUserStatusChanged')).data).toMatchObject({ userID: 'gus', status: 0 })
      await client.call('logout')
    },
    reconnectMs,
  )
})

describe('under policy 0', () => {
  let on: Deployment
  beforeAll(async () => {
    on = await deploy({ 'openim.multiLogin': 0 })
    await on.api.register('ann')
  })
  afterAll(() => on.stop())

  test('a second login on the platform kicks no client', async () => {
    const [{ client: first }, { client: second }] = [await logIn(on, 'ann'), await logIn(on, 'ann')]
    expect((await on.api.online('ann'))[0]?.detailPlatformStatus).toHaveLength(2)
    await on.api.call('/user/update_user_info_ex', { userInfo: { userID: 'ann', nickname: 'both hear this' } })
    await Promise.all([first, second].map((client) => client.next('OnSelfInfoUpdated')))
    for (const client of [first, second]) {
      expect(client.names()).not.toContain('OnKickedOffline')
      await client.call('logout')
    }
  })
})
