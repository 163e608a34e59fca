import fc from 'fast-check'
import { historiesOfNodes } from '../oracle/histories.ts'
import type { Fault, FaultKind } from './faults.ts'
import type { Cluster } from './nodes.ts'
import { Random } from './random.ts'
import { HistoryFailure, Worker, type WorkerOptions } from './worker.ts'

/** Users who act at the same time; each history has two. */
const workersCount = 5
const calmActions = 6
const actionsMax = 500
/** A lost node counts no more, and everything is healed, after this time. */
const healedMsMax = 10_000
const afterwards = 3
/** Between two actions of a history. */
export const pauseMs = 50

let histories = 0

export type RoundResult = {
  readonly kind: FaultKind
  readonly actions: number
  /** How long it took after the end of the fault until all histories matched the model. */
  readonly healedMs: number
  /** How long it took after its begin until the others counted nothing of a lost node. */
  readonly lostMs?: number
}

/** Histories that act at the same time, by users of their own; `seed` says what they do. */
export async function startWorkers(
  cluster: Cluster,
  seed: number,
  may: Pick<WorkerOptions, 'mayEnd' | 'mayHide' | 'mayFail'>,
): Promise<Worker[]> {
  return Promise.all(
    Array.from({ length: workersCount }, (_, index) => {
      const own = seed + index
      const actions = fc.sample(historiesOfNodes(actionsMax), { numRuns: 1, seed: own }).flat()
      return Worker.start({ cluster, random: new Random(own), history: ++histories, actions, ...may })
    }),
  )
}

/** One fault, while histories go on. Throws a HistoryFailure with all that was done. */
export async function runRound(cluster: Cluster, fault: Fault, seed: number): Promise<RoundResult> {
  let isFaulty = false
  const workers = await startWorkers(cluster, seed, {
    mayEnd: (node) => isFaulty && fault.mayEnd(node),
    mayHide: () => isFaulty && fault.hides === true,
    mayFail: () => true,
  })
  await actCalmly(workers, 'before the fault')

  const beganAtMs = performance.now()
  isFaulty = true
  for (const one of workers) one.note(`FAULT: ${fault.name}`)
  await fault.begin()
  const acting = new Set(workers)
  const acted = all(workers, async (one) => {
    while (performance.now() < beganAtMs + fault.ms || one.isOwing) {
      await one.act()
      await Bun.sleep(pauseMs)
    }
    acting.delete(one)
  })
  acted.catch(() => {})
  const lostMs = fault.lost && (await lostNode(fault, workers, acting, beganAtMs))
  if (!fault.lost) await Promise.race([Bun.sleep(fault.ms), acted.then(() => Bun.sleep(60_000))])
  for (const one of workers) one.note('the fault ends')
  await fault.end()
  const endedAtMs = performance.now()
  for (const one of workers) one.server.nodes = cluster.nodes
  await acted
  for (const one of workers) one.settle()
  const healedMs = await matches(workers, endedAtMs, 'after the fault')
  isFaulty = false
  await finishAll(workers)
  const actions = workers.reduce((sum, one) => sum + one.steps, 0)
  return { kind: fault.kind, actions, healedMs, ...(lostMs !== undefined && { lostMs }) }
}

/** A few actions of each, and a comparison. */
export async function actCalmly(workers: readonly Worker[], when: string, actions = calmActions): Promise<void> {
  await all(workers, async (one) => {
    for (let done = 0; done < actions; done++) await one.act()
  })
  await matches(workers, performance.now(), when)
}
/** The same once more, and the checks that were made meanwhile; then the users are gone. */
export async function finishAll(workers: readonly Worker[]): Promise<void> {
  await actCalmly(workers, 'in the end', afterwards)
  await all(workers, (one) => one.finish())
  await all(workers, (one) => one.end())
}

/** Histories that wait for an answer of the lost node are left out. Returns how long it took. */
async function lostNode(fault: Fault, workers: readonly Worker[], acting: ReadonlySet<Worker>, beganAtMs: number) {
  await Bun.sleep(Math.max(0, beganAtMs + fault.ms + 1_000 - performance.now()))
  const free = workers.filter((one) => !acting.has(one))
  for (const one of free) {
    one.server.nodes = one.server.nodes.filter((node) => node !== fault.lost)
    if (fault.lost) one.noteLeaseEnded(fault.lost)
  }
  return matches(free, beganAtMs, `while ${fault.name}`)
}

/** Compares all until each matched once. Throws when that takes too long since `sinceMs`. Returns how long it took. */
export async function matches(workers: readonly Worker[], sinceMs: number, when: string): Promise<number> {
  await all(workers, async (one) => {
    for (;;) {
      const startedMs = performance.now()
      const state = await one.difference()
      const difference = state ?? one.openSocket()
      if (difference === undefined) return
      const healedAtMs = sinceMs + healedMsMax
      if (startedMs > (state === undefined ? Math.max(healedAtMs, one.socketsClosedAtMs) : healedAtMs)) {
        await one.noteOnline()
        throw new HistoryFailure(`${when} it differs: ${difference}`, one.lines)
      }
      await Bun.sleep(100)
    }
  })
  return performance.now() - sinceMs
}

export async function all(workers: readonly Worker[], work: (one: Worker) => Promise<unknown>): Promise<void> {
  await Promise.all(workers.map(work))
}
