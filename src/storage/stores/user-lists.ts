import { type Kysely, sql } from 'kysely'
import type { TakePiece, UserCreations, UserFilter } from '../../core/accounts/store.ts'
import type { User } from '../../core/accounts/user.ts'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import type { AppId, OffsetPage, UserNum } from '../../core/values.ts'
import { chunks, rowsPerStatement } from '../chunks.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags, LongRead } from '../sql-database.ts'
import { type CountedFilter, counts, isCounted, matches } from './user-filter.ts'
import { selectedColumns, toUser } from './user-row.ts'

const dayMs = 86_400_000

/** Nums of one row of `user_counts`; the migration has it too. A statement of a list visits the users of one block. */
const numsPerBlock = 8_192

/**
 * Lists and counts of users, oldest first. Without a text to look for, totals come from `user_counts`, and a page is read
 * from the block where it begins, a few rows a statement. A search visits every user: it is a long read.
 */
export class SqlUserLists {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly flags: DatabaseFlags,
    private readonly longRead: LongRead,
  ) {}

  async list(app: AppId, filter: UserFilter, page: OffsetPage, take?: TakePiece<User>): Promise<User[]> {
    const users: User[] = []
    await this.#read(app, filter, page, take ?? ((piece) => void users.push(...piece)))
    return users
  }
  count(app: AppId, filter: UserFilter): Promise<number> {
    return isCounted(filter) ? this.#total(app, filter) : this.longRead((db) => countMatches(db, app, filter))
  }
  async page(
    app: AppId,
    filter: UserFilter,
    page: OffsetPage,
    take?: TakePiece<User>,
  ): Promise<{ total: number; users: User[] }> {
    if (isPaged(filter)) {
      const total = await this.#total(app, filter)
      return { total, users: page.offset < total ? await this.list(app, filter, page, take) : [] }
    }
    const users: User[] = []
    const total = await this.longRead(async (db) => {
      const found = await this.#find(db, app, filter, page, take ?? ((piece) => void users.push(...piece)))
      const isLast = found < page.limit && (found > 0 || page.offset === 0)
      return isLast ? page.offset + found : countMatches(db, app, filter)
    })
    return { total, users }
  }
  creations(app: AppId, fromMs: number, toMs: number): Promise<UserCreations> {
    return this.longRead(async (db) => ({
      total: await totalOf(db, app, {}),
      before: await countCreatedBefore(db, app, fromMs),
      days: await countByDay(db, app, fromMs, toMs),
    }))
  }

  #total(app: AppId, filter: CountedFilter): Promise<number> {
    return totalOf(this.db, app, filter)
  }
  async #read(app: AppId, filter: UserFilter, page: OffsetPage, take: TakePiece<User>): Promise<void> {
    if (page.limit === 0) return
    if (!isPaged(filter)) return void (await this.longRead((db) => this.#find(db, app, filter, page, take)))
    const start = await this.#locate(app, filter, page.offset)
    if (start) await this.#readFrom(app, filter, start, page.limit, take)
  }
  /**
   * The users of a search; resolves with how many there are. Sorted by num after the search: in the order of its index every
   * row would be looked up.
   */
  async #find(db: Kysely<Schema>, app: AppId, filter: UserFilter, page: OffsetPage, take: TakePiece<User>) {
    if (page.limit === 0) return 0
    const nums = db
      .selectFrom('users')
      .select('num')
      .where('app', '=', app)
      .where((is) => matches(is, filter))
      .orderBy(this.flags.sortedBy('num'))
      .limit(page.limit)
      .offset(page.offset)
    const rows = db.selectFrom('users').select(selectedColumns).where('app', '=', app).orderBy('num')
    if (page.limit <= rowsPerStatement) {
      const users = (await rows.where('num', 'in', nums).execute()).map(toUser)
      take(users)
      return users.length
    }
    const found = (await nums.execute()).map(({ num }) => Number(num))
    for (const some of chunks(found)) take((await rows.where('num', 'in', some).execute()).map(toUser))
    return found.length
  }

  /** The block with the user at `offset`, and how many users of that block come before. `undefined` beyond the end. */
  async #locate(app: AppId, filter: CountedFilter, offset: number): Promise<Position | undefined> {
    const perBlock = this.db
      .selectFrom('user_counts')
      .select(['block', sql<number>`sum(users)`.as('n')])
      .where('app', '=', app)
      .where((is) => counts(is, filter))
      .groupBy('block')
      .having(sql<number>`sum(users)`, '>', 0)
    const ranks = this.db
      .selectFrom(perBlock.as('per_block'))
      .select(['block', 'n', sql<number>`sum(n) over (order by block) - n`.as('earlier')])
    const found = await this.db
      .selectFrom(ranks.as('ranks'))
      .select(['block', 'n', 'earlier'])
      .where('earlier', '<=', offset)
      .orderBy('block', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!found) return undefined
    const skipped = offset - Number(found.earlier)
    return skipped < Number(found.n) ? { block: Number(found.block), skipped } : undefined
  }
  async #readFrom(app: AppId, filter: CountedFilter, start: Position, limit: number, take: TakePiece<User>) {
    let read = 0
    let at: Position | undefined = start
    while (at && read < limit) {
      if (read > 0) await nextTurn()
      const wanted = Math.min(rowsPerStatement, limit - read)
      const rows = await this.#rowsOf(app, filter, at, wanted)
      read += rows.length
      take(rows.map(toUser))
      const last = rows.at(-1)
      if (last && rows.length === wanted) at = { block: at.block, skipped: 0, after: Number(last.num) }
      else at = await this.#nextBlock(app, filter, at.block)
    }
  }
  #rowsOf(app: AppId, filter: CountedFilter, { block, skipped, after }: Position, limit: number) {
    return this.db
      .selectFrom('users')
      .select(selectedColumns)
      .where('app', '=', app)
      .where('num', '>', after ?? block * numsPerBlock - 1)
      .where('num', '<', (block + 1) * numsPerBlock)
      .where((is) => matches(is, filter))
      .orderBy('num')
      .limit(limit)
      .offset(skipped)
      .execute()
  }
  async #nextBlock(app: AppId, filter: CountedFilter, block: number): Promise<Position | undefined> {
    const next = await this.db
      .selectFrom('user_counts')
      .select('block')
      .where('app', '=', app)
      .where('block', '>', block)
      .where((is) => counts(is, filter))
      .groupBy('block')
      .having(sql<number>`sum(users)`, '>', 0)
      .orderBy('block')
      .limit(1)
      .executeTakeFirst()
    return next && { block: Number(next.block), skipped: 0 }
  }
}

