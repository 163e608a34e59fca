import { type CoreError, type ErrorCode, errorDescriptions } from '../../core/errors.ts'

/** The media type of problems. Source: RFC 9457. */
export const problemType = 'application/problem+json'

/** A failure for people and programs. `type` is a page of this server. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode
  readonly requestId: string
}

export const problemOf = (
  { code, message }: Pick<CoreError, 'code' | 'message'>,
  status: number,
  requestId: string,
): Problem => ({ type: problemPage(code), title: errorDescriptions[code], status, detail: message, code, requestId })

/** The path of the page that explains a failure. */
export const problemPage = (code: ErrorCode): string => `/docs/errors/${code}`
