import { z } from 'zod'
import { CoreError } from '../../core/errors.ts'

const etagCharsMax = 1_000

/** Of rows that change a resource: spread it into the schema of the row's headers. */
export const ifMatchHeader = { 'if-match': z.string().max(etagCharsMax).optional() }

/** The ETag of a resource by when it was last changed, in ms. */
export const etagOf = (changedAtMs: number): string => `"${changedAtMs.toString(36)}"`

/**
 * Throws `request.precondition_failed` unless the header `If-Match` names this state of the resource, is `*` or absent. Call
 * it in the transaction of the change.
 */
export function assertMatches(ifMatch: string | undefined, changedAtMs: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return
  const etags = ifMatch.split(',').map((one) => one.trim())
  if (!etags.includes(etagOf(changedAtMs))) throw new CoreError('request.precondition_failed')
}
