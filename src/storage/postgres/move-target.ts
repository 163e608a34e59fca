import { Kysely, sql } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import { compilerFor } from '../compiled-query.ts'
import { migrate } from '../migrate.ts'
import {
  type CopiedRows,
  canonicalRow,
  digestHexDigits,
  type MovedChunk,
  type MovedTable,
  type MoveTarget,
  type Position,
  quotedName,
  type TableDigest,
  type TargetContent,
} from '../move/table.ts'
import type { Schema } from '../schema.ts'
import { storeSecrets } from '../shared-secrets.ts'
import { appCounters } from '../stores/app-counters.ts'
import type { PostgresBounds } from './bounds.ts'
import type { ServerConnection } from './connection.ts'
import { type PostgresDialect, postgresDialect } from './dialect.ts'
import { postgresFlags } from './flags.ts'
import { withMigrationLock } from './migration-lock.ts'
import { untilReachable } from './move-retries.ts'
import { moveTables, readMoveState, takeMoveLock } from './move-state.ts'
import { makeSearchIndexes } from './search-indexes.ts'
import { checkServer } from './server-checks.ts'

/** Statements read whole tables and make indexes. */
const statementMsMax = 3_600_000
const bounds: Partial<PostgresBounds> = {
  connectionsMax: 3,
  readersMax: 0,
  statementMsMax,
  idleTransactionMsMax: statementMsMax,
}
/** For indexes that are made over all users. */
const indexMemory = '256MB'

type Secrets = Readonly<Record<string, string>>

/** See `MoveTarget`. One move at a time has the database. */
export class PostgresMoveTarget implements MoveTarget {
  readonly #clock: Clock
  readonly #dialect: PostgresDialect
  readonly #db: Kysely<Schema>

  constructor(url: string, clock: Clock) {
    this.#clock = clock
    this.#dialect = postgresDialect({ url, clock, ...bounds })
    this.#db = new Kysely<Schema>({ dialect: this.#dialect })
  }

