import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Ids } from '../../core/ids.ts'
import { code, htmlPage, link, pageHeaders } from '../html.ts'
import { ConsoleFiles } from './console-files.ts'

export const consolePath = '/console'
const assetsPath = `${consolePath}/assets/`
/** About the cookie: answered by the admin API. */
export const consoleSessionPath = `${consolePath}/session`

/** Where the build writes the nonce of the styles. */
const noncePlace = '{{nonce}}'
const nonceBytes = 16

/** The project folder. */
const root = join(import.meta.dir, '../../..')

/**
 * Loads the page of a console that is being built again, every 2 s. Not the header Refresh: for an address with a fragment, such
 * as that of a single-use link, it loads nothing.
 */
const reloadScript = 'setTimeout(() => location.reload(), 2000)'
const retrySeconds = 2
const reloadPolicy = `${pageHeaders['content-security-policy']}; script-src 'sha256-${hash('sha256', reloadScript, 'base64')}'`

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const safe = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
/** Names of assets have a hash of their content. */
const assetHeaders = { ...safe, 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' }

/** Serves the files of the console. `undefined`: no such file. */
export type ConsolePages = (path: string, request: Request) => Promise<Response | undefined>

/** `folder`: what `console/build.ts` wrote. Every path below `/console/` that is no asset is a page of the same document. */
export function consolePages(ids: Pick<Ids, 'bytes'>, folder = join(root, 'console/dist')): ConsolePages {
  const files = new ConsoleFiles(folder)
  return async (path, request) => {
    if (path === consolePath) return new Response(null, { status: 302, headers: { location: `${consolePath}/` } })
    if (path.startsWith(assetsPath)) return assetAnswer(files, path.slice(assetsPath.length), request)
    const index = await files.index()
    if (index === undefined) return notBuilt()
    const nonce = ids.bytes(nonceBytes).toBase64()
    const headers = {
      ...safe,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'cache-control': 'no-store',
    }
    return new Response(index.replaceAll(noncePlace, nonce), { headers })
  }
}

async function assetAnswer(files: ConsoleFiles, name: string, { headers }: Request): Promise<Response | undefined> {
  const sent = await files.asset(name, headers.get('accept-encoding'))
  if (!sent) return undefined
  const etag = `"${name}${sent.encoding ? `-${sent.encoding}` : ''}"`
  const own = { ...assetHeaders, etag }
  if (
    headers
      .get('if-none-match')
      ?.split(',')
      .some((one) => one.trim().replace(/^W\//, '') === etag)
  )
    return new Response(null, { status: 304, headers: own })
  const file = Bun.file(sent.path)
  // A new build may have replaced it.
  if (!(await file.exists())) return undefined
  const encoding = sent.encoding && { 'content-encoding': sent.encoding }
  return new Response(file, { headers: { ...own, ...encoding, 'content-type': sent.type } })
}

/** What the page says, by what is there to build the console with. */
const unbuilt = {
  building: `The server builds it after its start, in a few seconds; this page loads again by itself. If it stays, run ${code('npm run console')} in the project folder.`,
  noPackages: `The packages that it is built with are not installed. Run ${code('npm run console')} in the project folder, which installs them, then load this page again.`,
  noSources: `This installation has neither the built console nor its sources. Run ${code('npm run console')} in a clone, and copy ${code('console/dist')} from there.`,
} as const

function whyUnbuilt(): keyof typeof unbuilt {
  if (!existsSync(join(root, 'console/build.ts'))) return 'noSources'
  return existsSync(join(root, 'node_modules/react-dom/package.json')) ? 'building' : 'noPackages'
}

/** Which command is missing. A server that runs from a clone builds the console itself after its start. */
function notBuilt(): Response {
  const why = whyUnbuilt()
  const isBuilding = why === 'building'
  const script = isBuilding ? `\n<script>${reloadScript}</script>` : ''
  const page = htmlPage(
    'Console of Rollcall',
    `<h1>The console is not built</h1>\n<p>${unbuilt[why]}</p>\n<p>Meanwhile: ${link('/overview', 'overview')} ${link('/docs/api')}</p>${script}`,
  )
  const wait = isBuilding && { 'retry-after': String(retrySeconds), 'content-security-policy': reloadPolicy }
  return new Response(page, { status: 503, headers: { ...pageHeaders, 'cache-control': 'no-store', ...wait } })
}
