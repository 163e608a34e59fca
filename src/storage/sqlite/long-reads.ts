import { Worker } from 'node:worker_threads'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Clock } from '../../core/clock.ts'
import { KeyedQueue } from '../../core/concurrency/keyed-queue.ts'
import type { Schema } from '../schema.ts'
import type { SqliteBounds } from './bounds.ts'
import type { WorkerData, WorkerReply } from './long-read-worker.ts'
import type { Query, SqliteRow } from './statements.ts'

type Answer = PromiseWithResolvers<SqliteRow[]>

/**
 * Reads that may visit any number of rows, on a thread with a connection of its own: SQLite answers within the call, and
 * would hold the event loop until it has. One read runs at a time. The thread starts with the first one and ends when
 * none came for `longReaderIdleMs`.
 */
export class LongReads {
  readonly #data: WorkerData
  readonly #clock: Clock
  readonly #db: Kysely<Schema>
  readonly #queue = new KeyedQueue()
  readonly #awaited: Answer[] = []
  #thread: Worker | undefined
  #cancelStop: (() => void) | undefined

  constructor(path: string, clock: Clock, bounds: SqliteBounds) {
    this.#data = { path, bounds }
    this.#clock = clock
    this.#db = new Kysely({
      dialect: {
        createDriver: () => new ThreadDriver((query) => this.#ask(query)),
        createQueryCompiler: () => new SqliteQueryCompiler(),
        createAdapter: () => new SqliteAdapter(),
        createIntrospector: (db) => new SqliteIntrospector(db),
      },
    })
  }

  /** Whether the thread runs. */
  get isRunning(): boolean {
    return this.#thread !== undefined
  }

  /** See `LongRead`. */
  run<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
    return this.#queue.run('', async () => {
      this.#cancelStop?.()
      try {
        return await this.#db.transaction().execute(work)
      } finally {
        this.#cancelStop = this.#clock.after(this.#data.bounds.longReaderIdleMs, () => void this.stop())
      }
    })
  }

  /** Ends the thread; what it has not answered fails. A later read starts it again. */
  async stop(): Promise<void> {
    this.#cancelStop?.()
    const thread = this.#thread
    this.#forget(new Error('the database is closing'))
    await thread?.terminate()
  }

  #ask(query: Query): Promise<SqliteRow[]> {
    this.#thread ??= this.#start()
    const answer = Promise.withResolvers<SqliteRow[]>()
    this.#awaited.push(answer)
    this.#thread.postMessage({ sql: query.sql, parameters: query.parameters })
    return answer.promise
  }

  #start(): Worker {
    const thread = new Worker(new URL('./long-read-worker.ts', import.meta.url), { workerData: this.#data })
    thread.unref()
    thread.on('message', (reply: WorkerReply) => {
      if (thread === this.#thread) settle(this.#awaited.shift(), reply)
    })
    thread.on('error', (error) => {
      if (thread === this.#thread) this.#forget(error)
    })
    return thread
  }

  #forget(error: unknown): void {
    this.#thread = undefined
    for (const { reject } of this.#awaited.splice(0)) reject(error)
  }
}

function settle(answer: Answer | undefined, reply: WorkerReply): void {
  if ('rows' in reply) answer?.resolve(reply.rows)
  else answer?.reject(new Error(reply.error))
}

/** Sends queries to the thread. Its one connection is used by one transaction at a time. */
class ThreadDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(readonly ask: (query: Query) => Promise<SqliteRow[]>) {
    this.#connection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => ({ rows: (await ask(query)) as R[] }),
      streamQuery() {
        throw new Error('a long read answers whole')
      },
    }
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async beginTransaction(): Promise<void> {
    await this.ask({ sql: 'begin', parameters: [] })
  }
  async commitTransaction(): Promise<void> {
    await this.ask({ sql: 'commit', parameters: [] })
  }
  async rollbackTransaction(): Promise<void> {
    await this.ask({ sql: 'rollback', parameters: [] })
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
