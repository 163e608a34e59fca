import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

/** For one thing to appear on a busy machine. */
const thingMsMax = 45_000
/** For a test. */
export const waitMsMax = 180_000

/** What the console is served by. */
export type ConsoleServer = { readonly url: string; readonly adminKey: string }

export type Role = 'viewer' | 'operator' | 'owner'

/** A page of the console, and everything that went wrong on it. */
export type ConsolePage = {
  readonly page: Page
  /** Errors in the browser's console, exceptions, answers of the server that are failures, violations of the policy. */
  readonly problems: string[]
  /** Requests to another origin. */
  readonly foreign: string[]
  close(): Promise<void>
}

/** The console in a browser; every page has a profile of its own. */
export class ConsoleBrowser {
  private constructor(
    private readonly browser: Browser,
    readonly server: ConsoleServer,
  ) {}

  /** `path` is the browser's program. */
  static async launch(path: string, server: ConsoleServer): Promise<ConsoleBrowser> {
    return new ConsoleBrowser(await launchChromium(path), server)
  }
  /** A page without a login, at an address below `/console/`. */
  async open(address: string, options: BrowserContextOptions = {}): Promise<ConsolePage> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    context.setDefaultTimeout(thingMsMax)
    return watched(context, `${this.server.url}/console/${address}`)
  }
  /** A page whose login came in by a link. */
  async signedIn(role: Role, address = '', options: BrowserContextOptions = {}): Promise<ConsolePage> {
    const opened = await this.open(`#code=${await this.code(role)}`, options)
    await opened.page.getByRole('navigation').first().waitFor({ state: 'attached' })
    if (address !== '') await opened.page.goto(`${this.server.url}/console/${address}`)
    return opened
  }
  /** Of a single-use link for the login `role`, which is made. */
  async code(role: Role, login: string = role): Promise<string> {
    const { code } = (await this.api('POST', '/v1/console/links', { login, role })) as { code: string }
    return code
  }
  /** A call of the admin API with the root key. Throws what the server refuses with. */
  async api(method: string, path: string, body?: unknown, app = 'default'): Promise<unknown> {
    const { url, adminKey } = this.server
    const reply = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${adminKey}`, 'rollcall-app': app, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
    return JSON.parse(text)
  }
  close(): Promise<void> {
    return this.browser.close()
  }
}

async function watched(context: BrowserContext, url: string): Promise<ConsolePage> {
  const page = await context.newPage()
  const problems: string[] = []
  const foreign: string[] = []
  const { origin } = new URL(url)
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error}`))
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  page.on('request', (request) => {
    const to = request.url()
    if (!to.startsWith(`${origin}/`) && !to.startsWith('data:') && !to.startsWith('blob:')) foreign.push(to)
  })
  await page.exposeFunction('reportViolation', (text: string) => problems.push(`policy: ${text}`))
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (text: string) => void }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      reportViolation(`${violatedDirective} ${blockedURI} ${sourceFile}`),
    )
  })
  await page.goto(url)
  return { page, problems, foreign, close: () => context.close() }
}

const axeSource = readFileSync(Bun.resolveSync('axe-core/axe.min.js', import.meta.dir), 'utf8')

type AxeResult = {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** What axe finds serious or critical on a page, one line an element. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResult
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`))
}

/** Where screenshots go: a folder that a variable names, else one of the system's temporary folder. */
export const picturesFolder = process.env.ROLLCALL_TEST_PICTURES || join(tmpdir(), 'rollcall-console-pictures')
