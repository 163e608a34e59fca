import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import pino from 'pino'
import { everyByte, everyRow } from '../kit/database.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

/** Nothing secret in logs, metrics, errors, or the database in clear (T10): everything is logged, and all of it searched. */
let server: TestServer
const lines: string[] = []
/** Replies that refuse something. */
const refusals: string[] = []
const secrets = new Map<string, string>([
  ['a password', 'correct-horse-battery'],
  ['a wrong password', 'incorrect-horse-battery'],
  ['a robot’s secret', 'the-robot-keeps-this'],
  ['a made-up token', 'a-token-that-nobody-issued'],
])
const secret = (name: string): string => secrets.get(name) ?? ''

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  server = await startTestServer({ log, settings: { 'log.requests': 'all' } })
  const { config } = server
  for (const key of [
    'wildfire.secret',
    'wildfire.tokenKey',
    'openim.secret',
    'lanying.adminToken',
    'secrets.key',
    'rollcall.adminKey',
  ] as const)
    if (config[key]) secrets.set(key, config[key])
})
afterAll(() => server.close())

type Answer = Record<string, unknown> & { code?: number; errCode?: number }

/** One call, with `headers` in addition to those of JSON. A string body is sent unchanged. */
async function send(
  listener: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch((server.urls[listener] ?? '') + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  const answer = JSON.parse(text || '{}') as Answer
  if (answer.code !== 0 && answer.code !== 200 && answer.errCode !== 0) refusals.push(text)
  return answer
}
const inner = (answer: Answer, key: 'result' | 'data') => (answer[key] ?? {}) as Record<string, string>

async function wildfire(): Promise<void> {
  const key = server.config['wildfire.secret']
  const call = (path: string, body: unknown, headers = {}) =>
    send('wildfire', path, body, { ...wildfireHeaders(key, server.clock), ...headers })
  await call('/admin/user/create', { userId: 'ann', name: 'Ann' })
  const token = inner(await call('/admin/user/get_token', { userId: 'ann', clientId: 'phone', platform: 1 }), 'result')
  secrets.set('a WildfireChat token', token.token ?? '')
  await call('/admin/robot/create', { userId: 'bot', name: 'Bot', secret: secret('a robot’s secret') })
  const thing = inner(await call('/admin/device/create', { deviceId: 'thing' }), 'result')
  secrets.set('a thing’s token', thing.token ?? '').set('a thing’s secret', thing.secret ?? '')
  await call('/admin/robot/create', `{"userId":"bot","secret":"${secret('a robot’s secret')}`)
  await call('/admin/robot/create', {
    userId: { secret: secret('a robot’s secret') },
    secret: secret('a robot’s secret').repeat(99),
  })
  await call(`/admin/nowhere?secret=${key}`, {})
  await call('/admin/user/get_token', { userId: 'ann' }, { sign: key })
  await call('/robot/profile', {}, { rid: 'bot', sign: secret('a robot’s secret') })
}

async function openim(): Promise<void> {
  const key = server.config['openim.secret']
  const call = (path: string, body: unknown, token?: string) =>
    send('openim', path, body, { operationID: 'op', ...(token && { token }) })
  const admin = inner(await call('/auth/get_admin_token', { secret: key, userID: 'imAdmin' }), 'data').token ?? ''
  await call('/user/user_register', { users: [{ userID: 'bob', nickname: 'Bob', faceURL: '' }] }, admin)
  const user = inner(await call('/auth/get_user_token', { userID: 'bob', platformID: 1 }, admin), 'data').token ?? ''
  secrets.set('an OpenIM administrator’s token', admin).set('an OpenIM token', user)
  await call('/auth/get_admin_token', { secret: `${key}x`, userID: 'imAdmin' })
  await call('/auth/parse_token', { token: `${user}x` })
  await call('/auth/parse_token', { token: user.replace(/\./g, ',') })
  await call('/auth/force_logout', { userID: 'bob', platformID: 1 }, admin)
  await call('/auth/parse_token', { token: user })
  await call('/user/get_users_info', { userIDs: ['bob'] }, user)
  await call('/user/get_users_info', `{"userIDs":["${user}"`, admin)
  await call('/user/get_users_info', { userIDs: [[user]] }, secret('a made-up token'))
}

async function lanying(): Promise<void> {
  const call = (path: string, body: unknown, token?: string) =>
    send('lanying', path, body, { app_id: server.config['lanying.appId'], ...(token && { 'access-token': token }) })
  const account = { username: 'cid_1', password: secret('a password') }
  await call('/user/register/v2', account)
  const token = inner(
    await call('/token/user', { name: 'cid_1', password: secret('a password'), device_guid: 'guid' }),
    'data',
  )
  secrets.set('a Lanying token', token.token ?? '').set('a Lanying push address', token.push_token ?? '')
  await call('/token/user', { name: 'cid_1', password: secret('a wrong password') })
  await call('/token/user', `{"name":"cid_1","password":"${secret('a password')}"`)
  await call('/user/register/v2', { username: [secret('a password')], password: { text: secret('a password') } })
  await call(
    '/user/change_password',
    { old_password: secret('a wrong password'), new_password: secret('a password') },
    token.token,
  )
  await call('/user/list', {}, secret('a made-up token'))
}

test('logs, metrics, refusals and the database keep every secret', async () => {
  await wildfire()
  await openim()
  await lanying()
  const metrics = await (
    await fetch(`${server.urls.rollcall}/metrics`, {
      headers: { authorization: `Bearer ${secret('rollcall.adminKey')}` },
    })
  ).text()
  const path = join(server.config['data.dir'], 'rollcall.db')
  const places = {
    logs: lines.join(''),
    metrics,
    refusals: refusals.join('\n'),
    rows: everyRow(path),
    bytes: everyByte(path).toString('latin1'),
  }
  expect(lines.length).toBeGreaterThan(20)
  expect(refusals.length).toBeGreaterThan(12)
  expect([...secrets].filter(([, text]) => text.length < 12)).toEqual([])
  for (const [place, text] of Object.entries(places))
    expect([place, [...secrets].filter(([, one]) => text.includes(one)).map(([name]) => name)]).toEqual([place, []])
})
