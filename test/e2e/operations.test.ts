import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { rawRequest } from '../kit/raw-http.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'
import { wildfireHeaders } from '../kit/wildfire-client.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const get = (path: string) => fetch((server.urls.rollcall ?? '') + path)

/** The value of a metric, 0 where it has not been counted yet. */
async function metric(name: string): Promise<number> {
  const text = await (await get('/metrics')).text()
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1) ?? 0,
  )
}

describe('the rollcall listener', () => {
  // Linux has all of 127.0.0.0/8; elsewhere another loopback address has to be configured first.
  test.if(process.platform === 'linux')('binds to rollcall.host, whatever host is', async () => {
    const open = await startTestServer({ settings: { host: '0.0.0.0' } })
    const answersOn = (url = '') =>
      Bun.connect({ hostname: '127.0.0.2', port: Number(new URL(url).port), socket: { data() {} } }).then(
        (socket) => {
          socket.end()
          return true
        },
        () => false,
      )
    const { rollcall, ...others } = open.urls
    expect(await Promise.all(Object.values(others).map(answersOn))).toEqual(Object.values(others).map(() => true))
    expect([rollcall, await answersOn(rollcall)]).toEqual([expect.stringContaining('http://127.0.0.1:'), false])
    await open.close()
    const elsewhere = await startTestServer({ settings: { 'rollcall.host': '127.0.0.2' } })
    expect([elsewhere.urls.wildfire?.slice(0, 16), elsewhere.urls.rollcall?.slice(0, 16)]).toEqual([
      'http://127.0.0.1',
      'http://127.0.0.2',
    ])
    expect(await answersOn(elsewhere.urls.rollcall)).toBe(true)
    await elsewhere.close()
  })

  test('reports liveness and readiness', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await get(path)).status).toBe(200)
  })

  test.each(['[', 'a b', '%', 'http://', '//'])('answers a caller whose Host is %j', async (host) => {
    const answer = await rawRequest(server.urls.rollcall ?? '', { method: 'GET', path: '/healthz', headers: { host } })
    expect([answer.status, answer.body.toString()]).toEqual([200, '{"status":"ok"}'])
  })

  test('answers HEAD as GET, without the body', async () => {
    for (const path of ['/', '/healthz', '/readyz', '/metrics', '/openapi.json', '/openapi/openim.json']) {
      const response = await fetch(server.urls.rollcall + path, { method: 'HEAD' })
      const { status, headers } = await get(path)
      const answered = [response.status, response.headers.get('content-type'), await response.text()]
      expect(answered).toEqual([status, headers.get('content-type'), ''])
    }
    const { status, headers } = await fetch(`${server.urls.rollcall}/healthz`, { method: 'HEAD' })
    expect([status, headers.get('content-length')]).toEqual([200, '15'])
    expect((await fetch(`${server.urls.rollcall}/healthz`, { method: 'POST' })).status).toBe(405)
  })

  test('describes every dialect for machines', async () => {
    const { openapi, paths } = (await (await get('/openapi.json')).json()) as { openapi: string; paths: object }
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths)).toContain('/admin/user/create')
    expect(Object.keys(paths)).toContain('/v1/users/{user}/admission')
  })

  test('has a page with every listener and API, whose links lead somewhere', async () => {
    const response = await get('/')
    const page = await response.text()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toStartWith("default-src 'none'; style-src 'sha256-")
    for (const url of Object.values(server.urls)) expect(page).toContain(`<code>${url}</code>`)
    const links = Array.from(page.matchAll(/href="([^"]+)"/g), ([, path = '']) => path)
    expect(links).toEqual(
      expect.arrayContaining(['/metrics', '/readyz', '/openapi/lanying.json', '/openapi/admin.json']),
    )
    for (const path of links) expect([path, (await get(path)).status]).toEqual([path, 200])
  })

  test('the page counts the operations of each API as the README does', async () => {
    const readme = await Bun.file(join(import.meta.dir, '..', '..', 'README.md')).text()
    const page = await (await get('/')).text()
    const counted = Array.from(readme.matchAll(/<b>([^<]+)<\/b>: (\d+) operations/g))
    expect(counted).toHaveLength(4)
    for (const [, title, operations] of counted)
      expect(page).toMatch(new RegExp(`${title}<br>.*<dd>${operations} operations`))
  })

  test('describes each dialect for machines, with its URL', async () => {
    const { info, paths } = (await (await get('/openapi/wildfire.json')).json()) as {
      info: { title: string }
      paths: Record<string, { post: { servers: unknown } }>
    }
    expect(info.title).toBe('WildfireChat Server API, user domain')
    expect(Object.keys(paths).filter((path) => !/^\/(admin|robot|channel)\//.test(path))).toEqual([])
    expect(paths['/admin/user/create']?.post.servers).toEqual([{ url: server.urls.wildfire }])
    expect((await get('/openapi/toaster.json')).status).toBe(404)
  })

  test('requires the key for its API', async () => {
    await server.wildfire('/admin/user/create', { userId: 'carol', name: 'carol' })
    const path = '/v1/users/carol/admission?dialect=wildfire&platform=ios'
    expect((await get(path)).status).toBe(401)
    const wrong = { authorization: `Bearer ${'0'.repeat(48)}` }
    expect((await fetch(server.urls.rollcall + path, { headers: wrong })).status).toBe(401)
    const right = { authorization: `Bearer ${server.config['rollcall.adminKey']}` }
    expect((await fetch(server.urls.rollcall + path, { headers: right })).status).toBe(200)
  })

  test.each([
    ['POST', '/v1/wildfire/auth-codes', '{}', 'userId: is missing; it must be a text'],
    ['POST', '/v1/wildfire/auth-codes', '{"userId":7}', 'userId: must be a text, not a number'],
    ['GET', '/v1/users/ann/admission?platform=ios', null, 'dialect: is missing; it must be one of wildfire, lanying'],
    ['GET', '/v1/users/ann/push/preview?device=x', null, 'device: must be a number'],
    ['GET', '/v1/users/ann/push/preview?at=soon', null, 'at: must be a time in ISO 8601 with its zone'],
  ])('%s %s %s is refused with the expected format', async (method, path, body, expected) => {
    const headers = { authorization: `Bearer ${server.config['rollcall.adminKey']}` }
    const response = await fetch(server.urls.rollcall + path, { method, headers, body })
    const problem = (await response.json()) as { code: string; detail: string }
    expect([response.status, problem.code]).toEqual([400, 'request.invalid'])
    expect(problem.detail).toStartWith(expected)
  })

  test('makes an authorisation code that WildfireChat’s API accepts', async () => {
    const response = await fetch(`${server.urls.rollcall}/v1/wildfire/auth-codes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.config['rollcall.adminKey']}` },
      body: '{"userId":"alice"}',
    })
    const { authCode } = (await response.json()) as { authCode: string }
    expect(await server.wildfire('/admin/user/app_get_user_info', { authCode })).toEqual({
      code: 0,
      msg: 'success',
      result: { userId: 'alice' },
    })
  })

  test('counts what was answered, by route and the vendor’s code', async () => {
    const name = 'rollcall_requests_total{dialect="wildfire",route="POST /admin/user/get_info",code="253"}'
    const before = await metric(name)
    await server.wildfire('/admin/user/get_info', { userId: 'nobody' })
    expect(await metric(name)).toBe(before + 1)
  })

  test('counts a signature that is used again, and serves it', async () => {
    const headers = wildfireHeaders(server.config['wildfire.secret'], server.clock)
    const call = () =>
      fetch(`${server.urls.wildfire}/admin/user/check_block_status`, {
        method: 'POST',
        headers,
        body: '{"userId":"alice"}',
      })
    const name = 'rollcall_wildfire_replayed_signatures_total{app="default"}'
    const before = await metric(name)
    for (let time = 0; time < 3; time++) expect(await (await call()).json()).toMatchObject({ code: 0 })
    expect(await metric(name)).toBe(before + 2)
  })
})

