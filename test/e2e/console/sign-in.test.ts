import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { waitMsMax } from '../../kit/console.ts'
import { serviceFor } from '../../kit/services.ts'
import { type RunningConsole, startConsole } from './start.ts'

const chromium = serviceFor('chromium')

describe.skipIf(chromium === undefined)('signing in to the console', () => {
  let running: RunningConsole
  beforeAll(async () => {
    running = await startConsole(chromium ?? '')
  }, waitMsMax)
  afterAll(() => running.close(), waitMsMax)

  test(
    'a link signs in once, and leaves the address and the history at once',
    async () => {
      const { browser } = running
      const code = await browser.code('owner')
      const first = await browser.open(`users?filter=banned#code=${code}`)
      await first.page.getByRole('navigation').first().waitFor()
      expect(first.page.url()).toEndWith('/console/users?filter=banned')
      expect(await first.page.evaluate('history.length')).toBeLessThanOrEqual(2)
      const cookies = await first.page.context().cookies()
      expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict', name: 'rollcall_console' }])
      expect(await first.page.evaluate('document.cookie')).toBe('')
      await first.page.reload()
      await first.page.getByRole('navigation').first().waitFor()
      expect([first.problems.filter((one) => !one.includes('401')), first.foreign]).toEqual([[], []])
      const second = await browser.open(`#code=${code}`)
      await second.page.getByRole('alert').waitFor()
      expect(await second.page.getByText('npx rollcall console').isVisible()).toBe(true)
      await first.close()
      await second.close()
    },
    waitMsMax,
  )
  test(
    'without a login, / says how to get in; an address is kept until then',
    async () => {
      const { browser } = running
      const { page, close } = await browser.open('audit?actor=alice')
      await page.getByText('npx rollcall console').waitFor()
      expect(page.url()).toEndWith('/console/audit?actor=alice')
      await page.goto(`${browser.server.url}/`)
      await page.getByText('npx rollcall console').waitFor()
      expect(new URL(page.url()).pathname).toBe('/console/')
      await close()
    },
    waitMsMax,
  )
})
