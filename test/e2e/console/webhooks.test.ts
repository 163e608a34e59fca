import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { waitMsMax } from '../../kit/console.ts'
import { serviceFor } from '../../kit/services.ts'
import { type RunningConsole, startConsole } from './start.ts'

const chromium = serviceFor('chromium')

describe.skipIf(chromium === undefined)('webhooks in the console', () => {
  let running: RunningConsole
  let receiver: Receiver
  beforeAll(async () => {
    running = await startConsole(chromium ?? '', { 'webhooks.allowPrivate': true })
    receiver = openReceiver()
  }, waitMsMax)
  afterAll(async () => {
    receiver.close()
    await running.close()
  }, waitMsMax)

  test(
    'a failure is shown with its answer; a replay sends the event again',
    async () => {
      const { browser } = running
      await browser.api('POST', '/v1/webhooks', { url: receiver.url, label: 'orders', types: ['user.create'] })
      await browser.api('POST', '/v1/users', { uid: 'ada' })
      await receiver.arrivals(1)
      const { page, close } = await browser.signedIn('owner', 'webhooks')
      await page.locator('.badge').getByText('Failing', { exact: true }).first().waitFor()
      await page.getByRole('row', { name: 'orders' }).click()
      await page.getByText('HTTP 500').first().waitFor()
      receiver.status = 200
      const before = receiver.ids.length
      await page.getByRole('button', { name: 'Replay', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: 'Send events again' })
      await dialog.getByLabel('After the position').fill('0')
      await dialog.getByRole('button', { name: 'Replay' }).click()
      await receiver.arrivals(before + 1)
      expect(new Set(receiver.ids).size).toBe(1)
      await page.locator('.badge').getByText('Running', { exact: true }).first().waitFor()
      await close()
    },
    waitMsMax,
  )
})

/** A receiver that answers `status`, and knows the id of each event that came. */
type Receiver = {
  readonly url: string
  readonly ids: readonly string[]
  status: number
  /** Resolves when so many have arrived. */
  arrivals(count: number): Promise<void>
  close(): void
}

function openReceiver(): Receiver {
  const ids: string[] = []
  let news = Promise.withResolvers<void>()
  const site = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      await request.arrayBuffer()
      ids.push(request.headers.get('webhook-id') ?? '')
      news.resolve()
      news = Promise.withResolvers()
      return new Response(null, { status: receiver.status })
    },
  })
  const receiver: Receiver = {
    url: `${site.url.origin}/events`,
    ids,
    status: 500,
    async arrivals(count) {
      while (ids.length < count) await news.promise
    },
    close: () => void site.stop(true),
  }
  return receiver
}
