import { hash } from 'node:crypto'

/** What each listener is for, by its name; the first screen and the overview page show it. */
export const listenerTitles: Readonly<Record<string, string>> = {
  wildfire: 'WildfireChat server API',
  wildfireMqtt: 'WildfireChat clients (MQTT)',
  wildfireRoute: 'WildfireChat route and robots',
  wildfireWs: 'WildfireChat clients (WebSocket)',
  openim: 'OpenIM API',
  openimGateway: 'OpenIM clients (WebSocket)',
  lanying: 'Lanying API and clients',
  rollcall: 'Overview page, admin API, metrics',
}

export type Overview = {
  readonly version: string
  /** URLs by listener. */
  readonly urls: Readonly<Record<string, string>>
  readonly apis: readonly {
    readonly title: string
    readonly listener: string
    readonly operations: number
    /** Path of its OpenAPI document on this listener. */
    readonly document: string
  }[]
}

const links: readonly (readonly [path: string, meaning: string])[] = [
  ['/healthz', 'whether the process answers'],
  ['/readyz', 'whether it accepts requests'],
  ['/metrics', 'for Prometheus'],
  ['/openapi.json', 'every API in one OpenAPI document'],
]

const pages: readonly (readonly [path: string, content: string])[] = [
  ['docs/guide/getting-started.md', 'first calls, SDKs, settings'],
  ['docs/reference/endpoints.md', 'every endpoint'],
  ['docs/reference/errors.md', 'every error and its code in each dialect'],
  ['docs/reference/configuration.md', 'every setting'],
  ['docs/reference/cli.md', 'the commands of npx rollcall'],
]

const style = `
:root { color-scheme: light dark; --text: #1d2329; --soft: #59636e; --line: #d5dae0; --link: #0b5cad; --back: #fff }
@media (prefers-color-scheme: dark) { :root { --text: #e4e8ec; --soft: #9aa5b1; --line: #363d45; --link: #7ab7ff; --back: #15181c } }
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 760px; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back) }
h1 { margin: 0; font-size: 26px }
h2 { margin: 32px 0 8px; font-size: 18px }
p { margin: 0; color: var(--soft) }
dl { margin: 0 }
div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; padding: 8px 0; border-top: 1px solid var(--line) }
@media (max-width: 480px) { div { flex-direction: column } }
dd { margin: 0; color: var(--soft) }
code { font: 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
a { color: var(--link) }
`

/** Headers of the page: nothing is loaded and nothing runs; the page's own style is known by its hash. */
export const overviewHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

/** The page at `/` of the `rollcall` listener, as HTML without scripts. */
export function overviewPage({ version, urls, apis }: Overview): string {
  const listeners = Object.entries(urls).map(([name, url]) => row(escaped(listenerTitles[name] ?? name), code(url)))
  const reference = apis.map(({ title, operations, document }) =>
    row(`${escaped(title)}<br>${link(document)}`, `${operations} operations`),
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rollcall</title>
<style>${style}</style>
</head>
<body>
<h1>Rollcall</h1>
<p>Version ${escaped(version)}. The user plane of an instant messaging backend.</p>
${section('Listeners', listeners)}
${section('APIs', reference)}
${section(
  'Operation',
  links.map(([path, meaning]) => row(link(path), meaning)),
)}
${section(
  'Documentation, in the project folder',
  pages.map(([path, content]) => row(code(path), content)),
)}
</body>
</html>
`
}

const section = (title: string, rows: readonly string[]): string => `<h2>${title}</h2>\n<dl>\n${rows.join('\n')}\n</dl>`
const row = (term: string, description: string): string => `<div><dt>${term}</dt><dd>${description}</dd></div>`
const code = (text: string): string => `<code>${escaped(text)}</code>`
const link = (path: string): string => `<a href="${escaped(path)}">${code(path)}</a>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one)
