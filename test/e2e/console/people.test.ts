import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { accessibilityProblems, picturesFolder, waitMsMax } from '../../kit/console.ts'
import { serviceFor } from '../../kit/services.ts'
import type { ThreeVendors } from '../../kit/three-vendors.ts'
import { type RunningConsole, startConsole, vendorsOn } from './start.ts'

const chromium = serviceFor('chromium')

describe.skipIf(chromium === undefined)('acting on users in the console', () => {
  let running: RunningConsole
  let vendors: ThreeVendors
  beforeAll(async () => {
    running = await startConsole(chromium ?? '')
    vendors = await vendorsOn(running)
  }, waitMsMax)
  afterAll(() => running.close(), waitMsMax)

  const create = (prefix: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        running.browser.api('POST', '/v1/users', { uid: `${prefix}${index}` }),
      ),
    )
  const start = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true })

  test(
    'users that are selected are muted as a job, whose page says what became of each',
    async () => {
      await create('few', 2)
      const { page, close } = await running.browser.signedIn('operator', 'users')
      for (const uid of ['few0', 'few1']) await page.getByRole('checkbox', { name: `Select ${uid}` }).check()
      await page.getByRole('toolbar').getByRole('button', { name: 'Mute', exact: true }).click()
      await page.getByRole('dialog').getByText('Users: 2', { exact: true }).waitFor()
      await start(page).click()
      await page.getByRole('dialog').getByRole('link').click()
      await page.getByText('2 of 2').first().waitFor()
      for (const uid of ['few0', 'few1']) await page.getByRole('link', { name: uid, exact: true }).waitFor()
      expect(await running.browser.api('GET', '/v1/users/few1')).toMatchObject({ mute: { actor: 'console:operator' } })
      await close()
    },
    waitMsMax,
  )
  test(
    'a job on more than 50 users starts when their number is typed',
    async () => {
      await create('many', 51)
      const { page, close } = await running.browser.signedIn('operator', 'jobs?panel=new')
      await page.getByLabel('Action', { exact: true }).selectOption('users.ban')
      await page.getByLabel('User id begins with').fill('many')
      const typed = page.getByLabel('Type 51 to confirm')
      await typed.waitFor()
      expect(await start(page).isEnabled()).toBe(false)
      await typed.fill('51')
      await start(page).click()
      await page.getByRole('dialog').getByRole('link').click()
      await page.getByText('51 of 51').first().waitFor()
      await close()
    },
    waitMsMax,
  )
  test(
    'a token finds its user, and is in no address',
    async () => {
      const account = await vendors.register()
      const token = await vendors.openim.api.token(account.uid, 3)
      const { page, close } = await running.browser.signedIn('viewer', 'users')
      const search = page.getByRole('searchbox')
      await search.fill(token)
      await search.press('Enter')
      await page.getByRole('row').getByRole('link').first().waitFor()
      await page.getByText('kept out of the address').waitFor()
      expect(await page.getByRole('row').getByText(account.uid, { exact: true }).count()).toBeGreaterThan(0)
      expect(page.url()).not.toContain(token.slice(0, 20))
      await close()
    },
    waitMsMax,
  )
  test(
    'a push at 03:00 in Shanghai is withheld from a user who sleeps there',
    async () => {
      const { uid } = await vendors.register()
      const token = await vendors.openim.api.token(uid, 2)
      const bound = { platformID: 2, fcmToken: 'cVqK2m8fTQ2x:APA91bH', account: uid, expireTime: 0 }
      expect(await vendors.openim.api.call('/third/fcm_update_token', bound, token)).toMatchObject({ errCode: 0 })
      const night = { noPushWindow: { startHour: 0, endHour: 6 }, timeZone: 'Asia/Shanghai' }
      await running.browser.api('PATCH', `/v1/users/${uid}/settings`, night)
      const { page, close } = await running.browser.signedIn('viewer', `users/${uid}?tab=push`)
      const preview = page.getByRole('region', { name: 'What a push would do' })
      await preview.getByRole('button', { name: '03:00 in Shanghai' }).click()
      await preview.getByText('it is a no-push hour').waitFor()
      await page.reload()
      await preview.getByText('it is a no-push hour').waitFor()
      await preview.getByLabel('Time of day').fill('12:00')
      await preview.getByText('it is sent to the push token').waitFor()
      await close()
    },
    waitMsMax,
  )
  test(
    'an edit is refused when the account was changed meanwhile',
    async () => {
      await create('edited', 1)
      const { page, close } = await running.browser.signedIn('operator', 'users/edited0?panel=edit')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Mobile number').fill('13900000001')
      // It is enabled once the account was read.
      const save = dialog.locator('button[type=submit]:not([disabled])')
      await save.waitFor()
      await running.browser.api('PATCH', '/v1/users/edited0', { email: 'other@example.com' })
      await save.click()
      await dialog.getByText('request.precondition_failed').waitFor()
      expect(await running.browser.api('GET', '/v1/users/edited0')).toMatchObject({ mobile: '' })
      await close()
    },
    waitMsMax,
  )
  test(
    'an account is destroyed once its name is typed, and its page says so',
    async () => {
      await create('gone', 1)
      const { page, close, problems } = await running.browser.signedIn('operator', 'users/gone0?panel=destroy')
      problems.length = 0
      const destroy = page.getByRole('dialog').getByRole('button', { name: 'Destroy', exact: true })
      await destroy.waitFor()
      expect(await destroy.isEnabled()).toBe(false)
      await page.getByLabel('Type gone0 to confirm').fill('gone0')
      await destroy.click()
      await page.getByTestId('receipt').waitFor()
      await page.keyboard.press('Enter')
      await page.getByTestId('why').getByText('the account was destroyed').waitFor()
      expect(problems).toEqual([])
      await close()
    },
    waitMsMax,
  )
  test.each([
    ['en-US', 1280, 'Not recorded in full: description'],
    ['zh-CN', 390, '未完整记录：description'],
  ] as const)(
    'the timeline shows old and new values, in %s at %i',
    async (locale, width, cut) => {
      const uid = `changed${width}`
      await running.browser.api('POST', '/v1/users', { uid, displayName: 'Ann the first' })
      const description = 'long '.repeat(100)
      await running.browser.api('PATCH', `/v1/users/${uid}`, { displayName: 'Ann the second', description })
      const look = { locale, viewport: { width, height: 800 } }
      const { page, close } = await running.browser.signedIn('viewer', `users/${uid}?tab=timeline`, look)
      const change = page.getByRole('article').filter({ hasText: 'user.update' })
      const row = change.getByRole('row').filter({ hasText: 'displayName' })
      await row.getByText('Ann the first', { exact: true }).waitFor()
      await row.getByText('Ann the second', { exact: true }).waitFor()
      await change.getByText(cut, { exact: true }).waitFor()
      expect(await accessibilityProblems(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
      mkdirSync(picturesFolder, { recursive: true })
      await page.screenshot({ path: join(picturesFolder, `timeline-values-${locale}.png`) })
      await close()
    },
    waitMsMax,
  )
})
