import type { EndReason } from '../sessions/session.ts'
import type {
  ConnectExplanation,
  CredentialEnding,
  DecidingFact,
  Decision,
  DialectFacts,
  UserFacts,
  ValidCredential,
} from './facts.ts'
import { remedyFor } from './remedies.ts'
import { otherSentence, sentenceOf } from './sentences.ts'

/**
 * Whether a user can connect with a dialect now, and the one fact that decides. Pure. What bars every credential comes first,
 * then a credential that works, then why none does.
 */
export function explainConnect(user: UserFacts, dialect: DialectFacts): ConnectExplanation {
  const decidedBy = barred(user) ?? admitted(user, dialect) ?? withoutCredential(user, dialect)
  const remedy = remedyFor(user, dialect, decidedBy)
  const canConnect = decidedBy.fact === 'connectable'
  return {
    ...{ dialect: dialect.dialect, canConnect, decidedBy, remedy },
    sentence: sentenceOf(user, dialect, decidedBy, remedy),
    others: [
      ...(canConnect ? otherDecisions(user, dialect) : []),
      ...(canConnect || remedy?.api === dialect.dialect ? newDevice(user) : []),
    ].map((other) => ({ decidedBy: other, sentence: otherSentence(user, dialect, other) })),
  }
}

/** Valid credentials that admission refuses, and the one that ended last. */
function otherDecisions(user: UserFacts, dialect: DialectFacts): Decision[] {
  const refused = dialect.valid.flatMap((one) => refusedDecision(user, one) ?? [])
  return dialect.lastEnd ? [...refused, ended(dialect.lastEnd)] : refused
}

/** Why the client must use a device that the user has; nothing when it need not. */
const newDevice = ({ deviceLimit }: UserFacts): Decision[] =>
  deviceLimit ? [{ fact: 'device_limit', devices: deviceLimit.devices }] : []

/** What refuses every credential of the user. */
function barred({ account, destroyed, ban }: UserFacts): Decision | undefined {
  if (account === 'destroyed') return { fact: 'destroyed', atMs: destroyed?.atMs, by: destroyed?.by }
  if (!ban) return undefined
  const { sinceMs: atMs, untilMs, reason, by } = ban
  return { fact: 'banned', atMs, untilMs, reason: reason === '' ? undefined : reason, by }
}

/** The newest credential that is admitted, else why the newest is not; `undefined` without one. */
function admitted(user: UserFacts, { valid }: DialectFacts): Decision | undefined {
  const best = valid.find(({ refused }) => refused === undefined) ?? valid[0]
  return best && (refusedDecision(user, best) ?? { fact: 'connectable', ...ofCredential(best) })
}

/** Why admission refuses a credential; `undefined` when it does not. */
function refusedDecision({ limits, deviceLimit }: UserFacts, credential: ValidCredential): Decision | undefined {
  const { refused } = credential
  const about = ofCredential(credential)
  if (refused?.by === 'policy') return { fact: 'policy', ...about, reason: refused.reason }
  if (refused?.by === 'limit') return { fact: 'connection_limit', ...about, connections: limits.connections }
  if (refused?.by === 'device_limit') return { fact: 'device_limit', ...about, devices: deviceLimit?.devices }
  return undefined
}

const ofCredential = ({ platform, clientKey, issuedAtMs, expiresAtMs }: ValidCredential) => ({
  platform,
  clientKey,
  atMs: issuedAtMs,
  untilMs: expiresAtMs,
})

const neverSignedIn: Decision = { fact: 'never_signed_in' }

function withoutCredential(user: UserFacts, { signIn, lastEnd, hasDevice }: DialectFacts): Decision {
  if (user.kind === 'robot') return { fact: 'robot' }
  if (user.isThrottled && signIn?.by === 'password') return { fact: 'login_throttled' }
  const latest = lastEnd ? ended(lastEnd) : user.account === 'active' ? neverSignedIn : undefined
  if (latest) return (hasDevice ? undefined : newDevice(user)[0]) ?? latest
  return user.otherApps.length > 0 ? { fact: 'other_app', apps: user.otherApps } : { fact: 'unregistered' }
}

const ended = ({ reason, atMs, by, platform, clientKey }: CredentialEnding): Decision => ({
  fact: factOfEnd[reason],
  ...{ atMs, by, platform, clientKey },
})

const factOfEnd: Readonly<Record<EndReason | 'expired', DecidingFact>> = {
  expired: 'expired',
  kicked: 'kicked',
  admission: 'admission',
  banned: 'ban_ended',
  destroyed: 'account_ended',
  password: 'password',
  removed: 'removed',
  signed_out: 'signed_out',
  device_moved: 'device_moved',
  became_robot: 'became_robot',
}
