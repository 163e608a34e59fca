import type { RetentionFloors } from '../../src/core/audit/retention-floor.ts'
import type { Context } from '../../src/core/context.ts'
import { type RetentionBounds, retentionBounds } from '../../src/core/retention/bounds.ts'
import type { RetentionDays } from '../../src/core/retention/prunings.ts'
import { Retention } from '../../src/core/retention/retention.ts'
import type { TestClock } from './clock.ts'

export const keepAll: RetentionDays = {
  sessions: 0,
  tokens: 0,
  audit: 0,
  presence: 0,
  pushTasks: 0,
  deadLetters: 0,
  bulkJobs: 0,
}

/** Logs of events that no webhook reads. */
export const noReaders: RetentionFloors = { changes: [], presence: [] }

/** One run of the retention job to its end; moves the clock by its pauses. Returns what it pruned, by kind. */
export async function runRetention(
  context: Pick<Context, 'storage'> & { readonly clock: TestClock },
  days: Partial<RetentionDays>,
  bounds: Partial<RetentionBounds> = {},
): Promise<Record<string, number>> {
  const { pauseMs } = { ...retentionBounds, ...bounds }
  let counts: Record<string, number> = {}
  const faults: unknown[] = []
  const job = new Retention({
    context: { ...context, cluster: { self: 1, epoch: 1, holdsLease: () => true } },
    days: { ...keepAll, ...days },
    floors: noReaders,
    bounds,
    pruned: (rows) => {
      counts = { ...rows }
    },
    fault: (error) => void faults.push(error),
  })
  let running = true
  const run = job.prune(context.storage).finally(() => {
    running = false
  })
  while (running) await context.clock.advanceAsync(pauseMs)
  await run
  if (faults.length > 0) throw faults[0]
  return counts
}
