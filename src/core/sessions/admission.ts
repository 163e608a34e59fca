import type { Connection } from '../presence/connection.ts'
import type { ConnectionId, TokenId } from '../values.ts'
import type { AdmissionDecision, AdmissionEffect } from './decision.ts'
import {
  type AdmissionMoment,
  type AdmissionPolicy,
  type PlatformGroup,
  platformGroupOf,
  shownPlatform,
} from './policy.ts'
import type { Session } from './session.ts'

/** A session with what admission needs of it. */
export type AdmissionSession = Pick<Session, 'id' | 'dialect' | 'platform' | 'clientKey' | 'tokenId' | 'issuedAtMs'> & {
  /** Its tokens have ended already; only connections remain. */
  readonly ended?: boolean
  readonly connections: readonly Pick<Connection, 'id' | 'connectedAtMs'>[]
}

/** The client that signs in or connects. `connectionId`: its own connection, when `sessions` may include it. */
export type AdmissionCandidate = Pick<Session, 'dialect' | 'platform' | 'clientKey' | 'tokenId'> & {
  readonly connectionId?: ConnectionId
}

/** What one rule does to one session. */
type Verdict = Pick<AdmissionEffect, 'rule' | 'reason'> & {
  readonly session: AdmissionSession
  readonly ends: boolean
  readonly closes: boolean
}

/** The sessions of one user and the candidate. */
type AdmissionInput = {
  readonly candidate: AdmissionCandidate
  readonly policy: AdmissionPolicy
  readonly moment: AdmissionMoment
  /** The candidate's own session, signed in before. */
  readonly own: readonly AdmissionSession[]
  readonly others: readonly AdmissionSession[]
}

/**
 * Which sessions and connections end when `candidate` signs in or connects. Pure; the order of `sessions`, which are all of
 * one user, does not matter. The candidate's own session never ends: its older connections stay or are superseded.
 *
 * A policy applies its own groups to all sessions in its scope: with scope `all` a sign-in on a phone also ends sessions on
 * phones of the other dialects, and `shownAs` maps platforms that the policy's dialect does not have.
 */
export function decideAdmission(
  sessions: readonly AdmissionSession[],
  candidate: AdmissionCandidate,
  policy: AdmissionPolicy,
  moment: AdmissionMoment,
): AdmissionDecision {
  const inScope = sessions.filter((one) => policy.scope === 'all' || one.dialect === candidate.dialect)
  const { own = [], others = [] } = Object.groupBy(inScope, (one) =>
    isSame(one, candidate, policy) ? 'own' : 'others',
  )
  const input: AdmissionInput = { candidate, policy, moment, own, others }
  const refused = refusalReason(input)
  const verdicts =
    refused === undefined ? [...superseded(input), ...overLimit(input), ...replacedOnPlatform(input)] : []
  return decide(input, sessions, verdicts, refused)
}

function isSame(one: AdmissionSession, candidate: AdmissionCandidate, policy: AdmissionPolicy): boolean {
  if (one.dialect !== candidate.dialect) return false
  if (policy.identity === 'client') return one.clientKey === candidate.clientKey
  return one.tokenId !== undefined && one.tokenId === candidate.tokenId
}

/** A session that connects again does not count twice, so it is never refused. */
function refusalReason({ candidate, policy, moment, own, others }: AdmissionInput): string | undefined {
  const group = platformGroupOf(policy, candidate.platform)
  if (!group || policy[moment].whenFull !== 'refuse' || own.some((one) => holdsSlot(one, moment))) return undefined
  const ofGroup = others.filter((one) => platformGroupOf(policy, one.platform) === group)
  if (heldSlots(ofGroup, group, policy, moment).length < group.max) return undefined
  return `${group.name} allows ${group.max}, and that many are connected`
}

/** Older connections of the candidate's own session. */
function superseded({ policy, moment, own }: AdmissionInput): Verdict[] {
  if (moment !== 'connect' || policy.reconnect !== 'supersede') return []
  const reason = 'the same client connects again'
  return own.map((session) => ({ session, rule: 'superseded', reason, ends: false, closes: true }))
}

/** Sessions over the limit when the candidate is counted. */
function overLimit({ candidate, policy, moment, others }: AdmissionInput): Verdict[] {
  const { groups, whenFull, tokens, closes } = policy[moment]
  if (groups === 'none' || whenFull === 'refuse') return []
  const home = platformGroupOf(policy, candidate.platform)
  const verdict = (session: AdmissionSession, why: string): Verdict => ({
    session,
    rule: 'limit',
    reason: why,
    ends: tokens === 'evicted',
    closes,
  })
  const members = Map.groupBy(others, (one) => platformGroupOf(policy, one.platform))
  return (groups === 'every' ? policy.groups : home ? [home] : []).flatMap((group) => {
    const ofGroup = members.get(group)
    if (!ofGroup) return []
    const [kept, who] = group === home ? [group.max - 1, 'the new client'] : [group.max, 'a newer one']
    const evicted = heldSlots(ofGroup, group, policy, moment).slice(kept).flat()
    const leftovers = ofGroup.filter((one) => one.ended)
    return [
      ...evicted.map((one) => verdict(one, `${group.name} allows ${group.max}, ${who} takes its place`)),
      ...leftovers.map((one) => verdict(one, 'its session has ended already')),
    ]
  })
}

