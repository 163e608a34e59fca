import type { CoreError } from '../../core/errors.ts'
import type { FailureResponse } from '../kit/dialect.ts'
import { type Problem, problemOf } from '../kit/problem.ts'
import { statuses } from './codes.ts'

export type { Problem }

/** Of failures in the reference, which no request had. */
const exampleRequestId = '1-mk5b7c00-2a'

/** A failure of the admin API. Source: RFC 9457. */
export function adminFailure(error: CoreError, _row: unknown, requestId = exampleRequestId): FailureResponse {
  const status = statuses[error.code]
  return { status, code: status, body: problemOf(error, status, requestId) }
}
