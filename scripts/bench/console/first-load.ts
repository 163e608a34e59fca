import { chromium } from 'playwright-core'

const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const loadMsMax = 60_000

export type FirstLoad = {
  /** As they came over the network, compressed. */
  readonly bytes: number
  readonly requests: number
  /** Until the heading of the first page is shown. */
  readonly ms: number
}

/** Loads the console in a browser that has nothing of it yet, until its first page is shown. */
export async function firstLoad(url: string): Promise<FirstLoad> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const sizes = new Map<string, number>()
    const assets = new Set<string>()
    network.on('Network.responseReceived', ({ requestId, response }) => {
      if (new URL(response.url).pathname.startsWith('/console')) assets.add(requestId)
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
    const startedMs = performance.now()
    await page.goto(url, { timeout: loadMsMax })
    await page.locator('h1').first().waitFor({ timeout: loadMsMax })
    const ms = performance.now() - startedMs
    await page.waitForTimeout(settleMs)
    const counted = [...assets].flatMap((id) => sizes.get(id) ?? [])
    return { bytes: counted.reduce((sum, one) => sum + one, 0), requests: counted.length, ms }
  } finally {
    await browser.close()
  }
}

/** Parts of the page that load after the heading count too. */
const settleMs = 3_000
