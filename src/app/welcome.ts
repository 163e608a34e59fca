import { inDoubleQuotes, shellWord } from '../config/shell.ts'
import { listenerTitles } from '../http/overview-page.ts'
import { urlsAt } from '../http/shown-urls.ts'

type WelcomeValues = {
  /** The setting `wildfire.listShape`. */
  listShape: string
  /** Options by which the commands read this server's secrets, quoted for a shell. */
  options: string
  /** Settings of secrets that were flags; the commands need the same flags, which are not shown. */
  secretFlags: readonly string[]
  openimAdmin: string
  lanyingApp: string
  /** By which other machines reach this one. */
  machine: string
  /** The setting `console.enabled`. */
  hasConsole: boolean
}

/**
 * One command for each listener, to paste into another terminal: each succeeds alone, after the others and when it is
 * repeated. None contains a secret: the shell reads it when it runs.
 */
const firstCalls: Record<string, (url: string, values: WelcomeValues) => string> = {
  wildfire: (url, { options }) =>
    `npx rollcall sign wildfire${options} | curl -sS -H @- -d '{"userId":"alice","name":"alice","displayName":"Alice"}' ${url}/admin/user/create`,
  openim: (url, { options, openimAdmin }) =>
    `curl -sS -H 'operationID: 1' -d "{\\"secret\\":\\"$(npx rollcall secret openim.secret${options})\\",\\"userID\\":${inDoubleQuotes(JSON.stringify(openimAdmin))}}" ${url}/auth/get_admin_token`,
  lanying: (url, { options, lanyingApp }) =>
    `curl -sS -H ${shellWord(`app_id: ${lanyingApp}`)} -H "access-token: $(npx rollcall secret lanying.adminToken${options})" ${url}/user/list`,
  rollcall: (url) => `curl -sS ${url}/readyz`,
}

/** A caller written against the vendor's server, which answers every caller with objects, has to know it. */
const listShapeNote = `WildfireChat's user lists are bare arrays, as on the vendor's page, and objects for the vendor's Java SDK alone
(known by its User-Agent). The vendor's server always answers objects: --set wildfire.listShape=sdk does the same.`

/** What an app of each vendor is given to connect, by the listener that it calls first. */
const clientSettings: Record<string, (url: string, urls: Readonly<Record<string, string>>) => string> = {
  wildfireRoute: (url) =>
    `WildfireChat  host of the IM server ${new URL(url).hostname}, its port 80 forwarded to ${new URL(url).port}`,
  openimGateway: (url, { openim }) => `OpenIM        ${openim === undefined ? '' : `apiAddr ${openim}, `}wsAddr ${url}`,
  lanying: (url) => `Lanying       dnsServer ${url}/v2/app_dns`,
}

/**
 * The text below the ready line when standard output is a terminal. Listeners on all addresses have the loopback address in
 * the commands, which run on this machine, and the machine's own in what apps are given.
 */
export function welcomeText(bound: Readonly<Record<string, string>>, values: WelcomeValues): string {
  const urls = urlsAt(bound, '127.0.0.1')
  const listeners = Object.entries(urls).map(([name, url]) => `  ${(listenerTitles[name] ?? name).padEnd(34)} ${url}`)
  const calls = Object.entries(urls).flatMap(([name, url]) => {
    const call = firstCalls[name]?.(url, values)
    return call ? [`  ${call}`] : []
  })
  const paragraphs = [
    'Rollcall is running.',
    listeners.join('\n'),
    ...consoleLines(urls, values),
    'Try it from another terminal in this folder:',
    ...calls,
    ...clients(urlsAt(bound, values.machine)),
    ...notes(urls, values),
    'Stop it with Ctrl-C.',
  ]
  return `\n${paragraphs.join('\n\n')}\n`
}

/** The page is of no use without a link. */
const consoleLines = (
  { rollcall }: Readonly<Record<string, string>>,
  { hasConsole, options }: WelcomeValues,
): string[] =>
  rollcall === undefined || !hasConsole
    ? []
    : [`Open the web console, ${rollcall}/console/, with a link:\n\n  npx rollcall console${options}`]

function clients(urls: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(urls).flatMap(([name, url]) => clientSettings[name]?.(url, urls) ?? [])
  return lines.length === 0 ? [] : ['Apps connect with:', lines.map((line) => `  ${line}`).join('\n')]
}

function notes(urls: Readonly<Record<string, string>>, { listShape, secretFlags }: WelcomeValues): string[] {
  const found: string[] = []
  if (secretFlags.length > 0)
    found.push(`The commands need the same --set as the server for: ${secretFlags.join(', ')}.`)
  if ('wildfire' in urls && listShape === 'auto') found.push(listShapeNote)
  return found
}
