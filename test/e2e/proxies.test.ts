import { afterEach, describe, expect, test } from 'bun:test'
import pino from 'pino'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'

const running: TestServer[] = []
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())))

/** The addresses that the log of a server with these settings shows: of a refused call, of a refused WebSocket. */
async function addressesLogged(settings: Settings, forwarded: string): Promise<(string | undefined)[]> {
  const lines: { msg: string; address?: string }[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  const server = await startTestServer({ settings, log })
  running.push(server)
  const headers = { 'x-forwarded-for': forwarded }
  await fetch(`${server.urls.wildfire}/admin/user/get_info`, { method: 'POST', headers, body: '{}' })
  await fetch(`${server.urls.openimGateway?.replace('ws:', 'http:')}/`, { headers })
  return ['request refused', 'connection refused'].map((msg) => lines.find((line) => line.msg === msg)?.address)
}

describe('the address that the log shows, of calls and of WebSockets', () => {
  test('is what a trusted proxy forwards', async () => {
    expect(await addressesLogged({ trustedProxies: '127.0.0.0/8' }, '1.1.1.1, 198.51.100.1')).toEqual(
      Array(2).fill('198.51.100.1'),
    )
  })
  test.each([{}, { trustedProxies: '10.0.0.0/8' }])(
    'is the peer under %j, which does not trust it',
    async (settings) => {
      expect(await addressesLogged(settings, '198.51.100.1')).toEqual(Array(2).fill('127.0.0.1'))
    },
  )
})
