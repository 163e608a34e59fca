import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { NodesReceipt, Receipt } from '../presence/nodes.ts'
import type { Call, TokenId, UserId } from '../values.ts'
import { type Ended, endAccount, endSessions } from './endings.ts'
import type { EndReason, Session, Token } from './session.ts'

/** What a kick ends: all of a user, or what these tests pick. */
export type KickTarget =
  | { all: true }
  | { all: false; session: (session: Session) => boolean; token?: (token: Token) => boolean }

/**
 * Ends sessions, tokens and live connections of one user, whatever the dialect; when it resolves they are out of every
 * answer (T2). Nobody to kick is fine. Throws `kick.unconfirmed` when a live node did not answer; the order stands.
 */
export async function kick(
  context: Context,
  call: Call,
  uid: UserId,
  target: KickTarget,
  reason: EndReason = 'kicked',
  spare?: TokenId,
): Promise<Receipt> {
  const atMs = context.clock.now()
  const ended = await context.storage.transaction(async (stores) => {
    if (target.all && spare === undefined) {
      const outcome = await endAccount(stores, call.app, uid, atMs, reason)
      await trace(outcome)
      return outcome
    }
    const pick = target.all ? { session: () => true, token: () => true } : target
    const sessions = (await stores.sessions.listLive(call.app, uid)).filter(
      (one) => isMeant(one.tokenId) && pick.session(one),
    )
    const tokens = pick.token
      ? (await stores.tokens.listLive(call.app, uid)).filter((one) => one.id !== spare && pick.token?.(one))
      : []
    const outcome = await endSessions(stores, call.app, uid, sessions, tokens, atMs, reason)
    await trace(outcome)
    return outcome

    function isMeant(tokenId: TokenId | undefined): boolean {
      return tokenId === undefined || tokenId !== spare
    }
    async function trace(outcome: Ended): Promise<void> {
      if (outcome.sessions + outcome.tokens === 0) return
      await record(stores, call, atMs, 'session.end', uid, {
        sessions: outcome.sessions,
        tokens: outcome.tokens,
        reason,
      })
    }
  })
  return carryOut(context, ended)
}

/** Sends the order of a committed ending to every node. Throws `kick.unconfirmed`. */
export async function carryOut(context: Context, ended: Ended): Promise<Receipt> {
  const startedMs = context.clock.monotonic()
  const receipt = ended.order ? await context.nodes.end(ended.order) : nobodyConcerned
  const ms = context.clock.monotonic() - startedMs
  if (receipt.unconfirmed.length > 0)
    throw new CoreError('kick.unconfirmed', `no answer from node ${receipt.unconfirmed.join(', ')}`)
  return { ...receipt, sessions: ended.sessions, tokens: ended.tokens, ms }
}

const nobodyConcerned: NodesReceipt = { connections: 0, confirmed: [], expired: [], unconfirmed: [] }
