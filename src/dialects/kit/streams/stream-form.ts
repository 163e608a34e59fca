import type { Call } from '../../../core/values.ts'
import type { EndpointRow } from '../endpoint.ts'
import type { IncomingRequest } from '../incoming.ts'
import { eventStreamType } from './event-stream.ts'

/**
 * What a stream is: events, which go on for ever and may end at any time, or the lines of a file, which has an end: one that
 * breaks off before it does so as a broken answer, never as a shorter file.
 */
export type StreamForm = 'events' | 'lines'

/** The media type of JSON texts, one a line. */
export const linesType = 'application/x-ndjson'

/** Proxies neither keep a stream nor collect it before they send it on. */
const unbuffered = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' }

export const streamHeaders: Readonly<Record<StreamForm, Readonly<Record<string, string>>>> = {
  events: { 'content-type': eventStreamType, ...unbuffered },
  lines: { 'content-type': linesType, 'content-disposition': 'attachment', ...unbuffered },
}

/** The stream that the caller asks for instead of a reply, where the row has it. */
export function formOf<Deps, C extends Call>(
  row: EndpointRow<Deps, C>,
  { method, request }: IncomingRequest,
): StreamForm | undefined {
  if (method !== 'GET') return undefined
  const accepted = request.headers.get('accept')?.toLowerCase() ?? ''
  if (row.stream && accepted.includes(eventStreamType)) return 'events'
  return row.lines && accepted.includes(linesType) ? 'lines' : undefined
}