/** Other tokens of the candidate's platform, when a session of its group is connected. */
function replacedOnPlatform({ candidate, policy, moment, own, others }: AdmissionInput): Verdict[] {
  const group = platformGroupOf(policy, candidate.platform)
  if (policy[moment].tokens !== 'platform' || !group) return []
  const ofGroup = [...own, ...others].filter((one) => platformGroupOf(policy, one.platform) === group)
  if (!ofGroup.some((one) => one.connections.some(({ id }) => id !== candidate.connectionId))) return []
  const platform = shownPlatform(policy, candidate.platform)
  const reason = `only the new token of ${platform} stays valid`
  return others
    .filter((one) => shownPlatform(policy, one.platform) === platform)
    .map((session) => ({ session, rule: 'platform', reason, ends: true, closes: false }))
}

/** Of the sessions of a group those that count at this moment, those to keep first; sessions of one client count once. */
function heldSlots(
  ofGroup: readonly AdmissionSession[],
  group: PlatformGroup,
  policy: AdmissionPolicy,
  moment: AdmissionMoment,
): AdmissionSession[][] {
  const counted = ofGroup
    .filter((one) => holdsSlot(one, moment))
    .toSorted((a, b) => byPreference(group, a, b) || byAge(b, a))
  return [
    ...Map.groupBy(counted, (one) =>
      policy.identity === 'client' ? `${one.dialect} ${one.clientKey}` : one.id,
    ).values(),
  ]
}

const holdsSlot = (one: AdmissionSession, moment: AdmissionMoment): boolean =>
  !one.ended && (moment === 'issue' || one.connections.length > 0)

const byPreference = ({ prefer }: PlatformGroup, a: AdmissionSession, b: AdmissionSession): number =>
  Number(b.platform === prefer) - Number(a.platform === prefer)

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const byAge = (a: AdmissionSession, b: AdmissionSession): number =>
  compare(a.issuedAtMs, b.issuedAtMs) || compare(a.id, b.id)

function decide(
  input: AdmissionInput,
  all: readonly AdmissionSession[],
  verdicts: readonly Verdict[],
  refused: string | undefined,
): AdmissionDecision {
  const { candidate, policy, moment } = input
  const ending = verdicts
    .filter(({ ends, session }) => ends && !session.ended)
    .toSorted((a, b) => byAge(a.session, b.session))
  const sessions = ending.map((verdict) => reason('session', verdict.session.id, verdict))
  const tokens = endedTokens(ending, all, candidate)
  const connections = closedConnections(verdicts, candidate)
  return {
    policy: policy.name,
    moment,
    candidate: { dialect: candidate.dialect, platform: candidate.platform },
    refused,
    endedSessionIds: sessions.map(({ id }) => id),
    endedTokenIds: tokens.map(({ id }) => id),
    closedConnectionIds: connections.map(({ id }) => id),
    effects: [...sessions, ...tokens, ...connections],
  }
}

function reason(kind: AdmissionEffect['kind'], id: string, { session, rule, reason: why }: Verdict): AdmissionEffect {
  return { kind, id, session: session.id, dialect: session.dialect, platform: session.platform, rule, reason: why }
}

/** Several installations may use one token: it ends with the last of them. */
function endedTokens(
  ending: readonly Verdict[],
  all: readonly AdmissionSession[],
  candidate: AdmissionCandidate,
): AdmissionEffect[] {
  const endingIds = new Set(ending.map(({ session }) => session.id))
  const staying = all.filter((one) => !one.ended && !endingIds.has(one.id))
  const inUse = new Set([candidate, ...staying].map((one) => one.tokenId))
  const ended = new Map<TokenId, AdmissionEffect>()
  for (const verdict of ending) {
    const id = verdict.session.tokenId
    if (id !== undefined && !inUse.has(id)) ended.set(id, reason('token', id, verdict))
  }
  return [...ended.values()]
}

function closedConnections(verdicts: readonly Verdict[], candidate: AdmissionCandidate): AdmissionEffect[] {
  return verdicts
    .filter(({ closes }) => closes)
    .flatMap((verdict) => verdict.session.connections.map((connection) => ({ connection, verdict })))
    .filter(({ connection }) => connection.id !== candidate.connectionId)
    .toSorted(
      ({ connection: a }, { connection: b }) => compare(a.connectedAtMs, b.connectedAtMs) || compare(a.id, b.id),
    )
    .map(({ connection, verdict }) => reason('connection', connection.id, verdict))
}
