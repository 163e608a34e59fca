import { CoreError } from '../../core/errors.ts'

/** Holds the token of a browser that is signed in to the console. */
export const consoleCookie = 'rollcall_console'

/** Of requests with the cookie: a page of another origin cannot send it without asking first, which is refused. */
export const consoleHeader = 'Rollcall-Console'

/** What browsers send of themselves: where the page is from that makes the request. Source: W3C Fetch Metadata. */
const siteHeader = 'Sec-Fetch-Site'

/** Longest Cookie header that is read, in characters. */
const cookieCharsMax = 16 * 1024

const pair = new RegExp(`(?:^|;)[ \\t]*${consoleCookie}=([^;\\s]*)`)

/** The token in the cookie; `undefined` without one. */
export function consoleToken(headers: Headers): string | undefined {
  const cookies = headers.get('cookie')
  if (cookies === null || cookies.length > cookieCharsMax) return undefined
  return pair.exec(cookies)?.[1] || undefined
}

/** Throws `auth.forbidden` for a request that another site may have made a browser send. */
export function assertOwnPage(headers: Headers): void {
  if (headers.get(consoleHeader) !== '1')
    throw new CoreError('auth.forbidden', `a request of the console needs the header ${consoleHeader}: 1`)
  const site = headers.get(siteHeader)
  if (site !== null && site !== 'same-origin')
    throw new CoreError('auth.forbidden', 'requests of other sites are refused')
}

/**
 * Whether the browser reached the server over TLS: it says the page's origin, and a proxy says what it was asked by. Either
 * concerns the cookie of this caller alone, so neither needs to be trusted.
 */
export const isOverTls = (headers: Headers): boolean =>
  headers.get('x-forwarded-proto')?.toLowerCase() === 'https' || (headers.get('origin')?.startsWith('https:') ?? false)

/** The Set-Cookie header of a token, for `maxAgeMs`; without a token the cookie is deleted. */
export function setCookie(token: string | undefined, isSecure: boolean, maxAgeMs: number): string {
  const attributes = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  const seconds = token === undefined ? 0 : Math.ceil(maxAgeMs / 1_000)
  return `${consoleCookie}=${token ?? ''}; ${attributes}; Max-Age=${seconds}`
}
