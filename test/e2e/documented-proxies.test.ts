import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import pino from 'pino'
import { type Nginx, startNginx } from '../kit/nginx.ts'
import { OpenimSocket } from '../kit/openim-socket.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'
import { until } from '../kit/toy-gateway.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

/** The configurations of proxies that the guide prints do what the guide says, with the real proxy. */
const guide = readFileSync(join(import.meta.dir, '..', '..', 'docs', 'guide', 'operations.md'), 'utf8')
const printed = Array.from(guide.matchAll(/```nginx\n([\s\S]*?)```/g), ([, text = '']) => text)

/** The listeners by their default ports, which the guide uses. */
const defaultPorts = { 18080: 'wildfire', 18081: 'lanying', 10002: 'openim', 10001: 'openimGateway' } as const

const program = serviceFor('nginx')
let server: TestServer
let proxy: Nginx
let lines: { msg: string; address?: string }[]

async function start(part: string): Promise<void> {
  lines = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  server = await startTestServer({ settings: { trustedProxies: '127.0.0.1' }, log })
  proxy = await startNginx(program ?? '', (port, { pem, key }) =>
    replaceAll(part, [
      ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
      ['/etc/ssl/im.example.com.pem', pem],
      ['/etc/ssl/im.example.com.key', key],
      ...Object.entries(defaultPorts).map(([port, name]) => [port, portOf(server.urls[name])] as const),
    ]),
  )
}

/** Throws when the text lacks one: the guide has changed and this test has to follow. */
const replaceAll = (text: string, pairs: readonly (readonly [from: string, to: string])[]): string =>
  pairs.reduce((result, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the configuration lacks ${from}`)
    return result.replaceAll(from, to)
  }, text)

const portOf = (url = ''): string => new URL(url).port

const tls = { rejectUnauthorized: false }

async function call(name: string, path: string, headers: Record<string, string>, body?: unknown) {
  const response = await fetch(`https://127.0.0.1:${proxy.port}${path}`, {
    ...{ tls, headers: { ...headers, host: `${name}.example.com` } },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: response.status, length: response.headers.get('content-length'), body: await response.json() }
}

/** An unsigned call from another address of this machine. */
const callFrom = (localAddress: string, headers: Record<string, string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port: proxy.port, path: '/admin/user/get_info', method: 'POST' }
    request({ ...to, localAddress, headers, rejectUnauthorized: false }, (response) =>
      response.resume().on('end', resolve),
    )
      .on('error', reject)
      .end('{}')
  })

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

test('the guide prints a configuration of nginx', () => {
  expect(printed).toHaveLength(1)
})

describe.if(program !== undefined).each(printed.map((text, index) => [index + 1, text] as const))(
  'through nginx as configuration %d of the guide sets it up',
  (_, text) => {
    beforeAll(() => start(text))
    afterAll(async () => {
      await proxy.stop()
      await server.close()
    })

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
        ...{ url: `wss://127.0.0.1:${proxy.port}`, userID: 'ann', token: data.token, platformID: 5 },
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
  },
)