  async open(lockWaitMs: number): Promise<boolean> {
    const { pool } = this.#dialect.driver
    await checkServer(pool, bounds.connectionsMax ?? 1)
    return takeLock(await pool.connect(), this.#clock, lockWaitMs)
  }
  close(): Promise<void> {
    return this.#db.destroy()
  }

  async content(): Promise<TargetContent> {
    const state = await readMoveState(this.#db)
    if (state) return { kind: 'move', state }
    const filled = await this.#filledTables()
    if (filled.length === 0) return { kind: 'empty' }
    return { kind: 'used', users: filled.includes('users') ? await this.#countUsers() : 0 }
  }
  async begin(id: string, source: string, tables: readonly MovedTable[]): Promise<void> {
    await withMigrationLock(this.#dialect.driver.pool, () =>
      migrate(this.#db as Kysely<unknown>, postgresFlags, () => {}),
    )
    await this.#dialect.transaction(this.#db, [], async (trx) => {
      const names = sql.join(tables.map(({ name }) => sql.table(name)))
      await sql`truncate ${names}`.execute(trx)
      for (const statement of moveTables({
        id,
        source,
        atMs: this.#clock.now(),
        tables: tables.map(({ name }) => name),
      }))
        await statement.execute(trx)
    })
  }
  async copied(): Promise<Map<string, CopiedRows>> {
    const { rows } = await sql<{ name: string; rows: string; position: string | null }>`
      select name, rows, position from rollcall_move_tables`.execute(this.#db)
    return new Map(
      rows.map((row) => [
        row.name,
        {
          rows: Number(row.rows),
          position: row.position === null ? undefined : (JSON.parse(row.position) as Position),
        },
      ]),
    )
  }
  async stopCounting(): Promise<void> {
    await untilReachable(this.#clock, () => this.#setTriggers(this.#db, 'disable'))
  }
  async insert({ name, columns }: MovedTable, start: Position | undefined, chunk: MovedChunk): Promise<void> {
    const [table, names] = [quotedName(name), columns.map(quotedName).join()]
    const text = `with step as (update rollcall_move_tables set position = $1, rows = rows + $2::bigint
        where name = $3 and position is not distinct from $4 returning 1)
      insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $5::text::json), step`
    const [end, before] = [JSON.stringify(chunk.end), start ? JSON.stringify(start) : null]
    await this.#run(text, [end, chunk.rows, name, before, chunk.json])
  }
  async digest({ name, columns }: MovedTable): Promise<TableDigest> {
    const rows = await this.#run(
      `select count(*) as rows, coalesce(sum(('x' || left(md5(row), ${digestHexDigits}))::bit(${4 * digestHexDigits})::bigint), 0)::text as sum
        from (select ${canonicalRow(columns)} as row from ${quotedName(name)}) as texts`,
      [],
    )
    const [found] = rows as { rows: string; sum: string }[]
    return { rows: Number(found?.rows), sum: BigInt(found?.sum ?? -1) }
  }
  async index(): Promise<void> {
    await untilReachable(this.#clock, async () => {
      await this.#db.connection().execute(async (connection) => {
        await sql`select set_config('maintenance_work_mem', ${indexMemory}, false)`.execute(connection)
        await makeSearchIndexes(connection as Kysely<unknown>, Number.MAX_SAFE_INTEGER)
      })
      await sql`analyze`.execute(this.#db)
    })
  }
  async finish(secrets: Secrets, cipher: ColumnCipher): Promise<void> {
    await untilReachable(this.#clock, () =>
      this.#dialect.transaction(this.#db, [], async (trx) => {
        if ((await readMoveState(trx))?.isFinished) return
        await this.#setTriggers(trx, 'enable')
        await continueSerials(trx)
        const counters = appCounters(compilerFor(trx), postgresFlags)
        for (const { id } of await trx.selectFrom('apps').select('id').execute()) await counters.create(trx, id)
        await storeSecrets(trx, cipher, secrets)
        await sql`update rollcall_move set finished_at_ms = ${this.#clock.now()}`.execute(trx)
      }),
    )
  }

  async #run(text: string, parameters: readonly unknown[]): Promise<unknown[]> {
    const { pool } = this.#dialect.driver
    return untilReachable(this.#clock, async () => {
      const connection = await pool.acquire()
      try {
        return (await connection.run(text, parameters)).rows
      } finally {
        pool.release(connection)
      }
    })
  }
  async #filledTables(): Promise<string[]> {
    const filled: string[] = []
    for (const { name } of await this.#db.introspection.getTables()) {
      const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(this.#db)
      if (rows.length > 0) filled.push(name)
    }
    return filled
  }
  async #countUsers(): Promise<number> {
    const { rows } = await sql<{ users: string }>`select count(*) as users from users`.execute(this.#db)
    return Number(rows[0]?.users)
  }
  async #setTriggers(db: Kysely<Schema>, state: 'enable' | 'disable'): Promise<void> {
    const { rows } = await sql<{ name: string }>`
      select distinct tgrelid::regclass::text as name from pg_trigger
      where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = current_schema()::regnamespace)`.execute(
      db,
    )
    for (const { name } of rows) await sql`alter table ${sql.raw(name)} ${sql.raw(state)} trigger user`.execute(db)
  }
}

const lockEveryMs = 100

/** Held until the connection ends. Waits for one that is about to end. Returns whether it was taken. */
async function takeLock(connection: ServerConnection, clock: Clock, waitMs: number): Promise<boolean> {
  const untilMs = clock.monotonic() + waitMs
  for (;;) {
    const { rows } = await connection.run(takeMoveLock, [])
    if ((rows as { free: boolean }[])[0]?.free) return true
    if (clock.monotonic() > untilMs) return false
    await new Promise<void>((resolve) => clock.after(lockEveryMs, resolve))
  }
}

/** Keys that the database counts up go on behind the highest one. */
async function continueSerials(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and column_default like 'nextval(%'`.execute(db)
  for (const { table, column } of rows)
    await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), coalesce(max(${sql.ref(column)}), 1),
      max(${sql.ref(column)}) is not null) from ${sql.table(table)}`.execute(db)
}
