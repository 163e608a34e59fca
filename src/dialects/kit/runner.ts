import type { Clock } from '../../core/clock.ts'
import { CoreError } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import { authenticate, streamCaller } from './authenticate.ts'
import { freeBody, noBytes, type RequestBodies } from './body/request-bodies.ts'
import { checkDeclared, declaredError } from './declared.ts'
import { type Answer, type Dialect, firstIssue, type ParsedRequest } from './dialect.ts'
import { type EndpointRow, takesBody } from './endpoint.ts'
import { toCoreError } from './failures.ts'
import { type IncomingRequest, incomingRequest, readParts } from './incoming.ts'
import { listIn } from './json-list.ts'
import { type LimitState, limitHeaders, refusedLimit, retryHeaders } from './limit-headers.ts'
import { okInitsOf, reasonHeader, reasonOf, requestIdHeader } from './reply-headers.ts'
import { type RouteMatch, routeTable } from './routes.ts'
import type { EventStreams } from './streams/event-streams.ts'
import { formOf, type StreamForm, streamHeaders } from './streams/stream-form.ts'

/** What is known of one answered request; the request log's fields. */
export type AnsweredRequest = {
  /** The caller's own id for it where that is fit for the log, else one of ours. */
  requestId: string
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
  bodies: RequestBodies
  observe: (answered: AnsweredRequest) => void
  /** Counts a request. `undefined` without a limit. Throws `request.rate_limited` with the state as its detail. */
  limit: (call: Call) => LimitState | undefined
  /** Asked before each answer that is no failure: without a lease others may have changed what it says. See `Cluster.checkLease`. */
  checkLease: () => boolean | Promise<boolean>
  /** Of rows that stream; not needed where there are none. */
  streams?: EventStreams
  /** Makes the id of a request whose caller sent none. */
  newRequestId: () => string
  /** Whether failures have a header that says why. */
  showReasons: boolean
  /** Check each answer against what its row declares: tests and development. */
  checkReplies: boolean
}

/**
 * Finds the row of a request and answers as the row does. Never rejects. `limitIdle` changes how long the connection
 * may be idle, in seconds; 0 is no limit.
 */
export type Handler = (
  request: Request,
  address: () => string,
  limitIdle?: (seconds: number) => void,
) => Promise<Response>

