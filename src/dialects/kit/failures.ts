import { CoreError, type ErrorCode } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import { type EndpointRow, mayChange, takesBody } from './endpoint.ts'

/** What any row may be refused before it runs, or end in. */
export const failuresOfAnyRow: ReadonlySet<ErrorCode> = new Set([
  'request.malformed',
  'request.invalid',
  'request.too_large',
  'request.rate_limited',
  'server.busy',
  'internal',
])

/** Of requests that a dialect answers once. */
const failuresOfRepeated = ['request.in_progress', 'request.key_reused'] as const

/**
 * Every failure that a row may answer: those of any row, of its authenticator, and its own. `undefined` where the row does
 * not declare its own: then it may be any that the dialect has.
 */
export function declaredFailures<Deps, C extends Call>(
  { auth, answerOnce }: Pick<Dialect<Deps, C>, 'auth' | 'answerOnce'>,
  row: EndpointRow<Deps, C>,
): ReadonlySet<ErrorCode> | undefined {
  if (!row.failures) return undefined
  const declared = new Set([...failuresOfAnyRow, ...(auth[row.auth]?.failures ?? []), ...row.failures])
  if (!takesBody(row)) declared.delete('request.too_large')
  if (answerOnce && mayChange(row)) for (const failure of failuresOfRepeated) declared.add(failure)
  if (row.stream || row.lines) declared.add('connections.over_limit')
  return declared
}

/** Whatever is thrown is an answer: what the core did not name is `internal`, with the bug as its cause. */
export const toCoreError = (thrown: unknown): CoreError =>
  thrown instanceof CoreError ? thrown : new CoreError('internal', undefined, { cause: thrown })
