import type { ReservedSQL } from 'bun'
import type { Clock } from '../../core/clock.ts'
import type { StatementResult } from '../direct-transaction.ts'
import type { PostgresBounds } from './bounds.ts'
import { isPlanOutdated, sqlStateOf } from './errors.ts'
import type { Host } from './url.ts'

/** Sets up a session and tells what the server is. Settings by a statement: poolers refuse them when a session begins. */
const sessionSetup = `select set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false),
  set_config('idle_in_transaction_session_timeout', $3, false),
  set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on'
    else current_setting('synchronous_commit') end, false),
  set_config('application_name', 'rollcall', false),
  pg_backend_pid() as pid, pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as read_only`

/** The server accepts no writes. */
export class ReadOnlyServerError extends Error {
  override readonly name = 'ReadOnlyServerError'
}

type OpenOptions = { readonly host: Host; readonly clock: Clock; readonly bounds: PostgresBounds }

/**
 * One session on the server. Statements run in the order of the calls; a call need not wait for the one before. When the
 * session ends everything that has no answer fails with a connection loss.
 */
export class ServerConnection {
  readonly #client: ReservedSQL
  readonly #end: () => void
  /** When each statement without an answer is overdue, oldest first. */
  readonly #deadlines: number[] = []
  readonly #clock: Clock
  readonly #statementMs: number
  /** Process id of the session on the server. */
  readonly pid: number
  isClosed = false

  private constructor(client: ReservedSQL, pid: number, end: () => void, { clock, bounds }: OpenOptions) {
    this.#client = client
    this.#end = end
    this.#clock = clock
    this.#statementMs = bounds.statementMsMax + bounds.answerGraceMs
    this.pid = pid
  }

  /** Throws ReadOnlyServerError, and errors of the client and server. */
  static async open(options: OpenOptions, onClose: (connection: ServerConnection) => void): Promise<ServerConnection> {
    let opened: ServerConnection | undefined
    const onclose = () => {
      if (!opened || opened.isClosed) return
      opened.isClosed = true
      onClose(opened)
    }
    const { clock, bounds, host } = options
    const sql = new Bun.SQL({ ...host, max: 1, connectionTimeout: bounds.connectMsMax / 1_000, onclose })
    const end = () => void sql.close({ timeout: 0 }).catch(() => {})
    // The client may leave a promise open when it is closed, and a place in the pool would be lost with each.
    const late = Promise.withResolvers<never>()
    const cancel = clock.after(bounds.connectMsMax, () => {
      end()
      late.reject(new Bun.SQL.PostgresError('Connection timeout', { code: 'ERR_POSTGRES_CONNECTION_TIMEOUT' }))
    })
    const open = async () => {
      const client = await sql.reserve()
      return { client, pid: await setUp(client, bounds) }
    }
    try {
      const { client, pid } = await Promise.race([open(), late.promise])
      opened = new ServerConnection(client, pid, end, options)
      return opened
    } catch (error) {
      end()
      throw error
    } finally {
      cancel()
    }
  }

  /** Statements without an answer. */
  get pending(): number {
    return this.#deadlines.length
  }
  /** `statementMs`: how long to wait for the answer, if not as long as usual. */
  async run(sql: string, parameters: readonly unknown[], statementMs = this.#statementMs): Promise<StatementResult> {
    this.#deadlines.push(this.#clock.monotonic() + statementMs)
    try {
      const rows = await this.#client.unsafe<unknown[]>(sql, parameters as unknown[])
      return { rows, changes: rows.affectedRows }
    } catch (error) {
      // The server became a standby, and another one accepts writes now; or what the session prepared is out of date.
      if (sqlStateOf(error) === '25006' || isPlanOutdated(error)) this.close()
      throw error
    } finally {
      this.#deadlines.shift()
    }
  }
  /** Whether an answer is overdue: the server, or the way to it, is gone without a trace. */
  isOverdue(nowMs: number): boolean {
    const [oldest] = this.#deadlines
    return oldest !== undefined && nowMs > oldest
  }
  /** Ends the session at once. */
  close(): void {
    this.isClosed = true
    void this.#client.close({ timeout: 0 }).catch(() => {})
    this.#end()
  }
}

async function setUp(client: ReservedSQL, bounds: PostgresBounds): Promise<number> {
  const { statementMsMax, lockMsMax, idleTransactionMsMax } = bounds
  const settings = [statementMsMax, lockMsMax, idleTransactionMsMax].map(String)
  const [session] = await client.unsafe<{ pid: number; read_only: boolean }[]>(sessionSetup, settings)
  if (session?.read_only !== false) throw new ReadOnlyServerError('this server accepts no writes')
  return session.pid
}
