import type { CoreError } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import { type Dialect, firstIssue } from './dialect.ts'
import type { EndpointRow } from './endpoint.ts'
import { declaredFailures, toCoreError } from './failures.ts'
import { parsedAgain } from './json-list.ts'

/** Throws when an answer differs from what the row or the dialect declares. */
export function checkDeclared<Deps, C extends Call>(
  dialect: Dialect<Deps, C>,
  row: EndpointRow<Deps, C>,
  call: C,
  result: unknown,
) {
  const credential = dialect.credentialOf(call)
  if (!dialect.auth[row.auth]?.admits.includes(credential))
    throw new Error(`${row.routes[0]} let a caller in that ${row.auth} does not admit: ${credential}`)
  if (!row.reply) return
  const parsed = row.reply.safeParse(row.jsonList ? parsedAgain(result) : result)
  if (!parsed.success) throw new Error(`${row.routes[0]} broke its reply schema: ${firstIssue(parsed.error)}`)
}

/** A failure that the row does not declare is a bug. */
export function declaredError<Deps, C extends Call>(
  dialect: Dialect<Deps, C>,
  row: EndpointRow<Deps, C> | undefined,
  thrown: unknown,
): CoreError {
  const error = toCoreError(thrown)
  const declared = row && declaredFailures(dialect, row)
  if (!declared || declared.has(error.code)) return error
  return toCoreError(new Error(`${row.routes[0]} does not declare its failure ${error.code}`, { cause: error }))
}
