import { type Kysely, sql } from 'kysely'
import { CoreError } from '../../core/errors.ts'
import type { AppId } from '../../core/values.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'

type Counter = 'num' | 'serial'
/** `count` values, ascending, after at least `leap` that are left out; each is a multiple of `step` after the first of all. */
type Block = { readonly count: number; readonly step: number; readonly leap: number }

/** The counters of an app: the first values are in its row. Every call of one counter has the same `step`. */
export interface AppCounters {
  /** In the transaction that inserts the app. */
  create(db: Kysely<Schema>, app: AppId): Promise<void>
  /** In the transaction that deletes the app, before it. */
  remove(db: Kysely<Schema>, app: AppId): Promise<void>
  /** Throws `app.not_found`. */
  take(db: Kysely<Schema>, app: AppId, counter: Counter, block: Block): Promise<number[]>
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
  async remove(): Promise<void> {}
  async take(db: Kysely<Schema>, app: AppId, counter: Counter, { count, step, leap }: Block): Promise<number[]> {
    const [row] = await this.#compiled[counter].on(db)((leap + count) * step, app)
    if (!row) throw new CoreError('app.not_found')
    const first = Number(row.next) - count * step
    return Array.from({ length: count }, (_, index) => first + index * step)
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

/**
 * Sequences of an app, which count from 0 and are multiplied by the step: a value is taken without waiting for the transactions
 * that took earlier ones, and is not given back when its own fails. A leap takes values and leaves them: to move a sequence on
 * needs a lock that waits for every transaction that has taken a value, and two that want it wait for each other.
 */
class SequenceCounters implements AppCounters {
  readonly #compiled: Record<Counter, ReturnType<typeof nextOf>>

  constructor(compile: Compile) {
    this.#compiled = { num: nextOf(compile, 'num'), serial: nextOf(compile, 'serial') }
  }

  async create(db: Kysely<Schema>, app: AppId): Promise<void> {
    for (const name of await sequencesOf(db, app))
      await sql`create sequence ${sql.id(name)} minvalue 0 start with 0`.execute(db)
  }
  async remove(db: Kysely<Schema>, app: AppId): Promise<void> {
    for (const name of await sequencesOf(db, app)) await sql`drop sequence if exists ${sql.id(name)}`.execute(db)
  }
  async take(db: Kysely<Schema>, app: AppId, counter: Counter, block: Block): Promise<number[]> {
    const isSingle = block.count === 1 && block.leap === 0
    const rows = isSingle ? await this.#compiled[counter].on(db)(app) : await takeMany(db, app, counter, block)
    if (rows.length < block.count) throw new CoreError('app.not_found')
    return rows.map(({ base, place }) => Number(base) + Number(place) * block.step)
  }
}

/** The first value of the counter, and how many values come before. */
type PlaceRow = { readonly base: number | string; readonly place: number | string }

/** The name of a sequence: ids of apps may be longer than a name, and of any characters. */
const sequenceOf = (counter: Counter) =>
  sql<string>`${sql.lit(`${counter}s_`)} || left(encode(sha256(convert_to(apps.id, 'UTF8')), 'hex'), 32)`

/** Of both counters; none of an unknown app. */
async function sequencesOf(db: Kysely<Schema>, app: AppId): Promise<string[]> {
  const names = await sql<{ num: string; serial: string }>`
    select ${sequenceOf('num')} as num, ${sequenceOf('serial')} as serial from apps where id = ${app}`.execute(db)
  return Object.values(names.rows[0] ?? {})
}

const nextOf = (compile: Compile, counter: Counter) =>
  compile((db, p: Params<[app: AppId]>) =>
    db
      .selectFrom('apps')
      .select([`${columnOf[counter]} as base`, sql<number>`nextval((${sequenceOf(counter)})::regclass)`.as('place')])
      .where('id', '=', p(0)),
  )

/** The last of `leap` and `count` values, ascending. */
async function takeMany(db: Kysely<Schema>, app: AppId, counter: Counter, { count, leap }: Block) {
  const { rows } = await sql<PlaceRow>`
    select base, place from (
      select ${sql.ref(columnOf[counter])} as base, nextval((${sequenceOf(counter)})::regclass) as place
      from apps, generate_series(1, ${sql.lit(leap + count)}) where id = ${app}) as taken
    order by place desc limit ${sql.lit(count)}`.execute(db)
  return rows.toReversed()
}
