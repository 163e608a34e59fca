import type { Clock } from '../../core/clock.ts'
import { CoreError } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import { type Dialect, firstIssue } from './dialect.ts'
import type { Method, Row } from './endpoint.ts'
import { type Incoming, incomingOf, readBytes } from './incoming.ts'
import { routeTable } from './routes.ts'

/** What is known of one answered request; the request log's fields. */
export type AnsweredRequest = {
  /** The caller's own id for it, where the id is fit for the log. */
  requestId: string | undefined
  dialect: string
  /** The row's route, or `-` when none matched. */
  route: string
  method: string
  path: string
  status: number
  /** The vendor's code. */
  code: number
  ms: number
  call: Call | undefined
  address: () => string
  /** The failure, whole; for `internal` its cause is the bug. */
  error: CoreError | undefined
}

export type RunnerOptions = {
  clock: Clock
  observe: (answered: AnsweredRequest) => void
  /** Throws `request.rate_limited`. */
  limit: (call: Call) => void
  /** Parse every reply against its schema: tests and development. */
  checkReplies: boolean
}

/** Takes a request to its row and the row's answer back; never throws. */
export type Handler = (request: Request, address: () => string) => Promise<Response>

/** The one runner: match, authenticate, parse once, call the core, map, wrap. */
export function runner<Deps, C extends Call>(dialect: Dialect<Deps, C>, options: RunnerOptions): Handler {
  const match = routeTable(dialect.rows)
  const okInit = { headers: new Headers(dialect.headers) }

  return async (request, address) => {
    const startedMs = options.clock.monotonic()
    const incoming = incomingOf(request, address, dialect.requestIdHeader)
    const immediate = dialect.beforeRouting?.(incoming)
    if (immediate) return immediate
    const matched = match(incoming.path)
    const row = matched?.byMethod.get(incoming.method as Method)
    let call: C | undefined
    try {
      if (!matched || !row) throw new CoreError(matched ? 'request.method_not_allowed' : 'request.not_found')
      const known = authenticate(dialect, row, incoming)
      call = known instanceof Promise ? await known : known
      options.limit(call)
      const value = dialect.read(row, incoming, await readBytes(request), call, matched.params)
      const input = parse(row, value, dialect.errorMap)
      const result = row.map(await row.run(dialect.deps, input, call), input, call)
      if (options.checkReplies) checkReply(row, result)
      const response = new Response(JSON.stringify(dialect.ok(result, row, incoming, call)), okInit)
      note(row, incoming, startedMs, 200, 0, call, undefined)
      return response
    } catch (thrown) {
      return failed(thrown, row, incoming, startedMs, call)
    }
  }

  function failed(
    thrown: unknown,
    row: Row<Deps, C> | undefined,
    incoming: Incoming,
    startedMs: number,
    call: C | undefined,
  ) {
    const error = asCoreError(thrown)
    const failure = dialect.fail(error, row)
    const headers = failure.close ? { ...dialect.headers, connection: 'close' } : dialect.headers
    note(row, incoming, startedMs, failure.status, failure.code, call, error)
    return new Response(JSON.stringify(failure.body), { status: failure.status, headers })
  }

  function note(
    row: Row<Deps, C> | undefined,
    incoming: Incoming,
    startedMs: number,
    status: number,
    code: number,
    call: C | undefined,
    error: CoreError | undefined,
  ): void {
    options.observe({
      requestId: incoming.requestId,
      dialect: dialect.name,
      route: row?.routes[0] ?? '-',
      method: incoming.method,
      path: incoming.path,
      status,
      code,
      ms: options.clock.monotonic() - startedMs,
      call,
      address: incoming.address,
      error,
    })
  }
}

function authenticate<Deps, C extends Call>(dialect: Dialect<Deps, C>, row: Row<Deps, C>, incoming: Incoming) {
  const authenticator = dialect.auth[row.auth]
  if (!authenticator) throw new Error(`${dialect.name} has no authenticator ${row.auth}`)
  return authenticator(incoming, dialect.deps)
}

function parse<Deps, C extends Call>(row: Row<Deps, C>, value: unknown, errorMap: Dialect<Deps, C>['errorMap']) {
  const parsed = row.input.safeParse(value, errorMap && { error: errorMap })
  if (parsed.success) return parsed.data
  throw new CoreError('request.invalid', firstIssue(parsed.error), { cause: parsed.error })
}

function checkReply<Deps, C extends Call>(row: Row<Deps, C>, result: unknown): void {
  if (!row.reply) return
  const parsed = row.reply.safeParse(result)
  if (!parsed.success) throw new Error(`${row.routes[0]} broke its reply schema: ${firstIssue(parsed.error)}`)
}

/** Whatever is thrown is an answer: what the core did not name is `internal`, with the bug as its cause. */
export const asCoreError = (thrown: unknown): CoreError =>
  thrown instanceof CoreError ? thrown : new CoreError('internal', undefined, { cause: thrown })