/** The one runner: match, authenticate, parse once, call the core, map, wrap. */
export function runner<Deps, C extends Call>(dialect: Dialect<Deps, C>, options: RunnerOptions): Handler {
  const match = routeTable(dialect.rows)
  const okInits = okInitsOf(dialect.headers)
  const { bodies, streams } = options
  if (!streams && dialect.rows.some((row) => row.stream || row.lines))
    throw new Error(`${dialect.name} has rows that stream`)
  const { serialize = JSON.stringify } = dialect

  return async (request, address, limitIdle) => {
    const startedMs = options.clock.monotonic()
    const incoming = incomingRequest(request, address, options.newRequestId, dialect.requestIdHeader)
    let matched: ReturnType<typeof match>
    let row: EndpointRow<Deps, C> | undefined
    let call: C | undefined
    let limit: LimitState | undefined
    try {
      const immediate = dialect.beforeRouting?.(incoming)
      if (immediate) {
        await bodies.drop(request, startedMs)
        immediate.headers.set(requestIdHeader, incoming.requestId)
        return immediate
      }
      matched = match(incoming.path)
      row = matched?.byMethod.get(incoming.method)
      if (!matched || !row) throw new CoreError(matched ? 'request.method_not_allowed' : unserved(incoming))
      const known = authenticate(dialect, row, incoming)
      call = known instanceof Promise ? await known : known
      limit = options.limit(call)
      const credential = dialect.credentialOf(call)
      const bytesMax = row.bodyBytesMax[credential]
      const read = takesBody(row) ? bodies.read(incoming, bytesMax, credential, startedMs) : noBytes
      const bytes = read instanceof Promise ? await read : read
      const dropped = bytes === noBytes ? bodies.drop(request, startedMs) : undefined
      if (dropped) await dropped
      const input = inputOf(row, incoming, bytes, matched)
      const form = formOf(row, incoming)
      if (form) {
        const stream = await streamed(row, form, input, call, incoming, limit, limitIdle)
        note(row, incoming, startedMs, 200, 0, call, undefined)
        return stream
      }
      const parsed = { row, incoming, input, call }
      // An async function around the row's own would take 1 % of a point read.
      const answer = isAnsweredOnce(parsed) ? await answeredOnce(parsed) : answerOf(await run(parsed), parsed)
      const lease = options.checkLease()
      if (lease !== true) await assertHeld(lease)
      const response = responseOf(answer, incoming, limit)
      note(row, incoming, startedMs, answer.status, answer.status < 400 ? 0 : answer.status, call, undefined)
      return response
    } catch (thrown) {
      return failed(thrown, row, incoming, startedMs, call, matched?.allow, limit)
    }
  }

  function unserved({ path }: IncomingRequest): 'request.out_of_scope' | 'request.not_found' {
    return dialect.isOutOfScope?.(path) ? 'request.out_of_scope' : 'request.not_found'
  }

  function inputOf(
    row: EndpointRow<Deps, C>,
    incoming: IncomingRequest,
    bytes: Uint8Array,
    { params }: RouteMatch<Deps, C>,
  ): unknown {
    try {
      const value = row.parts ? readParts(row.parts, incoming, bytes, params) : dialect.read(row, incoming, bytes)
      return parse(row, value, dialect.errorMap)
    } finally {
      freeBody(bytes)
    }
  }

  async function streamed(
    row: EndpointRow<Deps, C>,
    form: StreamForm,
    input: unknown,
    call: C,
    incoming: IncomingRequest,
    limit: LimitState | undefined,
    limitIdle: Parameters<Handler>[2] = () => {},
  ): Promise<Response> {
    await assertHeld(options.checkLease())
    const made = form === 'events' ? row.stream : row.lines
    const run = await made?.(dialect.deps, input, call, incoming)
    const open = run && streams?.open(streamCaller(dialect, row, incoming, call), run, form)
    limitIdle(0)
    // It closes the connection of a client that does not read.
    void open?.ended.then(() => limitIdle(endedIdleSeconds))
    incoming.request.signal.addEventListener('abort', () => open?.end('left'))
    const limits = limit && dialect.showsLimit ? limitHeaders(limit) : noHeaders
    return new Response(open?.body, {
      headers: { ...streamHeaders[form], ...limits, [requestIdHeader]: incoming.requestId },
    })
  }

  /** Methods that change nothing are answered as often as they are asked. */
  function isAnsweredOnce({ row, incoming: { method } }: ParsedRequest<Deps, C>): boolean {
    return dialect.answerOnce !== undefined && !row.readsOnly && method !== 'GET' && method !== 'HEAD'
  }

  async function answeredOnce(request: ParsedRequest<Deps, C>): Promise<Answer> {
    const answer = async (call: C): Promise<Answer> => {
      const asCaller = { ...request, call }
      const made = await run(asCaller)
      await assertHeld(options.checkLease())
      return answerOf(made, asCaller)
    }
    return dialect.answerOnce?.(request, dialect.deps, answer) ?? answer(request.call)
  }

  function run(request: ParsedRequest<Deps, C>): unknown {
    const { row, input, call } = request
    return row.waits?.(input) ? watched(request) : row.run(dialect.deps, input, call)
  }

  function answerOf(made: unknown, { row, incoming, input, call }: ParsedRequest<Deps, C>): Answer {
    const result = row.map(made, input, call)
    if (options.checkReplies) checkDeclared(dialect, row, call, result)
    const body = row.status === 204 ? null : bodyOf(result, row, incoming, call)
    return { status: row.status, headers: row.replyHeaders?.(made, input, call) ?? noHeaders, body }
  }

  /** What it goes on with after a refusal has its own end. */
  async function watched({ row, incoming, input, call }: ParsedRequest<Deps, C>) {
    const watch = streams?.watch(streamCaller(dialect, row, incoming, call))
    const refused = watch?.refused.then(() => {
      throw new CoreError('auth.rejected', 'the credential ended while the request waited')
    })
    try {
      return await Promise.race([row.run(dialect.deps, input, call), ...(refused ? [refused] : [])])
    } finally {
      watch?.close()
    }
  }

  function responseOf({ status, headers, body }: Answer, incoming: IncomingRequest, limit: LimitState | undefined) {
    const init = okInits[status] ?? { status, headers: new Headers(dialect.headers) }
    // The response copies them.
    init.headers.set(requestIdHeader, incoming.requestId)
    const response = new Response(body, init)
    if (headers !== noHeaders) setAll(response.headers, headers)
    if (limit && dialect.showsLimit) setAll(response.headers, limitHeaders(limit))
    return response
  }

  function bodyOf(result: unknown, row: EndpointRow<Deps, C>, incoming: IncomingRequest, call: C) {
    const envelope = serialize(dialect.ok(result, row, incoming, call))
    return row.jsonList ? (listIn(result)?.within(envelope) ?? envelope) : envelope
  }

  async function failed(
    thrown: unknown,
    row: EndpointRow<Deps, C> | undefined,
    incoming: IncomingRequest,
    startedMs: number,
    call: C | undefined,
    allow: string | undefined,
    limit: LimitState | undefined,
  ) {
    const error = options.checkReplies ? declaredError(dialect, row, thrown) : toCoreError(thrown)
    const { status, code, body } = dialect.fail(error, row, incoming.requestId)
    const refusedBy = refusedLimit(error)
    const shown = dialect.showsLimit ? (refusedBy ?? limit) : undefined
    const headers = {
      ...dialect.headers,
      ...dialect.failureHeaders,
      [requestIdHeader]: incoming.requestId,
      ...(options.showReasons && { [reasonHeader]: reasonOf(error) }),
      ...(status === 405 && allow !== undefined && { allow }),
      ...(shown && limitHeaders(shown)),
      ...(refusedBy && retryHeaders(refusedBy)),
      ...(!(await isWhole(incoming.request, startedMs)) && { connection: 'close' }),
    }
    note(row, incoming, startedMs, status, code, call, error)
    return new Response(serialize(body), { status, headers })
  }

  /** Before a failure is answered, the client must have sent what it has to send. */
  async function isWhole(request: Request, startedMs: number): Promise<boolean> {
    try {
      await bodies.drop(request, startedMs)
      return true
    } catch {
      return false
    }
  }

  function note(
    row: EndpointRow<Deps, C> | undefined,
    incoming: IncomingRequest,
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

function parse<Deps, C extends Call>(
  row: EndpointRow<Deps, C>,
  value: unknown,
  errorMap: Dialect<Deps, C>['errorMap'],
) {
  const parsed = row.input.safeParse(value, errorMap && { error: errorMap })
  if (parsed.success) return parsed.data
  // A REST row's fields are named without their part.
  throw new CoreError('request.invalid', firstIssue(parsed.error, row.parts ? 1 : 0), { cause: parsed.error })
}

/** How long the connection of a stream that has ended may be idle, in seconds. */
const endedIdleSeconds = 5

async function assertHeld(lease: boolean | Promise<boolean>): Promise<void> {
  if (!(await lease)) throw new CoreError('server.busy', 'this node holds no lease')
}

const noHeaders: Readonly<Record<string, string>> = {}

function setAll(headers: Headers, more: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(more)) headers.set(name, value)
}
