import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { Page } from 'playwright-core'
import { waitMsMax } from '../../kit/console.ts'
import { serviceFor } from '../../kit/services.ts'
import type { Account, Clients, ThreeVendors } from '../../kit/three-vendors.ts'
import { type RunningConsole, startConsole, vendorsOn } from './start.ts'

const chromium = serviceFor('chromium')

describe.skipIf(chromium === undefined)('users in the console', () => {
  let running: RunningConsole
  let vendors: ThreeVendors
  beforeAll(async () => {
    running = await startConsole(chromium ?? '')
    vendors = await vendorsOn(running)
  }, waitMsMax)
  afterAll(() => running.close(), waitMsMax)

  const pageOf = ({ uid }: Account) => `users/${uid}`
  const findUser = (page: Page) => page.getByRole('combobox', { name: 'Find a user' })

  test(
    'a user is found by its name in each dialect, from the keyboard',
    async () => {
      const account = await vendors.register()
      const displayName = `Ada ${account.num}`
      await vendors.wildfire('/admin/user/update', { flag: 1, userInfo: { userId: account.uid, displayName } })
      const { page, close } = await running.browser.signedIn('viewer')
      for (const name of [String(account.num), account.name, displayName]) {
        await page.goto(`${running.browser.server.url}/console/`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.keyboard.press('/')
        await findUser(page).fill(name)
        await page.getByRole('option').first().waitFor()
        await page.keyboard.press('Enter')
        await page.waitForURL(`**/console/users/${account.uid}**`)
        for (const shown of [account.uid, account.name, displayName])
          await page.getByText(shown, { exact: true }).first().waitFor()
      }
      await close()
    },
    waitMsMax,
  )
  test(
    'a connection appears and disappears without a reload',
    async () => {
      const account = await vendors.register()
      const { page, close, ...shown } = await running.browser.signedIn('viewer', pageOf(account))
      const presence = page.getByTestId('presence')
      await presence.getByText('Offline').waitFor()
      const socket = await vendors.connectOpenim(account)
      await presence.getByText('OpenIM').waitFor()
      const link = await vendors.connectFloo(account)
      await presence.getByText('Lanying').waitFor()
      link.end()
      await presence.getByText('Lanying').waitFor({ state: 'detached' })
      socket.close()
      await presence.getByText('Offline').waitFor()
      expect([shown.problems.filter((one) => !one.includes('401')), shown.foreign]).toEqual([[], []])
      await close()
    },
    waitMsMax,
  )
  /** Fills the dialog that is open: a reason, and an end in an hour. */
  async function fillBan(page: Page, reason: string): Promise<void> {
    await page.getByLabel('Reason').fill(reason)
    await page.getByRole('button', { name: '1 hour' }).click()
  }
  async function allClosed({ mqtt, floo, openim }: Clients): Promise<void> {
    await Promise.all([mqtt.link.closed, floo.closed, openim.closed])
  }
  test(
    'a ban with a reason and an end says what will end, ends clients of three vendors, and shows the receipt',
    async () => {
      const account = await vendors.register()
      const clients = await vendors.connectAll(account)
      const { page, close } = await running.browser.signedIn('operator', pageOf(account))
      await page.getByRole('button', { name: 'Ban', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await fillBan(page, 'spam')
      await dialog.getByTestId('would-end').getByText('OpenIM').first().waitFor()
      await dialog.getByRole('button', { name: 'Ban', exact: true }).click()
      const receipt = dialog.getByTestId('receipt')
      await receipt.waitFor()
      expect(await receipt.locator('tr').filter({ hasText: 'onnections' }).first().textContent()).toContain('3')
      await allClosed(clients)
      const { ban } = (await running.browser.api('GET', `/v1/users/${account.uid}`)) as { ban: BanReply }
      expect(ban).toMatchObject({ reason: 'spam', actor: 'console:operator' })
      expect((ban.until ?? 0) - ban.since).toBeGreaterThan(3_000_000)
      await dialog.getByRole('button', { name: 'Close' }).last().click()
      await page.getByText('banned').first().waitFor()
      await close()
    },
    waitMsMax,
  )
  test(
    'a user is banned from the keyboard alone',
    async () => {
      const account = await vendors.register()
      const client = await vendors.connectOpenim(account)
      const { page, close } = await running.browser.signedIn('operator')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('/')
      await page.waitForFunction("document.activeElement.getAttribute('role') === 'combobox'")
      await page.keyboard.type(account.name)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Ban', exact: true }).waitFor()
      await tabTo(page, 'Ban')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByTestId('would-end').waitFor()
      await page.keyboard.type('by keyboard')
      await page.keyboard.press('Enter')
      await page.getByTestId('receipt').waitFor()
      await client.closed
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await close()
    },
    waitMsMax,
  )
  test(
    'a viewer is offered no change, and is refused one',
    async () => {
      const account = await vendors.register()
      const { page, close } = await running.browser.signedIn('viewer', pageOf(account))
      await page.getByTestId('presence').waitFor()
      for (const name of ['Ban', 'Mute', 'Kick', 'More'])
        expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
      const status = await page.evaluate(async (uid) => {
        const { status } = await fetch(`/v1/users/${uid}/ban`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', 'rollcall-console': '1' },
          body: '{}',
        })
        return status
      }, account.uid)
      expect(status).toBe(403)
      await close()
    },
    waitMsMax,
  )
})

type BanReply = { readonly reason?: string; readonly until?: number; readonly since: number; readonly actor: string }

/** Presses Tab until the button with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const tabsMax = 200
  for (let pressed = 0; pressed < tabsMax; pressed++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate('document.activeElement.textContent')) === name) return
  }
  throw new Error(`${name} has not got the focus`)
}
