import type { ErrorCode } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import { type EndpointRow, takesBody } from './endpoint.ts'

/** What any row may be refused before it runs, or end in. */
export const failuresOfAnyRow: ReadonlySet<ErrorCode> = new Set([
  'request.malformed',
  'request.invalid',
  'request.too_large',
  'request.rate_limited',
  'server.busy',
  'internal',
])

/**
 * Every failure that a row may answer: those of any row, of its authenticator, and its own. `undefined` where the row does
 * not declare its own: then it may be any that the dialect has.
 */
export function declaredFailures<Deps, C extends Call>(
  { auth }: Pick<Dialect<Deps, C>, 'auth'>,
  row: EndpointRow<Deps, C>,
): ReadonlySet<ErrorCode> | undefined {
  if (!row.failures) return undefined
  const declared = new Set([...failuresOfAnyRow, ...(auth[row.auth]?.failures ?? []), ...row.failures])
  if (!takesBody(row)) declared.delete('request.too_large')
  if (row.stream) declared.add('connections.over_limit')
  return declared
}
