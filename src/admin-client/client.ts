import createClient, { type Client } from 'openapi-fetch'
import { eventStreamType, linesType } from './media-types.ts'
import { AdminApiError, problemOf, UnreachableError } from './problem.ts'
import type { paths } from './schema.ts'

/**
 * A client of the admin API, typed from its OpenAPI document. It needs `fetch` alone, so it runs in browsers as it does on a
 * server, and it imports nothing of the server.
 */
export type AdminClient = Client<paths, `${string}/${string}`>

export type AdminClientOptions = {
  /** Of the rollcall listener, such as `http://127.0.0.1:18000`. */
  readonly url: string
  /** `rollcall.adminKey`, or a key of an app. Without it the browser's cookie of the console signs the caller in. */
  readonly key?: string | undefined
  /** The app that a root key acts on; `default` without it. */
  readonly app?: string | undefined
  readonly fetch?: (request: Request) => Promise<Response>
  /** For one request; streams are not bounded by it. */
  readonly timeoutMs?: number
}

const timeoutMsDefault = 30_000

/** Calls throw AdminApiError for a failure that the server answers, and UnreachableError without an answer. */
export function adminClient(options: AdminClientOptions): AdminClient {
  const { url, timeoutMs = timeoutMsDefault } = options
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request))
  const client = createClient<paths>({
    baseUrl: url.replace(/\/+$/, ''),
    headers: headersOf(options),
    fetch: (request) =>
      send(isStream(request) ? request : new Request(request, { signal: within(request.signal, timeoutMs) })),
  })
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw new AdminApiError(await problemOf(response))
    },
    onError({ error }) {
      throw error instanceof AdminApiError ? error : new UnreachableError(url, error)
    },
  })
  return client
}

const within = (signal: AbortSignal, ms: number): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(ms)])

const isStream = (request: Request): boolean =>
  [eventStreamType, linesType].includes(request.headers.get('accept') ?? '')

/** A page of another origin cannot send this header, so a request that has it comes from the console. */
const consoleHeader = { 'rollcall-console': '1' }

function headersOf({ key, app }: AdminClientOptions): Record<string, string> {
  const signedIn = key === undefined ? consoleHeader : { authorization: `Bearer ${key}` }
  return { ...signedIn, ...(app !== undefined && { 'rollcall-app': app }) }
}
