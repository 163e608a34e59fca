import type { Logger } from 'pino'
import type { SettingSources } from '../../config/load.ts'
import type { Config } from '../../config/settings.ts'
import type { ForApp } from '../../core/apps/app-settings.ts'
import type { AppKeys } from '../../core/apps/store.ts'
import type { EventFeed } from '../../core/audit/event-feed.ts'
import type { BulkJobs } from '../../core/bulk/bulk-jobs.ts'
import type { Clock } from '../../core/clock.ts'
import type { ConnectionServices } from '../../core/connection-services.ts'
import type { Core } from '../../core/core.ts'
import type { DialectTraits } from '../../core/dialect-traits.ts'
import type { WebhookService } from '../../core/event-webhooks/event-webhooks.ts'
import type { Ids } from '../../core/ids.ts'
import type { KeyRotation } from '../../core/key-rotation/key-rotation.ts'
import type { Host } from '../../core/nodes/host.ts'
import type { Callbacks } from '../../core/outbox/callbacks.ts'
import type { OutboxReceiver } from '../../core/outbox/receiver.ts'
import type { Send } from '../../core/outbox/send.ts'
import type { LivePresence } from '../../core/presence/live-presence.ts'
import type { RecordedApps } from '../../core/presence-log/recorded-apps.ts'
import type { Push } from '../../core/push/push.ts'
import type { RefusalRecorder } from '../../core/refusals/recorder.ts'
import type { AppId } from '../../core/values.ts'
import type { TokenReader } from '../../core/why/token-reader.ts'
import type { WhyReads } from '../../dialects/admin/deps.ts'
import type { RunnerOptions } from '../../dialects/kit/runner.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import type { HttpListenerDeps, ListenerSpec } from '../../http/listeners.ts'
import type { Metrics } from '../../http/metrics.ts'
import type { ProcessGroup } from '../../http/process-group.ts'
import type { PushSinks } from '../../http/push/sinks.ts'

/** What a dialect adds to the server. */
export interface DialectModule {
  /** Its traits for the core; absent for a dialect whose clients do not sign in. */
  traits?(config: Config): DialectTraits
  /** The default app's secrets, one for each of the traits' `appKeys`. */
  appKeys?(config: Config): AppKeys
  /** The receivers of an app's webhooks; `config` is as it is for that app. */
  receivers?(config: Config, app: AppId): readonly OutboxReceiver[]
  /** Reads its tokens for those who want to know why one fails; absent for a dialect without tokens. */
  tokenReader?(config: Config, core: Core): TokenReader
  /** Called once at the start, before any port is bound. */
  assemble(parts: DialectDeps): AssembledDialect
}

/** Builds a value from the configuration of each app: the server's, with the settings that the app has of its own. */
export type PerApp = <T>(build: (config: Config) => T) => ForApp<T>

export interface AssembledDialect {
  readonly listeners: readonly ListenerSpec[]
  readonly reference: ListenerReference
}

/** What one listener serves, for readers. */
export interface ListenerReference {
  /** The name of the listener. */
  readonly listener: string
  /** The name of the dialect. */
  readonly name: string
  readonly title: string
  readonly operations: number
  /** Its OpenAPI document. */
  readonly document: () => Record<string, unknown>
}

/** What a dialect builds its listeners from. */
export interface DialectDeps {
  readonly config: Config
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Logger
  readonly version: string
  readonly perApp: PerApp
  readonly core: Core
  readonly live: ConnectionServices
  readonly gateway: Gateway
  readonly run: RunnerOptions
  readonly push: Push
  readonly pushKeys: PushSinks['keys']
  readonly webhooks: WebhookService
  readonly callbacks: Callbacks
  readonly feed: EventFeed
  readonly presence: LivePresence
  /** The apps that keep a log of presence. */
  readonly recorded: RecordedApps
  /** For its listeners. */
  readonly http: HttpListenerDeps
  readonly metrics: Metrics
  /** Sends HTTP requests to receivers of webhooks. */
  readonly send: Send
  readonly state: Readonly<ServerState>
  /** What says why a client is refused. */
  readonly why: WhyServices
  readonly host: Host
  /** Where the settings come from, when that is known. */
  readonly sources?: SettingSources | undefined
  readonly jobs: BulkJobs
  readonly keyRotation: KeyRotation
  /** The processes that share the ports of this one. */
  readonly group?: ProcessGroup | undefined
}

/** What says why a client is refused, and what records each refusal. */
export type WhyServices = WhyReads & { readonly recorder: RefusalRecorder }

/** State of the server that dialects read. */
export interface ServerState {
  /** All ports are bound, and no stop has begun. */
  ready: boolean
  /** URLs by listener; empty until all ports are bound. */
  urls: Readonly<Record<string, string>>
  /** Of all dialects, in their order. */
  references: readonly ListenerReference[]
}
