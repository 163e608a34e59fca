import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { dataOf, type LanyingClient, lanyingClient, password } from '../kit/lanying-client.ts'
import { notificationsIn } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/* T5: what is done through Lanying is read through the other two, and the other way round. */

let server: TestServer
let lanying: LanyingClient
let openim: OpenimTestClients
beforeAll(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  lanying = lanyingClient(server)
  openim = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
})
afterAll(() => server.close())

let made = 0
/** A new user, registered through Lanying. Its uid is its number. */
async function registerUser() {
  const name = `user_${++made}`
  const num = await lanying.register(name)
  return { name, num, uid: String(num) }
}

const wildfire = async (path: string, body: unknown) => {
  const answer = await server.wildfire(`/admin/user/${path}`, body)
  if (answer.code !== 0) throw new Error(`${answer.code} ${answer.msg}`)
  return answer.result as Record<string, unknown>
}
const wildfireUser = (query: object) => wildfire('get_info', query)
const openimUser = async (uid: string) => {
  const { data } = await openim.api.call<{ usersInfo: Record<string, unknown>[] }>('/user/get_users_info', {
    userIDs: [uid],
  })
  return data?.usersInfo[0]
}
const lanyingUser = (num: number) => lanying.call<Record<string, unknown>>('GET /user/profile', { as: num })
const statusOf = async (num: number) => {
  const users = dataOf(
    await lanying.call<{ user_id: number; status: number }[]>('GET /user/list?page_size=200', 'admin'),
  )
  return users.find(({ user_id }) => user_id === num)?.status
}
const logsIn = async (name: string) => (await lanying.call('POST /token/user', 'none', { name, password })).code

describe('accounts', () => {
  test('registered through Lanying, read by name, mobile and id through WildfireChat, by id through OpenIM', async () => {
    const { name, num, uid } = await registerUser()
    const mobile = `138${made}`
    await lanying.call(`POST /user/mobile?mobile=${mobile}`, { as: num })
    await lanying.call('POST /user/nickname', { as: num }, { nick_name: 'Ann 安' })
    await lanying.call('POST /user/avatar', { as: num }, { avatar: 'https://img.example/a.png' })
    const shown = { userId: uid, name, mobile, displayName: 'Ann 安', portrait: 'https://img.example/a.png' }
    for (const query of [{ userId: uid }, { name }, { mobile }]) expect(await wildfireUser(query)).toMatchObject(shown)
    expect(await openimUser(uid)).toMatchObject({
      userID: uid,
      nickname: 'Ann 安',
      faceURL: 'https://img.example/a.png',
      appMangerLevel: 0,
    })
  })

  test('made elsewhere, found through Lanying by name, mobile and number, and signed in once they have a password', async () => {
    const [byOpenim, uid, mobile] = [await openim.registerUser(), `wf_${++made}`, `139${made}`]
    await wildfire('create', { userId: uid, name: `name_${uid}`, displayName: 'Bob', mobile })
    const { num } = await registerUser()
    const find = async (path: string) =>
      dataOf(await lanying.call<Record<string, unknown>>(`GET /roster/${path}`, { as: num }))
    const found = await find(`name?username=name_${uid}`)
    expect(found).toMatchObject({ username: `name_${uid}`, nick_name: 'Bob' })
    expect(await find(`mobile?mobile=${mobile}`)).toEqual(found)
    expect(await find(`id?user_id=${found.user_id}`)).toEqual(found)
    // A user without a name is shown, and found, by its id.
    const other = await find(`name?username=${byOpenim}`)
    expect(other).toMatchObject({ username: byOpenim, nick_name: `${byOpenim} the user` })
    expect(await logsIn(byOpenim)).toBe(402)
    await lanying.call('POST /user/change_password_admin', { as: Number(other.user_id) }, { password })
    expect(await logsIn(byOpenim)).toBe(200)
  })

  test('changed through one, read through all', async () => {
    const { num, uid } = await registerUser()
    await wildfire('update', { flag: 3, userInfo: { userId: uid, displayName: 'from WildfireChat', portrait: 'w' } })
    expect(dataOf(await lanyingUser(num))).toMatchObject({ nick_name: 'from WildfireChat', avatar: 'w' })
    await openim.api.call('/user/update_user_info_ex', {
      userInfo: { userID: uid, nickname: 'from OpenIM', faceURL: 'o' },
    })
    expect(dataOf(await lanyingUser(num))).toMatchObject({ nick_name: 'from OpenIM', avatar: 'o' })
    await lanying.call('POST /user/profile', { as: num }, { nick_name: 'from Lanying' })
    expect(await wildfireUser({ userId: uid })).toMatchObject({ displayName: 'from Lanying', portrait: 'o' })
    expect(await openimUser(uid)).toMatchObject({ nickname: 'from Lanying', faceURL: 'o' })
  })

  test('a name or mobile that any dialect gave is taken', async () => {
    const [{ name, uid }, other] = [await registerUser(), await registerUser()]
    await wildfire('update', { flag: 8, userInfo: { userId: uid, mobile: '137' } })
    expect((await lanying.call('PUT /user/mobile?mobile=137', { as: other.num })).code).toBe(11012)
    const taken = await server.wildfire('/admin/user/create', { userId: `x${made}`, name, displayName: 'x' })
    expect(taken.code).not.toBe(0)
    const openimId = await openim.registerUser()
    expect((await lanying.call('POST /user/register/v2', 'none', { username: openimId, password })).code).toBe(10004)
  })

  test('deleted through one, absent in all', async () => {
    const { num, uid } = await registerUser()
    await lanying.call('POST /user/delete', { as: num })
    await expect(wildfireUser({ userId: uid })).rejects.toThrow('253')
    expect(await openimUser(uid)).toBeUndefined()
    const other = await registerUser()
    const { token } = await lanying.logIn(other.name)
    await wildfire('destroy', { userId: other.uid })
    expect((await lanying.call('GET /user/profile', { token })).code).toBe(402)
    expect((await lanyingUser(other.num)).code).toBe(10021)
  })
})

