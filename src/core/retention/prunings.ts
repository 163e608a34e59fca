import { lowestFloor, type RetentionFloor, type RetentionFloors } from '../audit/retention-floor.ts'
import { consoleBounds } from '../console/console-login.ts'
import { refusalBounds } from '../refusals/refusal.ts'
import type { Storage, Stores } from '../storage.ts'
import { userKey } from '../transaction-keys.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { PruneCandidate, RetentionBounds } from './bounds.ts'

/** How many days rows are kept after they ended, expired, finished or were written; 0: for ever. */
export type RetentionDays = {
  readonly sessions: number
  readonly tokens: number
  readonly audit: number
  readonly presence: number
  readonly pushTasks: number
  readonly deadLetters: number
  readonly bulkJobs: number
}

/** Used signatures and repeated requests have an expiry of their own; keys of the admin API are kept as tokens are. */
export type PruningName =
  | keyof RetentionDays
  | 'usedSignatures'
  | 'repeatedRequests'
  | 'adminKeys'
  | 'refusals'
  | 'console'

/** Prunes rows that ended, expired or were written before `beforeMs`, one batch a step; each step yields how many rows it changed or deleted. */
type Pruning = (
  storage: Storage,
  beforeMs: number,
  bounds: RetentionBounds,
  floors: RetentionFloors,
) => AsyncGenerator<number>

export const prunings: Readonly<Record<PruningName, Pruning>> = {
  sessions: (storage, beforeMs, bounds) =>
    walk(storage, bounds, {
      list: (after) => storage.sessions.listEnded(beforeMs, after, bounds.pageMax),
      prune: (stores, rows) => stores.sessions.pruneEnded(rows, beforeMs),
    }),
  tokens: (storage, beforeMs, bounds) =>
    walk(storage, bounds, {
      list: (after) => storage.tokens.listExpired(beforeMs, after, bounds.pageMax),
      prune: (stores, rows) => stores.tokens.pruneExpired(rows, beforeMs),
    }),
  audit: (storage, beforeMs, bounds, { changes }) => pruneLog(storage, 'events', beforeMs, bounds, changes),
  presence: (storage, beforeMs, bounds, { presence }) =>
    pruneLog(storage, 'presenceEvents', beforeMs, bounds, presence),
  // The devices first: with their tasks, many rows would go in one statement.
  async *pushTasks(storage, beforeMs, { batchMax, pushDevicesBatchMax }) {
    yield* untilNone(pushDevicesBatchMax, () =>
      internalTransaction({ storage }, [], (stores) => stores.pushTasks.pruneDevices(beforeMs, pushDevicesBatchMax)),
    )
    yield* untilNone(batchMax, () =>
      internalTransaction({ storage }, [], (stores) => stores.pushTasks.prune(beforeMs, batchMax)),
    )
  },
  deadLetters: (storage, beforeMs, { batchMax, deadLettersMax }) =>
    untilNone(batchMax, () =>
      internalTransaction({ storage }, [], ({ outbox }) => outbox.pruneDeadLetters(beforeMs, deadLettersMax, batchMax)),
    ),
  bulkJobs: (storage, beforeMs, { batchMax }) =>
    untilNone(batchMax, () =>
      internalTransaction({ storage }, [], ({ bulkJobs }) => bulkJobs.prune(beforeMs, batchMax)),
    ),
  async *refusals(storage, beforeMs, { batchMax }) {
    for (const { id } of await storage.apps.list())
      yield* untilNone(batchMax, () =>
        internalTransaction({ storage }, [], ({ refusals }) =>
          refusals.prune(id, beforeMs, refusalBounds.perAppMax, batchMax),
        ),
      )
  },
  adminKeys: (storage, beforeMs, { batchMax }) =>
    untilNone(batchMax, () =>
      internalTransaction({ storage }, [], ({ adminKeys }) => adminKeys.prune(beforeMs, batchMax)),
    ),
  // Links and sessions of the console have their own ends.
  async *console(storage, nowMs, { batchMax }) {
    const { idleMs, sessionMs } = consoleBounds
    yield* untilNone(batchMax, () =>
      internalTransaction({ storage }, [], ({ console }) => console.pruneLinks(nowMs, batchMax)),
    )
    yield* untilNone(batchMax, () =>
      internalTransaction({ storage }, [], ({ console }) =>
        console.pruneSessions(nowMs - idleMs, nowMs - sessionMs, batchMax),
      ),
    )
  },
  repeatedRequests: (storage, beforeMs, { batchMax }) =>
    untilNone(batchMax, () =>
      internalTransaction({ storage }, [], (stores) => stores.repeatedRequests.pruneExpired(beforeMs, batchMax)),
    ),
  usedSignatures: (storage, beforeMs, { signaturesBatchMax }) =>
    untilNone(signaturesBatchMax, () =>
      internalTransaction({ storage }, [], ({ usedSignatures }) =>
        usedSignatures.pruneExpired(beforeMs, signaturesBatchMax),
      ),
    ),
}

/** The oldest entries of each app, as far as every reader of the log has read them. Entries without a position stay. */
async function* pruneLog(
  storage: Storage,
  log: 'events' | 'presenceEvents',
  atMs: number,
  { batchMax }: RetentionBounds,
  floors: readonly RetentionFloor[],
): AsyncGenerator<number> {
  for (const app of await storage[log].apps()) {
    const position = await lowestFloor(floors, app)
    yield* untilNone(batchMax, () =>
      internalTransaction({ storage }, [], (stores) => stores[log].prune(app, { atMs, position }, batchMax)),
    )
  }
}

type WalkSteps = {
  list(after: PruneCandidate | undefined): Promise<PruneCandidate[]>
  prune(stores: Stores, rows: readonly PruneCandidate[]): Promise<number>
}

/** Reads the rows a page at a time and prunes the prunable ones. A row that stays costs a read and no transaction. */
async function* walk(storage: Storage, { pageMax, batchMax }: RetentionBounds, { list, prune }: WalkSteps) {
  let last: PruneCandidate | undefined
  do {
    const page: PruneCandidate[] = await list(last)
    const rows = page.filter(({ prunable }) => prunable)
    for (let start = 0; start < rows.length; start += batchMax) {
      const batch = rows.slice(start, start + batchMax)
      const keys = [...new Set(batch.map(({ app, uid }) => userKey(app, uid)))]
      yield internalTransaction({ storage }, keys, (stores) => prune(stores, batch))
    }
    yield 0
    last = page.length === pageMax ? page.at(-1) : undefined
  } while (last)
}

/** For rows that are deleted without a check: until a batch is not full. */
async function* untilNone(batchMax: number, prune: () => Promise<number>) {
  let pruned = batchMax
  while (pruned >= batchMax) {
    pruned = await prune()
    yield pruned
  }
}
