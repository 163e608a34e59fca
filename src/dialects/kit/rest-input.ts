import type { RequestParts } from './endpoint.ts'
import { type Incoming, readJson } from './incoming.ts'
import { queryObject } from './query.ts'

/** The parts of a REST request that its row has schemas for. Throws `request.malformed`. */
export function readParts(
  parts: RequestParts,
  { search }: Incoming,
  bytes: Uint8Array,
  params: Readonly<Record<string, string>>,
): Record<keyof RequestParts, unknown> {
  return {
    params,
    query: parts.query && queryObject(search),
    body: parts.body && (readJson(bytes) ?? {}),
  }
}
