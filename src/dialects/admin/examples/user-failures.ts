import type { ErrorCode } from '../../../core/errors.ts'

/** Of rows whose path names a user. */
export const userFailures = [
  'user.not_found',
  'user.destroyed',
  'user.ambiguous',
] as const satisfies readonly ErrorCode[]
