import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { idBuf } from '../../src/dialects/wildfire/gateway/messages.ts'
import { connectStock } from '../kit/mqtt-client.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { encryptFor, passwordOf } from '../kit/wildfire-link.ts'
import { wildfireUsers } from '../kit/wildfire-users.ts'

let server: TestServer
let users: ReturnType<typeof wildfireUsers>
beforeAll(async () => {
  server = await startTestServer()
  users = wildfireUsers(server)
})
afterAll(() => server.close())

const refusalOf = (
  url: string,
  ...more: Parameters<typeof connectStock> extends [string, ...infer Rest] ? Rest : never
) =>
  connectStock(url, ...more).then(
    () => undefined,
    (error: { code?: number }) => error.code,
  )

describe.each(['wildfireMqtt', 'wildfireWs'] as const)('the mqtt package over %s', (listener) => {
  const url = () => server.urls[listener] ?? ''

  test('connects, is online, gets answers to QoS 1, ends and connects again', async () => {
    const signIn = await users.signIn()
    const stock = await connectStock(url(), signIn, { keepalive: 180 })
    expect(await users.statusOf(signIn)).toBe(0)
    await stock.client.publishAsync('UPUI', Buffer.alloc(0), { qos: 1 })
    const unknown = encryptFor(signIn, idBuf.encode({ id: 'unknown' }))
    await stock.client.publishAsync('KPCC', unknown, { qos: 1 })
    await stock.client.publishAsync('MS', unknown, { qos: 1 })
    await stock.end()
    expect(await users.statusOf(signIn)).toBe(1)
    const again = await connectStock(url(), signIn)
    expect(await users.statusOf(signIn)).toBe(0)
    await again.end()
  })

  test('gets ROFL when it is kicked, and is closed', async () => {
    const signIn = await users.signIn()
    const stock = await connectStock(url(), signIn)
    await users.kick(signIn.userId)
    await stock.notified('ROFL')
    await stock.closed
    expect(stock.notifications).toEqual([['ROFL', '31']])
    expect(await refusalOf(url(), signIn)).toBe(7)
  })

  test('learns that its profile changed', async () => {
    const userId = await users.register()
    const signIn = await users.signIn(1, userId)
    const stock = await connectStock(url(), signIn)
    await server.wildfire('/admin/user/update', { flag: 1, userInfo: { userId, displayName: 'Bea' } })
    await stock.notified('UIN')
    expect(stock.notifications).toEqual([['UIN', '0000000000000000']])
    await stock.end()
  })

  test('is refused with the return code of its case', async () => {
    const signIn = await users.signIn()
    const other = await users.signIn()
    expect(await refusalOf(url(), signIn, { password: 'no password' as never })).toBe(4)
    expect(await refusalOf(url(), signIn, { password: passwordOf(other) })).toBe(4)
    expect(await refusalOf(url(), signIn, { clientId: 'unknown' })).toBe(7)
    await users.block(signIn.userId, 2)
    expect(await refusalOf(url(), signIn)).toBe(2)
  })

  test('a text in place of the binary password is refused', async () => {
    const signIn = await users.signIn()
    expect(await refusalOf(url(), signIn, { password: passwordOf(signIn).toString('utf8') as never })).toBe(4)
  })
})
