import { expect } from 'bun:test'
import type { ConsoleRole } from '../../src/core/console/console-login.ts'
import { callBy } from './core.ts'
import type { TestServer } from './server.ts'

/** Headers that the pages of the console send, and those that a browser adds. */
export const ownPage = { 'rollcall-console': '1', 'sec-fetch-site': 'same-origin' }

export type ConsoleBrowser = {
  /** The Cookie header; `undefined` when not signed in. */
  readonly cookie: () => string | undefined
  /** As a page of the console would ask; `headers` go over those of `ownPage`, `undefined` removes one. */
  readonly ask: (
    method: string,
    path: string,
    more?: { body?: unknown; headers?: Readonly<Record<string, string | undefined>> },
  ) => Promise<Response>
}

/** A browser without a window: keeps the cookie. */
export function consoleBrowser({ urls }: Pick<TestServer, 'urls'>, cookie?: string): ConsoleBrowser {
  let kept = cookie
  return {
    cookie: () => kept,
    async ask(method, path, { body, headers } = {}) {
      const sent = { ...ownPage, ...(kept !== undefined && { cookie: kept }), ...headers }
      const named = Object.entries(sent).filter((one): one is [string, string] => one[1] !== undefined)
      const answer = await fetch(urls.rollcall + path, {
        method,
        headers: named,
        redirect: 'manual',
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const set = answer.headers.get('set-cookie')?.split(';', 1)[0]
      if (set !== undefined) kept = set.endsWith('=') ? undefined : set
      return answer
    },
  }
}

/** A browser that is signed in by a link, as a login of this role. */
export async function signedIn(server: TestServer, role: ConsoleRole = 'owner', login: string = role) {
  const { code } = await server.core.consoleSessions.createLink(callBy('admin'), { login, role })
  const browser = consoleBrowser(server)
  expect((await browser.ask('POST', '/console/session', { body: { code } })).status).toBe(200)
  return browser
}
