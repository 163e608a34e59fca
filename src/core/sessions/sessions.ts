import { activeRestrictions } from '../accounts/restrictions.ts'
import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { Platform } from '../devices/platform.ts'
import type { ClientInstallation } from '../devices/upsert-device.ts'
import { CoreError } from '../errors.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, ClientKey, DialectName, SessionId, TokenId, UserId } from '../values.ts'
import { decideAdmission } from './admission.ts'
import type { AdmissionDecision } from './decision.ts'
import { kick } from './kick.ts'
import { type KickPreview, type KickTarget, previewKick } from './kick-target.ts'
import { findOpenForToken, type OpenedOnDevice, openSessionForToken } from './open-on-device.ts'
import type { AdmissionMoment } from './policy.ts'
import type { EndReason, RemovedSession, SessionWithSecrets, Token } from './session.ts'
import {
  findSession,
  listSessions,
  type SessionDetails,
  type SessionPosition,
  type SessionState,
} from './session-list.ts'
import { type SignInRequest, type SignInResult, signIn } from './sign-in.ts'
import { assertNotBanned, findToken } from './verify-token.ts'

/** Opens sessions for new tokens, finds them for presented tokens, and ends them by kicks. */
export class Sessions {
  constructor(private readonly context: Context) {}

  signIn(call: Call, request: SignInRequest): Promise<SignInResult> {
    return signIn(this.context, call, request)
  }
  /** Stores a token that acts for the app: without device, session and admission. Throws `user.banned`. */
  async issueAdminToken(call: Call, token: Pick<Token, 'uid' | 'dialect' | 'hash' | 'expiresAtMs'>): Promise<void> {
    const { app } = call
    const rest = { platform: 'admin', role: 'admin', endedAtMs: undefined, endReason: undefined } as const
    await unitOfWork(this.context, call, [userKey(app, token.uid)], async (tx) => {
      const { ban } = activeRestrictions(await tx.stores.restrictions.listOf(app, token.uid), tx.atMs)
      if (ban) throw new CoreError('user.banned')
      await tx.stores.tokens.insert({ ...token, ...rest, id: this.context.ids.hex(16), app, issuedAtMs: tx.atMs })
      tx.audit('token.issue_admin', token.uid)
    })
  }
  kick(call: Call, uid: UserId, target: KickTarget, reason?: EndReason, spare?: TokenId): Promise<KickReceipt> {
    return kick(this.context, call, uid, target, reason, spare)
  }
  /** What `kick` would end now; changes nothing. */
  async previewKick(app: AppId, uid: UserId, target: KickTarget): Promise<KickPreview> {
    const online = await this.context.cluster.connectionsOf(app, [uid])
    return previewKick(this.context.storage, app, uid, target, online.get(uid) ?? [])
  }
  /** Sessions of a user: those that have not ended, then those that have, the latest first. At most `limit` after `after`. */
  list(
    app: AppId,
    uid: UserId,
    state: SessionState,
    after: SessionPosition | undefined,
    limit: number,
  ): Promise<SessionDetails[]> {
    return listSessions(this.context, app, uid, state, after, limit)
  }
  /** One session, live or ended. Throws `resource.not_found`. */
  async get(app: AppId, id: SessionId): Promise<SessionDetails> {
    const found = await findSession(this.context, app, id)
    if (!found) throw new CoreError('resource.not_found', 'no such session')
    return found
  }
  /**
   * The session of (token, installation), opened when it is not open: for dialects whose clients name their installation when
   * they connect. `token`: as found by its hash. Throws `token.unknown`, `token.expired`, `token.ended`,
   * `user.banned`, `user.not_found`, `user.destroyed`.
   */
  openSessionForToken(
    call: Call,
    token: Pick<Token, 'uid' | 'hash'>,
    installation: ClientInstallation,
  ): Promise<OpenedOnDevice> {
    return openSessionForToken(this.context, call, token, installation)
  }
  /** See `findOpenForToken`. */
  findOpenForToken(token: Token, installation: ClientInstallation) {
    return findOpenForToken(this.context, token, installation)
  }
  /** The latest session of a device, ended or not. */
  findLatestOnDevice(
    app: AppId,
    uid: UserId,
    dialect: DialectName,
    clientKey: ClientKey,
  ): Promise<SessionWithSecrets | undefined> {
    return this.context.storage.sessions.findLatestOnDevice(app, uid, dialect, clientKey)
  }
  /** The last sessions with secrets of a device, one for each time that it was removed: the latest 10, the newest first. */
  listRemoved(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<RemovedSession[]> {
    return this.context.storage.sessions.listRemoved(app, uid, dialect, clientKey)
  }
  /** The same of all devices of the dialect that the user had: the latest 50. */
  listRemovedOfUser(app: AppId, uid: UserId, dialect: DialectName): Promise<RemovedSession[]> {
    return this.context.storage.sessions.listRemovedOfUser(app, uid, dialect)
  }
  /**
   * What admission would do to this user's sessions at both moments if a new client of that platform signed in now.
   * Throws `request.invalid` for a dialect that the server does not have.
   */
  async previewAdmission(
    app: AppId,
    uid: UserId,
    dialect: DialectName,
    platform: Platform,
  ): Promise<Record<AdmissionMoment, AdmissionDecision>> {
    const { storage, cluster: nodes, dialects } = this.context
    if (!dialects.has(dialect)) throw new CoreError('request.invalid', `dialect: one of ${dialects.names.join(', ')}`)
    const [sessions, online] = await Promise.all([storage.sessions.listLive(app, uid), nodes.connectionsOf(app, [uid])])
    const connections = online.get(uid) ?? []
    const admitted = sessions.map((session) => ({
      ...session,
      connections: connections.filter((one) => one.sessionId === session.id),
    }))
    const candidate = { dialect, platform, clientKey: '(new client)', tokenId: '(new token)' }
    const policy = dialects.policyOf(dialect, app).admission
    return {
      issue: decideAdmission(admitted, candidate, policy, 'issue'),
      connect: decideAdmission(admitted, candidate, policy, 'connect'),
    }
  }
  /** Two reads. Ended while its user is banned. */
  findToken(app: AppId, hash: string): Promise<Token | undefined> {
    return findToken(this.context, app, hash)
  }
  /** For a verified credential that is no stored token. One read. Throws `user.banned`. */
  assertNotBanned(app: AppId, uid: UserId): Promise<void> {
    return assertNotBanned(this.context, app, uid)
  }
}
