import { createHmac } from 'node:crypto'
import type { Clock } from '../../src/core/clock.ts'
import type { Ids } from '../../src/core/ids.ts'
import type { Wire } from './exchange.ts'
import type { JsonObject } from './exchange-match.ts'

/** What a run of OpenIM exchanges needs to know of the server. `clock` must agree with the server's. */
export type OpenimServer = { send: Wire['send']; secret: string; adminUserId: string; clock: Clock; ids: Ids }

/**
 * Plays OpenIM's callers. `auth` in an exchange is one of
 * - `"admin"`: an operationID and a token of the administrator; `"open"`: an operationID only; `"none"`: no headers;
 * - `{"token"?, "admin"?, "operationID"?}`: this token, or the administrator's, and another operationID (`""`: none).
 *
 * `{"$make": ["secret", {}]}` and `{"$make": ["adminUserID", {}]}` are what the server was started with;
 * `{"$make": ["token", {"userID", "platformID", "expiresInS"?, "notBeforeInS"?, "issuedInS"?, "secret"?, "alg"?}]}` is a token
 * that the server never issued. Users sign in by a `given` step that saves their token.
 */
export async function openimWire(server: OpenimServer): Promise<Wire> {
  const { send, secret, adminUserId, clock, ids } = server
  const adminToken = await signInAdmin(server)
  const headersOf = ({ admin, token, operationID }: JsonObject): Record<string, string> => {
    const given = admin === true ? adminToken : token
    return {
      ...(operationID === '' ? {} : { operationid: String(operationID ?? ids.hex(8)) }),
      ...(given === undefined ? {} : { token: String(given) }),
    }
  }
  return {
    send,
    authorize(auth) {
      if (auth === 'none') return {}
      if (auth === 'open') return headersOf({})
      if (auth === 'admin') return headersOf({ admin: true })
      if (typeof auth === 'string') throw new Error(`no such auth: ${auth}`)
      return headersOf(auth)
    },
    succeeded: { errCode: 0, errMsg: '', errDlt: '' },
    makers: {
      secret: () => secret,
      adminUserID: () => adminUserId,
      token: (how) => forgedToken(how, secret, clock.now()),
    },
    unique: () => ids.hex(4),
  }
}

async function signInAdmin({ send, secret, adminUserId, ids }: OpenimServer): Promise<string> {
  const { body } = await send({
    method: 'POST',
    path: '/auth/get_admin_token',
    headers: { 'content-type': 'application/json', operationid: ids.hex(8) },
    body: Buffer.from(JSON.stringify({ secret, userID: adminUserId })),
  })
  const answer = JSON.parse(Buffer.from(body).toString()) as { errDlt: string; data?: { token: string } }
  if (!answer.data) throw new Error(`no admin token: ${answer.errDlt}`)
  return answer.data.token
}

function forgedToken(how: JsonObject, secret: string, nowMs: number): string {
  const at = (offset: unknown) => Math.floor(nowMs / 1000) + Number(offset)
  const claims = {
    UserID: how.userID,
    PlatformID: how.platformID,
    exp: at(how.expiresInS ?? 3600),
    iat: at(how.issuedInS ?? -5),
    ...(how.notBeforeInS === undefined ? {} : { nbf: at(how.notBeforeInS) }),
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: how.alg ?? 'HS256', typ: 'JWT' })}.${part(claims)}`
  if (how.alg === 'none') return `${signed}.`
  return `${signed}.${createHmac('sha256', String(how.secret ?? secret))
    .update(signed)
    .digest('base64url')}`
}
