import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { Call, TokenId, UserId } from '../values.ts'
import { endedDetails, endSelected } from './end-sessions.ts'
import type { KickTarget } from './kick-target.ts'
import type { EndReason } from './session.ts'

/**
 * Ends the sessions, tokens and live connections of one user that `target` means; `spare` is a token that stays, with all
 * that it opened. When it resolves they are out of every answer, also connections whose session had ended before
 * (docs/architecture.md#t2). A user without any is not an error. Throws `kick.unconfirmed` when a live node did not confirm.
 */
export async function kick(
  context: Context,
  call: Call,
  uid: UserId,
  target: KickTarget,
  reason: EndReason = 'kicked',
  spare?: TokenId,
): Promise<KickReceipt> {
  const { receipt } = await unitOfWork(context, call, [userKey(call.app, uid)], async (tx) => {
    const ended = await endSelected(tx, uid, target, reason, spare)
    if (ended.sessions + ended.tokens > 0) tx.audit('session.end', uid, { details: endedDetails(ended, reason) })
  })
  return receipt
}
