import { afterAll, describe, expect, test } from 'bun:test'
import { systemClock } from '../core/clock.ts'
import { type OutgoingRequest, SendFailure } from '../core/outbox/send.ts'
import { httpSender } from './http-sender.ts'

const hits: Request[] = []
const receiver = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  async fetch(request) {
    hits.push(request.clone() as Request)
    const { pathname } = new URL(request.url)
    if (pathname === '/redirect') return Response.redirect('/elsewhere', 302)
    if (pathname === '/slow') await new Promise<void>(() => {})
    if (pathname === '/busy') return new Response('', { status: 429, headers: { 'retry-after': '120' } })
    if (pathname === '/large') return new Response('x'.repeat(10_000))
    return new Response(`${request.headers.get('host')} ${await request.text()}`, { status: 201 })
  },
})
afterAll(() => receiver.stop(true))

const request = (url: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: '{}',
  timeoutMs: 5_000,
  replyBytesMax: 1_000,
  ...more,
})
const here = (path: string, host = '127.0.0.1') => `http://${host}:${receiver.port}${path}`
const loopback = async () => ['127.0.0.1']
const open = httpSender({ clock: systemClock, allowPrivate: true, resolve: loopback })
const guarded = (...addresses: string[]) =>
  httpSender({ clock: systemClock, allowPrivate: false, resolve: async () => addresses })

async function reasonOf(sending: Promise<unknown>): Promise<string> {
  const error = await sending.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof SendFailure)) throw error ?? new Error('it was sent')
  expect(error.message).not.toContain('127.0.0.1')
  return error.reason
}

describe('what is sent', () => {
  test('a POST, and its answer whatever the status', async () => {
    expect(await open(request(here('/')))).toEqual({ status: 201, body: `127.0.0.1:${receiver.port} {}` })
  })
  test('goes to the checked address, with the requested host name', async () => {
    const { body } = await open(request(here('/', 'hooks.example')))
    expect(body).toBe(`hooks.example:${receiver.port} {}`)
  })
  test('a redirect is an answer and is not followed', async () => {
    const before = hits.length
    expect((await open(request(here('/redirect')))).status).toBe(302)
    expect(hits.length).toBe(before + 1)
  })
  test('the next address is tried when one takes no connection', async () => {
    const send = httpSender({ clock: systemClock, allowPrivate: true, resolve: async () => ['127.0.0.2', '127.0.0.1'] })
    expect((await send(request(here('/', 'hooks.example')))).status).toBe(201)
  })
  test('credentials in the URL become a header', async () => {
    await open(request(here('/', 'user:pass@hooks.example')))
    expect(hits.at(-1)?.headers.get('authorization')).toBe(`Basic ${btoa('user:pass')}`)
  })
})

describe('Retry-After', () => {
  test('is passed on, when the receiver sends it', async () => {
    expect(await open(request(here('/busy')))).toMatchObject({ status: 429, retryAfter: '120' })
    expect(await open(request(here('/')))).not.toHaveProperty('retryAfter')
  })
})

describe('failures', () => {
  test('an answer over the limit', async () => {
    expect(await reasonOf(open(request(here('/large'))))).toBe('too_large')
    expect((await open(request(here('/large'), { replyBytesMax: 0 }))).body).toBe('')
  })
  test('no answer in time', async () => {
    expect(await reasonOf(open(request(here('/slow'), { timeoutMs: 20 })))).toBe('timeout')
  })
  test('a look-up that never ends', async () => {
    const send = httpSender({ clock: systemClock, allowPrivate: true, resolve: () => new Promise(() => {}) })
    expect(await reasonOf(send(request(here('/', 'hooks.example'), { timeoutMs: 20 })))).toBe('timeout')
  })
  test('aborted by the caller, before and during the request', async () => {
    const abort = new AbortController()
    const sending = reasonOf(open(request(here('/slow'), { signal: abort.signal })))
    abort.abort()
    expect(await sending).toBe('aborted')
    expect(await reasonOf(open(request(here('/'), { signal: abort.signal })))).toBe('aborted')
  })
  test('connection refused', async () => {
    expect(await reasonOf(open(request('http://127.0.0.1:1/')))).toBe('unreachable')
  })
  test('a name without an address', async () => {
    const nameless = httpSender({
      clock: systemClock,
      allowPrivate: true,
      resolve: () => Promise.reject(new Error('ENOTFOUND')),
    })
    expect(await reasonOf(nameless(request('http://nowhere.invalid/')))).toBe('unresolved')
    expect(await reasonOf(guarded()(request('http://nowhere.invalid/')))).toBe('unresolved')
  })
})

describe('destinations', () => {
  test.each([
    ['loopback', '/', '127.0.0.1'],
    ['a decimal address', '/', '2130706433'],
    ['an octal address', '/', '0177.0.0.1'],
    ['a hexadecimal address', '/', '0x7f.1'],
    ['a short address', '/', '127.1'],
    ['full-width digits', '/', '①②⑦.0.0.1'],
    ['mapped into IPv6', '/', '[::ffff:127.0.0.1]'],
    ['IPv6 loopback', '/', '[::1]'],
    ['link-local metadata', '/', '169.254.169.254'],
  ])('%s is refused', async (_, path, host) => {
    const before = hits.length
    expect(await reasonOf(guarded('8.8.8.8')(request(here(path, host))))).toBe('address')
    expect(hits.length).toBe(before)
  })
  test.each(['ftp://a.example/', 'file:///etc/passwd', 'data:,x', 'not a URL', ''])(
    '%p is no destination',
    async (url) => {
      expect(await reasonOf(open(request(url)))).toBe('address')
    },
  )
  test('one private address among the answers is enough to refuse', async () => {
    expect(await reasonOf(guarded('8.8.8.8', '10.0.0.1')(request('http://hooks.example/')))).toBe('address')
  })
  test('a name is resolved and checked again at each send', async () => {
    const answers = [['127.0.0.1'], ['8.8.8.8']]
    const send = httpSender({ clock: systemClock, allowPrivate: false, resolve: async () => answers.pop() ?? [] })
    const abort = new AbortController()
    const first = reasonOf(send(request('http://hooks.example:9/', { signal: abort.signal })))
    abort.abort()
    expect(await first).toBe('aborted')
    expect(await reasonOf(send(request(here('/', 'hooks.example'))))).toBe('address')
  })
  test('DNS rebinding: a name that was checked is not resolved again to connect', async () => {
    // The system resolves it to the receiver; the answer that was checked is another address.
    const before = hits.length
    let lookups = 0
    const resolve = async () => (lookups++ === 0 ? ['192.0.2.1'] : ['127.0.0.1'])
    const rebinding = httpSender({ clock: systemClock, allowPrivate: true, resolve })
    const sent = reasonOf(rebinding(request(here('/', 'localhost'), { timeoutMs: 300 })))
    expect(await sent).toMatch(/^(timeout|unreachable)$/)
    expect([hits.length, lookups]).toEqual([before, 1])
  })
})
