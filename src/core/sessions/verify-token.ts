import { activeRestrictions } from '../accounts/restrictions.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { AppId, UserId } from '../values.ts'
import { CredentialEnd, endedError, tokenEnded } from './credential-end.ts'
import { isLive, type Token } from './session.ts'

/**
 * A valid stored token, found by its hash: two reads. A ban is reported before the token's own end, since every token of a
 * banned user is refused during the ban. Throws `token.unknown`, `user.banned`, `token.expired`, `token.ended`.
 */
export async function verifyStoredToken(context: Context, app: AppId, hash: string): Promise<Token> {
  const token = await context.storage.tokens.findByHash(app, hash)
  if (!token) throw new CoreError('token.unknown')
  await assertNotBanned(context, app, token.uid)
  if (token.expiresAtMs !== undefined && token.expiresAtMs <= context.clock.now())
    throw endedError(
      'token.expired',
      new CredentialEnd('expired', token.expiresAtMs, undefined, { app, uid: token.uid }),
    )
  if (!isLive(token)) throw tokenEnded(token)
  return token
}

/**
 * The token of that hash, whatever its state. One read where a ban ends tokens for good, since none is issued while it lasts;
 * else two: during a ban the token is reported as ended. Tokens of an app have no user.
 */
export async function findToken(context: Context, app: AppId, hash: string): Promise<Token | undefined> {
  const { storage, clock, dialects } = context
  const token = await storage.tokens.findByHash(app, hash)
  if (!token || !isLive(token) || token.uid === '' || !dialects.of(token.dialect).survivesBan) return token
  const { ban } = activeRestrictions(await storage.restrictions.listOf(app, token.uid), clock.now())
  return ban ? { ...token, endedAtMs: ban.sinceMs, endReason: 'banned' } : token
}

/** One read. Every credential that is no stored token is checked here once it is verified. Throws `user.banned`. */
export async function assertNotBanned(context: Context, app: AppId, uid: UserId): Promise<void> {
  const restrictions = await context.storage.restrictions.listOf(app, uid)
  const { ban } = activeRestrictions(restrictions, context.clock.now())
  if (ban) throw endedError('user.banned', new CredentialEnd('banned', ban.sinceMs, undefined, { app, uid }))
}
