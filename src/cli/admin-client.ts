import type { LoadedConfig } from '../config/load.ts'
import type { Problem } from '../dialects/admin/problems.ts'
import { type CommandContext, type CommandOption, UsageError } from './command.ts'
import { type StoredSecretsReader, secretOf } from './commands/secret.ts'

const timeoutMs = 10_000

/** The option of commands that call a running server. */
export const urlOption: Readonly<Record<'url', CommandOption>> = {
  url: { value: 'URL', meaning: "the server's URL; by default from the configuration" },
}

/** How the argument `<user>` is read, for the help of commands. */
export const userArgumentHelp = '<user> is a uid, or one of uid:UID, num:NUM, name:NAME, mobile:MOBILE.'

/** The path of the admin API for the argument `<user>`. Throws UsageError when it is empty. */
export function userPath({ args: [user = ''] }: CommandContext, rest: string): string {
  if (user === '') throw new UsageError('<user> is empty', userArgumentHelp)
  return `/v1/users/${encodeURIComponent(user)}/${rest}`
}

/**
 * The reply of the running server's admin API to `GET <path>`, authenticated by `rollcall.adminKey`. On a failure it prints
 * the reason to standard error and returns `undefined`; the exit code is then 1.
 */
export async function requestAdminApi<T>(
  context: CommandContext,
  storedSecrets: StoredSecretsReader,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): Promise<T | undefined> {
  const loaded = context.config()
  const base = context.option('url') ?? adminApiUrl(loaded)
  const key = await secretOf('rollcall.adminKey', loaded, storedSecrets)
  const url = new URL(path, base)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value)
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined)
  const problem = response ? await problemOf(response, base) : `no server answers at ${base}`
  if (response && problem === undefined) return (await response.json()) as T
  context.io.error(`rollcall: ${problem}\n`)
  if (!response) context.io.error('start one with `npm start`, or name another with --url\n')
  return undefined
}

async function problemOf(response: Response, base: string): Promise<string | undefined> {
  if (response.ok) return undefined
  if (response.status === 401) return `the server at ${base} rejects this rollcall.adminKey`
  const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined
  return body?.detail ?? `the server at ${base} answered with HTTP status ${response.status}`
}

/** The URL from the configuration. Throws UsageError when `rollcall.port` names no fixed port. */
function adminApiUrl({ config }: LoadedConfig): string {
  const port = config['rollcall.port']
  if (port === 'off' || port === 0)
    throw new UsageError(`rollcall.port is ${port}, so the URL of the server is unknown`, 'name it with --url')
  return `http://${connectHost(config['rollcall.host'])}:${port}`
}

/** The host to connect to; a server that listens on all addresses is reached over loopback. */
function connectHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
