import type { Core } from '../../core/core.ts'
import { sha256Hex } from '../../core/crypto.ts'
import { CoreError, isCoreError } from '../../core/errors.ts'
import { ownerOf } from '../../core/sessions/credential-end.ts'
import { verifyStoredToken } from '../../core/sessions/verify-token.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { failureOf, type TokenReader, type TokenReading } from '../../core/why/token-reader.ts'
import { platformOf } from './platforms.ts'
import { secretsOf } from './rest/deps.ts'
import { verifyToken } from './token.ts'

/** Reads OpenIM's tokens as its gateway does. */
export const openimTokenReader = (core: Core): TokenReader => ({
  dialect: 'openim',
  async read(text) {
    try {
      const { app, userId, platformId } = verifyToken(text, secretsOf(core), core.context.clock.now())
      return await stored(core, text, { app, uid: userId }, platformId)
    } catch (error) {
      if (isCoreError(error, 'token.malformed')) return undefined
      if (isCoreError(error)) return unverified(core, text, error)
      throw error
    }
  },
})

/** Its signature is valid: what is stored of it decides. */
async function stored(
  { context }: Core,
  text: string,
  { app, uid }: { app: AppId; uid: UserId },
  platformId: number,
): Promise<TokenReading> {
  const hash = sha256Hex(text)
  const token = await context.storage.tokens.findByHash(app, hash)
  const about = { dialect: 'openim', app, uid, platform: token?.platform ?? platformOf(platformId) }
  if (token?.uid !== uid || token.dialect !== 'openim') return { ...about, refused: new CoreError('token.unknown') }
  const { issuedAtMs, expiresAtMs } = token
  return { ...about, issuedAtMs, expiresAtMs, refused: await failureOf(() => verifyStoredToken(context, app, hash)) }
}

/** Its times or its signature are not valid. An expired one was verified before its times were looked at. */
async function unverified({ context }: Core, text: string, refused: CoreError): Promise<TokenReading> {
  const owner = ownerOf(refused)
  if (!owner) return { dialect: 'openim', app: undefined, refused }
  const token = await context.storage.tokens.findByHash(owner.app, sha256Hex(text))
  const { platform, issuedAtMs, expiresAtMs } = token ?? {}
  return { dialect: 'openim', ...owner, platform, issuedAtMs, expiresAtMs, refused }
}
