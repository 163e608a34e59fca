import type { Clock } from '../../src/core/clock.ts'
import type { Ids } from '../../src/core/ids.ts'
import { adminAudience, makeAuthCode, robotAudience } from '../../src/dialects/wildfire/auth-code.ts'
import { computeSign } from '../../src/dialects/wildfire/rest/sign.ts'
import { parseInnerToken, unwrapToken } from '../../src/dialects/wildfire/token.ts'
import type { Wire } from './exchange.ts'
import type { Json, JsonObject } from './exchange-match.ts'

/** What a run of WildfireChat exchanges needs to know of the server. `clock` must agree with the server's. */
export type WildfireServer = { send: Wire['send']; secret: string; clock: Clock; ids: Ids }

/**
 * Plays WildfireChat's callers. `auth` in an exchange is one of
 * - `"signed"`: the Server API's secret, the time now; `"none"`: no headers;
 * - `{"secret"?, "robot"?, "shiftMs"?, "unit"?, "upperCase"?}`: signed with another secret, as a robot (`rid`), at another
 *   time, in `seconds`, `microseconds` or `nanoseconds`, in capitals;
 * - `{"nonce"?, "timestamp"?, "sign"?}`: these headers unchanged.
 *
 * `{"$read": ["token", …]}` takes a token apart into `inner`, `secret`, `dbSecret` and, where the server's token key is the
 * vendor's own, `userId` and `issuedAtMs`; `token256` does so where AES-256 is set.
 *
 * `{"$make": ["authCode", {"userId", "robot"?, "secret"?, "ageMs"?}]}` makes a code for the administrator, or for a robot.
 */
export function wildfireWire({ send, secret, clock, ids }: WildfireServer): Wire {
  const signed = (how: JsonObject): Record<string, string> => {
    const nonce = String(1 + ids.below(1_000_000))
    const timestamp = inUnit(clock.now() + Number(how.shiftMs ?? 0), String(how.unit ?? 'milliseconds'))
    const sign = computeSign(nonce, String(how.secret ?? secret), timestamp)
    const rid: Record<string, string> = how.robot === undefined ? {} : { rid: String(how.robot) }
    return { nonce, timestamp, sign: how.upperCase ? sign.toUpperCase() : sign, ...rid }
  }
  return {
    send,
    authorize(auth) {
      if (auth === 'none') return {}
      if (auth === 'signed') return signed({})
      if (typeof auth === 'string') throw new Error(`no such auth: ${auth}`)
      const verbatim = ['nonce', 'timestamp', 'sign'].filter((name) => auth[name] !== undefined)
      return verbatim.length === 0
        ? signed(auth)
        : Object.fromEntries(verbatim.map((name) => [name, String(auth[name])]))
    },
    succeeded: { $open: { code: 0, msg: 'success' } },
    makers: {
      authCode({ userId, robot, secret: own, ageMs }) {
        const key = String(own ?? secret)
        const audience = robot === undefined ? adminAudience(key) : robotAudience(String(robot), key)
        return makeAuthCode(String(userId), audience, clock.now() - Number(ageMs ?? 0))
      },
    },
    readers: { token: (token) => readToken(token, false), token256: (token) => readToken(token, true) },
    unique: () => ids.hex(4),
  }
}

/** What is put behind the digits of milliseconds. */
const digits: Readonly<Record<string, string>> = { milliseconds: '', microseconds: '000', nanoseconds: '000000' }

function inUnit(ms: number, unit: string): string {
  if (unit === 'seconds') return String(Math.floor(ms / 1000))
  const more = digits[unit]
  if (more === undefined) throw new Error(`no such unit: ${unit}`)
  return `${ms}${more}`
}

/** The key of a vendor's server whose owner set none. */
const vendorKey = { app: '', tokenKey: 'testim' }

function readToken(token: Json, aes256: boolean): Json | undefined {
  const wrapped = typeof token === 'string' ? unwrapToken(token, aes256) : undefined
  if (!wrapped) return undefined
  const { userId, issuedAtMs } = parseInnerToken(wrapped.inner, [vendorKey]) ?? {}
  return { ...wrapped, ...(userId !== undefined && issuedAtMs !== undefined ? { userId, issuedAtMs } : {}) }
}