describe('bans', () => {
  test('through WildfireChat: status 1, sign-in is refused, tokens are ended permanently', async () => {
    const { name, num, uid } = await registerUser()
    const { token } = await lanying.logIn(name, 'g1')
    await wildfire('update_block_status', { userId: uid, status: 2 })
    expect([await statusOf(num), await logsIn(name)]).toEqual([1, 10010])
    expect((await lanying.call('GET /user/profile', { token })).code).toBe(402)
    await wildfire('update_block_status', { userId: uid, status: 0 })
    expect([await statusOf(num), await logsIn(name)]).toEqual([0, 200])
    expect((await lanying.call('GET /user/profile', { token })).code).toBe(402)
  })

  test('a mute is not a ban: status 0, and sessions stay', async () => {
    const { name, num, uid } = await registerUser()
    const { token } = await lanying.logIn(name)
    await wildfire('update_block_status', { userId: uid, status: 1 })
    expect([await statusOf(num), await logsIn(name)]).toEqual([0, 200])
    expect((await lanying.call('GET /user/profile', { token })).code).toBe(200)
    await lanying.call('PUT /user/disable', 'admin', { list: [num] })
    await lanying.call('PUT /user/enable', 'admin', { list: [num] })
    expect(await wildfire('check_block_status', { userId: uid })).toEqual({ status: 1 })
  })

  test('through Lanying: status 2 in WildfireChat, no OpenIM token, its connection closed with its own frame', async () => {
    const { num, uid } = await registerUser()
    const socket = await openim.connect(uid)
    await lanying.call('PUT /user/disable', 'admin', { list: [num] })
    expect((await openim.api.online(uid))[0]?.status).toBe(0)
    await socket.closed
    expect(socket.pushes.map(({ reqIdentifier }) => reqIdentifier)).toEqual([2002])
    expect(await wildfire('check_block_status', { userId: uid })).toEqual({ status: 2 })
    const refused = await openim.api.call('/auth/get_user_token', { userID: uid, platformID: 5 })
    expect(refused).toMatchObject({ errCode: 1002, errDlt: 'user is blocked' })
    await lanying.call('PUT /user/enable', 'admin', { list: [num] })
    expect((await openim.connect(uid)).texts).toHaveLength(1)
  })
})

