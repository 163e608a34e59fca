import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { systemIds } from '../../core/ids.ts'
import { type ConsolePages, consolePages } from './console-pages.ts'

const script = 'console.log("a page of the console")'
let parent: string
let pages: ConsolePages
let server: Bun.Server<undefined>
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'rollcall-console-'))
  build('<style nonce="{{nonce}}"></style><script src="/console/assets/main-abc.js"></script><i nonce="{{nonce}}">')
  writeFileSync(join(parent, 'secret.txt'), 'not for browsers')
  pages = consolePages(systemIds, join(parent, 'dist'))
  server = Bun.serve({
    port: 0,
    fetch: async (request) =>
      (await pages(new URL(request.url).pathname, request)) ?? new Response('none', { status: 404 }),
  })
})
afterAll(async () => {
  await server.stop(true)
  rmSync(parent, { recursive: true })
})

function build(index: string, script2 = script): void {
  const assets = join(parent, 'dist/assets')
  mkdirSync(assets, { recursive: true })
  writeFileSync(join(assets, 'main-abc.js'), script2)
  writeFileSync(join(assets, 'main-abc.js.br'), brotliCompressSync(script2))
  writeFileSync(join(assets, 'main-abc.js.gz'), gzipSync(script2))
  writeFileSync(join(assets, 'plain-def.svg'), '<svg/>')
  writeFileSync(join(parent, 'dist/index.html'), index)
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, server.url), { headers, method, redirect: 'manual' })

describe('a page', () => {
  test.each(['/console/', '/console/users', '/console/users/ann/sessions', '/console/assets'])(
    '%s is the document',
    async (path) => {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
      const policy = answer.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1] ?? 'none'
      expect(policy).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      const page = await answer.text()
      expect([page.split(nonce).length - 1, page.includes('{{nonce}}')]).toEqual([2, false])
    },
  )
  test('has another nonce each time', async () => {
    const [one, other] = [await (await get('/console/')).text(), await (await get('/console/')).text()]
    expect(one).not.toBe(other)
  })
  test('without the slash leads to it', async () => {
    const answer = await get('/console')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/console/'])
  })
  test('is that of a new build at once', async () => {
    build('<p>new</p>')
    const later = new Date(Date.now() + 10_000)
    utimesSync(join(parent, 'dist/index.html'), later, later)
    expect(await (await get('/console/')).text()).toBe('<p>new</p>')
  })
})

describe('an asset', () => {
  test.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['brotli', null],
  ])('for a browser that accepts %s is sent as %s', async (accepted, encoding) => {
    const answer = await get('/console/assets/main-abc.js', { 'accept-encoding': accepted })
    expect(await answer.text()).toBe(script)
    const { headers } = answer
    expect([headers.get('content-encoding'), headers.get('vary'), headers.get('content-type')]).toEqual([
      encoding,
      'Accept-Encoding',
      'text/javascript; charset=utf-8',
    ])
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const known = { 'accept-encoding': accepted, 'if-none-match': headers.get('etag') ?? '' }
    const again = await get('/console/assets/main-abc.js', known)
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
  test('is answered to HEAD without its bytes', async () => {
    const answer = await get('/console/assets/main-abc.js', { 'accept-encoding': 'identity' }, 'HEAD')
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      String(script.length),
      '',
    ])
  })
  test.each([
    'nothing.js',
    '',
    '..%2F..%2Fsecret.txt',
    '%2e%2e/%2e%2e/secret.txt',
    '../../secret.txt',
    '../index.html',
    '..\\..\\secret.txt',
    'main-abc.js%00.svg',
    'main-abc.js/',
    'constructor',
    '__proto__',
  ])('named %s is none', async (name) => {
    expect(await pages(`/console/assets/${name}`, new Request('http://localhost/'))).toBeUndefined()
  })
})

test('without a build the page says which command is missing', async () => {
  const empty = consolePages(systemIds, join(parent, 'nothing'))
  const answer = await empty('/console/', new Request('http://localhost/console/'))
  expect([answer?.status, await answer?.text()]).toEqual([503, expect.stringContaining('npm run console')])
  expect(await empty('/console/assets/main-abc.js', new Request('http://localhost/'))).toBeUndefined()
})
