import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { waitMsMax } from '../../kit/console.ts'
import { serviceFor } from '../../kit/services.ts'
import { type RunningConsole, startConsole } from './start.ts'

const chromium = serviceFor('chromium')

describe.skipIf(chromium === undefined)('language, theme and addresses of the console', () => {
  let running: RunningConsole
  beforeAll(async () => {
    running = await startConsole(chromium ?? '')
  }, waitMsMax)
  afterAll(() => running.close(), waitMsMax)

  test(
    'language and theme are those of the browser until they are chosen, and stay chosen',
    async () => {
      const { page, close } = await running.browser.signedIn('viewer', 'users', {
        locale: 'zh-CN',
        colorScheme: 'dark',
      })
      const theme = () => page.evaluate("document.documentElement.getAttribute('data-mantine-color-scheme')")
      const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
      await heading('用户')
      expect([await page.evaluate('document.documentElement.lang'), await theme()]).toEqual(['zh-CN', 'dark'])
      await page.getByRole('button', { name: '语言' }).click()
      await page.getByRole('menuitem', { name: 'English' }).click()
      await heading('Users')
      await page.getByRole('button', { name: 'Light theme' }).click()
      await page.reload()
      await heading('Users')
      expect([await page.evaluate('document.documentElement.lang'), await theme()]).toEqual(['en', 'light'])
      await close()
    },
    waitMsMax,
  )
  test(
    'the address has the filters and the tab: reload, back and another browser show the same',
    async () => {
      const { browser } = running
      await browser.api('POST', '/v1/users', { uid: 'ada' })
      await browser.api('PUT', '/v1/users/ada/ban', {})
      const { page, close } = await browser.signedIn('viewer', 'users?filter=banned')
      const row = page.getByRole('link', { name: 'ada' }).first()
      await row.waitFor()
      await row.click()
      await page.getByRole('tab', { name: 'Sessions' }).click()
      await page.waitForURL('**/console/users/ada?*tab=sessions*')
      await page.reload()
      const sessions = page.getByRole('tab', { name: 'Sessions', selected: true })
      await sessions.waitFor()
      const pasted = await browser.signedIn('viewer', new URL(page.url()).href.split('/console/')[1])
      await pasted.page.getByRole('tab', { name: 'Sessions', selected: true }).waitFor()
      while (!page.url().includes('filter=banned')) await page.goBack()
      await row.waitFor()
      await pasted.close()
      await close()
    },
    waitMsMax,
  )
})
