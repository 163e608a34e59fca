import type { LoadedConfig } from '../config/load.ts'
import { type CommandContext, type CommandOption, UsageError } from './command.ts'
import { type KeptSecretsReader, secretOf } from './commands/secret.ts'

const timeoutMs = 10_000

/** For every command that asks a running server. */
export const urlOption: Readonly<Record<'url', CommandOption>> = {
  url: { value: 'URL', meaning: "the server's URL; by default from the configuration" },
}

/**
 * The answer of the running server's own API to `GET <path>`, with the administrator's key. When there is none it says why
 * on standard error and gives `undefined`; then the exit code is 1.
 */
export async function askOwnApi<T>(
  context: CommandContext,
  keptSecrets: KeptSecretsReader,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): Promise<T | undefined> {
  const loaded = context.config()
  const base = context.option('url') ?? ownUrl(loaded)
  const key = await secretOf('rollcall.adminKey', loaded, keptSecrets)
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
  if (response.status === 401) return `the server at ${base} has another rollcall.adminKey`
  const body = (await response.json().catch(() => undefined)) as { error?: { message?: string } } | undefined
  return body?.error?.message ?? `the server at ${base} answered with HTTP status ${response.status}`
}

/** Throws UsageError where the configuration does not say. */
function ownUrl({ config }: LoadedConfig): string {
  const port = config['rollcall.port']
  if (port === 'off' || port === 0)
    throw new UsageError(`rollcall.port is ${port}, so it does not say where the server is`, 'name it with --url')
  return `http://${reachable(config.host)}:${port}`
}

/** What listens everywhere is reached here. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