/** Where a page goes on: after a num, or at the start of a block past `skipped` users. */
type Position = { readonly block: number; readonly skipped: number; readonly after?: UserNum }

/** Persons are in every block. Users of other kinds alone are few among many: to go through their blocks visits most users. */
const isPaged = (filter: UserFilter): boolean =>
  isCounted(filter) && (filter.kinds === undefined || filter.kinds.includes('person'))

async function totalOf(db: Kysely<Schema>, app: AppId, filter: CountedFilter): Promise<number> {
  const counted = db
    .selectFrom('user_counts')
    .select(sql<number>`coalesce(sum(users), 0)`.as('n'))
    .where('app', '=', app)
    .where((is) => counts(is, filter))
  return Number((await counted.executeTakeFirstOrThrow()).n)
}

async function countMatches(db: Kysely<Schema>, app: AppId, filter: UserFilter): Promise<number> {
  const counted = db
    .selectFrom('users')
    .select(countOfRows.as('n'))
    .where('app', '=', app)
    .where((is) => matches(is, filter))
  return Number((await counted.executeTakeFirstOrThrow()).n)
}

async function countCreatedBefore(db: Kysely<Schema>, app: AppId, atMs: number): Promise<number> {
  const counted = db.selectFrom('users').select(countOfRows.as('n')).where('app', '=', app)
  const before = counted.where('created_at_ms', '<', atMs).where('destroyed_at_ms', 'is', null)
  return Number((await before.executeTakeFirstOrThrow()).n)
}

async function countByDay(db: Kysely<Schema>, app: AppId, fromMs: number, toMs: number): Promise<Map<string, number>> {
  const day = sql<number>`created_at_ms / ${sql.lit(dayMs)}`
  const rows = await db
    .selectFrom('users')
    .select([day.as('day'), countOfRows.as('n')])
    .where('app', '=', app)
    .where('created_at_ms', '>=', fromMs)
    .where('created_at_ms', '<', toMs)
    .where('destroyed_at_ms', 'is', null)
    .groupBy('day')
    .orderBy('day')
    .execute()
  return new Map(rows.map((row) => [new Date(Number(row.day) * dayMs).toISOString().slice(0, 10), Number(row.n)]))
}

const countOfRows = sql<number>`count(*)`
