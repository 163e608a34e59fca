import { CoreError } from '../../core/errors.ts'
import { type AesKey, aesKey, decryptText, encryptText } from './aes.ts'

/** How long a code may be used, and used again. The vendor's server takes one minute. */
export const authCodeLifeMs = 60_000
/** A code of the longest id is well below this; anything longer is not looked at. */
export const authCodeCharsMax = 1024

const separator = '?|?'

/** Whom a code is for: the administrator's server, or a robot's. */
export type AuthCodeAudience = { secret: string; target: string; type: number }

/** Codes that the Server API reads, keyed by its secret. Source: Server API, user, 16; open platform. */
export const adminAudience = (secret: string): AuthCodeAudience => ({ secret, target: 'wfadmin', type: 2 })

/** Codes that one robot reads, keyed by its own secret. Source: Robot API, application/get_user_info. */
export const robotAudience = (robotId: string, secret: string): AuthCodeAudience => ({
  secret,
  target: robotId,
  type: 0,
})

/** A code by which a page shows the audience's server who its user is. `secret` must not be empty. */
export function makeAuthCode(userId: string, audience: AuthCodeAudience, nowMs: number): string {
  const plain = [userId, nowMs, audience.target, audience.type].join(separator)
  return encryptText(plain, codeKey(audience.secret), nowMs)
}

/** The user id in a code. Throws `auth_code.rejected` when it is not for this audience or too old. */
export function readAuthCode(code: string, audience: AuthCodeAudience, nowMs: number): string {
  const opened = code.length <= authCodeCharsMax ? decryptText(code, codeKey(audience.secret), nowMs) : undefined
  const parts = opened?.fresh ? opened.plain.toString('utf8').split(separator) : []
  const [madeAt, target, type] = parts.splice(-3)
  const userId = parts.join(separator)
  const recent = Math.abs(nowMs - Number(madeAt ?? Number.NaN)) <= authCodeLifeMs
  const fits = target === audience.target && type === String(audience.type)
  if (!userId || !fits || !recent) throw new CoreError('auth_code.rejected')
  return userId
}

/** As `readAuthCode`, for the first of several audiences that it is for: while a secret is replaced there are two. */
export function readAuthCodeOf(code: string, audiences: readonly AuthCodeAudience[], nowMs: number): string {
  let failure: unknown = new CoreError('auth_code.rejected')
  for (const audience of audiences) {
    try {
      return readAuthCode(code, audience, nowMs)
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

/** Short secrets are stretched with `w` and by doubling until 16 characters are there. Always AES-128. */
function codeKey(secret: string): AesKey {
  let text = secret
  while (text.length < 16) {
    text += 'w'
    text += text
  }
  return aesKey(Buffer.from(text, 'utf8').subarray(0, 16))
}
