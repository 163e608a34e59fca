import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../kit/chromium.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'

const chromium = serviceFor('chromium')
/** For a page to load on a busy machine. */
const waitMsMax = 120_000

describe.skipIf(chromium === undefined)('/docs in a browser', () => {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    server = await startTestServer()
    browser = await launchChromium(chromium ?? '')
  }, waitMsMax)
  afterAll(async () => {
    await browser.close()
    await server.close()
  }, waitMsMax)

  type Watched = { page: Page; problems: string[]; foreign: string[] }

  /** A page whose requests, failures and violations of its policy are collected. */
  async function open(path: string): Promise<Watched> {
    const page = await browser.newPage()
    const problems: string[] = []
    const foreign: string[] = []
    const origin = server.urls.rollcall ?? ''
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) foreign.push(request.url())
    })
    await page.exposeFunction('reportViolation', (text: string) => problems.push(text))
    await page.addInitScript(() => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void }
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        reportViolation(`${violatedDirective} ${blockedURI} ${sourceFile}`),
      )
    })
    await page.goto(origin + path, { timeout: waitMsMax })
    return { page, problems, foreign }
  }

  const dialects = ['wildfire', 'lanying', 'openim', 'admin']
  test.each(dialects)(
    'the API of %s is shown, with nothing from elsewhere and nothing against the policy',
    async (name) => {
      const { page, problems, foreign } = await open(`/docs/api/${name}`)
      const operation = page.locator('.opblock-summary').first()
      await operation.waitFor({ timeout: waitMsMax })
      await operation.click()
      await page.locator('.opblock-body').first().waitFor({ timeout: waitMsMax })
      expect({ problems, foreign }).toEqual({ problems: [], foreign: [] })
      await page.close()
    },
    waitMsMax,
  )

  test(
    'the admin API can be called from its page',
    async () => {
      const { page, problems, foreign } = await open('/docs/api/admin')
      const operation = page.locator('.opblock', { hasText: '/v1/push/keys' }).first()
      await operation.locator('.opblock-summary').click({ timeout: waitMsMax })
      await operation.locator('.try-out__btn').click({ timeout: waitMsMax })
      await operation.locator('.execute').click({ timeout: waitMsMax })
      const status = operation.locator('.live-responses-table tbody .response-col_status').first()
      await status.waitFor({ timeout: waitMsMax })
      // Without a key.
      expect(await status.textContent()).toContain('401')
      expect(problems.filter((problem) => !problem.includes('401'))).toEqual([])
      expect(foreign).toEqual([])
      await page.close()
    },
    waitMsMax,
  )

  test(
    'the pages about errors load nothing',
    async () => {
      const { page, problems, foreign } = await open('/docs/errors')
      await page.locator('a', { hasText: 'user.not_found' }).click({ timeout: waitMsMax })
      await page.locator('h1', { hasText: 'user.not_found' }).waitFor({ timeout: waitMsMax })
      expect({ problems, foreign }).toEqual({ problems: [], foreign: [] })
      await page.close()
    },
    waitMsMax,
  )
})

test('/docs answers HEAD, refuses other verbs and has a request id', async () => {
  const server = await startTestServer()
  const call = (path: string, method = 'GET') => fetch(server.urls.rollcall + path, { method, redirect: 'manual' })
  try {
    for (const path of ['/docs/api', '/docs/api/admin', '/docs/api/swagger-ui.js', '/docs/errors/user.not_found']) {
      const head = await call(path, 'HEAD')
      expect([path, head.status < 400, (await head.bytes()).length]).toEqual([path, true, 0])
      expect(head.headers.get('rollcall-request-id')).toBeString()
      expect((await call(path, 'POST')).status).toBe(405)
    }
    expect((await call('/docs/errors/zzz')).status).toBe(404)
    expect((await call('/docs/zzz')).status).toBe(404)
  } finally {
    await server.close()
  }
})
