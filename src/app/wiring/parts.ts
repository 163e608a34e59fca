import type { Logger } from 'pino'
import type { Config } from '../../config/settings.ts'
import type { Clock } from '../../core/clock.ts'
import type { Core } from '../../core/core.ts'
import type { Ids } from '../../core/ids.ts'
import type { Live } from '../../core/live.ts'
import type { Push } from '../../core/push/push.ts'
import type { RunnerOptions } from '../../dialects/kit/runner.ts'
import type { OpenimHooks } from '../../dialects/openim/rest/deps.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import type { ClientAddresses } from '../../http/client-address.ts'
import type { Metrics } from '../../http/metrics.ts'
import type { PushSinks } from '../../http/push/sinks.ts'

/** What each dialect's assembly is given to build its listeners from. */
export type Parts = {
  config: Config
  clock: Clock
  ids: Ids
  log: Logger
  version: string
  core: Core
  live: Live
  gateway: Gateway
  run: RunnerOptions
  /** What OpenIM's calls ask a receiver before they act. */
  hooks: OpenimHooks
  push: Push
  pushKeys: PushSinks['keys']
  addresses: ClientAddresses
  metrics: Metrics
}

/** A dialect as the reference for machines shows it. */
export type Described = { listener: string; document: () => Record<string, unknown> }