describe('devices', () => {
  type Device = { device_sn: number; platform: number; user_agent: string }
  const devicesOf = async (num: number) => dataOf(await lanying.call<Device[]>('GET /user/device/list', { as: num }))

  test('of every dialect are listed in each, with their online state', async () => {
    const { name, num, uid } = await registerUser()
    await lanying.logIn(name, 'g1')
    await wildfire('get_token', { userId: uid, clientId: 'phone', platform: 1 })
    const online = async () => dataOf(await lanying.call('GET /user/online_status', { as: num }))
    expect(await online()).toEqual({ online: false })
    const socket = await openim.connect(uid, { platformID: 5 })
    expect(await online()).toEqual({ online: true })
    expect(await devicesOf(num)).toMatchObject([
      { device_sn: 1, platform: 0, user_agent: '' },
      { device_sn: 2, platform: 1, user_agent: 'wildfire' },
      { device_sn: 3, platform: 6, user_agent: 'openim' },
    ])
    const { sessions } = await wildfire('onlinestatus', { userId: uid })
    expect(sessions).toMatchObject([
      { clientId: 'g1', platform: 0, status: 1 },
      { clientId: 'openim-5', platform: 5, status: 0 },
      { clientId: 'phone', platform: 1, status: 1 },
    ])
    socket.close()
    await socket.closed
  })

  test('kicked and removed through Lanying end their sessions, whatever the dialect', async () => {
    const { name, num, uid } = await registerUser()
    const { token } = await lanying.logIn(name, 'g1')
    const [web, phone] = [await openim.connect(uid, { platformID: 5 }), await openim.connect(uid, { platformID: 1 })]
    await lanying.call('POST /user/kick', { as: num }, { device_sn: 2 })
    await web.closed
    expect(web.pushes.map(({ reqIdentifier }) => reqIdentifier)).toEqual([2002])
    expect((await phone.request(1001)).errCode).toBe(0)
    await lanying.call('POST /user/device/remove?device_sn=3', { as: num })
    await phone.closed
    expect((await devicesOf(num)).map(({ device_sn }) => device_sn)).toEqual([1, 2])
    expect((await lanying.call('GET /user/profile', { token })).code).toBe(200)
    await wildfire('kickoff_client', { first: uid, second: 'g1' })
    expect((await lanying.call('GET /user/profile', { token })).code).toBe(402)
  })

  test('a password change ends no session of other dialects', async () => {
    const { name, num, uid } = await registerUser()
    const [{ token }, socket] = [await lanying.logIn(name), await openim.connect(uid)]
    await lanying.call('POST /user/change_password_admin', { as: num }, { password: 'secret 2' })
    expect((await lanying.call('GET /user/profile', { token })).code).toBe(402)
    expect((await socket.request(1001)).errCode).toBe(0)
    socket.close()
    await socket.closed
  })
})

describe('news', () => {
  test.each([
    ['POST /user/nickname', { nick_name: 'n' }],
    ['POST /user/avatar', { avatar: 'a' }],
    ['POST /user/mobile', { mobile: 'm' }],
    ['POST /user/username', { username: 'renamed' }],
    ['POST /user/public', 'public info'],
    ['POST /user/private', 'private info'],
    ['POST /user/profile', { description: 'd' }],
  ])('%s reaches the user’s OpenIM client as 1303', async (route, body) => {
    const { num, uid } = await registerUser()
    const socket = await openim.connect(uid)
    expect((await lanying.call(route, { as: num }, body)).code).toBe(200)
    expect(notificationsIn(await socket.push(2001))).toEqual([{ contentType: 1303, detail: { userID: uid } }])
    socket.close()
    await socket.closed
  })

  test('so does a batch, to each of those whom it changed', async () => {
    const [ann, bob, eve] = [await registerUser(), await registerUser(), await registerUser()]
    const [first, second, third] = await Promise.all([
      openim.connect(ann.uid),
      openim.connect(bob.uid),
      openim.connect(eve.uid),
    ])
    const list = [{ user_id: ann.num, nick_name: 'x' }, { user_id: bob.num }, { user_id: eve.num, description: 'd' }]
    await lanying.call('POST /user/profile/batch', 'admin', { list })
    await Promise.all([first.push(2001), third.push(2001)])
    expect(second.pushes).toEqual([])
    for (const socket of [first, second, third]) socket.close()
  })
})