test('/readyz fails while the server drains, and open connections are still answered', async () => {
  const draining = await startTestServer()
  const { hostname, port } = new URL(draining.urls.rollcall ?? '')
  const answered = Promise.withResolvers<string>()
  const socket = await Bun.connect({
    hostname,
    port: Number(port),
    socket: { data: (_, bytes) => answered.resolve(bytes.toString()) },
  })
  // A request that the listener has accepted and not read to its end.
  socket.write('GET /readyz HTTP/1.1\r\nhost: x\r\n')
  expect((await fetch(`${draining.urls.rollcall}/readyz`)).status).toBe(200)
  const closed = draining.close()
  socket.write('\r\n')
  const answer = await answered.promise
  expect(answer).toStartWith('HTTP/1.1 503 ')
  expect(answer).toEndWith('{"status":"not ready"}')
  await closed
})

describe('the metrics of the process and its database', () => {
  test('have their usual names, the version, and the size of the files', async () => {
    const aroundNow = Date.now() / 1000
    expect(await metric('process_start_time_seconds')).toBeWithin(aroundNow - 86_400, aroundNow + 1)
    expect(await metric('process_resident_memory_bytes')).toBeGreaterThan(1e7)
    expect(await metric('process_cpu_seconds_total')).toBeGreaterThan(0)
    expect(await metric(`rollcall_build_info{version="test",runtime="bun ${Bun.version}"}`)).toBe(1)
    const path = server.config['database.url'].replace('sqlite:', '')
    expect(await metric('rollcall_database_bytes{file="database"}')).toBe(statSync(path).size)
    expect(await metric('rollcall_database_bytes{file="wal"}')).toBe(statSync(`${path}-wal`).size)
  })

  const promtool = serviceFor('promtool')
  test.if(promtool !== undefined)('pass promtool check metrics', async () => {
    await server.wildfire('/admin/user/get_info', { userId: 'nobody' })
    const checking = Bun.spawn([promtool ?? '', 'check', 'metrics'], {
      stdin: new Blob([await (await get('/metrics')).text()]),
      stdout: 'pipe',
      stderr: 'pipe',
    })
    const said = (await Promise.all([new Response(checking.stdout).text(), new Response(checking.stderr).text()])).join(
      '',
    )
    expect([await checking.exited, said]).toEqual([0, ''])
  })
})
