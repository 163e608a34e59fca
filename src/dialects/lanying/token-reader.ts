import type { Core } from '../../core/core.ts'
import { sha256Hex } from '../../core/crypto.ts'
import { verifyStoredToken } from '../../core/sessions/verify-token.ts'
import { failureOf, type TokenReader } from '../../core/why/token-reader.ts'
import { isTokenText } from './token.ts'

/** Finds Lanying's tokens, which are random texts, by their hash: one read an app. */
export const lanyingTokenReader = (core: Core): TokenReader => ({
  dialect: 'lanying',
  async read(text) {
    if (!isTokenText(text)) return undefined
    const { context, apps } = core
    const hash = sha256Hex(text)
    for (const app of apps.ids()) {
      const token = await context.storage.tokens.findByHash(app, hash)
      if (token?.dialect !== 'lanying' || token.role !== 'user') continue
      const { uid, platform, issuedAtMs, expiresAtMs } = token
      const refused = await failureOf(() => verifyStoredToken(context, app, hash))
      return { dialect: 'lanying', app, uid, platform, issuedAtMs, expiresAtMs, refused }
    }
    return undefined
  },
})
