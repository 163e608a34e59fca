import { type Kysely, sql } from 'kysely'
import { CoreError } from '../../core/errors.ts'
import type { AppId } from '../../core/values.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'

type Counter = 'num' | 'serial'
/** `count` values, each `step` above the one before. */
type Block = { readonly count: number; readonly step: number }

/** The counters of an app: the first values are in its row. Every call of one counter has the same `step`. */
export interface AppCounters {
  /** In the transaction that inserts the app. */
  create(db: Kysely<Schema>, app: AppId): Promise<void>
  /** Returns the first value. Throws `app.not_found`. */
  take(db: Kysely<Schema>, app: AppId, counter: Counter, block: Block): Promise<number>
}

export const appCounters = (compile: Compile, { counters }: DatabaseFlags): AppCounters =>
  counters === 'rows' ? new RowCounters(compile) : new SequenceCounters(compile)

const columnOf = { num: 'next_num', serial: 'next_serial' } as const satisfies Record<Counter, keyof Schema['apps']>

/** Advances the columns of the app's row. Compiled: every new account advances one. */
class RowCounters implements AppCounters {
  readonly #compiled: Record<Counter, ReturnType<typeof advance>>

  constructor(compile: Compile) {
    this.#compiled = { num: advance(compile, 'next_num'), serial: advance(compile, 'next_serial') }
  }

  async create(): Promise<void> {}
  async take(db: Kysely<Schema>, app: AppId, counter: Counter, { count, step }: Block): Promise<number> {
    const [row] = await this.#compiled[counter].on(db)(count * step, app)
    if (!row) throw new CoreError('app.not_found')
    return Number(row.next) - count * step
  }
}

const advance = (compile: Compile, column: 'next_num' | 'next_serial') =>
  compile((db, p: Params<[by: number, app: AppId]>) =>
    db
      .updateTable('apps')
      .set((is) => ({ [column]: is(column, '+', p(0)) }))
      .where('id', '=', p(1))
      .returning(`${column} as next`),
  )

/** Values that are taken one by one in one statement; larger blocks are skipped under a lock. */
const singlesMax = 1_024
/** How often a block is tried whose values must follow each other, before the lock. */
const triesMax = 3

/**
 * Sequences of an app, which count from 0 and are multiplied by the step: a value is taken without waiting for the transactions
 * that took earlier ones, and is not given back when its own fails.
 */
class SequenceCounters implements AppCounters {
  readonly #compiled: Record<Counter, ReturnType<typeof nextOf>>

  constructor(compile: Compile) {
    this.#compiled = { num: nextOf(compile, 'num'), serial: nextOf(compile, 'serial') }
  }

  async create(db: Kysely<Schema>, app: AppId): Promise<void> {
    const names = await sql<{ num: string; serial: string }>`
      select ${sequenceOf('num')} as num, ${sequenceOf('serial')} as serial from apps where id = ${app}`.execute(db)
    for (const name of Object.values(names.rows[0] ?? {}))
      await sql`create sequence ${sql.id(name)} minvalue 0 start with 0`.execute(db)
  }
  async take(db: Kysely<Schema>, app: AppId, counter: Counter, { count, step }: Block): Promise<number> {
    const { base, place } = await this.#place(db, app, counter, count)
    return base + place * step
  }

  async #place(db: Kysely<Schema>, app: AppId, counter: Counter, count: number): Promise<Place> {
    if (count === 1) {
      const [row] = await this.#compiled[counter].on(db)(app)
      return toPlace(row)
    }
    for (let tries = 0; tries < triesMax && count > 0 && count <= singlesMax; tries++) {
      const some = await takeSingles(db, app, counter, count)
      if (some.last - some.place === count - 1) return some
    }
    return takeLocked(db, app, counter, count)
  }
}

/** The first value of the counter, and how many values come before. */
type Place = { readonly base: number; readonly place: number }
type PlaceRow = { readonly base: number | string; readonly place: number | string }

function toPlace(row: PlaceRow | undefined): Place {
  if (!row) throw new CoreError('app.not_found')
  return { base: Number(row.base), place: Number(row.place) }
}

/** The name of a sequence: ids of apps may be longer than a name, and of any characters. */
const sequenceOf = (counter: Counter) =>
  sql<string>`${sql.lit(`${counter}s_`)} || left(encode(sha256(convert_to(apps.id, 'UTF8')), 'hex'), 32)`

const nextOf = (compile: Compile, counter: Counter) =>
  compile((db, p: Params<[app: AppId]>) =>
    db
      .selectFrom('apps')
      .select([`${columnOf[counter]} as base`, sql<number>`nextval((${sequenceOf(counter)})::regclass)`.as('place')])
      .where('id', '=', p(0)),
  )

/** They follow each other unless another transaction took some meanwhile. */
async function takeSingles(db: Kysely<Schema>, app: AppId, counter: Counter, count: number) {
  const { rows } = await sql<PlaceRow & { last: string }>`
    select base, min(value) as place, max(value) as last from (
      select ${sql.ref(columnOf[counter])} as base, nextval((${sequenceOf(counter)})::regclass) as value
      from apps, generate_series(1, ${sql.lit(count)}) where id = ${app}) as taken group by base`.execute(db)
  return { ...toPlace(rows[0]), last: Number(rows[0]?.last) }
}

/** Takes a lock that holds off every other taker until the end of the transaction, then moves the sequence on. */
async function takeLocked(db: Kysely<Schema>, app: AppId, counter: Counter, count: number): Promise<Place> {
  const found = await sql<{ base: string; name: string }>`
    select ${sql.ref(columnOf[counter])} as base, ${sequenceOf(counter)} as name from apps where id = ${app}`.execute(
    db,
  )
  const [known] = found.rows
  if (!known) throw new CoreError('app.not_found')
  const name = sql.id(known.name)
  await sql`alter sequence ${name} increment by 1`.execute(db)
  const { rows } = await sql<PlaceRow>`
    select ${known.base} as base, last_value + is_called::int as place from ${name}`.execute(db)
  const place = toPlace(rows[0])
  if (count > 0) await sql`select setval(${known.name}, ${place.place + count - 1})`.execute(db)
  return place
}
