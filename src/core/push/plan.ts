import type { Context } from '../context.ts'
import type { Connection } from '../presence/connection.ts'
import type { UserId } from '../values.ts'
import type { AudiencePage, SelectedDevices } from './audience.ts'
import type { PushBounds } from './bounds.ts'
import { shownContent } from './content.ts'
import { decidePush } from './decide-push.ts'
import { loadPushFacts, toPushDevice, type UserFacts } from './facts.ts'
import { liveConnections } from './live-delivery.ts'
import type { OutcomeCounts } from './outcome-counts.ts'
import { type OutgoingPush, pushId } from './outgoing-push.ts'
import type { PushSink, SinkLookup } from './sink.ts'
import type { PushBinding, PushTarget } from './store.ts'
import type { PushCount, PushOutcome, PushRequest, PushStrategy, PushTask } from './task.ts'

export type PushPageDeps = {
  readonly context: Pick<Context, 'storage' | 'clock' | 'ids' | 'events' | 'cluster' | 'dialects'>
  readonly sinkOf: SinkLookup
  readonly bounds: PushBounds
  /** Called with the outcomes of each page after they are written. Must not throw. */
  readonly counted: (counts: readonly PushCount[]) => void
}

/** A push that no rule withholds, and the ways to send it. */
export type PushPlan = {
  readonly push: OutgoingPush
  /** Connections that can carry it; tried first. */
  readonly connections: readonly Connection[]
  readonly sink: { readonly name: string; readonly sink: PushSink } | undefined
  /** The outcome when there is neither a connection nor a sink. */
  readonly fallback: PushOutcome
  readonly binding: PushBinding | undefined
}

/** Decides on every device of a page; withheld pushes are added to `counts`. */
export async function planPushes(
  { context, sinkOf, bounds }: PushPageDeps,
  task: PushTask,
  { content, strategy, sequence }: PushRequest,
  { users }: AudiencePage,
  counts: OutcomeCounts,
): Promise<PushPlan[]> {
  const uids = [...users.keys()]
  const nowMs = context.clock.now()
  const [targets, factsFor] = await Promise.all([
    context.storage.pushTargets.listDevices(task.app, uids, bounds.devicesPerUserMax),
    loadPushFacts(context, task.app, uids, { timeZone: context.dialects.timeZoneOf(task.app), nowMs }),
  ])
  const plans: PushPlan[] = []
  for (const [uid, devices] of selectDevices(users, targets)) {
    if (devices.length === 0) counts.add({ outcome: 'withheld', reason: 'user.no_device' }, 'unknown')
    const facts = factsFor(uid)
    for (const target of devices) {
      const plan = planOf(target, facts)
      if ('push' in plan) plans.push(plan)
      else counts.addDevice(plan, target.device)
    }
  }
  return plans

  function planOf(target: PushTarget, facts: UserFacts): PushPlan | PushOutcome {
    const carriers = strategy === 'sinks_only' ? [] : liveConnections(context.dialects, facts.connections, target)
    const device = toPushDevice(context.dialects, target, carriers.length > 0)
    const bound = device.bound || strategy === 'live_only'
    const verdict = decidePush(
      context.dialects.pushRules,
      facts.user,
      { ...device, bound },
      { ...content, sender: undefined },
      nowMs,
    )
    if (!verdict.push) return { outcome: 'withheld', reason: verdict.rule }
    const sink = strategy === 'live_only' || !target.binding ? undefined : sinkOf(task.app, sinkKeyOf(target.binding))
    const fallback = fallbackOutcome(strategy, target)
    if (carriers.length === 0 && !sink) return fallback
    const { alert, detail, badge, senderName } = verdict
    const push: OutgoingPush = {
      id: pushId(task.id, target.device),
      task: task.id,
      app: task.app,
      uid: target.device.uid,
      num: facts.account?.num,
      device: target.device,
      notifier: target.binding ? sinkKeyOf(target.binding) : '',
      pushType: target.binding?.pushType ?? 0,
      content: shownContent(content, verdict),
      sequence,
      createdAtMs: task.createdAtMs,
      ...{ alert, detail, badge, senderName },
    }
    return { push, connections: carriers, sink, fallback, binding: target.binding }
  }
}

function fallbackOutcome(strategy: PushStrategy, { binding }: PushTarget): PushOutcome {
  if (strategy === 'live_only') return { outcome: 'withheld', reason: 'strategy.live_only' }
  return binding
    ? { outcome: 'withheld', reason: 'notifier.unknown' }
    : { outcome: 'withheld', reason: 'device.unbound' }
}

/** The selected devices of each user of a page; users without any are included. */
function selectDevices(users: AudiencePage['users'], targets: readonly PushTarget[]): [UserId, PushTarget[]][] {
  const owned = Map.groupBy(targets, ({ device }) => device.uid)
  return [...users].map(([uid, only]) => [uid, (owned.get(uid) ?? []).filter((target) => isSelected(target, only))])
}

const isSelected = ({ device }: PushTarget, only: SelectedDevices): boolean =>
  only === undefined || only.some((one) => one.dialect === device.dialect && one.clientKey === device.clientKey)

/** The dialect's name when the vendor has no notifiers, so that `push.sinks` can configure it. */
export const sinkKeyOf = ({ notifier, dialect }: PushBinding): string => notifier || dialect
