import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { Page } from 'playwright-core'
import { waitMsMax } from '../../kit/console.ts'
import { serviceFor } from '../../kit/services.ts'
import type { ThreeVendors } from '../../kit/three-vendors.ts'
import { type RunningConsole, startConsole, vendorsOn } from './start.ts'

const chromium = serviceFor('chromium')

/** What happens now, as the console shows it. */
describe.skipIf(chromium === undefined)('the console shows', () => {
  let running: RunningConsole
  let vendors: ThreeVendors
  beforeAll(async () => {
    running = await startConsole(chromium ?? '')
    vendors = await vendorsOn(running)
  }, waitMsMax)
  afterAll(() => running.close(), waitMsMax)

  const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

  test(
    'connections of three vendors as they open and end, also in the overview',
    async () => {
      const account = await vendors.register()
      const { page, close, ...shown } = await running.browser.signedIn('viewer', 'connections')
      await page.getByText('Live: connections appear').waitFor()
      const { mqtt, floo, openim } = await vendors.connectAll(account)
      for (const dialect of ['WildfireChat', 'Lanying', 'OpenIM'])
        await rowOf(page, account.uid).filter({ hasText: dialect }).waitFor()
      await page.getByRole('link', { name: 'Overview' }).click()
      const online = page.getByRole('region', { name: 'Online now' }).getByRole('row', { name: /^All/ })
      await online.getByRole('link', { name: '1 / 3', exact: true }).waitFor()
      await page.getByRole('link', { name: 'Connections' }).first().click()
      openim.close()
      await rowOf(page, account.uid).filter({ hasText: 'OpenIM' }).waitFor({ state: 'detached' })
      mqtt.link.end()
      floo.end()
      await rowOf(page, account.uid).first().waitFor({ state: 'detached' })
      expect([shown.problems, shown.foreign]).toEqual([[], []])
      await close()
    },
    waitMsMax,
  )

  test(
    'what closing one connection did; the client is gone, and a viewer has no such button',
    async () => {
      const account = await vendors.register()
      const socket = await vendors.connectOpenim(account)
      const closeButton = { name: 'Close connection' }
      const viewer = await running.browser.signedIn('viewer', `connections?user=${account.uid}`)
      await rowOf(viewer.page, account.uid).click()
      await viewer.page.getByRole('link', { name: 'Open the user' }).waitFor()
      expect(await viewer.page.getByRole('button', closeButton).count()).toBe(0)
      await viewer.close()
      const { page, close, ...shown } = await running.browser.signedIn('operator', `connections?user=${account.uid}`)
      await rowOf(page, account.uid).press('Enter')
      await page.getByRole('button', closeButton).click()
      const dialog = page.getByRole('dialog', { name: `Close one connection of ${account.uid}` })
      await dialog.getByText('The session stays').waitFor()
      await dialog.getByRole('button', closeButton).click()
      await dialog.getByText('Connections closed: 1. Confirmed by nodes: 1.').waitFor()
      await socket.closed
      await page.keyboard.press('Enter')
      await page.getByText('This connection has ended.').waitFor()
      expect([shown.problems, shown.foreign]).toEqual([[], []])
      await close()
    },
    waitMsMax,
  )

  test(
    'an error of an API by its request id, from the list and from a pasted link',
    async () => {
      const requestId = 'a-failed-request'
      await fetch(`${running.server.urls.openim}/user/get_users_info`, {
        method: 'POST',
        headers: { operationID: requestId, token: 'no token of this server', 'content-type': 'application/json' },
        body: '{"userIDs":["a"]}',
      })
      const { page, close } = await running.browser.signedIn('viewer', 'requests')
      await page.getByText('No failed or slow request').waitFor()
      await page.getByLabel('All apps').check()
      await rowOf(page, '/user/get_users_info').first().press('Enter')
      await page.getByRole('dialog').getByText('Not authenticated').waitFor()
      await page.reload()
      await page.getByRole('dialog').getByText(requestId).first().waitFor()
      await page.goto(`${running.browser.server.url}/console/requests?open=unknown-id`)
      await page.getByText('This request is not held').waitFor()
      await close()
    },
    waitMsMax,
  )

  test(
    'a refused client with what ended its token, and counts it by reason',
    async () => {
      const account = await vendors.register()
      const { signIn } = await vendors.connectMqtt(account)
      await running.browser.api('PUT', `/v1/users/${account.uid}/ban`, { reason: 'spam' })
      const { page, close } = await running.browser.signedIn('viewer', `refusals?user=${account.uid}`)
      await page.getByText('No refusal fits').waitFor()
      const link = await vendors.wildfireLink()
      expect((await link.connect(signIn)).code).not.toBe(0)
      await rowOf(page, account.uid).filter({ hasText: 'the user is banned' }).press('Enter')
      await page.getByRole('dialog').getByText('WildfireChat refused a client').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('region', { name: 'Refused connections now' }).getByText('user.banned').first().waitFor()
      await close()
    },
    waitMsMax,
  )

  test(
    'a setting that an app gets of its own, and the one of the server after a reset',
    async () => {
      const { page, close, ...shown } = await running.browser.signedIn('owner', 'settings')
      await page.getByRole('button', { name: 'Change openim.multiLogin' }).click()
      const change = page.getByRole('dialog')
      await change.getByLabel('New value').fill('4')
      await change.getByRole('button', { name: 'Change' }).click()
      await change.getByText('is changed and in force').waitFor()
      await page.keyboard.press('Enter')
      await rowOf(page, 'openim.multiLogin').getByText('This app').waitFor()
      const settings = async () =>
        (
          (await running.browser.api('GET', '/v1/apps/default/settings')) as {
            settings: { name: string; value: unknown }[]
          }
        ).settings
      expect((await settings()).find(({ name }) => name === 'openim.multiLogin')?.value).toBe(4)
      await page.getByRole('button', { name: 'Reset openim.multiLogin' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click()
      await page.getByRole('dialog').getByText('is the server’s again').waitFor()
      await page.keyboard.press('Enter')
      await rowOf(page, 'openim.multiLogin').getByText('Default', { exact: true }).waitFor()
      await page.getByRole('tab', { name: 'Server' }).click()
      await rowOf(page, 'rollcall.adminKey').getByText('set, not shown').waitFor()
      expect([shown.problems, shown.foreign]).toEqual([[], []])
      await close()
    },
    waitMsMax,
  )
})
