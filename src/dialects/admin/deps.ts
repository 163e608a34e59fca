import { z } from 'zod'
import type { Scope } from '../../core/admin-keys/scope.ts'
import type { EventFeed } from '../../core/audit/event-feed.ts'
import type { BulkJobs } from '../../core/bulk/bulk-jobs.ts'
import type { LoginName } from '../../core/console/console-login.ts'
import type { Core } from '../../core/core.ts'
import type { DialectRegistry } from '../../core/dialect-registry.ts'
import type { WebhookService } from '../../core/event-webhooks/event-webhooks.ts'
import type { ServerStatus } from '../../core/nodes/server-status.ts'
import type { SnapshotViewers } from '../../core/nodes/snapshot-viewers.ts'
import type { Snapshots } from '../../core/nodes/snapshots.ts'
import type { Callbacks } from '../../core/outbox/callbacks.ts'
import type { LivePresence } from '../../core/presence/live-presence.ts'
import type { RecordedApps } from '../../core/presence-log/recorded-apps.ts'
import type { Push } from '../../core/push/push.ts'
import type { Refusals } from '../../core/refusals/refusals.ts'
import type { RecentRequests } from '../../core/requests/recent-requests.ts'
import type { AppId, Call, UserId } from '../../core/values.ts'
import type { Explanations } from '../../core/why/explanations.ts'
import type { TokenChecks } from '../../core/why/token-checks.ts'
import { type Route, restEndpointsFor } from '../kit/endpoint.ts'
import type { RequestParts } from '../kit/incoming.ts'

/**
 * `source`: where its value comes from, such as `default`, `file` or `environment`. `default`: as text; of one that is made at
 * the start it says how. `unit`: empty when there is none.
 */
export type SettingInForce = {
  readonly key: string
  readonly value?: string
  readonly source: string
  readonly type: string
  readonly unit: string
  readonly default: string
  readonly meaning: string
}

export type AdminDeps = {
  core: Core
  push: Push
  /** The newest events, for streams. */
  feed: Pick<EventFeed, 'open'>
  /** Who connects and disconnects, for streams. */
  presence: Pick<LivePresence, 'open'>
  /** The apps that keep a log of it. */
  recorded: Pick<RecordedApps, 'has'>
  webhooks: WebhookService
  callbacks: Callbacks
  /** The dialects whose clients sign in, by name and push rules. */
  dialects: DialectRegistry
  status: ServerStatus
  snapshots: Pick<Snapshots, 'get'>
  snapshotViewers: Pick<SnapshotViewers, 'open'>
  /** Every setting in force; a secret has no value. */
  settings: () => readonly SettingInForce[]
  /** Keys that receivers of pushes and browsers need. */
  pushKeys: () => Promise<{ webhookKey: string; otherWebhookKey?: string; vapidPublicKey: string }>
  why: WhyReads
  jobs: BulkJobs
  /** Whether the web console is served: its cookie is a credential then. */
  isConsoleOn: boolean
  /** An authorisation code of WildfireChat's open platform, as one of the user's clients would ask for it. */
  wildfireAuthCode: (app: AppId, uid: UserId) => string
}

/** What says why a client is refused, and which requests failed. */
export type WhyReads = {
  readonly requests: RecentRequests
  readonly refusals: Refusals
  readonly explanations: Explanations
  readonly tokenChecks: TokenChecks
}

/**
 * A call of the admin API: its app is the key's, and `scope` what the key may do. `isAppNamed`: the header `Rollcall-App`
 * names the app; else the root key's is the default app.
 */
export type AdminCall = Call & {
  readonly scope: Scope
  /** The only app that the caller may act on; `undefined` for the root key and logins of the console. */
  readonly ownApp: AppId | undefined
  readonly isAppNamed: boolean
  /** Of a caller who is signed in to the console. */
  readonly console: ConsoleCaller | undefined
}

/** `session` is the hash of its token. */
export type ConsoleCaller = {
  readonly login: LoginName
  readonly session: string
  readonly address: () => string
}

const rowOf = restEndpointsFor<AdminDeps, AdminCall>()

/**
 * The maker of rows of `/v1`. `auth` of a row is the scope that it needs. A query or body with a field that the row does
 * not have is refused where something may change: a misspelt `dryRun` would end sessions, a misspelt `until` ban for ever.
 */
export const endpoint: typeof rowOf = (spec) =>
  rowOf(readsAlone(spec.route) ? spec : { ...spec, request: withoutOtherFields(spec.request) })

const readsAlone = (route: Route | readonly Route[]): boolean => [route].flat().every((one) => one.startsWith('GET '))

function withoutOtherFields<Parts extends RequestParts>(parts: Parts): Parts {
  const { query, body } = parts
  return { ...parts, ...(query && { query: strictOf(query) }), ...(body && { body: strictOf(body) }) }
}

/** Objects that say themselves what they do with other fields stay as they are. */
function strictOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodUnion)
    return schema.clone({ ...schema.def, options: schema.def.options.map((one) => strictOf(one as z.ZodType)) })
  return schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema
}
