import { z } from 'zod'
import type { ErrorCode } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import { bodyBoundsOf, type CredentialClass, chunkItemsDefault } from './bounds.ts'
import type { IncomingRequest, RequestParts } from './incoming.ts'
import type { EventStream } from './streams/event-stream.ts'

/** HEAD has no rows: it is answered as GET is, without the body. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Route = `${Method} /${string}`

/** 204 is answered without a body, whatever the dialect's envelope. */
export type SuccessStatus = 200 | 201 | 202 | 204

/** Fields of every row. `C` is the call that the dialect's authenticators return. */
type CommonSpec<C extends Call, Input, Result, Reply extends z.ZodType> = {
  /** A list where the vendor takes several verbs or paths. */
  route: Route | readonly Route[]
  /** One line for the reference, and where it comes from. */
  summary: string
  source: string
  /** The name of an authenticator of the dialect. */
  auth: string
  /** HTTP status of a success; 200 by default. */
  status?: SuccessStatus
  /** Absent where a success has no result. */
  reply?: Reply
  /** Longest body in bytes, where it is shorter than what its caller may send. */
  bodyBytesMax?: number
  /** Of a list row: items that are worked on before other requests get their turn. */
  chunkItems?: number
  /** The result is a `JsonList`, or has one as a field. */
  jsonList?: true
  /** Whether the caller may, once the input is known. Throws. */
  allow?: (call: C, input: Input) => void
  map?: (result: Result, input: Input, call: C) => z.input<Reply>
  /** Headers of a success, names in lower case: an ETag, a Location. */
  replyHeaders?: (result: Result, input: Input, call: C) => Readonly<Record<string, string>>
  /** Changes nothing, whatever its method: its input is too long for a path. */
  readsOnly?: true
  /** Whether an answer to this input may take long by design: it ends when the caller's credential does, as a stream. */
  waits?: (input: Input) => boolean
  /** The reply has a new secret, which is shown once: it is not kept for a retry. */
  secretReply?: true
  /** Where this endpoint answers a failure otherwise than its dialect does. */
  messages?: Partial<Record<ErrorCode, string>>
  /** Its failures beyond those of any row and of its authenticator. Absent: it may be any that the dialect has. */
  failures?: readonly ErrorCode[]
  /** Of a REST row an input is `{ params, query, body }`, as far as it has them. */
  examples?: readonly RowExample[]
  /** The key under which some of the vendor's clients want a reply that its page shows as a bare list. */
  wrapper?: string
  /** What a success does not mean, such as a list that is always empty or a value that is only stored: shown in the README. */
  note?: string
}

/**
 * A call for the reference, named after what it shows: `input` as it is sent; `reply` as it is inside the
 * envelope, absent where the row has none; or the failure that it ends in, which the row declares.
 */
export type RowExample =
  | { readonly name: string; readonly input: unknown; readonly reply?: unknown; readonly failure?: undefined }
  | { readonly name: string; readonly input: unknown; readonly failure: ErrorCode }

/** What the reference has of a row beside its schemas: spread into the row. A test checks both. */
export type RowReference = { readonly failures: readonly ErrorCode[]; readonly examples: readonly RowExample[] }

/** `chunkItems` is the row's. */
type Run<Deps, C extends Call, Input, Result> = (
  deps: Deps,
  input: Input,
  call: C,
  chunkItems: number,
) => Result | Promise<Result>

/**
 * Instead of `run` where the caller accepts `text/event-stream`. What it throws is answered as a failure; the stream that it
 * returns begins after the answer's head.
 */
type Stream<Deps, C extends Call, Input> = (
  deps: Deps,
  input: Input,
  call: C,
  incoming: IncomingRequest,
) => EventStream | Promise<EventStream>

/** A row whose input is one value, wherever the vendor's clients send it: the dialect's `read` finds it. */
export type EndpointSpec<Deps, C extends Call, Input extends z.ZodType, Result, Reply extends z.ZodType> = CommonSpec<
  C,
  z.output<Input>,
  Result,
  Reply
> & {
  /** How the request becomes the input; the dialect's own way by default. */
  reader?: string
  input: Input
  run: Run<Deps, C, z.output<Input>, Result>
}

type InputOf<Parts extends RequestParts> = {
  [Part in keyof Parts]: Parts[Part] extends z.ZodType ? z.output<Parts[Part]> : never
}

/** A REST row: path, query, headers and body stand apart. An absent body is read as `{}`. */
export type RestSpec<Deps, C extends Call, Parts extends RequestParts, Result, Reply extends z.ZodType> = CommonSpec<
  C,
  InputOf<Parts>,
  Result,
  Reply
