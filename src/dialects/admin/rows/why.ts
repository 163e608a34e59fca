import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { errorDescriptions } from '../../../core/errors.ts'
import { closeReasons } from '../../../core/presence/connection.ts'
import type { DisconnectOrigin } from '../../../core/sessions/disconnect-command.ts'
import { withoutUndefined } from '../../../core/values.ts'
import type { ExplainedRefusal } from '../../../core/why/explanations.ts'
import { type ConnectExplanation, type Decision, decidingFacts } from '../../../core/why/facts.ts'
import type { TokenCheck } from '../../../core/why/token-checks.ts'
import { endpoint } from '../deps.ts'
import { whyExamples } from '../examples/why.ts'
import { userReference } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'

/** Longest token that is looked at, in characters. */
const tokenCharsMax = 8_192

const platform = z.enum(platforms)
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(table) as [K, ...K[]]
const fact = z.enum(keysOf(decidingFacts))
const code = z.enum([...new Set([...keysOf(errorDescriptions), ...keysOf(closeReasons)])])
const cause = z.enum([...keysOf(closeReasons), 'expired'])

/** Who did something: kind and id, the dialect of the call, its request id, the platform of a client that signed in. */
const origin = z.object({
  actor: z.string().optional(),
  dialect: z.string().optional(),
  requestId: z.string().optional(),
  platform: platform.optional(),
})
const toOrigin = ({ actor, dialect, requestId, platform }: DisconnectOrigin) =>
  withoutUndefined({ actor, dialect, requestId, platform })

const decision = z.object({
  fact,
  at: z.int().optional(),
  until: z.int().optional(),
  reason: z.string().optional(),
  by: origin.optional(),
  platform: platform.optional(),
  device: z.string().optional(),
  connections: z.int().optional(),
  devices: z.int().optional(),
  apps: z.array(z.string()).optional(),
})
const toDecision = ({ fact, atMs, untilMs, reason, by, platform, clientKey, apps, ...counts }: Decision) => ({
  fact,
  ...withoutUndefined({ at: atMs, until: untilMs, reason, by: by && toOrigin(by), platform, device: clientKey }),
  ...withoutUndefined({ connections: counts.connections, devices: counts.devices, apps: apps && [...apps] }),
})

/** The call that lifts it; `api`: `admin`, or the dialect whose API has it. */
const remedy = z.object({
  api: z.string(),
  method: z.string(),
  path: z.string(),
  body: z.record(z.string(), z.unknown()).optional(),
  cli: z.string().optional(),
})

const explained = z.object({
  dialect: z.string(),
  canConnect: z.boolean(),
  sentence: z.string(),
  decidedBy: decision,
  remedy: remedy.optional(),
  /** Of a user that can connect: its clients that cannot. Of one that can connect or sign in: a new device that cannot. */
  others: z.array(z.object({ sentence: z.string(), decidedBy: decision })),
})
const toExplained = ({ dialect, canConnect, sentence, decidedBy, remedy, others }: ConnectExplanation) => ({
  others: others.map((other) => ({ sentence: other.sentence, decidedBy: toDecision(other.decidedBy) })),
  ...{ dialect, canConnect, sentence, decidedBy: toDecision(decidedBy) },
  ...(remedy && { remedy: { ...withoutUndefined(remedy), api: remedy.api, method: remedy.method, path: remedy.path } }),
})

const refusal = z.object({
  user: z.string(),
  dialect: z.string(),
  platform,
  at: z.int(),
  refusedAt: z.enum(['connection', 'request']),
  code,
  sentence: z.string(),
  /** What ended its credential, when, and who did. */
  cause: cause.optional(),
  endedAt: z.int().optional(),
  by: origin.optional(),
  /** `false`: the client only says that it is this user. */
  verified: z.boolean(),
  /** The IPv4 address, or the first 64 bits of the IPv6 address. */
  network: z.string(),
  node: z.int(),
  times: z.int(),
})
const toRefusal = (one: ExplainedRefusal) => ({
  ...{ user: one.uid, dialect: one.dialect, platform: one.platform, at: one.atMs, refusedAt: one.refusedAt },
  ...{ code: one.code, sentence: one.sentence },
  ...withoutUndefined({ cause: one.cause, endedAt: one.endedAtMs, by: one.by && toOrigin(one.by) }),
  ...{ verified: one.verified, network: one.network, node: one.node, times: one.times },
})

