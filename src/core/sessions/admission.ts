import type { Connection } from '../presence/connection.ts'
import type { ConnectionId, TokenId } from '../values.ts'
import type { Because, Decision } from './decision.ts'
import { type AdmissionPolicy, type Group, groupOf, type Moment, shownPlatform } from './policy.ts'
import type { Session } from './session.ts'

/** A session as admission sees it. */
export type Admitted = Pick<Session, 'id' | 'dialect' | 'platform' | 'clientKey' | 'tokenId' | 'issuedAtMs'> & {
  /** Its tokens are dead already; only connections are left of it. */
  readonly ended?: boolean
  readonly connections: readonly Pick<Connection, 'id' | 'connectedAtMs'>[]
}

/** Who wants in. `connectionId` is its own socket, at connect, where that may be among the sessions' connections. */
export type Newcomer = Pick<Session, 'dialect' | 'platform' | 'clientKey' | 'tokenId'> & {
  readonly connectionId?: ConnectionId
}

/** What one rule does to one session. */
type Verdict = Pick<Because, 'rule' | 'why'> & {
  readonly session: Admitted
  readonly ends: boolean
  readonly closes: boolean
}

/** The sessions of one user as a newcomer finds them. */
type Scene = {
  readonly newcomer: Newcomer
  readonly policy: AdmissionPolicy
  readonly moment: Moment
  /** The newcomer's own session, signed in before. */
  readonly own: readonly Admitted[]
  readonly others: readonly Admitted[]
}

/**
 * Who makes room when `newcomer` signs in or connects. Pure; the order of `sessions`, which are all of one user, does not
 * matter. The newcomer's own session never ends: it coexists with itself or replaces its older connections.
 *
 * A policy judges all sessions in its scope by its own groups: with scope `all` a WildfireChat sign-in on a phone ends the
 * Lanying and OpenIM phones too, and OpenIM takes each of HarmonyOS's three kinds for the one that it knows.
 */
export function whoMustLeave(
  sessions: readonly Admitted[],
  newcomer: Newcomer,
  policy: AdmissionPolicy,
  moment: Moment,
): Decision {
  const inScope = sessions.filter((one) => policy.scope === 'all' || one.dialect === newcomer.dialect)
  const { own = [], others = [] } = Object.groupBy(inScope, (one) => (isSame(one, newcomer, policy) ? 'own' : 'others'))
  const scene: Scene = { newcomer, policy, moment, own, others }
  const refused = refusal(scene)
  const verdicts = refused === undefined ? [...superseded(scene), ...unseated(scene), ...outranked(scene)] : []
  return decide(scene, sessions, verdicts, refused)
}

function isSame(one: Admitted, newcomer: Newcomer, policy: AdmissionPolicy): boolean {
  if (one.dialect !== newcomer.dialect) return false
  if (policy.same === 'client') return one.clientKey === newcomer.clientKey
  return one.tokenId !== undefined && one.tokenId === newcomer.tokenId
}

/** Coming again takes no further seat, so it is never refused. */
function refusal({ newcomer, policy, moment, own, others }: Scene): string | undefined {
  const group = groupOf(policy, newcomer.platform)
  if (!group || policy[moment].whenFull !== 'refuse' || own.some((one) => isSeated(one, moment))) return undefined
  if (seatHolders(others, group, policy, moment).length < group.seats) return undefined
  return `${group.name} seats ${group.seats}, and no seat is free`
}

/** Older connections of the newcomer's own session. */
function superseded({ policy, moment, own }: Scene): Verdict[] {
  if (moment !== 'connect' || policy.again !== 'supersede') return []
  const why = 'the same client connects again'
  return own.map((session) => ({ session, rule: 'superseded', why, ends: false, closes: true }))
}

/** Those for whom no seat is left, once the newcomer has taken its own. */
function unseated({ newcomer, policy, moment, others }: Scene): Verdict[] {
  const { groups, whenFull, tokens, closes } = policy[moment]
  if (groups === 'none' || whenFull === 'refuse') return []
  const home = groupOf(policy, newcomer.platform)
  const verdict = (session: Admitted, why: string): Verdict => ({
    session,
    rule: 'seats',
    why,
    ends: tokens === 'leaving',
    closes,
  })
  return (groups === 'every' ? policy.groups : home ? [home] : []).flatMap((group) => {
    const [seats, who] = group === home ? [group.seats - 1, 'the newcomer'] : [group.seats, 'a newer one']
    const leaving = seatHolders(others, group, policy, moment).slice(seats).flat()
    const leftovers = others.filter((one) => one.ended && groupOf(policy, one.platform) === group)
    return [
      ...leaving.map((one) => verdict(one, `${group.name} seats ${group.seats}, ${who} takes this one`)),
      ...leftovers.map((one) => verdict(one, 'its session has ended already')),
    ]
  })
}

