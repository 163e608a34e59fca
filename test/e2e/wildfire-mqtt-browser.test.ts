import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../kit/chromium.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'
import { type LinkSignIn, passwordOf } from '../kit/wildfire-link.ts'
import { wildfireUsers } from '../kit/wildfire-users.ts'

const chromium = serviceFor('chromium')
const bundle = join(import.meta.dir, '..', '..', 'node_modules', 'mqtt', 'dist', 'mqtt.min.js')

/**
 * What a page does with the package: it connects, publishes, and reports what comes. A binary password must be a Buffer of the
 * package's own, which it does not export: the bytes of a first, refused connection are one.
 */
const pageText = `<!doctype html>
<link rel="icon" href="data:,">
<script src="/mqtt.js"></script>
<script>
  const bufferOf = (url) => new Promise((resolve) => {
    const probe = mqtt.connect(url, { protocolVersion: 4, reconnectPeriod: 0, clientId: 'probe' })
    probe.on('error', () => probe.end(true))
    probe.stream.once('data', (bytes) => resolve(bytes.constructor))
  })
  window.connect = async (url, clientId, username, password) => {
    const Buffer = await bufferOf(url)
    const options = { protocolVersion: 4, reconnectPeriod: 0, clientId, username, password: Buffer.from(password, 'hex') }
    window.client = mqtt.connect(url, options)
    for (const event of ['connect', 'close', 'error'])
      client.on(event, (news) => report(event, news?.code === undefined ? '' : String(news.code)))
    client.on('message', (topic, payload) => report(topic, payload.toString('hex')))
  }
  window.publish = (topic) => client.publishAsync(topic, '', { qos: 1 })
  window.end = () => client.endAsync()
</script>`

type PageWindow = {
  connect(url: string, clientId: string, username: string, password: string): Promise<void>
  publish(topic: string): Promise<void>
  end(): Promise<void>
}

/** A page with one client. */
class MqttPage {
  readonly reports: [event: string, detail: string][] = []
  #news = Promise.withResolvers<void>()

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string): Promise<MqttPage> {
    const page = await browser.newPage()
    page.setDefaultTimeout(120_000)
    const own = new MqttPage(page)
    await page.exposeFunction('report', (event: string, detail: string) => own.#record(event, detail))
    await page.goto(url)
    return own
  }
  connect(url: string, signIn: LinkSignIn): Promise<void> {
    const words = [url, signIn.clientId, signIn.userId, passwordOf(signIn).toString('hex')] as const
    return this.page.evaluate((all) => (globalThis as unknown as PageWindow).connect(...all), words)
  }
  publish(topic: string): Promise<void> {
    return this.page.evaluate((one) => (globalThis as unknown as PageWindow).publish(one), topic)
  }
  end(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as PageWindow).end())
  }
  async reported(event: string): Promise<string> {
    for (;;) {
      const found = this.reports.find(([one]) => one === event)
      if (found) return found[1]
      await this.#news.promise
    }
  }
  #record(event: string, detail: string): void {
    this.reports.push([event, detail])
    this.#news.resolve()
    this.#news = Promise.withResolvers()
  }
}

describe.skipIf(!chromium)('the mqtt package in Chromium', () => {
  let server: TestServer
  let users: ReturnType<typeof wildfireUsers>
  let browser: Browser
  let site: Bun.Server<undefined>
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startTestServer(), launchChromium(chromium ?? '')])
    users = wildfireUsers(server)
    site = Bun.serve({
      port: 0,
      hostname: '127.0.0.1',
      development: false,
      fetch: ({ url }) =>
        new URL(url).pathname === '/mqtt.js'
          ? new Response(Bun.file(bundle))
          : new Response(pageText, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop(true)
    await server?.close()
  })
  const open = () => MqttPage.open(browser, site.url.href)
  const url = () => server.urls.wildfireWs ?? ''

  test('connects, is online, gets an answer and ROFL', async () => {
    const signIn = await users.signIn(5)
    const page = await open()
    await page.connect(url(), signIn)
    await page.reported('connect')
    expect(await users.statusOf(signIn)).toBe(0)
    await page.publish('UPUI')
    await users.kick(signIn.userId)
    expect(await page.reported('ROFL')).toBe('31')
    await page.reported('close')
    expect(page.reports.map(([event]) => event)).toEqual(['connect', 'ROFL', 'close'])
  })

  test('ends and connects again; with a session that ended it is refused', async () => {
    const signIn = await users.signIn(5)
    for (let round = 0; round < 2; round++) {
      const page = await open()
      await page.connect(url(), signIn)
      await page.reported('connect')
      expect(await users.statusOf(signIn)).toBe(0)
      await page.end()
      expect(await users.statusOf(signIn)).toBe(1)
    }
    await users.kick(signIn.userId)
    const refused = await open()
    await refused.connect(url(), signIn)
    expect(await refused.reported('error')).toBe('7')
  })
})
