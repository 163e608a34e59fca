import { record } from '../audit/record.ts'
import { type DisconnectReceipt, disconnectCommand, type KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Call, TokenId, UserId } from '../values.ts'
import { type Ended, endSessions } from './end-sessions.ts'
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
  const atMs = context.clock.now()
  const ended = await context.storage.transaction(async (stores) => {
    const sessions = (await stores.sessions.listLive(app, uid)).filter(
      (one) => selects(reach, one) && (spare === undefined || one.tokenId !== spare),
    )
    const tokens = (await stores.tokens.listLive(app, uid)).filter((one) => selects(reach, one) && one.id !== spare)
    const outcome = await endSessions(stores, app, uid, sessions, tokens, atMs, reason)
    if (outcome.sessions + outcome.tokens > 0)
      await record(stores, call, atMs, 'session.end', uid, {
        sessions: outcome.sessions,
        tokens: outcome.tokens,
        reason,
      })
    return {
      ...outcome,
      order: disconnectCommand({ app, uid, ...outcome.order, selector: reach, exceptTokenId: spare, reason }),
    }
  })
  return carryOut(context, ended)
}

/** Sends the order of a committed ending to every node. Throws `kick.unconfirmed`. */
export async function carryOut(context: Context, ended: Ended): Promise<KickReceipt> {
  const startedMs = context.clock.monotonic()
  const receipt = ended.order ? await context.cluster.disconnect(ended.order) : nobodyConcerned
  const ms = context.clock.monotonic() - startedMs
  if (receipt.unconfirmed.length > 0)
    throw new CoreError('kick.unconfirmed', `no answer from node ${receipt.unconfirmed.join(', ')}`)
  return { ...receipt, sessions: ended.sessions, tokens: ended.tokens, ms }
}

const nobodyConcerned: DisconnectReceipt = { connections: 0, confirmed: [], expired: [], unconfirmed: [] }
