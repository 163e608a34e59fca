import { code, escaped, htmlPage, link, row, section } from './html.ts'

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
  ['/docs/api', 'every API, to browse'],
  ['/docs/errors', 'every error: what it means and what to do'],
  ['/openapi.json', 'every API in one OpenAPI document'],
]

const pages: readonly (readonly [path: string, content: string])[] = [
  ['docs/guide/getting-started.md', 'first calls, SDKs, settings'],
  ['docs/reference/endpoints.md', 'every endpoint'],
  ['docs/reference/errors.md', 'every error and its code in each dialect'],
  ['docs/reference/configuration.md', 'every setting'],
  ['docs/reference/cli.md', 'the commands of npx rollcall'],
]

/** The page at `/` of the `rollcall` listener, as HTML without scripts. */
export function overviewPage({ version, urls, apis }: Overview): string {
  const listeners = Object.entries(urls).map(([name, url]) => row(escaped(listenerTitles[name] ?? name), code(url)))
  const reference = apis.map(({ title, operations, document }) =>
    row(`${escaped(title)}<br>${link(document)}`, `${operations} operations`),
  )
  const operation = links.map(([path, meaning]) => row(link(path), meaning))
  const documentation = pages.map(([path, content]) => row(code(path), content))
  return htmlPage(
    'Rollcall',
    `<h1>Rollcall</h1>
<p>Version ${escaped(version)}. The user plane of an instant messaging backend.</p>
${section('Listeners', listeners)}
${section('APIs', reference)}
${section('Operation', operation)}
${section('Documentation, in the project folder', documentation)}`,
  )
}
