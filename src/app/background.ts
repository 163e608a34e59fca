import type { AppSettings } from '../core/apps/app-settings.ts'
import { nextTurn } from '../core/concurrency/next-turn.ts'
import { Callbacks } from '../core/outbox/callbacks.ts'
import { ReceiverList } from '../core/outbox/receivers.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import { countSettledPushes } from '../core/push/settle.ts'
import { disconnectCommand } from '../core/sessions/disconnect-command.ts'
import type { AppId } from '../core/values.ts'
import { pushMetrics } from '../http/delivery-metrics.ts'
import { type PushSinks, pushSinks } from '../http/push/sinks.ts'
import {
  assembleAppDeletions,
  assembleBulk,
  assembleEndedClaims,
  assembleEvents,
  assembleKeyRotation,
  assembleLivePresence,
  assembleOutbox,
  assemblePush,
  assembleRecordedApps,
  assembleRetention,
  assembleWebhooks,
} from './wiring/background-tasks.ts'
import type { DialectDeps, DialectModule } from './wiring/dialect-module.ts'
import { builtInDialects } from './wiring/dialects.ts'

export type BackgroundDeps = Pick<DialectDeps, 'core' | 'metrics' | 'send' | 'perApp'> & {
  readonly registry: ConnectionRegistry
  readonly appSettings: AppSettings
}

export type BackgroundOptions = Pick<DialectDeps, 'config' | 'log'> & { readonly dialects?: readonly DialectModule[] }

export type Background = Pick<
  DialectDeps,
  'push' | 'pushKeys' | 'webhooks' | 'callbacks' | 'feed' | 'presence' | 'recorded' | 'jobs' | 'keyRotation'
> & {
  /** Call it when all listeners are bound: a start that fails has sent and deleted nothing. */
  readonly startBackground: () => void
}

/**
 * The delivery of webhooks and pushes, and the deletion of old rows. Changes are recorded at once. Adds a cleanup step for each
 * part that runs.
 */
export async function buildBackground(
  deps: BackgroundDeps,
  cleanup: (() => Promise<void>)[],
  options: BackgroundOptions,
): Promise<Background> {
  const { core, registry, metrics, send, perApp } = deps
  core.apps.onChange((app) => {
    if (!core.apps.isEnabled(app)) void closeConnections(registry, app)
  })
  const { config, log } = options
  const sinks = pushSinks({ config, settings: perApp((own) => own['push.sinks']), context: core.context, log, send })
  const receivers = receiversOfApps(deps, sinks, options)
  const counted = pushMetrics(metrics.registry)
  const onSettled = countSettledPushes(sinks.queuedPush, counted, core.context.clock)
  const recorded = await assembleRecordedApps({ log }, core, perApp)
  for (const changes of [core.apps, deps.appSettings]) changes.onChange((app) => recorded.refresh(app))
  const outbox = assembleOutbox({ log, metrics }, core, { registry, send, receivers, recording: recorded, onSettled })
  const push = assemblePush({ log }, core, { sinkOf: sinks.sinkOf, counted, queued: () => outbox.wake() })
  const { sequencer, feed } = assembleEvents(options, core)
  const presence = assembleLivePresence(options, core, registry)
  const callbacks = new Callbacks({ context: core.context, receivers, wake: () => outbox.wake() })
  const webhooks = assembleWebhooks({ config, log, metrics }, core, recorded, send)
  const bulk = assembleBulk(options, core)
  const appDeletions = assembleAppDeletions(options, core)
  core.apps.onChange(() => appDeletions.wake())
  const keyRotation = assembleKeyRotation(options, core)
  const { changes, presence: ofPresence } = webhooks.floors
  const retention = assembleRetention(options, core, { changes: [changes], presence: [ofPresence] })
  const claims = assembleEndedClaims(options, core, () => {
    outbox.wake()
    push.tasks.wake()
    retention.check()
    sequencer.check()
    webhooks.dispatcher.wake()
    bulk.runner.wake()
    appDeletions.wake()
    keyRotation.check()
  })
  await claims.release()
  await outbox.start()
  cleanup.push(() => sequencer.stop())
  cleanup.push(() => outbox.stop())
  cleanup.push(async () => recorded.stop())
  cleanup.push(() => presence.stop())
  cleanup.push(() => webhooks.dispatcher.stop())
  cleanup.push(() => push.tasks.stop())
  cleanup.push(() => retention.stop())
  cleanup.push(() => bulk.runner.stop())
  cleanup.push(() => appDeletions.stop())
  cleanup.push(() => keyRotation.stop())
  cleanup.push(() => claims.stop())
  const startBackground = () => {
    sequencer.start()
    webhooks.dispatcher.start()
    outbox.startSending()
    push.tasks.start()
    retention.start()
    bulk.runner.start()
    appDeletions.start()
    keyRotation.start()
    claims.start()
  }
  const ofEvents = { webhooks, callbacks, feed, presence, recorded }
  return { push, pushKeys: sinks.keys, ...ofEvents, jobs: bulk.jobs, keyRotation, startBackground }
}

/** Of an app that was disabled, those on this node; the others are closed by their nodes. */
async function closeConnections(registry: ConnectionRegistry, app: AppId): Promise<void> {
  const open = [...registry.all()].filter((connection) => connection.app === app)
  for (const [index, { uid, id }] of open.entries()) {
    registry.disconnect(disconnectCommand({ app, uid, reason: 'kicked', connectionIds: [id] }))
    if (index % closedPerTurn === closedPerTurn - 1) await nextTurn()
  }
}
const closedPerTurn = 100

/** The webhooks and sinks of every app, as its settings say. */
function receiversOfApps(
  { core, appSettings, perApp }: BackgroundDeps,
  sinks: PushSinks,
  { dialects = builtInDialects }: BackgroundOptions,
): ReceiverList {
  const configOf = perApp((config) => config)
  const ofDialects = (app: AppId) => dialects.flatMap((dialect) => dialect.receivers?.(configOf.of(app), app) ?? [])
  const receivers = new ReceiverList((app) =>
    core.apps.exists(app) ? [...ofDialects(app), ...sinks.receiversOf(app)] : [],
  )
  const refresh = (app: AppId) => {
    sinks.refresh(app)
    receivers.refresh(app)
  }
  for (const app of core.apps.ids()) refresh(app)
  core.apps.onChange(refresh)
  appSettings.onChange(refresh)
  return receivers
}