> & {
  request: Parts
  run: Run<Deps, C, InputOf<Parts>, Result>
  stream?: Stream<Deps, C, InputOf<Parts>>
  /** The same where the caller accepts `application/x-ndjson`: all of what `run` gives a page of, one value a line. */
  lines?: Stream<Deps, C, InputOf<Parts>>
}

/** A row as the runner drives it: the types have met, what is left is data. */
export type EndpointRow<Deps, C extends Call> = {
  routes: readonly Route[]
  summary: string
  source: string
  auth: string
  status: SuccessStatus
  reader: string | undefined
  /** Of a REST row. Its `input` is made of these. */
  parts: RequestParts | undefined
  input: z.ZodType
  reply: z.ZodType | undefined
  /** By what the caller proved. */
  bodyBytesMax: Readonly<Record<CredentialClass, number>>
  messages: Partial<Record<ErrorCode, string>>
  failures: readonly ErrorCode[] | undefined
  examples: readonly RowExample[]
  wrapper: string | undefined
  jsonList: boolean
  note: string | undefined
  /** The core's result, now or later. */
  run: (deps: Deps, input: unknown, call: C) => unknown
  /** The result as the wire shows it. */
  map: (result: unknown, input: unknown, call: C) => unknown
  replyHeaders: ((result: unknown, input: unknown, call: C) => Readonly<Record<string, string>>) | undefined
  secretReply: boolean
  readsOnly: boolean
  waits: ((input: unknown) => boolean) | undefined
  stream: Stream<Deps, C, unknown> | undefined
  lines: Stream<Deps, C, unknown> | undefined
}

/** The maker of one dialect's rows. */
export const endpointsFor =
  <Deps, C extends Call>() =>
  <Input extends z.ZodType, Result, Reply extends z.ZodType>(
    spec: EndpointSpec<Deps, C, Input, Result, Reply>,
  ): EndpointRow<Deps, C> =>
    rowOf<Deps, C, z.output<Input>, Result, Reply>(spec, {
      reader: spec.reader,
      parts: undefined,
      input: spec.input,
      stream: undefined,
      lines: undefined,
    })

/** The maker of one dialect's REST rows. */
export const restEndpointsFor =
  <Deps, C extends Call>() =>
  <Parts extends RequestParts, Result, Reply extends z.ZodType>(
    spec: RestSpec<Deps, C, Parts, Result, Reply>,
  ): EndpointRow<Deps, C> =>
    rowOf<Deps, C, InputOf<Parts>, Result, Reply>(spec, {
      reader: undefined,
      parts: spec.request,
      input: z.object({ ...spec.request }),
      stream: spec.stream as Stream<Deps, C, unknown> | undefined,
      lines: spec.lines as Stream<Deps, C, unknown> | undefined,
    })

function rowOf<Deps, C extends Call, Input, Result, Reply extends z.ZodType>(
  spec: CommonSpec<C, Input, Result, Reply> & { run: Run<Deps, C, Input, Result> },
  taken: Pick<EndpointRow<Deps, C>, 'reader' | 'parts' | 'input' | 'stream' | 'lines'>,
): EndpointRow<Deps, C> {
  const { summary, source, auth, status = 200, reply, messages = {}, failures, examples = [], wrapper, note } = spec
  if (status === 204 && reply) throw new Error(`${spec.route}: an answer without a body has no reply`)
  const { chunkItems = chunkItemsDefault, jsonList = false, secretReply = false, readsOnly = false } = spec
  return {
    ...taken,
    ...{
      summary,
      source,
      auth,
      status,
      reply,
      messages,
      failures,
      examples,
      wrapper,
      jsonList,
      note,
      secretReply,
      readsOnly,
    },
    waits: spec.waits as EndpointRow<Deps, C>['waits'],
    replyHeaders: spec.replyHeaders as EndpointRow<Deps, C>['replyHeaders'],
    routes: typeof spec.route === 'string' ? [spec.route] : spec.route,
    bodyBytesMax: bodyBoundsOf(spec.bodyBytesMax),
    run(deps, input, call) {
      spec.allow?.(call, input as Input)
      return spec.run(deps, input as Input, call, chunkItems)
    },
    map(result, input, call) {
      if (spec.map) return spec.map(result as Result, input as Input, call)
      return reply ? result : undefined
    },
  }
}

/** A REST row without a schema for the body leaves it unread. */
export const takesBody = <Deps, C extends Call>({ parts }: EndpointRow<Deps, C>): boolean =>
  !parts || parts.body !== undefined

/** Whether a row has a method that may change something. */
export const mayChange = <Deps, C extends Call>({ routes, readsOnly }: EndpointRow<Deps, C>): boolean =>
  !readsOnly && routes.some((route) => !route.startsWith('GET '))
