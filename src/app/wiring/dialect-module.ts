import type { Logger } from 'pino'
import type { Config } from '../../config/settings.ts'
import type { AppKeys } from '../../core/apps/store.ts'
import type { Clock } from '../../core/clock.ts'
import type { Core } from '../../core/core.ts'
import type { DialectTraits } from '../../core/dialect-traits.ts'
import type { Ids } from '../../core/ids.ts'
import type { Live } from '../../core/live.ts'
import type { Receiver } from '../../core/outbox/message.ts'
import type { Send } from '../../core/outbox/send.ts'
import type { Push } from '../../core/push/push.ts'
import type { RunnerOptions } from '../../dialects/kit/runner.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import type { ClientAddresses } from '../../http/client-address.ts'
import type { ListenerSpec } from '../../http/listeners.ts'
import type { Metrics } from '../../http/metrics.ts'
import type { PushSinks } from '../../http/push/sinks.ts'

/** A dialect as the server is assembled from it: all that the server knows of one. */
export interface DialectModule {
  /** What the core is told; left out by a dialect whose clients do not sign in. */
  traits?(config: Config): DialectTraits
  /** The default app's secrets, one for each of the traits' `appKeys`. */
  appKeys?(config: Config): AppKeys
  /** Where its webhooks go. */
  receivers?(config: Config): readonly Receiver[]
  /** Called once a start, before any port is bound. */
  assemble(parts: Parts): AssembledDialect
}

export interface AssembledDialect {
  readonly listeners: readonly ListenerSpec[]
  readonly described: DescribedDialect
}

/** A dialect as the reference for machines shows it. */
export interface DescribedDialect {
  /** The listener that serves it. */
  readonly listener: string
  readonly document: () => Record<string, unknown>
}

/** What each dialect is given to build its listeners from. */
export interface Parts {
  readonly config: Config
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Logger
  readonly version: string
  readonly core: Core
  readonly live: Live
  readonly gateway: Gateway
  readonly run: RunnerOptions
  readonly push: Push
  readonly pushKeys: PushSinks['keys']
  readonly addresses: ClientAddresses
  readonly metrics: Metrics
  /** Sends requests to receivers of webhooks. */
  readonly send: Send
  readonly state: Readonly<ServerState>
}

/** The server as a whole. */
export interface ServerState {
  /** Every port is bound, and no stop has begun. */
  ready: boolean
  /** By listener; empty until every port is bound. */
  urls: Readonly<Record<string, string>>
  /** Of every dialect, in the order of the reference. */
  described: readonly DescribedDialect[]
}
