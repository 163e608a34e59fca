import { describe, expect, test } from 'bun:test'
import { type Settings, startTestServer } from '../kit/server.ts'

const path = '/v2/app_dns?app_id=default&source=sdk'

/** Where a server with these settings sends a client that asks with these headers. */
async function sentTo(settings: Settings, headers: Record<string, string> = {}): Promise<unknown[]> {
  const server = await startTestServer({ settings })
  try {
    const response = await fetch(`${server.urls.lanying}${path}`, { headers })
    const { data } = (await response.json()) as {
      data: { dns_list: { clusters: Record<'ratel' | 'webim' | 'rtc', { protocol: string; host: string }[]>[] }[] }
    }
    const [cluster] = data.dns_list[0]?.clusters ?? []
    return [cluster?.ratel, cluster?.webim, cluster?.rtc].map((hosts) => `${hosts?.[0]?.protocol} ${hosts?.[0]?.host}`)
  } finally {
    await server.close()
  }
}
const thrice = (where: string) => [where, where, where]

describe('the name service sends clients', () => {
  test('to the requested host', async () => {
    expect(await sentTo({}, { host: 'im.example.com:8443' })).toEqual(thrice('http im.example.com:8443'))
  })
  test('to the host that a trusted proxy forwards', async () => {
    const headers = { host: 'im.example.com', 'x-forwarded-proto': 'https' }
    expect(await sentTo({ trustedProxies: '127.0.0.1' }, headers)).toEqual(thrice('https im.example.com'))
    expect(await sentTo({}, headers)).toEqual(thrice('http im.example.com'))
  })
  test('to the public URL, whatever host they requested', async () => {
    const settings = { 'lanying.publicUrl': 'https://im.example.com/lanying' }
    expect(await sentTo(settings, { host: 'elsewhere' })).toEqual(thrice('https im.example.com'))
  })
})
