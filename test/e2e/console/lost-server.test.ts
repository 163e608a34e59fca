import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { waitMsMax } from '../../kit/console.ts'
import { spawnServer } from '../../kit/process.ts'
import { serviceFor } from '../../kit/services.ts'
import { type RunningConsole, settingsOf, startConsole } from './start.ts'

const chromium = serviceFor('chromium')

describe.skipIf(chromium === undefined)('the console without its server', () => {
  let running: RunningConsole
  beforeAll(async () => {
    running = await startConsole(chromium ?? '')
  }, waitMsMax)
  afterAll(() => running.close(), waitMsMax)

  test(
    'says since when it shows what was, and goes on when the server is back; the login is still valid',
    async () => {
      const { page, close } = await running.browser.signedIn('viewer')
      const lost = page.getByText('The connection to the server is lost')
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await lost.count()).toBe(0)
      running.server.signal('SIGKILL')
      await running.server.exited
      await lost.waitFor()
      const { port } = new URL(running.browser.server.url)
      running.server = await spawnServer({ settings: { ...settingsOf(running.folder), 'rollcall.port': Number(port) } })
      await lost.waitFor({ state: 'detached' })
      await page.goto(`${running.browser.server.url}/console/nodes`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await close()
    },
    waitMsMax,
  )
})
