import { afterAll, beforeAll, expect, test } from 'bun:test'
import { notificationsIn, statesIn } from '../kit/openim-socket.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/** T5: what one dialect does shows at the sockets of another, and the other way round. */

let server: TestServer
let testClients: OpenimTestClients
beforeAll(async () => {
  server = await startTestServer()
  testClients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
})
afterAll(() => server.close())

const ok = '{"errCode":0,"errMsg":"","errDlt":""}'

test('a user connected through OpenIM is online in WildfireChat', async () => {
  const userID = await testClients.registerUser()
  const socket = await testClients.connect(userID, { platformID: 2 })
  const online = async () => {
    const { result } = await server.wildfire('/admin/user/online_list', { nodeId: 0, offset: 0, count: 1_000 })
    return (result as { userClients: { userId: string }[] }).userClients.filter((one) => one.userId === userID)
  }
  const count = async () =>
    ((await server.wildfire('/admin/user/online_count')).result as { count: number }[])[0]?.count ?? 0
  const client = { userId: userID, clientId: 'openim-2', platform: 2 }
  expect(await server.wildfire('/admin/user/onlinestatus', { userId: userID })).toMatchObject({
    result: { sessions: [{ ...client, status: 0 }] },
  })
  expect(await server.wildfire('/admin/user/session_list', { userId: userID })).toMatchObject({
    result: { userSessions: [{ ...client, isOnline: true }] },
  })
  expect(await online()).toEqual([{ ...client, ip: '127.0.0.1' } as { userId: string }])
  const before = await count()
  const second = await testClients.connect(userID, { platformID: 5 })
  expect(await count()).toBe(before + 1)
  second.close()
  await second.closed
  socket.abort()
  await socket.closed
  while ((await testClients.api.online(userID))[0]?.status === 1) await Bun.sleep(5)
  expect(await online()).toEqual([])
  expect(await server.wildfire('/admin/user/onlinestatus', { userId: userID })).toMatchObject({
    result: { sessions: expect.arrayContaining([expect.objectContaining({ ...client, status: 1 })]) },
  })
})

test("WildfireChat's kickoff_client ends it: 2002 first, offline when the call returns, 1506 after", async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 2)
  const phone = await testClients.connect(userID, { platformID: 2, token })
  const web = await testClients.connect(userID, { platformID: 5 })
  await server.wildfire('/admin/user/kickoff_client', { first: userID, second: 'openim-2' })
  const [status] = await testClients.api.online(userID)
  expect(status?.detailPlatformStatus.map(({ platformID }) => platformID)).toEqual([5])
  await phone.closed
  expect(phone.pushes.map(({ reqIdentifier }) => reqIdentifier)).toEqual([2002])
  expect((await testClients.refusal({ userID, platformID: 2, token, isMsgResp: false })).body).toMatchObject({
    errCode: 1506,
  })
  expect((await web.request(1001)).errCode).toBe(0)
  await server.wildfire('/admin/user/kickoff_client', { first: userID })
  await web.closed
})

test("WildfireChat's block 2 ends all of them, and while it stands nobody comes in", async () => {
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const sockets = [await testClients.connect(userID, { platformID: 2 }), await testClients.connect(userID, { token })]
  await server.wildfire('/admin/user/update_block_status', { userId: userID, status: 2 })
  expect(await testClients.api.online(userID)).toEqual([{ userID, status: 0, detailPlatformStatus: [] }])
  for (const socket of sockets) {
    await socket.closed
    expect(socket.pushes.map(({ reqIdentifier }) => reqIdentifier)).toEqual([2002])
  }
  const connect = async () => (await testClients.refusal({ userID, token, isMsgResp: false })).body
  expect(await connect()).toMatchObject({ errCode: 1506 })
  await server.wildfire('/admin/user/update_block_status', { userId: userID, status: 0 })
  expect(await connect()).toMatchObject({ errCode: 1506 })
  expect((await testClients.connect(userID)).texts).toEqual([ok])
})

test("WildfireChat's update reaches the client as 1303, its create does not", async () => {
  const userID = await testClients.registerUser()
  const socket = await testClients.connect(userID)
  await server.wildfire('/admin/user/create', { userId: userID, name: `name of ${userID}`, displayName: 'created' })
  await Bun.sleep(250)
  expect(socket.pushes).toEqual([])
  await server.wildfire('/admin/user/update', { flag: 1, userInfo: { userId: userID, displayName: 'updated' } })
  expect(notificationsIn(await socket.push(2001))).toEqual([{ contentType: 1303, detail: { userID } }])
})

test('destroying the account through WildfireChat ends it', async () => {
  const userID = await testClients.registerUser()
  const socket = await testClients.connect(userID)
  await server.wildfire('/admin/user/destroy', { userId: userID })
  expect((await testClients.api.online(userID))[0]?.status).toBe(0)
  await socket.push(2002)
  await socket.closed
})

test('a subscriber is notified of changes by another dialect', async () => {
  const [ann, bob] = [await testClients.registerUser(), await testClients.registerUser()]
  const subscriber = await testClients.connect(ann)
  await testClients.connect(bob, { platformID: 1 })
  expect(await subscriber.subscribe([bob])).toEqual({ [bob]: [1] })
  await server.wildfire('/admin/user/kickoff_client', { first: bob })
  expect(statesIn(await subscriber.push(2005))).toEqual({ [bob]: [] })
  const listed = await testClients.api.call('/user/get_subscribe_users_status', { userID: ann })
  expect(listed.data).toEqual({ statusList: [{ userID: bob, status: 0, platformIDs: [] }] })
})
