import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { dialectNames, lanyingPolicy, openimPolicy, type Policies, wildfirePolicy } from '../../../test/kit/dialects.ts'
import { platforms } from '../devices/platform.ts'
import { type AdmissionCandidate, type AdmissionSession, decideAdmission } from './admission.ts'
import { type AdmissionPolicy, type AdmissionScope, platformGroupOf } from './policy.ts'

const platform = fc.constantFrom(...platforms)
const dialect = fc.constantFrom(...dialectNames)
const scope = fc.constantFrom<AdmissionScope>('dialect', 'all')
const moment = fc.constantFrom('issue' as const, 'connect' as const)
const clientKey = fc.constantFrom('k1', 'k2', 'k3')
const tokenId = fc.constantFrom('t1', 't2', 't3', 't4')
const newcomer: fc.Arbitrary<AdmissionCandidate> = fc.record({ dialect, platform, clientKey, tokenId })
const policy: fc.Arbitrary<AdmissionPolicy> = scope.chain((scope) =>
  fc.oneof(
    fc
      .record({ multiEndpoint: fc.boolean(), multiPcEndpoint: fc.boolean(), multiPadEndpoint: fc.boolean() })
      .map((switches) => wildfirePolicy(switches, scope)),
    fc.constantFrom(0 as const, 1 as const, 4 as const, 5 as const).map((number) => openimPolicy(number, scope)),
    fc.nat(3).map((maxDevices) => lanyingPolicy({ maxDevices }, scope)),
  ),
)
const sessions: fc.Arbitrary<AdmissionSession[]> = fc
  .array(
    fc.record({
      dialect,
      platform,
      clientKey,
      tokenId: fc.option(tokenId, { nil: undefined }),
      issuedAtMs: fc.nat(5),
      ended: fc.boolean(),
      connectedAtMs: fc.array(fc.nat(5), { maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ connectedAtMs, ...one }, i) => ({
      ...one,
      id: `s${i}`,
      connections: connectedAtMs.map((at, j) => ({ id: `c${i}-${j}`, connectedAtMs: at })),
    })),
  )

describe('decideAdmission, for any candidate', () => {
  const check = (
    holds: (all: AdmissionSession[], who: AdmissionCandidate, by: AdmissionPolicy, at: 'issue' | 'connect') => void,
  ) => fc.assert(fc.property(sessions, newcomer, policy, moment, holds), { numRuns: 500 })

  test('never ends the candidate’s own session or token', () =>
    check((all, who, by, at) => {
      const { endedSessionIds: sessionsThatEnd, endedTokenIds: tokensThatDie } = decideAdmission(all, who, by, at)
      const own = all.filter(
        (one) =>
          one.dialect === who.dialect &&
          (by.identity === 'client' ? one.clientKey === who.clientKey : one.tokenId === who.tokenId),
      )
      for (const { id } of own) expect(sessionsThatEnd).not.toContain(id)
      expect(tokensThatDie).not.toContain(who.tokenId)
    }))

  test('does not depend on the order of sessions and connections, nor on earlier calls', () =>
    check((all, who, by, at) => {
      const turned = all.map((one) => ({ ...one, connections: one.connections.toReversed() })).toReversed()
      expect(decideAdmission(turned, who, by, at)).toEqual(decideAdmission(all, who, by, at))
    }))

  test('affects no session outside its scope, none without a class, and no admin', () =>
    check((all, who, by, at) => {
      for (const { session, rule } of decideAdmission(all, who, by, at).effects) {
        const one = all.find(({ id }) => id === session)
        if (by.scope === 'dialect') expect(one?.dialect).toBe(who.dialect)
        if (rule !== 'superseded') expect(one && platformGroupOf(by, one.platform)).toBeDefined()
        if (rule !== 'superseded') expect(one?.platform).not.toBe('admin')
      }
    }))

  test('ends no session, token or connection that was not given, none twice, and says why for each', () =>
    check((all, who, by, at) => {
      const {
        endedSessionIds: sessionsThatEnd,
        endedTokenIds: tokensThatDie,
        closedConnectionIds: connectionsThatClose,
        effects: because,
      } = decideAdmission(all, who, by, at)
      const ids = [...sessionsThatEnd, ...tokensThatDie, ...connectionsThatClose]
      expect(new Set(ids).size).toBe(ids.length)
      expect(because.map(({ id }) => id)).toEqual(ids)
      const given = all.flatMap((one) => [one.id, one.tokenId, ...one.connections.map(({ id }) => id)])
      for (const id of ids) expect(given).toContain(id)
      for (const one of all) if (one.ended) expect(sessionsThatEnd).not.toContain(one.id)
    }))

  test('a refused candidate evicts no session', () =>
    check((all, who, by, at) => {
      const { refused, effects: because } = decideAdmission(all, who, by, at)
      if (refused !== undefined) expect(because).toEqual([])
    }))

  test('with the multi switch only an older connection of the same client closes', () =>
    check((all, who, by, at) => {
      const switches = { multiEndpoint: true, multiPcEndpoint: false, multiPadEndpoint: false }
      const decision = decideAdmission(all, who, wildfirePolicy(switches, by.scope), at)
      expect(decision.endedSessionIds).toEqual([])
      expect(decision.effects.every(({ rule }) => rule === 'superseded')).toBe(true)
    }))
})

describe('sequential sign-ins', () => {
  type SignIn = {
    dialect: keyof Policies
    platform: AdmissionSession['platform']
    clientKey: string
    connects: boolean
  }

  /** One user's sessions, ruled by the three presets as the services would apply them. */
  class Model {
    sessions: AdmissionSession[] = []
    #made = 0
    constructor(readonly policies: Policies) {}

    /** Gets a token and perhaps connects. `false` when the newcomer was refused. */
    signIn({ dialect, platform, clientKey, connects }: SignIn): AdmissionSession | undefined {
      const n = ++this.#made
      const who = {
        dialect,
        platform,
        clientKey: dialect === 'openim' ? `openim-${platform}` : clientKey,
        tokenId: `t${n}`,
      }
      this.#apply(who, 'issue')
      const own = this.sessions.find(
        (one) => dialect === 'wildfire' && one.dialect === dialect && one.clientKey === clientKey,
      )
      const kept = this.sessions.filter((one) => one !== own)
      const session: AdmissionSession = {
        ...who,
        id: own?.id ?? `s${n}`,
        issuedAtMs: n,
        connections: own?.connections ?? [],
      }
      this.sessions = [...kept, session]
      if (!connects) return session
      if (!this.#apply(session, 'connect')) return undefined
      const connected = { ...session, connections: [{ id: `c${n}`, connectedAtMs: n }] }
      this.sessions = this.sessions.map((one) => (one.id === session.id ? connected : one))
      return connected
    }
    #apply(who: AdmissionCandidate, at: 'issue' | 'connect'): boolean {
      const decision = decideAdmission(this.sessions, who, this.policies[who.dialect as keyof Policies], at)
      this.sessions = this.sessions.map((one) => ({
        ...one,
        ended: one.ended === true || decision.endedSessionIds.includes(one.id),
        connections: one.connections.filter(({ id }) => !decision.closedConnectionIds.includes(id)),
      }))
      return decision.refused === undefined
    }
  }

  const signIns = fc.array(
    fc.record({
      dialect,
      platform: fc.constantFrom(...platforms.filter((one) => one !== 'admin')),
      clientKey,
      connects: fc.boolean(),
    }),
    { minLength: 1, maxLength: 15 },
  )
  const number = fc.constantFrom(0 as const, 1 as const, 4 as const, 5 as const)
  const clientsOf = (list: AdmissionSession[]) =>
    new Set(list.map((one) => (one.dialect === 'openim' ? one.id : `${one.dialect} ${one.clientKey}`)))

  test('never leaves more sessions than the limit of the candidate’s group', () =>
    fc.assert(
      fc.property(signIns, scope, number, (list, scope, number) => {
        const single = { multiEndpoint: false, multiPcEndpoint: false, multiPadEndpoint: false }
        const model = new Model({
          wildfire: wildfirePolicy(single, scope),
          openim: openimPolicy(number, scope),
          lanying: lanyingPolicy({ maxDevices: 2 }, scope),
        })
        for (const one of list) {
          const session = model.signIn(one)
          const policy = model.policies[one.dialect]
          const home = platformGroupOf(policy, one.platform)
          if (!session || !home) continue
          const sessions = model.sessions
            .filter(({ dialect }) => scope === 'all' || dialect === one.dialect)
            .filter(({ platform }) => platformGroupOf(policy, platform) === home)
          const live = sessions.filter(({ ended }) => !ended)
          const connected = sessions.filter(({ connections }) => connections.length > 0)
          expect(live).toContain(session)
          if (policy.issue.groups !== 'none') expect(clientsOf(live).size).toBeLessThanOrEqual(home.max)
          // Lanying refuses its own only: with scope `all` other dialects may overfill it, and who comes again stays.
          const byConnect = one.connects && policy.connect.groups !== 'none'
          const bounded = policy.issue.closes || (byConnect && (policy.connect.closes || scope === 'dialect'))
          if (bounded) expect(clientsOf(connected).size).toBeLessThanOrEqual(home.max)
        }
      }),
      { numRuns: 500 },
    ))
})
