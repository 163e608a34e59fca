import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { accessibilityProblems, picturesFolder, waitMsMax } from '../../kit/console.ts'
import { serviceFor } from '../../kit/services.ts'
import { type Filled, fill, filledApp } from './filled.ts'
import { type RunningConsole, startConsole } from './start.ts'

const chromium = serviceFor('chromium')
/** Every page in both languages, both themes and both widths, and not in one of each alone. */
const matrix = Boolean(process.env.ROLLCALL_TEST_CONSOLE_MATRIX)

type Look = { readonly locale: 'en-US' | 'zh-CN'; readonly colorScheme: 'light' | 'dark'; readonly width: 1280 | 390 }

const every: readonly Look[] = (['en-US', 'zh-CN'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    ([1280, 390] as const).map((width) => ({ locale, colorScheme, width })),
  ),
)
const nameOf = ({ locale, colorScheme, width }: Look) => `${locale}-${colorScheme}-${width}`

/** The pages, by the name of their pictures. */
const addresses: Readonly<Record<string, string>> = {
  overview: '',
  users: 'users',
  'users-search': 'users?q=demo-1',
  'user-overview': 'users/demo-1',
  'user-sessions': 'users/demo-1?tab=sessions',
  'user-connections': 'users/demo-1?tab=connections',
  'user-devices': 'users/demo-1?tab=devices',
  'user-push': 'users/demo-1?tab=push',
  'user-timeline': 'users/demo-1?tab=timeline',
  'user-notes': 'users/demo-1?tab=notes',
  'user-settings': 'users/demo-1?tab=settings',
  'user-banned': 'users/demo-25',
  connections: 'connections',
  jobs: 'jobs',
  refusals: 'refusals',
  requests: 'requests',
  audit: 'audit',
  'push-tasks': 'push-tasks',
  webhooks: 'webhooks',
  robots: 'robots',
  things: 'things',
  apps: 'apps',
  keys: 'keys',
  nodes: 'nodes',
  settings: 'settings',
  logins: 'logins',
}
/** Dialogs and panels that are open; `{webhook}` is the id of a webhook. */
const opened: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['kick', 'ban', 'mute', 'edit', 'password', 'unbind', 'token', 'destroy'].map((panel) => [
      `user-${panel}`,
      `users/demo-1?panel=${panel}`,
    ]),
  ),
  'user-unban': 'users/demo-25?panel=unban',
  'users-create': 'users?panel=create',
  'jobs-new': 'jobs?panel=new',
  'audit-entry': 'audit?open=1',
  'webhooks-create': 'webhooks?panel=create',
  'webhook-open': 'webhooks?open={webhook}',
  'webhook-replay': 'webhooks?open={webhook}&panel=replay',
  'robots-create': 'robots?panel=create',
  'robot-open': 'robots?open=demo-robot-1',
  'robot-rotate': 'robots?open=demo-robot-1&panel=rotate',
  'things-create': 'things?panel=create',
  'thing-open': 'things?open=demo-thing-1',
  'apps-create': 'apps?panel=create',
  'app-open': 'apps?open=demo',
  'app-settings': 'apps?open=demo&tab=settings',
  'app-disable': 'apps?open=demo&panel=disable',
  'keys-create': 'keys?panel=create',
  'logins-create': 'logins?panel=create',
  'logins-password': 'logins?panel=password',
  'login-open': 'logins?open=owner',
  'login-link': 'logins?open=owner&panel=link',
  'node-open': 'nodes?open=1',
}
const inFilledApp = (address: string) => `${address}${address.includes('?') ? '&' : '?'}app=${filledApp}`

describe.skipIf(chromium === undefined)('every page of the console', () => {
  let running: RunningConsole
  let filled: Filled | undefined
  beforeAll(async () => {
    mkdirSync(picturesFolder, { recursive: true })
    running = await startConsole(chromium ?? '')
    filled = await fill(running)
  }, waitMsMax)
  afterAll(async () => {
    await filled?.stop()
    await running.close()
  }, waitMsMax)

  const looks = matrix ? every : every.filter((_, index) => index === 0 || index === every.length - 1)
  test.each(looks.map((look) => [nameOf(look), look] as const))(
    '%s: no error, nothing from elsewhere, nothing serious for axe',
    async (name, { locale, colorScheme, width }) => {
      const viewport = { width, height: width === 390 ? 844 : 800 }
      const { page, ...shown } = await running.browser.signedIn('owner', '', { locale, colorScheme, viewport })
      shown.problems.length = 0
      const found: Record<string, string[]> = {}
      for (const [title, wanted] of Object.entries({ ...addresses, ...opened })) {
        const address = wanted.replace('{webhook}', filled?.webhook ?? '')
        await page.goto(`${running.browser.server.url}/console/${inFilledApp(address)}`)
        await settled(page)
        if (title in opened) await page.getByRole('dialog').first().waitFor()
        const problems = [...shown.problems.splice(0), ...(await accessibilityProblems(page))]
        if ((await overflowOf(page)) > 0) problems.push('the page is wider than the window')
        if (problems.length > 0) found[title] = problems
        await page.screenshot({ path: join(picturesFolder, `${title}-${name}.png`) })
      }
      expect([found, shown.foreign]).toEqual([{}, []])
      await shown.close()
    },
    waitMsMax * 4,
  )
})

/** Waits until nothing is loading. Streams stay open, so a quiet network is nothing to wait for. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction("document.querySelector('[aria-busy=true]') === null")
  await page.evaluate('document.fonts.ready')
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
