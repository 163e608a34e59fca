import { type AdminClient, adminClient } from '../../admin-client/client.ts'
import { AdminApiError, UnreachableError } from '../../admin-client/problem.ts'
import type { LoadedConfig } from '../../config/load.ts'
import { type CommandContext, UsageError } from '../command.ts'
import { type StoredSecretsReader, secretOf } from '../commands/secret.ts'
import { exitCodeOf, exitCodes } from '../exit-codes.ts'

/** The environment variables that stand for options; no settings. */
const variables = { url: 'ROLLCALL_URL', key: 'ROLLCALL_KEY', app: 'ROLLCALL_APP' } as const

type Connected = {
  readonly clientOf: (app: string | undefined) => AdminClient
  readonly app: string | undefined
  readonly url: string
  /** An option or a variable names it. */
  readonly isUrlGiven: boolean
}

/** The configuration is read only for what neither an option nor a variable names. Throws UsageError and ConfigError. */
export async function connect(context: CommandContext, storedSecrets: StoredSecretsReader): Promise<Connected> {
  const given = (name: keyof typeof variables) =>
    context.option(name) ?? (context.io.environment[variables[name]] || undefined)
  const givenUrl = given('url')
  const url = givenUrl ?? adminApiUrl(context.config())
  if (!URL.canParse(url)) throw new UsageError(`--url: ${url} is no URL`, 'such as --url http://127.0.0.1:18000')
  const key = given('key') ?? (await secretOf('rollcall.adminKey', context.config(), storedSecrets))
  return {
    clientOf: (app) => adminClient({ url, key, app }),
    app: given('app'),
    url,
    isUrlGiven: givenUrl !== undefined,
  }
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

/** Prints what the server, or the way to it, answered. Returns the exit code; any other error is thrown on. */
export function reportFailure(error: unknown, context: CommandContext, url: string): number {
  const { io } = context
  if (error instanceof UnreachableError) {
    io.error(`rollcall: no server answers at ${url}\nstart one with \`npm start\`, or name another with --url\n`)
    return exitCodes.failure.code
  }
  if (!(error instanceof AdminApiError)) throw error
  if (context.switch('json')) io.error(`${JSON.stringify(error.problem)}\n`)
  else io.error(`rollcall: ${messageOf(error, url)}\n${hintOf(error, url)}`)
  return exitCodeOf(error.status)
}

const messageOf = ({ status, message }: AdminApiError, url: string): string =>
  status === 401 ? `the server at ${url} rejects this key` : message

function hintOf({ problem: { type, requestId } }: AdminApiError, url: string): string {
  const page = type?.startsWith('/') ? `what to do: ${new URL(type, url)}\n` : ''
  return page + (requestId === undefined ? '' : `request id: ${requestId}\n`)
}
