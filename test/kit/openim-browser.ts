import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { SdkClient, type SdkEvent } from './openim-sdk.ts'

/** For a page to load on a busy machine. */
const waitMsMax = 120_000

const sdkFolder = join(import.meta.dir, '..', '..', 'node_modules', '@openim', 'wasm-client-sdk')

/**
 * Makes the SDK, and reports its calls before it sees their answers. `call` never rejects, because an error of the SDK would
 * arrive without its code.
 */
const pageText = `<!doctype html>
<link rel="icon" href="data:,">
<script src="/assets/wasm_exec.js"></script>
<script type="module">
  import { CbEvents, getSDK } from '/lib/index.es.js'
  const realFetch = window.fetch
  window.fetch = async (input, init) => {
    const { origin, pathname: path } = new URL(input.url ?? input, location.href)
    if (origin === location.origin) return realFetch(input, init)
    try {
      const response = await realFetch(input, init)
      const { errCode, errDlt } = await response.clone().json()
      const isGood = response.ok && errCode === 0
      reportCall({ path, problem: isGood ? '' : 'HTTP ' + response.status + ', ' + errCode + ' ' + errDlt })
      return response
    } catch (error) {
      reportCall({ path, problem: String(error) })
      throw error
    }
  }
  const sdk = getSDK({ coreWasmPath: '/assets/openIM.wasm', sqlWasmPath: '/assets/sql-wasm.wasm', debug: false })
  for (const event of Object.values(CbEvents))
    sdk.on(event, (news) => report({ event, data: news?.data, errCode: news?.errCode ?? 0 }))
  window.call = async (method, args) => {
    try {
      return { data: (await sdk[method](...args))?.data }
    } catch (error) {
      return { errCode: error?.errCode ?? -1, errMsg: error?.errMsg ?? String(error) }
    }
  }
</script>`

type CallResult = { data?: unknown; errCode?: number; errMsg?: string }
type PageWindow = { call(method: string, args: unknown[]): Promise<CallResult> }

/** `@openim/wasm-client-sdk` in a browser, on pages that a site on this machine serves. */
export class SdkBrowser {
  readonly #browser: Browser
  readonly #site: Bun.Server<undefined>

  private constructor(browser: Browser) {
    this.#browser = browser
    this.#site = Bun.serve({
      port: 0,
      hostname: '127.0.0.1',
      development: false,
      fetch(request) {
        const { pathname } = new URL(request.url)
        // Other sources of a page with these headers must allow it, as in a page that shares memory with its workers.
        const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
        if (pathname !== '/') return new Response(Bun.file(join(sdkFolder, pathname)), { headers })
        return new Response(pageText, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
      },
    })
  }
  /** `path` is the browser's program. Its profile is new and deleted at the end. */
  static async launch(path: string): Promise<SdkBrowser> {
    return new SdkBrowser(await launchChromium(path))
  }
  /** A client on a page of its own, which shares nothing with other pages. */
  async client(): Promise<BrowserClient> {
    const context = await this.#browser.newContext()
    context.setDefaultTimeout(waitMsMax)
    const page = await context.newPage()
    const client = new BrowserClient(context, page)
    await context.exposeFunction('report', (news: SdkEvent) => client.record(news))
    await context.exposeFunction('reportCall', (call: PageCall) => client.recordCall(call))
    await page.goto(this.#site.url.href)
    await page.waitForFunction('window.call')
    return client
  }
  async close(): Promise<void> {
    await this.#browser.close()
    await this.#site.stop(true)
  }
}

/** A call of the page to another origin; `problem` is `''` when it was answered with errCode 0. */
export type PageCall = { readonly path: string; readonly problem: string }

/** One page with the SDK. */
export class BrowserClient extends SdkClient {
  /** Calls in the order of their answers. */
  readonly calls: PageCall[] = []
  /** Exceptions that no script of the page caught. */
  readonly exceptions: string[] = []
  readonly #context: BrowserContext
  #answered = Promise.withResolvers<void>()

  constructor(context: BrowserContext, page: Page) {
    super((method, args) => callOn(page, method, args))
    this.#context = context
    page.on('pageerror', (error) => this.exceptions.push(String(error)))
  }
  /** Waits until each of these paths was answered after the first `skipped` calls. */
  async answered(paths: readonly string[], skipped = 0): Promise<void> {
    const isAnswered = (path: string) => this.calls.some((call, index) => index >= skipped && call.path === path)
    while (!paths.every(isAnswered)) await this.#answered.promise
  }
  failedCalls(): PageCall[] {
    return this.calls.filter(({ problem }) => problem !== '')
  }
  /** Closes the page as a user does. */
  close(): Promise<void> {
    return this.#context.close()
  }
  recordCall(call: PageCall): void {
    this.calls.push(call)
    this.#answered.resolve()
    this.#answered = Promise.withResolvers()
  }
}

async function callOn(page: Page, method: string, args: unknown[]): Promise<unknown> {
  const result = await page.evaluate(([method, args]) => (globalThis as unknown as PageWindow).call(method, args), [
    method,
    args,
  ] as const)
  const { data, errCode, errMsg } = result
  if (errCode !== undefined) throw Object.assign(new Error(`${method}: ${errCode} ${errMsg}`), { errCode })
  return data
}
