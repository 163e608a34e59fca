import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { computeSign } from '../../src/dialects/wildfire/rest/sign.ts'
import { appKeys, callBy } from '../kit/core.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { type WildfireClient, wildfireClient } from '../kit/wildfire-client.ts'

/** Two apps on one server; no caller of one reaches what the other has (docs/architecture.md#tenancy). */
let server: TestServer
let other: WildfireClient
beforeAll(async () => {
  server = await startTestServer()
  await server.core.apps.create(callBy('admin'), 'other', appKeys('other'))
  const secret = appKeys('other')['wildfire.secret']
  other = wildfireClient({ url: server.urls.wildfire ?? '', secret, clock: server.clock })
})
afterAll(() => server.close())

describe('OpenIM: parse_token', () => {
  type Answer = { errCode: number; data?: { token: string; userID: string } }
  async function openim(path: string, body: object, token?: string): Promise<Answer> {
    const headers = { operationID: 'op', ...(token !== undefined && { token }) }
    const sent = { method: 'POST', headers, body: JSON.stringify(body) }
    return (await (await fetch(`${server.urls.openim}${path}`, sent)).json()) as Answer
  }
  async function adminToken(secret: string | undefined): Promise<string> {
    const { data } = await openim('/auth/get_admin_token', { secret, userID: server.config['openim.adminUserId'] })
    return data?.token ?? ''
  }
  let own: string
  let foreign: string
  beforeAll(async () => {
    own = await adminToken(server.config['openim.secret'])
    foreign = await adminToken(appKeys('other')['openim.secret'])
  })
  const parse = (token: string, as?: string) => openim('/auth/parse_token', { token }, as)

  test('gives a caller with a token what its own app issued, and nothing else', async () => {
    expect([(await parse(own, own)).errCode, (await parse(foreign, foreign)).errCode]).toEqual([0, 0])
    const refused = await parse(foreign, own)
    expect([refused.errCode, refused.data?.userID]).toEqual([1505, undefined])
    expect(await parse(own, foreign)).toEqual(refused)
  })

  test('does not need the token header, and ignores one that is not valid', async () => {
    for (const as of [undefined, 'abc', `${own}x`]) expect((await parse(foreign, as)).errCode).toBe(0)
  })
})

test('WildfireChat: robots of two apps with one id and one secret are refused', async () => {
  const robot = { userId: 'robot', name: 'robot', owner: 'ann', callback: '' }
  expect(await server.wildfire('/admin/robot/create', { ...robot, secret: 'one secret' })).toMatchObject({ code: 0 })
  const codeOf = async (secret: string) => {
    const timestamp = String(server.clock.now())
    const headers = { rid: 'robot', nonce: 'n', timestamp, sign: computeSign('n', secret, timestamp) }
    const sent = { method: 'POST', headers, body: JSON.stringify({ userId: 'robot' }) }
    const answer = await fetch(`${server.urls.wildfire}/robot/user_info`, sent)
    return ((await answer.json()) as { code: number }).code
  }
  expect(await codeOf('one secret')).toBe(0)
  expect(await other('/admin/robot/create', { ...robot, secret: 'one secret' })).toMatchObject({ code: 0 })
  expect(await codeOf('one secret')).toBe(await codeOf('no secret of theirs'))
  expect(await codeOf('one secret')).not.toBe(0)
})