/** Other tokens of the newcomer's platform, once anyone in its group is connected. */
function outranked({ newcomer, policy, moment, own, others }: Scene): Verdict[] {
  const group = groupOf(policy, newcomer.platform)
  if (policy[moment].tokens !== 'platform' || !group) return []
  const rivals = [...own, ...others].filter((one) => groupOf(policy, one.platform) === group)
  if (!rivals.some((one) => one.connections.some(({ id }) => id !== newcomer.connectionId))) return []
  const platform = shownPlatform(policy, newcomer.platform)
  const why = `the newcomer's is the only token of ${platform} that stays`
  return others
    .filter((one) => shownPlatform(policy, one.platform) === platform)
    .map((session) => ({ session, rule: 'platform', why, ends: true, closes: false }))
}

/** Who sits in a group at this moment, the best claim first; sessions of one client share its seat. */
function seatHolders(others: readonly Admitted[], group: Group, policy: AdmissionPolicy, moment: Moment): Admitted[][] {
  const seated = others
    .filter((one) => isSeated(one, moment) && groupOf(policy, one.platform) === group)
    .toSorted((a, b) => byPreference(group, a, b) || byAge(b, a))
  return [
    ...Map.groupBy(seated, (one) => (policy.same === 'client' ? `${one.dialect} ${one.clientKey}` : one.id)).values(),
  ]
}

const isSeated = (one: Admitted, moment: Moment): boolean =>
  !one.ended && (moment === 'issue' || one.connections.length > 0)

const byPreference = ({ prefer }: Group, a: Admitted, b: Admitted): number =>
  Number(b.platform === prefer) - Number(a.platform === prefer)

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const byAge = (a: Admitted, b: Admitted): number => compare(a.issuedAtMs, b.issuedAtMs) || compare(a.id, b.id)

function decide(
  scene: Scene,
  all: readonly Admitted[],
  verdicts: readonly Verdict[],
  refused: string | undefined,
): Decision {
  const { newcomer, policy, moment } = scene
  const ending = verdicts
    .filter(({ ends, session }) => ends && !session.ended)
    .toSorted((a, b) => byAge(a.session, b.session))
  const sessions = ending.map((verdict) => reason('session', verdict.session.id, verdict))
  const tokens = dyingTokens(ending, all, newcomer)
  const connections = closingConnections(verdicts, newcomer)
  return {
    policy: policy.name,
    moment,
    newcomer: { dialect: newcomer.dialect, platform: newcomer.platform },
    refused,
    sessionsThatEnd: sessions.map(({ id }) => id),
    tokensThatDie: tokens.map(({ id }) => id),
    connectionsThatClose: connections.map(({ id }) => id),
    because: [...sessions, ...tokens, ...connections],
  }
}

function reason(kind: Because['kind'], id: string, { session, rule, why }: Verdict): Because {
  return { kind, id, session: session.id, dialect: session.dialect, platform: session.platform, rule, why }
}

/** Lanying lets several installations use one token: it dies with the last of them. */
function dyingTokens(ending: readonly Verdict[], all: readonly Admitted[], newcomer: Newcomer): Because[] {
  const endingIds = new Set(ending.map(({ session }) => session.id))
  const staying = all.filter((one) => !one.ended && !endingIds.has(one.id))
  const inUse = new Set([newcomer, ...staying].map((one) => one.tokenId))
  const dying = new Map<TokenId, Because>()
  for (const verdict of ending) {
    const id = verdict.session.tokenId
    if (id !== undefined && !inUse.has(id)) dying.set(id, reason('token', id, verdict))
  }
  return [...dying.values()]
}

function closingConnections(verdicts: readonly Verdict[], newcomer: Newcomer): Because[] {
  return verdicts
    .filter(({ closes }) => closes)
    .flatMap((verdict) => verdict.session.connections.map((connection) => ({ connection, verdict })))
    .filter(({ connection }) => connection.id !== newcomer.connectionId)
    .toSorted(
      ({ connection: a }, { connection: b }) => compare(a.connectedAtMs, b.connectedAtMs) || compare(a.id, b.id),
    )
    .map(({ connection, verdict }) => reason('connection', connection.id, verdict))
}
