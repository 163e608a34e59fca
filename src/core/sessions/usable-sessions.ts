import type { Context } from '../context.ts'
import type { Stores } from '../storage.ts'
import type { AppId, UserId } from '../values.ts'
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
  return sessions.filter(({ dialect, tokenId, issuedAtMs }) => {
    const { sessionLifetimeMs } = dialects.policyOf(dialect, app)
    return tokenId !== undefined || sessionLifetimeMs === undefined || nowMs < issuedAtMs + sessionLifetimeMs
  })
}
