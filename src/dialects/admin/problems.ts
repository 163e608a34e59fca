import type { ExpiredCursor } from '../../core/audit/log-page.ts'
import type { KickReceipt } from '../../core/cluster.ts'
import type { CoreError } from '../../core/errors.ts'
import type { FailureResponse } from '../kit/dialect.ts'
import { type Problem, problemOf, problemType } from '../kit/problem.ts'
import { statuses } from './codes.ts'
import { toReceipt } from './receipts.ts'

export type { Problem }

/** Of failures in the reference, which no request had. */
const exampleRequestId = '1-mk5b7c00-2a'

/** A failure of the admin API. Source: RFC 9457. */
export function adminFailure(error: CoreError, _row: unknown, requestId = exampleRequestId): FailureResponse {
  const status = statuses[error.code]
  const body = { ...problemOf(error, status, requestId), ...receiptOf(error), ...expiryOf(error) }
  return { status, code: status, body }
}

/** Of an action that a live node did not confirm: what it ended, and which nodes answered. */
const receiptOf = ({ code, detail }: CoreError) =>
  code === 'kick.unconfirmed' && detail !== undefined && { receipt: toReceipt(detail as KickReceipt) }

/** Of a cursor that expired: `oldest`, where its reader can go on. */
const expiryOf = ({ code, detail }: CoreError) =>
  code === 'cursor.expired' && { oldest: (detail as ExpiredCursor | undefined)?.oldest ?? 1 }
/** Headers of failures. */
export const problemHeaders = { 'content-type': problemType }
