import type { z } from 'zod'
import { readJson } from './json.ts'
import { queryObject } from './query.ts'

/** One HTTP request on its way through the runner. */
export type IncomingRequest = {
  readonly request: Request
  /** The caller's own id for it where that is fit for the log, else one of ours. */
  readonly requestId: string
  readonly method: string
  /** As it was sent, without the query: it is matched byte for byte. */
  readonly path: string
  /** With its `?`, `''` when there is none. */
  readonly search: string
  /** The client's address, behind trusted proxies too; looked up when asked for. */
  readonly address: () => string
}

/** Longest request id of a caller that is kept, in characters. */
export const loggedRequestIdCharsMax = 128

/** A caller's request id where it is fit for the log: short and printable ASCII. Otherwise `undefined`. */
export const loggableRequestId = (id: string | null | undefined): string | undefined =>
  id && id.length <= loggedRequestIdCharsMax && /^[ -~]+$/.test(id) ? id : undefined

/** The header of a request id, unless the dialect has one of its own. */
const defaultRequestIdHeader = 'x-request-id'

/**
 * Path and query out of an absolute or, from HTTP/1.0 without Host, a relative request URL; the request id out of the
 * header of that name, or `newRequestId`.
 */
export function incomingRequest(
  request: Request,
  address: () => string,
  newRequestId: () => string = () => '',
  requestIdHeader = defaultRequestIdHeader,
): IncomingRequest {
  const url = request.url
  const scheme = url.indexOf('://')
  const start = scheme < 0 ? 0 : url.indexOf('/', scheme + 3)
  const query = url.indexOf('?', start)
  return {
    request,
    requestId: loggableRequestId(request.headers.get(requestIdHeader)) ?? newRequestId(),
    method: request.method,
    path: query < 0 ? url.slice(start) : url.slice(start, query),
    search: query < 0 ? '' : url.slice(query),
    address,
  }
}

/**
 * The parts of a REST request, each with a schema of its own; a part without a schema is not looked at. Names of headers are
 * in lower case.
 */
export type RequestParts = { params?: z.ZodType; query?: z.ZodType; headers?: z.ZodType; body?: z.ZodType }

/** The parts of a REST request that its row has schemas for. Throws `request.malformed`. */
export function readParts(
  parts: RequestParts,
  { request, search }: IncomingRequest,
  bytes: Uint8Array,
  params: Readonly<Record<string, string>>,
): Record<keyof RequestParts, unknown> {
  return {
    params,
    query: parts.query && queryObject(search),
    headers: parts.headers && Object.fromEntries(request.headers),
    body: parts.body && (readJson(bytes) ?? {}),
  }
}
