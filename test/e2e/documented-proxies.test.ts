import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect } from 'node:net'
import { join } from 'node:path'
import pino from 'pino'
import { type Nginx, startNginx } from '../kit/nginx.ts'
import { OpenimSocket } from '../kit/openim-socket.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'
import { until } from '../kit/toy-gateway.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'
import { connectPacket, type LinkSignIn, WildfireLink } from '../kit/wildfire-link.ts'

/** The configurations of proxies that the guide prints do what the guide says, with the real proxy. */
const guide = readFileSync(join(import.meta.dir, '..', '..', 'docs', 'guide', 'operations.md'), 'utf8')
const printed = Array.from(guide.matchAll(/```nginx\n([\s\S]*?)```/g), ([, text = '']) => text)

/** The listeners by their default ports, which the guide uses. */
const defaultPorts: Readonly<Record<string, string>> = {
  18080: 'wildfire',
  8088: 'wildfireRoute',
  8083: 'wildfireWs',
  1883: 'wildfireMqtt',
  18081: 'lanying',
  10002: 'openim',
  10001: 'openimGateway',
}

const program = serviceFor('nginx')
let server: TestServer
let proxy: Nginx
let lines: { msg: string; address?: string }[]

beforeAll(async () => {
  if (program === undefined) return
  lines = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  server = await startTestServer({ settings: { trustedProxies: '127.0.0.1' }, log })
  proxy = await startNginx(program, (ports, { pem, key }) => {
    const adapted = printed.map((text) =>
      text
        .replace('listen 443 ssl;', `listen 127.0.0.1:${ports.http} ssl;`)
        .replace('listen 192.0.2.10:1883;', `listen 127.0.0.1:${ports.stream};`)
        .replace(new RegExp(`\\b(?:${Object.keys(defaultPorts).join('|')})\\b`, 'g'), actualPort)
        .replace('/etc/ssl/im.example.com.pem', pem)
        .replace('/etc/ssl/im.example.com.key', key),
    )
    const { http = [], main = [] } = Object.groupBy(adapted, (text) => (/^stream /m.test(text) ? 'main' : 'http'))
    return { http: http.join('\n'), main: main.join('\n') }
  })
})
afterAll(async () => {
  await proxy?.stop()
  await server?.close()
})

const actualPort = (port: string): string => portOf(server.urls[defaultPorts[port] ?? ''])
const portOf = (url = ''): string => new URL(url).port

const tls = { rejectUnauthorized: false }

async function call(name: string, path: string, headers: Record<string, string>, body?: unknown) {
  const response = await fetch(`https://127.0.0.1:${proxy.ports.http}${path}`, {
    ...{ tls, headers: { ...headers, host: `${name}.example.com` } },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: response.status, length: response.headers.get('content-length'), body: await response.json() }
}

/** An unsigned call from another address of this machine. */
const callFrom = (localAddress: string, headers: Record<string, string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port: proxy.ports.http, path: '/admin/user/get_info', method: 'POST' }
    request({ ...to, localAddress, headers, rejectUnauthorized: false }, (response) =>
      response.resume().on('end', resolve),
    )
      .on('error', reject)
      .end('{}')
  })

async function signInWildfire(): Promise<LinkSignIn> {
  const [userId, clientId] = ['ben', `phone-${crypto.randomUUID()}`]
  const headers = wildfireHeaders(server.config['wildfire.secret'], server.clock)
  const { body } = await call('wildfire', '/admin/user/get_token', headers, { userId, clientId, platform: 1 })
  return { userId, clientId, token: (body as { result: { token: string } }).result.token }
}

const lastRefused = () => lines.filter(({ msg }) => msg === 'request refused').at(-1)?.address

type Answer = { data: { token: string } }
const openim = async (path: string, body: unknown, token?: string) => {
  const answer = await call('openim', path, { operationID: 'op', ...(token && { token }) }, body)
  return answer.body as Answer
}
async function openimAdmin(): Promise<string> {
  const asked = { secret: server.config['openim.secret'], userID: server.config['openim.adminUserId'] }
  return (await openim('/auth/get_admin_token', asked)).data.token
}
const wildfire = (body: unknown) =>
  call('wildfire', '/admin/user/get_info', wildfireHeaders(server.config['wildfire.secret'], server.clock), body)
const lanyingHeaders = () => ({
  app_id: server.config['lanying.appId'],
  'access-token': server.config['lanying.adminToken'],
})

test('the guide prints configurations of nginx, and the ports that Rollcall has by default', () => {
  expect(printed).toHaveLength(2)
  expect(Object.keys(defaultPorts).filter((port) => !printed.join('').includes(port))).toEqual([])
})

