import { disconnectCommand, type KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { Call, TokenId, UserId } from '../values.ts'
import { endSessions } from './end-sessions.ts'
import type { EndReason } from './session.ts'
import { type SessionSelector, selects } from './session-selector.ts'

/**
 * Ends the sessions, tokens and live connections of one user that `reach` means; `spare` is a token that stays, with all
 * that it opened. When it resolves they are out of every answer, also connections whose session had ended before
 * (docs/architecture.md#t2).
 * Nobody to kick is fine. Throws `kick.unconfirmed` when a live node did not answer; the order stands.
 */
export async function kick(
  context: Context,
  call: Call,
  uid: UserId,
  reach: SessionSelector,
  reason: EndReason = 'kicked',
  spare?: TokenId,
): Promise<KickReceipt> {
  const { app } = call
  const { receipt } = await unitOfWork(context, call, [userKey(app, uid)], async (tx) => {
    const { stores } = tx
    const sessions = (await stores.sessions.listLive(app, uid)).filter(
      (one) => selects(reach, one) && (spare === undefined || one.tokenId !== spare),
    )
    const tokens = (await stores.tokens.listLive(app, uid)).filter((one) => selects(reach, one) && one.id !== spare)
    const outcome = await endSessions(tx, uid, sessions, tokens, reason)
    const command = { app, uid, ...outcome.command, selector: reach, exceptTokenId: spare, reason }
    tx.disconnect({ ...outcome, command: disconnectCommand(command) })
    if (outcome.sessions + outcome.tokens > 0)
      tx.audit('session.end', uid, { details: { sessions: outcome.sessions, tokens: outcome.tokens, reason } })
  })
  return receipt
}
