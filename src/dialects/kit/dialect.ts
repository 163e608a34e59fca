import type { z } from 'zod'
import type { CoreError, ErrorCode } from '../../core/errors.ts'
import type { Actor, Call, DialectName } from '../../core/values.ts'
import type { CredentialClass } from './bounds.ts'
import type { EndpointRow } from './endpoint.ts'
import type { IncomingRequest } from './incoming.ts'
import type { OpenApiProfile } from './reference.ts'

/** A failure as this wire shows it: HTTP status, the vendor's code, and the body before it becomes JSON. */
export type FailureResponse = { status: number; code: number; body: unknown }

/** Who calls, by the headers alone: they are checked before the body is read. */
export type Authenticator<Deps, C extends Call> = {
  /** Throws what the vendor answers to a caller without the credential. `isRecheck`: a stream of the caller is open already. */
  readonly authenticate: (incoming: IncomingRequest, deps: Deps, isRecheck?: boolean) => C | Promise<C>
  /** What a caller that it admits may have proved. */
  readonly admits: readonly CredentialClass[]
  /** What it refuses callers with. */
  readonly failures: readonly ErrorCode[]
}

const classOfActor: Readonly<Record<Actor['kind'], CredentialClass>> = {
  key: 'server',
  console: 'server',
  user: 'user',
  robot: 'user',
  system: 'none',
}

/** The credential class of a caller, derived from its actor. */
export const credentialOfActor = ({ actor }: Call): CredentialClass => classOfActor[actor.kind]

/** A reply before it is sent; `headers` are those beside the dialect's own. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | null
}

/** A request: authenticated, and its input parsed. */
export type ParsedRequest<Deps, C extends Call> = {
  readonly row: EndpointRow<Deps, C>
  readonly incoming: IncomingRequest
  readonly input: unknown
  readonly call: C
}

/** Answers a request by `answer`, or as it was answered before. Throws as `answer` does. */
export type AnswerOnce<Deps, C extends Call> = (
  request: ParsedRequest<Deps, C>,
  deps: Deps,
  answer: (call: C) => Promise<Answer>,
) => Promise<Answer>

/** A vendor's API as data, run by the runner. */
export type Dialect<Deps, C extends Call> = {
  readonly name: DialectName
  readonly title: string
  readonly deps: Deps
  readonly rows: readonly EndpointRow<Deps, C>[]
  /** By the name a row gives. */
  readonly auth: Readonly<Record<string, Authenticator<Deps, C>>>
  /** What the caller proved with the credential that it presented: one row may admit several classes. */
  readonly credentialOf: (call: C) => CredentialClass
  /** Around each request that may change something: callers may send one again without a second change. */
  readonly answerOnce?: AnswerOnce<Deps, C>
  /** Replies say how many requests the limit leaves, in RateLimit headers. A refusal by it has Retry-After in any case. */
  readonly showsLimit?: true
  /**
   * Turns a request into the value that the row's schema parses. Of REST rows the runner reads the parts itself. The value must
   * not keep the bytes: their memory is freed when it is parsed.
   */
  readonly read: (row: EndpointRow<Deps, C>, incoming: IncomingRequest, bytes: Uint8Array) => unknown
  /** The message for a field that its row's schema refuses, after the field's path; zod's own message by default. */
  readonly errorMap?: z.core.$ZodErrorMap
  /** The envelope of a success that has a body; `result` is undefined for rows without a reply. */
  readonly ok: (result: unknown, row: EndpointRow<Deps, C>, incoming: IncomingRequest, call: C) => unknown
  readonly fail: (error: CoreError, row: EndpointRow<Deps, C> | undefined, requestId?: string) => FailureResponse
  /** The bytes of an answer; JSON by default. */
  readonly serialize?: (body: unknown) => string | Uint8Array<ArrayBuffer>
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>
  /** Sent with failures, over `headers`. */
  readonly failureHeaders?: Readonly<Record<string, string>>
  /** The header of its callers' request ids, in lower case; `x-request-id` by default. */
  readonly requestIdHeader?: string
  /** Answers before routing: preflights of browsers, HEAD where it is not answered as GET is. */
  readonly beforeRouting?: (incoming: IncomingRequest) => Response | undefined
  /** Whether a path without rows is one of the vendor's outside the user plane: `request.out_of_scope`. */
  readonly isOutOfScope?: (path: string) => boolean
  /** For the reference alone. */
  readonly reference: OpenApiProfile
}

/** The message of the first issue, after the path of its field; `skipped` elements of a longer path are left out. */
export function firstIssue(error: z.ZodError, skipped = 0): string {
  const issue = error.issues[0]
  if (!issue) return 'invalid input'
  const path = (issue.path.length > skipped ? issue.path.slice(skipped) : issue.path).join('.')
  return path ? `${path}: ${issue.message}` : issue.message
}