describe.if(program !== undefined)('through nginx as the guide sets it up', () => {
  test('WildfireChat: a signed call, answered with its length', async () => {
    expect(await wildfire({ userId: 'nobody' })).toMatchObject({
      status: 200,
      body: { code: 253 },
      length: expect.stringMatching(/^\d+$/),
    })
  })

  test('Lanying: the header app_id arrives', async () => {
    const answer = await call('lanying', '/user/list?limit=1', lanyingHeaders())
    expect(answer.body).toMatchObject({ code: 200 })
    const withoutApp = await call('lanying', '/user/list?limit=1', { 'access-token': 'x' })
    expect(withoutApp.body).not.toMatchObject({ code: 200 })
  })

  test('Lanying: clients are told the public name, over https', async () => {
    const { body } = await call('lanying', `/v2/app_dns?app_id=${server.config['lanying.appId']}`, {})
    expect(JSON.stringify(body)).toContain('{"protocol":"https","host":"lanying.example.com"')
  })

  test('OpenIM: a user signs in over the WebSocket of the gateway, and answers come', async () => {
    const admin = await openimAdmin()
    await openim('/user/user_register', { users: [{ userID: 'ann', nickname: 'Ann' }] }, admin)
    const { data } = await openim('/auth/get_user_token', { userID: 'ann', platformID: 5 }, admin)
    const socket = await OpenimSocket.open({
      ...{ url: `wss://127.0.0.1:${proxy.ports.http}`, userID: 'ann', token: data.token, platformID: 5 },
      connection: { tls, headers: { host: 'openim-gateway.example.com', 'x-forwarded-for': '198.51.100.9' } },
    })
    expect(await socket.subscribe(['ann'])).toEqual({ ann: [5] })
    expect(lines.find(({ msg }) => msg === 'connection opened')?.address).toBe('198.51.100.9')
    socket.close()
    await socket.closed
    await until(() => lines.some(({ msg }) => msg === 'connection closed'))
  })

  test('the log shows what a proxy before it forwards', async () => {
    await call('wildfire', '/admin/user/get_info', { 'x-forwarded-for': '198.51.100.7' }, {})
    expect(lastRefused()).toBe('198.51.100.7')
  })

  // Linux has all of 127.0.0.0/8; elsewhere another loopback address has to be configured first.
  test.if(process.platform === 'linux')('the log shows the address of a client, whatever it forges', async () => {
    await callFrom('127.0.0.2', { host: 'wildfire.example.com', 'x-forwarded-for': '198.51.100.7' })
    expect(lastRefused()).toBe('127.0.0.2')
  })

  test('a body of 9 MiB gets the answer of the vendor', async () => {
    const body = { surplus: 'x'.repeat(9 * 1024 * 1024) }
    const admin = await openimAdmin()
    expect(await wildfire(body)).toMatchObject({ status: 200, body: { code: 251 } })
    const answers = {
      openim: (await call('openim', '/user/get_users', { operationID: 'op', token: admin }, body)).body,
      lanying: (await call('lanying', '/user/register/batch', lanyingHeaders(), body)).body,
    }
    expect(answers).toMatchObject({ openim: { errCode: 1001 }, lanying: { code: 10002 } })
  })

  test.each(['websocket', 'stream'] as const)('WildfireChat: a client signs in over the link, by %s', async (way) => {
    const signedIn = await signInWildfire()
    const link = await WildfireLink.open(
      way === 'stream' ? `mqtt://127.0.0.1:${proxy.ports.stream}` : `wss://127.0.0.1:${proxy.ports.http}`,
      { tls, headers: { host: 'wildfire-ws.example.com' } },
    )
    expect((await link.connect(signedIn)).code).toBe(0)
    link.end()
    await link.closed
  })

  test.if(process.platform === 'linux')('the log shows the address of a client over TCP', async () => {
    const packet = connectPacket(await signInWildfire())
    const socket = connect({ host: '127.0.0.1', port: proxy.ports.stream, localAddress: '127.0.0.3' })
    socket.write(packet)
    await until(() => lines.some(({ msg, address }) => msg === 'connection opened' && address === '127.0.0.3'))
    socket.destroy()
  })

  test('WildfireChat: /route is answered', async () => {
    expect(
      (
        await fetch(`https://127.0.0.1:${proxy.ports.http}/route`, {
          ...{ tls, method: 'POST', headers: { host: 'wildfire-route.example.com' } },
        })
      ).status,
    ).toBe(200)
  })
})
