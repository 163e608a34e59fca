import type { Ids } from '../../src/core/ids.ts'
import type { Wire } from './exchange.ts'

/** What a run of Lanying exchanges needs to know of the server. The files' name service asks for the app `default`. */
export type LanyingServer = { send: Wire['send']; appId: string; adminToken: string; ids: Ids }

/**
 * Plays Lanying's callers. `auth` in an exchange is one of
 * - `"bare"`: no headers; `"none"`: the app only; `"admin"`: the app and its admin token;
 * - `{"as": id}`: the admin token on behalf of a user; `{"token": text}`: a user's token, or what passes for one.
 *
 * Users sign in by a `given` step that saves their token.
 */
export function lanyingWire({ send, appId, adminToken, ids }: LanyingServer): Wire {
  const withToken = (token: string) => ({ app_id: appId, 'access-token': token })
  return {
    send,
    authorize(auth) {
      if (auth === 'bare') return {}
      if (auth === 'none') return { app_id: appId }
      if (auth === 'admin') return withToken(adminToken)
      if (typeof auth === 'string') throw new Error(`no such auth: ${auth}`)
      return auth.as === undefined
        ? withToken(String(auth.token))
        : { ...withToken(adminToken), user_id: String(auth.as) }
    },
    succeeded: { $open: { code: 200 } },
    unique: () => ids.hex(4),
  }
}
