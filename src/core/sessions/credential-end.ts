import type { AuditEntry } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { type Platform, platforms } from '../devices/platform.ts'
import { CoreError, type ErrorCode } from '../errors.ts'
import type { CloseReason } from '../presence/connection.ts'
import type { AppId, UserId } from '../values.ts'
import type { DisconnectOrigin } from './disconnect-command.ts'
import type { Session, Token } from './session.ts'

/** Audit entries of a user that are read to find the one that ended a credential. */
export const endEntriesMax = 100

/** Why a valid credential is no longer accepted. The `cause` of the error that refuses it, for the log. */
export class CredentialEnd {
  constructor(
    readonly reason: CloseReason | 'expired',
    /** Wall time, ms; `undefined` when it is not known. */
    readonly atMs?: number | undefined,
    /** Who ended it, when that is known without a read. */
    readonly by?: DisconnectOrigin | undefined,
    /** Whose it was: with `atMs` it finds the audit entry. */
    readonly owner?: CredentialOwner | undefined,
  ) {}
}

export type CredentialOwner = { readonly app: AppId; readonly uid: UserId }

/** The account that a caller wanted to sign in to, or whose credential is not valid yet. The `cause` of the error that refuses it. */
export class RefusedAccount {
  constructor(readonly owner: CredentialOwner) {}
}
/** The error for a caller that signs in to an account; `owner`: that account, when there is one. */
export const refusedAccount = (code: ErrorCode, owner: CredentialOwner | undefined): CoreError =>
  new CoreError(code, undefined, { cause: owner && new RefusedAccount(owner) })

/** Whose credential or account it was that was refused; `undefined` when the error does not say it. */
export const ownerOf = ({ cause }: CoreError): CredentialOwner | undefined =>
  cause instanceof CredentialEnd || cause instanceof RefusedAccount ? cause.owner : undefined

/** The error for a credential that ended, expired or is banned. */
export const endedError = (code: ErrorCode, end: CredentialEnd): CoreError =>
  new CoreError(code, undefined, { cause: end })

/** The error for a token, or a session without a stored token, that has ended. */
export const tokenEnded = ({ app, uid, endReason, endedAtMs }: Pick<Token, EndFields>): CoreError =>
  endReason === undefined
    ? new CoreError('token.ended')
    : endedError('token.ended', new CredentialEnd(endReason, endedAtMs, undefined, { app, uid }))

type EndFields = 'app' | 'uid' | 'endReason' | 'endedAtMs'

/** `undefined` when the error is about no ended credential. */
export const credentialEndOf = ({ cause }: CoreError): CredentialEnd | undefined =>
  cause instanceof CredentialEnd ? cause : undefined

/** Who ended the credential. One read of the audit log, where the error does not say it; `undefined` when nothing says it. */
export async function findEndOrigin(
  { storage }: Pick<Context, 'storage'>,
  { reason, atMs, by, owner }: CredentialEnd,
): Promise<DisconnectOrigin | undefined> {
  if (by || !owner || atMs === undefined || reason === 'expired') return by
  const entries = await storage.audit.list(owner.app, { target: owner.uid }, endEntriesMax)
  return originAt(entries, atMs, reason)
}

/** Who ended a session, by the audit entries of its user; `undefined` when none says it. */
export const endOriginIn = (
  entries: readonly AuditEntry[],
  { endedAtMs, endReason }: Pick<Session, 'endedAtMs' | 'endReason'>,
): DisconnectOrigin | undefined =>
  endedAtMs === undefined || endReason === undefined ? undefined : originAt(entries, endedAtMs, endReason)

function originAt(
  entries: readonly AuditEntry[],
  atMs: number,
  reason: CredentialEnd['reason'],
): DisconnectOrigin | undefined {
  const simultaneous = entries.filter((one) => one.atMs === atMs)
  const entry = simultaneous.find((one) => isEndEntry(one, reason)) ?? simultaneous[0]
  return entry && originOfEntry(entry)
}

/** A newer sign-in ends others in its own transaction, or at its first connection. */
const isEndEntry = ({ action, details }: AuditEntry, reason: CredentialEnd['reason']): boolean =>
  details.reason === reason ||
  (reason === 'admission' && action === 'session.open') ||
  (reason === 'banned' && action === 'user.ban')

function originOfEntry({ dialect, actor, requestId, details }: AuditEntry): DisconnectOrigin {
  const platform = platforms.find((one: Platform) => one === details.platform)
  return { dialect, actor: `${actor.kind}:${actor.id}`, requestId, platform }
}
