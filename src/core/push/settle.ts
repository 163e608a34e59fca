import type { Clock } from '../clock.ts'
import type { Platform } from '../devices/platform.ts'
import type { OnSettled } from '../outbox/receiver.ts'
import type { QueuedMessage, SettledOutcome } from '../outbox/store.ts'
import type { PushRule } from './decide-push.ts'
import { OutcomeCounts } from './outcome-counts.ts'
import type { PushCount, PushOutcome, WithheldReason } from './task.ts'

/** What a push in the outbox belongs to; `sink` as in `SinkLookup`. */
export type QueuedPush = { readonly task: number; readonly sink: string; readonly platform: Platform }

/** Reads a message of the outbox; `undefined` when it is no push. Must not throw. */
export type QueuedPushReader = (message: QueuedMessage) => QueuedPush | undefined

/**
 * Moves the count of each push that leaves the outbox from `queued` to its outcome, in the same transaction, so that the
 * counts of a task always add up to the devices that were decided on. `counted`: see `PushPageDeps`.
 */
export const countSettledPushes =
  (readPush: QueuedPushReader, counted: (counts: readonly PushCount[]) => void, clock: Pick<Clock, 'now'>): OnSettled =>
  async ({ pushTasks }, settled) => {
    const outcomes = new OutcomeCounts()
    const atMs = clock.now()
    for (const [task, { counts, pushes }] of movesByTask(settled, readPush, outcomes)) {
      await pushTasks.count(task, counts.list())
      for (const { outcome, ids } of pushes.values()) await pushTasks.settleDevices(task, ids, outcome, atMs)
    }
    return () => counted(outcomes.list())
  }

/** What changes of one task: its counts, and the outcomes of these pushes. */
type Moves = {
  readonly counts: OutcomeCounts
  readonly pushes: Map<string, { readonly outcome: PushOutcome; readonly ids: string[] }>
}

/** The changes of each task, by task, so that two transactions lock in the same order. */
function movesByTask(
  settled: readonly SettledOutcome[],
  readPush: QueuedPushReader,
  outcomes: OutcomeCounts,
): [number, Moves][] {
  const moves = new Map<number, Moves>()
  for (const one of settled) {
    const push = readPush(one.of)
    if (!push) continue
    const { task, sink, platform } = push
    const outcome = outcomeOf(one, sink)
    const moved = moves.get(task) ?? { counts: new OutcomeCounts(), pushes: new Map() }
    moves.set(task, moved)
    moved.counts.add({ outcome: 'queued', reason: sink }, platform, -1)
    moved.counts.add(outcome, platform)
    outcomes.add(outcome, platform)
    const key = `${outcome.outcome}\0${outcome.reason}`
    const same = moved.pushes.get(key) ?? { outcome, ids: [] }
    moved.pushes.set(key, same)
    // The message of a push has its id.
    same.ids.push(one.of.id)
  }
  return [...moves].toSorted(([a], [b]) => a - b)
}

/** Reasons of messages that are not to be sent any more, and what is counted for them. */
const withheldReasons: ReadonlyMap<string, WithheldReason | PushRule> = new Map([
  ['withdrawn', 'token.withdrawn'],
  ['expired', 'message.expired'],
])

function outcomeOf(settled: SettledOutcome, sink: string): PushOutcome {
  if (settled.kind === 'delivered') return { outcome: 'delivered', reason: sink }
  const { reason } = settled
  const withheld = withheldReasons.get(reason)
  return withheld ? { outcome: 'withheld', reason: withheld } : { outcome: 'failed', reason }
}
