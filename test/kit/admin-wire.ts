import { z } from 'zod'
import type { Ids } from '../../src/core/ids.ts'
import type { Wire } from './exchange.ts'

/** The body of each failure of the admin API. Source: RFC 9457. */
export const problem = z.object({
  type: z.string().startsWith('/docs/errors/'),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  code: z.string(),
  requestId: z.string().min(1),
})

/** What a run of the admin API's exchanges needs to know of the server. `wires`: its dialects, for steps that name one. */
export type AdminServer = { send: Wire['send']; adminKey: string; ids: Ids; wires: NonNullable<Wire['wires']> }

/**
 * Plays the admin API's callers. `auth` in an exchange is one of
 * - `"key"`: the administrator's key; `"none"`: no headers;
 * - `{"key": text}`: another key; `{"header": text}`: this Authorization header.
 *
 * `{"$make": ["key", {}]}` is the administrator's key.
 */
export function adminWire({ send, adminKey, ids, wires }: AdminServer): Wire {
  const bearer = (key: unknown) => ({ authorization: `Bearer ${key}` })
  return {
    send,
    authorize(auth) {
      if (auth === 'none') return {}
      if (auth === 'key') return bearer(adminKey)
      if (typeof auth === 'string') throw new Error(`no such auth: ${auth}`)
      return auth.header === undefined ? bearer(auth.key) : { authorization: String(auth.header) }
    },
    succeeded: { $open: { title: { $absent: true } } },
    makers: { key: () => adminKey },
    unique: () => ids.hex(4),
    wires,
  }
}
