import type { z } from 'zod'
import type { CoreError } from '../../core/errors.ts'
import type { Call, DialectName } from '../../core/values.ts'
import type { Row } from './endpoint.ts'
import type { Incoming } from './incoming.ts'
import type { Reference } from './reference.ts'

/** How a failure looks on this wire. */
export type Failure = { status: number; code: number; body: unknown; close?: boolean }

/** A vendor's API as data, run by the runner. */
export type Dialect<Deps, C extends Call> = {
  readonly name: DialectName
  readonly title: string
  readonly deps: Deps
  readonly rows: readonly Row<Deps, C>[]
  /** By the name a row gives. Throws what the vendor answers to strangers. */
  readonly auth: Readonly<Record<string, (incoming: Incoming, deps: Deps) => C | Promise<C>>>
  /** Turns what was sent into the value that the row's schema parses. */
  readonly read: (
    row: Row<Deps, C>,
    incoming: Incoming,
    bytes: Uint8Array,
    call: C,
    params: Readonly<Record<string, string>>,
  ) => unknown
  /** How a field that its row's schema refuses is told, after the field's path; zod's own words without it. */
  readonly errorMap?: z.core.$ZodErrorMap
  /** The envelope of a success; `result` is undefined for rows without a reply. */
  readonly ok: (result: unknown, row: Row<Deps, C>, incoming: Incoming, call: C) => unknown
  readonly fail: (error: CoreError, row: Row<Deps, C> | undefined) => Failure
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>
  /** The header of its callers' request ids, in lower case; `x-request-id` by default. */
  readonly requestIdHeader?: string
  /** Answers before anything else where the wire wants it: preflights, HEAD, speed tests. */
  readonly beforeRouting?: (incoming: Incoming) => Response | undefined
  /** For the reference alone. */
  readonly reference: Reference
}

/** The message of the first thing wrong, with the field it is about. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'invalid input'
  const path = issue.path.join('.')
  return path ? `${path}: ${issue.message}` : issue.message
}
