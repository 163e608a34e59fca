import { activeRestrictions } from '../accounts/restrictions.ts'
import type { User } from '../accounts/user.ts'
import type { Context } from '../context.ts'
import { findReachedDeviceLimit, type ReachedDeviceLimit } from '../devices/device-limit.ts'
import type { Device } from '../devices/store.ts'
import type { Connection } from '../presence/connection.ts'
import { decideAdmission } from '../sessions/admission.ts'
import { CredentialEnd, findEndOrigin } from '../sessions/credential-end.ts'
import { type EndedCredential, isLive, type Session, type Token } from '../sessions/session.ts'
import type { AppId, DialectName, UserId } from '../values.ts'
import type { CredentialEnding, DialectFacts, UserFacts, ValidCredential } from './facts.ts'

export const whyBounds = {
  /** The latest ended sessions, tokens and removed devices that are read, of each kind. */
  endsMax: 20,
  /** Valid credentials of a dialect that admission is asked about. */
  credentialsMax: 20,
} as const

/** Settings and counts that the store does not have. */
export type WhyDeps = {
  readonly context: Context
  /** Connections a user may hold; 0 for no limit. */
  readonly perUserMax: number
  readonly isThrottled: (app: AppId, uid: UserId) => boolean
  readonly otherApps: (app: AppId, uid: UserId) => Promise<AppId[]>
}

/** What is stored of a user and where it is connected, read once for all dialects. */
type Stored = {
  readonly app: AppId
  readonly uid: UserId
  readonly nowMs: number
  readonly sessions: readonly Session[]
  readonly tokens: readonly Token[]
  readonly ends: readonly EndedCredential[]
  readonly devices: readonly Device[]
  readonly deviceLimit: ReachedDeviceLimit | undefined
  readonly connections: readonly Connection[]
}

export type GatheredFacts = { readonly user: UserFacts; readonly dialects: readonly DialectFacts[] }

/** `acrossApps`: whether the caller may know of other apps. About ten reads. */
export async function gatherFacts(deps: WhyDeps, app: AppId, uid: UserId, acrossApps: boolean): Promise<GatheredFacts> {
  const { context } = deps
  const { storage, cluster, clock, dialects } = context
  const [user, restrictions, sessions, tokens, ends, devices, online] = await Promise.all([
    storage.users.find(app, uid),
    storage.restrictions.listOf(app, uid),
    storage.sessions.listLive(app, uid),
    storage.tokens.listLive(app, uid),
    storage.sessions.listEnds(app, uid, whyBounds.endsMax),
    storage.devices.listOfUser(app, uid),
    cluster.connectionsOf(app, [uid]),
  ])
  const nowMs = clock.now()
  const connections = online.get(uid) ?? []
  const deviceLimit = await findReachedDeviceLimit(context, devices, nowMs)
  const own = tokens.filter(isOfUser)
  const stored: Stored = { app, uid, nowMs, sessions, tokens: own, ends, devices, deviceLimit, connections }
  const { ban } = activeRestrictions(restrictions, nowMs)
  return {
    user: {
      ...{ uid, nowMs, ...accountOf(user) },
      destroyed: await momentOf(context, app, uid, 'destroyed', user?.destroyedAtMs),
      ban: ban && { ...ban, by: { actor: ban.actor } },
      isThrottled: deps.isThrottled(app, uid),
      otherApps: acrossApps && !user ? await deps.otherApps(app, uid) : [],
      limits: { connections: connections.length, perUserMax: deps.perUserMax },
      deviceLimit,
    },
    dialects: await Promise.all(dialects.names.map((dialect) => dialectFacts(deps, stored, dialect))),
  }
}

const isOfUser = ({ role }: Token): boolean => role === 'user'

const accountOf = (user: User | undefined): Pick<UserFacts, 'account' | 'kind'> => ({
  account: user === undefined ? 'none' : user.destroyedAtMs === undefined ? 'active' : 'destroyed',
  kind: user?.kind ?? 'person',
})

async function momentOf(
  context: Context,
  app: AppId,
  uid: UserId,
  reason: CredentialEnd['reason'],
  atMs: number | undefined,
) {
  if (atMs === undefined) return undefined
  return { atMs, by: await findEndOrigin(context, new CredentialEnd(reason, atMs, undefined, { app, uid })) }
}

