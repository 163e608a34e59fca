import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { consoleBounds } from '../../../src/core/console/console-login.ts'
import { streamsPerCallerMax } from '../../../src/dialects/kit/streams/event-streams.ts'
import { TestClock } from '../../kit/clock.ts'
import { type ConsoleBrowser, consoleBrowser, signedIn } from '../../kit/console-browser.ts'
import { callBy } from '../../kit/core.ts'
import { everyRow } from '../../kit/database.ts'
import { runRetention } from '../../kit/retention.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'

let clock: TestClock
let server: TestServer
beforeEach(async () => {
  clock = new TestClock()
  server = await startTestServer({ clock })
})
afterEach(() => server.close())

const answerOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code]

describe('a stream', () => {
  const openStream = async (browser: ConsoleBrowser) => {
    const answer = await browser.ask('GET', '/v1/events', { headers: { accept: 'text/event-stream' } })
    expect(answer.status).toBe(200)
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    return async () => {
      while (!(await reader.read()).done);
    }
  }
  test('ends within a second after the sign-out', async () => {
    const browser = await signedIn(server, 'viewer')
    const ended = await openStream(browser)
    await browser.ask('DELETE', '/console/session')
    clock.advance(1_000)
    await ended()
  })
  test('does not keep its session alive', async () => {
    const browser = await signedIn(server, 'viewer')
    const ended = await openStream(browser)
    clock.advance(consoleBounds.idleMs / 2)
    await Bun.sleep(0)
    clock.advance(consoleBounds.idleMs / 2)
    await ended()
  })
  test('of two browsers of one login: each has its own number of streams', async () => {
    const [one, other] = [await signedIn(server, 'viewer'), await signedIn(server, 'viewer')]
    // One that nobody holds may be closed.
    const open: unknown[] = []
    for (let count = 0; count < streamsPerCallerMax; count++) open.push(await openStream(one))
    const refused = await one.ask('GET', '/v1/events', { headers: { accept: 'text/event-stream' } })
    expect(await answerOf(refused)).toEqual([429, 'connections.over_limit'])
    open.push(await openStream(other))
    expect(open.length).toBe(streamsPerCallerMax + 1)
  })
})

describe('when the console is switched off', () => {
  test('its pages and sessions are not there, its cookies admit nobody, no link is made', async () => {
    const browser = await signedIn(server)
    const off = await startTestServer({ clock, settings: { 'console.enabled': false } })
    const { code } = await off.core.consoleSessions.createLink(callBy('admin'), {})
    const { token } = await off.core.consoleSessions.signInByLink(callBy('admin'), code, '192.0.2.1')
    const elsewhere = consoleBrowser(off, `rollcall_console=${token}`)
    for (const path of ['/console', '/console/', '/console/assets/a.js', '/console/session'])
      expect(await answerOf(await elsewhere.ask('GET', path))).toEqual([404, 'request.not_found'])
    expect((await elsewhere.ask('POST', '/console/session', { body: { code } })).status).toBe(404)
    expect(await answerOf(await elsewhere.ask('GET', '/v1/status'))).toEqual([401, 'auth.missing'])
    const link = await fetch(`${off.urls.rollcall}/v1/console/links`, {
      method: 'POST',
      headers: { authorization: `Bearer ${off.config['rollcall.adminKey']}` },
      body: '{}',
    })
    expect([link.status, await link.text()]).toEqual([404, expect.stringContaining('console.enabled')])
    expect((await fetch(off.urls.rollcall ?? '', { headers: { accept: 'text/html' } })).status).toBe(200)
    expect((await browser.ask('GET', '/console/session')).status).toBe(200)
    await off.close()
  })
})

test('a session goes on after a restart', async () => {
  const first = await startTestServer({ clock, dataDir: `${server.config['data.dir']}/other` })
  const browser = await signedIn(first)
  await first.close()
  const again = await startTestServer({ clock, dataDir: first.config['data.dir'] })
  expect((await consoleBrowser(again, browser.cookie()).ask('GET', '/console/session')).status).toBe(200)
  await again.close()
})

test('links that expired and sessions that ended are deleted', async () => {
  const { storage } = server.core.context
  const counts = async () => {
    const rows = everyRow(`${server.config['data.dir']}/rollcall.db`)
    return [rows.match(/"expires_at_ms":\d+}/g)?.length ?? 0, rows.match(/"used_at_ms"/g)?.length ?? 0]
  }
  await server.core.consoleSessions.createLink(callBy('admin'), { login: 'viewer', role: 'viewer' })
  await signedIn(server, 'viewer')
  expect(await counts()).toEqual([1, 1])
  expect(await runRetention({ storage, clock }, {})).toEqual({})
  clock.skip(consoleBounds.linkMs)
  expect(await runRetention({ storage, clock }, {})).toEqual({ console: 1 })
  clock.skip(consoleBounds.idleMs)
  expect(await runRetention({ storage, clock }, {})).toEqual({ console: 1 })
  expect(await counts()).toEqual([0, 0])
})