const why = endpoint({
  route: 'GET /v1/users/{user}/why',
  summary:
    'Whether a user can connect now, for each dialect: one sentence, the fact that decides, the call that lifts it',
  source: 'Rollcall',
  auth: 'viewer',
  ...whyExamples.why,
  request: { params: z.object({ user: userReference }) },
  reply: z.object({
    user: z.string(),
    account: z.enum(['none', 'active', 'destroyed']),
    asOf: z.int(),
    /** Whether the connections of every node are known. */
    complete: z.boolean(),
    dialects: z.array(explained),
    lastRefusal: refusal.optional(),
  }),
  async run({ core, why }, { params: { user } }, { app, scope }) {
    return why.explanations.why(app, await core.users.resolveUid(app, user), scope === 'root')
  },
  map: ({ uid, account, asOfMs, complete, dialects, lastRefusal }) => ({
    ...{ user: uid, account, asOf: asOfMs, complete, dialects: dialects.map(toExplained) },
    ...(lastRefusal && { lastRefusal: toRefusal(lastRefusal) }),
  }),
})

const refusalQuery = ({ names }: DialectRegistry) => ({
  ...pageQuery,
  dialect: z.enum(names).optional(),
  code: code.optional(),
})
const refusalPlace = (cursor: string | undefined) => {
  const [atMs, id] = decodeCursor(cursor, 'number', 'number') ?? []
  return atMs === undefined || id === undefined ? undefined : { atMs, id }
}
const toRefusalPage = (refusals: readonly ExplainedRefusal[], limit: number) => {
  const { items, ...next } = toPage(refusals, limit, ({ atMs, id }) => [atMs, id])
  return { items: items.map(toRefusal), ...next }
}

const refusals = (dialects: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/refusals',
    summary: 'Clients that were refused in the last 24 hours, newest first: connections and requests, with the error',
    source: 'Rollcall',
    auth: 'viewer',
    ...whyExamples.refusals,
    request: { query: z.object({ ...refusalQuery(dialects), user: userReference.optional() }) },
    reply: pageOf(refusal),
    async run({ core, why }, { query: { user, dialect, code, limit, cursor } }, { app }) {
      const uid = user === undefined ? undefined : await core.users.resolveUid(app, user)
      return why.explanations.refusals(app, { uid, dialect, code }, refusalPlace(cursor), limit + 1)
    },
    map: (found, { query: { limit } }) => toRefusalPage(found, limit),
  })

const refusalsOfUser = (dialects: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/users/{user}/refusals',
    summary: 'Clients of one user that were refused in the last 24 hours, newest first; the latest 100 are kept',
    source: 'Rollcall',
    auth: 'viewer',
    ...whyExamples.refusalsOfUser,
    request: { params: z.object({ user: userReference }), query: z.object(refusalQuery(dialects)) },
    reply: pageOf(refusal),
    async run({ core, why }, { params: { user }, query: { dialect, code, limit, cursor } }, { app }) {
      const uid = await core.users.resolveUid(app, user)
      return why.explanations.refusals(app, { uid, dialect, code }, refusalPlace(cursor), limit + 1)
    },
    map: (found, { query: { limit } }) => toRefusalPage(found, limit),
  })

const checked = z.object({
  valid: z.boolean(),
  sentence: z.string(),
  dialect: z.string().optional(),
  app: z.string().optional(),
  user: z.string().optional(),
  platform: platform.optional(),
  issuedAt: z.int().optional(),
  expiresAt: z.int().optional(),
  code: code.optional(),
  cause: cause.optional(),
  endedAt: z.int().optional(),
  by: origin.optional(),
})
const toChecked = ({ valid, sentence, dialect, app, uid, platform, code, end, by, ...times }: TokenCheck) => ({
  ...{ valid, sentence },
  ...withoutUndefined({ dialect, app, user: uid, platform, code, cause: end?.reason, endedAt: end?.atMs }),
  ...withoutUndefined({ issuedAt: times.issuedAtMs, expiresAt: times.expiresAtMs, by: by && toOrigin(by) }),
})

const tokenCheck = endpoint({
  route: 'POST /v1/token-checks',
  summary: 'Whose token a text is, and why a client with it is refused; the token is stored and logged nowhere',
  source: 'Rollcall',
  auth: 'viewer',
  ...whyExamples.tokenCheck,
  readsOnly: true,
  request: { body: z.object({ token: z.string().min(1).max(tokenCharsMax) }) },
  reply: checked,
  run: ({ why }, { body: { token } }, { app, scope }) => why.tokenChecks.check(app, token.trim(), scope === 'root'),
  map: toChecked,
})

export const whyRows = (dialects: DialectRegistry) => [why, refusals(dialects), refusalsOfUser(dialects), tokenCheck]