async function dialectFacts(deps: WhyDeps, stored: Stored, dialect: DialectName): Promise<DialectFacts> {
  const { title, signIn } = deps.context.dialects.of(dialect)
  const { valid, expired } = credentialsOf(deps.context, stored, dialect)
  const last = [...expired, ...stored.ends.filter((one) => one.dialect === dialect).map(toEnding)].reduce(
    (latest: Ending | undefined, one) => (latest && latest.atMs >= one.atMs ? latest : one),
    undefined,
  )
  return {
    ...{ dialect, title, signIn, hasDevice: hasDeviceOf(stored, dialect) },
    valid: valid.slice(0, whyBounds.credentialsMax).map((one) => withAdmission(deps, stored, dialect, one)),
    lastEnd: last && { ...last, by: await originOf(deps.context, stored, last) },
  }
}

const hasDeviceOf = ({ devices }: Stored, dialect: DialectName): boolean =>
  devices.some((one) => one.dialect === dialect)

type Ending = Omit<CredentialEnding, 'by'>
const toEnding = ({ endedAtMs, ...rest }: EndedCredential): Ending => ({ ...rest, atMs: endedAtMs })

async function originOf(context: Context, { app, uid }: Stored, { reason, atMs }: Ending) {
  return reason === 'expired' ? undefined : (await momentOf(context, app, uid, reason, atMs))?.by
}

/** A credential, and the stored token that admission compares. */
type Candidate = Omit<ValidCredential, 'refused'> & { readonly tokenId: Session['tokenId'] }

/** Sessions that have not ended, and tokens that no device has used yet; newest first. */
function credentialsOf(context: Context, { sessions, tokens, nowMs }: Stored, dialect: DialectName) {
  const own = sessions.filter((one) => one.dialect === dialect)
  const used = new Set(own.map(({ tokenId }) => tokenId))
  const unused = tokens.filter((one) => one.dialect === dialect && isLive(one) && !used.has(one.id))
  const all = [
    ...own.flatMap((session) => ofSession(context, session, tokens)),
    ...unused.map(({ id, platform, issuedAtMs, expiresAtMs }) => ({
      ...{ platform, clientKey: undefined, issuedAtMs, expiresAtMs, tokenId: id },
    })),
  ].sort((a, b) => b.issuedAtMs - a.issuedAtMs)
  const hasExpired = ({ expiresAtMs }: Candidate) => expiresAtMs !== undefined && expiresAtMs <= nowMs
  return {
    valid: all.filter((one) => !hasExpired(one)),
    expired: all.filter(hasExpired).map(
      ({ platform, clientKey, expiresAtMs = 0 }): Ending => ({
        ...{ reason: 'expired', atMs: expiresAtMs, platform, clientKey },
      }),
    ),
  }
}

/** None when the stored token of the session is not among the valid ones. */
function ofSession({ dialects }: Context, session: Session, tokens: readonly Token[]): Candidate[] {
  const { platform, clientKey, issuedAtMs, tokenId, dialect } = session
  const about = { platform, clientKey, issuedAtMs, tokenId }
  if (tokenId === undefined) {
    const { sessionLifetimeMs } = dialects.policyOf(dialect, session.app)
    return [{ ...about, expiresAtMs: sessionLifetimeMs === undefined ? undefined : issuedAtMs + sessionLifetimeMs }]
  }
  const token = tokens.find(({ id }) => id === tokenId)
  return token ? [{ ...about, expiresAtMs: token.expiresAtMs }] : []
}

/** As admission decides when a client of it connects. */
function withAdmission(
  { context, perUserMax }: WhyDeps,
  stored: Stored,
  dialect: DialectName,
  { tokenId, ...credential }: Candidate,
): ValidCredential {
  const { app, sessions, connections, deviceLimit } = stored
  const admitted = sessions.map((session) => ({
    ...session,
    connections: connections.filter((one) => one.sessionId === session.id),
  }))
  const { platform, clientKey = '(new device)' } = credential
  const candidate = { dialect, platform, clientKey, tokenId }
  const decision = decideAdmission(admitted, candidate, context.dialects.policyOf(dialect, app).admission, 'connect')
  const held = connections.length - decision.closedConnectionIds.length + 1
  if (decision.refused !== undefined) return { ...credential, refused: { by: 'policy', reason: decision.refused } }
  if (perUserMax > 0 && held > perUserMax) return { ...credential, refused: { by: 'limit' } }
  const needsNewDevice = credential.clientKey === undefined && !hasDeviceOf(stored, dialect)
  return { ...credential, refused: needsNewDevice && deviceLimit ? { by: 'device_limit' } : undefined }
}
