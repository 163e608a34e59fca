import type { CoreError } from '../../../core/errors.ts'
import type { FailureResponse } from '../../kit/dialect.ts'
import { codeByError, httpStatusOf, messageOf, okCode } from '../codes.ts'

/** A list answer: `version` and `cursor` are next to `data`. No cursor: this was the last page. */
export class Listing<Item> {
  constructor(
    readonly data: readonly Item[],
    readonly version: number,
    readonly cursor?: string,
  ) {}
}

/** The envelope of a success: no `message`, and nothing that has no value. */
export const ok = (result: unknown): object =>
  result instanceof Listing ? { code: okCode, ...result } : { code: okCode, data: result }

/** The shape of a success around that of its result, for the reference. */
export function successSchema(reply: unknown): object {
  const { properties = {} } = (reply ?? {}) as { properties?: Record<string, unknown> }
  const isListing = 'data' in properties && 'version' in properties
  const rest = isListing ? properties : { data: reply }
  const required = ['code', 'data', ...(isListing ? ['version'] : [])]
  return { type: 'object', required, properties: { code: { const: okCode }, ...rest } }
}

/** As `ok`, for the reference, where a listing is an object as it stands in the answer. */
export function exampleEnvelope(reply: unknown): object {
  const isListing = typeof reply === 'object' && reply !== null && 'data' in reply && 'version' in reply
  return isListing ? { code: okCode, ...reply } : { code: okCode, data: reply }
}

/** The envelope of a failure: no `data`, and a message that is never empty. */
export function fail(error: CoreError): FailureResponse {
  const code = codeByError[error.code]
  return { status: httpStatusOf(error.code), code, body: { code, message: messageOf(error) } }
}
