import { type CoreError, type ErrorCode, errorDescriptions } from '../../core/errors.ts'
import { closeReasons } from '../../core/presence/connection.ts'
import { type CredentialEnd, credentialEndOf } from '../../core/sessions/credential-end.ts'
import type { SuccessStatus } from './endpoint.ts'

/** The id of the request in the request log: the caller's own, or one of ours. */
export const requestIdHeader = 'Rollcall-Request-Id'
/** Why a request failed, where the setting `http.reasonHeader` is on. */
export const reasonHeader = 'Rollcall-Reason'
/** Both, for Access-Control-Expose-Headers: scripts of other origins read no other headers. */
export const exposedHeaders = `${requestIdHeader}, ${reasonHeader}`

/** Longest reason, in characters. */
export const reasonCharsMax = 200

/** Makes ids for requests whose caller sent none. `startedMs`, the wall time of the start, sets apart the runs of a node. */
export function requestIds(node: number | string, startedMs: number): () => string {
  const run = `${node}-${startedMs.toString(36)}-`
  let made = 0
  return () => run + (++made).toString(36)
}

const expired = 'it has expired'
const endText = ({ reason }: CredentialEnd): string => (reason === 'expired' ? expired : closeReasons[reason].text)

/** A header takes no other quotes. */
const ascii = (text: string): string => text.replaceAll('’', "'")

const reasons = Object.fromEntries(
  Object.entries(errorDescriptions).map(([code, text]) => [code, ascii(`${code}: ${text}`)]),
) as Readonly<Record<ErrorCode, string>>

/** One fixed sentence for each cause: never the error's message, which may have the caller's text. */
export function reasonOf(error: CoreError): string {
  const end = credentialEndOf(error)
  return end ? `${error.code}: ${endText(end)}` : reasons[error.code]
}

type OkInit = { readonly status: number; readonly headers: Headers }

/** The heads of successes with these headers, by status. A body that is not there has no type. */
export function okInitsOf(headers: Readonly<Record<string, string>>): Readonly<Record<number, OkInit>> {
  const { 'content-type': _, ...bodiless } = headers
  const init = (status: number) => ({ status, headers: new Headers(headers) })
  const inits = { 200: init(200), 201: init(201), 202: init(202), 204: { status: 204, headers: new Headers(bodiless) } }
  return inits satisfies Record<SuccessStatus, OkInit>
}
