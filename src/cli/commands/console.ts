import type { LoadedConfig } from '../../config/load.ts'
import { consoleRoles } from '../../core/console/console-login.ts'
import { type ApiCall, type ApiDeps, apiCommand } from '../api/api-command.ts'
import type { Command } from '../command.ts'

/** By which address other machines reach this one. */
export type MachineAddress = () => Promise<string>

const options = {
  login: { value: 'NAME', meaning: 'the login that signs in, made when there is none; `admin` when omitted' },
  role: { value: 'ROLE', meaning: 'of a login that is made; `owner` when omitted', choices: consoleRoles },
  host: { value: 'HOST', meaning: 'the host in the link; by default one that reaches this server' },
  open: { meaning: 'opens the link in a browser of this machine, also where none seems to be' },
  'no-open': { meaning: 'prints the link and opens nothing' },
} as const

/** `console`: a link that signs one browser in. */
export const consoleCommand = (deps: ApiDeps & { readonly machineAddress: MachineAddress }): Command =>
  apiCommand(deps, {
    name: 'console',
    summary: 'Prints a link that signs a browser in to the web console, once, within 15 minutes',
    usage: '',
    details: [
      'On a machine with a display the link is opened as well. Nobody needs a password: whoever may read rollcall.adminKey',
      'may make links. Works inside a container too: docker exec <container> rollcall console --host <name of the machine>',
    ].join('\n'),
    operation: 'POST /v1/console/links',
    options,
    async run(call) {
      const [login, role] = [call.option('login'), roleOf(call)]
      const body = { ...(login !== undefined && { login }), ...(role && { role }) }
      const { data } = await call.client.POST('/v1/console/links', { body })
      if (!data) return 1
      const link = `${await baseUrl(call, deps.machineAddress)}/console/#code=${data.code}`
      call.show(data, () => `${link}\n`)
      if (call.switch('json')) return 0
      call.io.error(`It signs ${data.login} in, once, within 15 minutes.\n`)
      if (mayOpen(call)) openBrowser(link)
      return 0
    },
  })

const roleOf = (call: ApiCall) => consoleRoles.find((role) => role === call.option('role'))

/** A browser is opened for a person who sits at this machine. */
function mayOpen(call: ApiCall): boolean {
  if (call.switch('no-open')) return false
  const { DISPLAY = '', WAYLAND_DISPLAY: wayland = '', SSH_CONNECTION: remote = '' } = call.io.environment
  const hasDisplay = process.platform === 'linux' ? DISPLAY !== '' || wayland !== '' : remote === ''
  return call.switch('open') || (hasDisplay && call.io.isTerminal === true)
}

/** The origin at which a browser reaches the server: as given, as configured, or by an address of this machine. */
async function baseUrl(call: ApiCall, machineAddress: MachineAddress): Promise<string> {
  const url = new URL(call.isUrlGiven ? call.url : await configuredUrl(call.config(), call.url, machineAddress))
  const host = call.option('host')
  if (host !== undefined) url.host = host.includes(':') || url.port === '' ? host : `${host}:${url.port}`
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

async function configuredUrl({ config }: LoadedConfig, url: string, machineAddress: MachineAddress): Promise<string> {
  if (config['rollcall.publicUrl'] !== '') return config['rollcall.publicUrl']
  const isOnAll = ['0.0.0.0', '::'].includes(config['rollcall.host'])
  if (!isOnAll) return url
  const address = await machineAddress()
  return url.replace('127.0.0.1', () => address)
}

/** The program of each system that opens a URL. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens a URL in the browser of this machine, as far as it has one: the URL is printed as well. */
function openBrowser(url: string): void {
  const opener = openers[process.platform]
  if (!opener) return
  try {
    Bun.spawn([...opener, url], { stdio: ['ignore', 'ignore', 'ignore'] }).unref()
  } catch {
    // The program is not installed.
  }
}
