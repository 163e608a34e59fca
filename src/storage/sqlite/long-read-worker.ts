import { parentPort, workerData } from 'node:worker_threads'
import type { SqliteBounds } from './bounds.ts'
import { openConnection } from './file.ts'
import type { Query, SqliteRow } from './statements.ts'
import { Statements } from './statements.ts'

/** What `LongReads` starts its thread with. */
export type WorkerData = { readonly path: string; readonly bounds: SqliteBounds }

/** The answer to one query, in the order of the queries. */
export type WorkerReply = { readonly rows: SqliteRow[] } | { readonly error: string }

/** Entry of the thread: a read connection of its own, on which it runs one query after another. */
const { path, bounds } = workerData as WorkerData
const statements = new Statements(openConnection(path, 'longReader', bounds), bounds.cachedStatementsMax)

parentPort?.on('message', (query: Query) => parentPort?.postMessage(answer(query)))

function answer(query: Query): WorkerReply {
  try {
    return { rows: statements.run(query).rows }
  } catch (error) {
    return { error: String(error) }
  }
}
