import type { Scope } from '../../core/admin-keys/scope.ts'
import type { EventFeed } from '../../core/audit/event-feed.ts'
import type { BulkJobs } from '../../core/bulk/bulk-jobs.ts'
import type { Core } from '../../core/core.ts'
import type { DialectRegistry } from '../../core/dialect-registry.ts'
import type { WebhookService } from '../../core/event-webhooks/event-webhooks.ts'
import type { ServerStatus } from '../../core/nodes/server-status.ts'
import type { Snapshots } from '../../core/nodes/snapshots.ts'
import type { Callbacks } from '../../core/outbox/callbacks.ts'
import type { LivePresence } from '../../core/presence/live-presence.ts'
import type { Push } from '../../core/push/push.ts'
import type { Refusals } from '../../core/refusals/refusals.ts'
import type { RecentRequests } from '../../core/requests/recent-requests.ts'
import type { AppId, Call, UserId } from '../../core/values.ts'
import type { Explanations } from '../../core/why/explanations.ts'
import type { TokenChecks } from '../../core/why/token-checks.ts'
import { restEndpointsFor } from '../kit/endpoint.ts'

/** `source`: where its value comes from, such as `default`, `file` or `environment`. */
export type SettingInForce = { readonly key: string; readonly value?: string; readonly source: string }

export type AdminDeps = {
  core: Core
  push: Push
  /** The newest events, for streams. */
  feed: Pick<EventFeed, 'open'>
  /** Who connects and disconnects, for streams. */
  presence: Pick<LivePresence, 'open'>
  webhooks: WebhookService
  callbacks: Callbacks
  /** The dialects whose clients sign in, by name and push rules. */
  dialects: DialectRegistry
  status: ServerStatus
  snapshots: Pick<Snapshots, 'get'>
  /** Every setting in force; a secret has no value. */
  settings: () => readonly SettingInForce[]
  /** Keys that receivers of pushes and browsers need. */
  pushKeys: () => Promise<{ webhookKey: string; vapidPublicKey: string }>
  why: WhyReads
  jobs: BulkJobs
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

/** A call of the admin API: its app is the key's, and `scope` what the key may do. */
export type AdminCall = Call & { readonly scope: Scope }

/** The maker of rows of `/v1`. `auth` of a row is the scope that it needs. */
export const endpoint = restEndpointsFor<AdminDeps, AdminCall>()
