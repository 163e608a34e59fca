import type { Context } from '../context.ts'
import type { DialectRegistry } from '../dialect-registry.ts'
import type { Stores } from '../storage.ts'
import type { AppId, DialectName, UserId } from '../values.ts'
import type { Session } from './session.ts'

/**
 * The sessions of a user that have not ended and whose token has not expired at `nowMs`, oldest first. Where a dialect does
 * not store its tokens, its trait says how long they are valid.
 */
export async function listUsableSessions(
  { storage, dialects }: Pick<Context, 'dialects'> & { readonly storage: Pick<Stores, 'sessions'> },
  app: AppId,
  uid: UserId,
  nowMs: number,
): Promise<Session[]> {
  const sessions = await storage.sessions.listUnexpired(app, uid, nowMs)
  return sessions.filter((one) => isUsable(dialects, app, one.dialect, one, nowMs))
}

/** Of a session that has not ended and whose stored token has not expired: whether a token without a row still opens it. */
export function isUsable(
  dialects: Pick<DialectRegistry, 'policyOf'>,
  app: AppId,
  dialect: DialectName,
  { tokenId, issuedAtMs }: Pick<Session, 'tokenId' | 'issuedAtMs'>,
  nowMs: number,
): boolean {
  if (tokenId !== undefined) return true
  const { sessionLifetimeMs } = dialects.policyOf(dialect, app)
  return sessionLifetimeMs === undefined || nowMs < issuedAtMs + sessionLifetimeMs
}
