import type { Platform } from '../devices/platform.ts'
import type { OnSettled } from '../outbox/receiver.ts'
import type { QueuedMessage, SettledOutcome } from '../outbox/store.ts'
import { OutcomeCounts } from './outcome-counts.ts'
import type { PushCount, PushOutcome } from './task.ts'

/** What a push in the outbox belongs to; `sink` as in `SinkLookup`. */
export type QueuedPush = { readonly task: number; readonly sink: string; readonly platform: Platform }

/** Reads a message of the outbox; `undefined` when it is no push. Must not throw. */
export type QueuedPushReader = (message: QueuedMessage) => QueuedPush | undefined

/**
 * Moves the count of each push that leaves the outbox from `queued` to its outcome, in the same transaction, so that the
 * counts of a task always add up to the devices that were decided on. `counted`: see `PushPageDeps`.
 */
export const countSettledPushes =
  (readPush: QueuedPushReader, counted: (counts: readonly PushCount[]) => void): OnSettled =>
  async ({ pushTasks }, settled) => {
    const outcomes = new OutcomeCounts()
    for (const [task, moved] of movesByTask(settled, readPush, outcomes)) await pushTasks.count(task, moved.list())
    return () => counted(outcomes.list())
  }

/** The changes of each task's counts, by task, so that two transactions lock in the same order. */
function movesByTask(
  settled: readonly SettledOutcome[],
  readPush: QueuedPushReader,
  outcomes: OutcomeCounts,
): [number, OutcomeCounts][] {
  const moves = new Map<number, OutcomeCounts>()
  for (const one of settled) {
    const push = readPush(one.of)
    if (!push) continue
    const { task, sink, platform } = push
    const outcome = outcomeOf(one, sink)
    const moved = moves.get(task) ?? new OutcomeCounts()
    moves.set(task, moved)
    moved.add({ outcome: 'queued', reason: sink }, platform, -1)
    moved.add(outcome, platform)
    outcomes.add(outcome, platform)
  }
  return [...moves].toSorted(([a], [b]) => a - b)
}

function outcomeOf(settled: SettledOutcome, sink: string): PushOutcome {
  if (settled.kind === 'delivered') return { outcome: 'delivered', reason: sink }
  const { reason } = settled
  return reason === 'withdrawn' ? { outcome: 'withheld', reason: 'token.withdrawn' } : { outcome: 'failed', reason }
}
