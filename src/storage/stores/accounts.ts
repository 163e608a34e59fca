import { type Kysely, sql } from 'kysely'
import type { RestrictionStore, RobotStore } from '../../core/accounts/store.ts'
import type { Restriction, Robot } from '../../core/accounts/user.ts'
import { inPieces } from '../../core/concurrency/pages.ts'
import type { AppId, OffsetPage, UserId, UserNum } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import { type Compile, compileInsert, type Params } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'
import type { LongRead } from '../sql-database.ts'

export class SqlRobotStore implements RobotStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
    private readonly longRead: LongRead,
  ) {}

  async find(app: AppId, uid: UserId): Promise<Robot | undefined> {
    const row = await this.db
      .selectFrom('robots')
      .selectAll()
      .where('app', '=', app)
      .where('uid', '=', uid)
      .executeTakeFirst()
    return row && this.#toRobot(row)
  }
  async listByUids(app: AppId, uids: readonly UserId[]): Promise<Robot[]> {
    return inPieces(uids, async (some) => {
      const rows = this.db.selectFrom('robots').selectAll().where('app', '=', app).where('uid', 'in', some)
      return (await rows.execute()).map((row) => this.#toRobot(row))
    })
  }
  async put(robot: Robot): Promise<void> {
    const { app, uid, owner, callback, extra } = robot
    const changing = { owner, callback, extra, encrypted_secret: this.cipher.encrypt(robot.secret) }
    const insert = this.db.insertInto('robots').values({ app, uid, num: numOf(app, uid), ...changing })
    await insert.onConflict((on) => on.columns(['app', 'uid']).doUpdateSet(changing)).execute()
  }
  async remove(app: AppId, uid: UserId): Promise<boolean> {
    const gone = await this.db.deleteFrom('robots').where('app', '=', app).where('uid', '=', uid).executeTakeFirst()
    return gone.numDeletedRows > 0n
  }
  async listAfter(app: AppId, after: UserNum, limit: number): Promise<{ uid: UserId; num: UserNum }[]> {
    const own = this.db.selectFrom('robots').select(['uid', 'num']).where('app', '=', app)
    const rows = await own.where('num', '>', after).orderBy('num').limit(limit).execute()
    return rows.map(({ uid, num }) => ({ uid, num: Number(num) }))
  }
  async listByOwner(
    app: AppId,
    owner: UserId,
    after: UserNum,
    limit: number,
  ): Promise<{ uid: UserId; num: UserNum }[]> {
    const owned = this.db.selectFrom('robots').select(['uid', 'num']).where('app', '=', app).where('owner', '=', owner)
    const rows = await owned.where('num', '>', after).orderBy('num').limit(limit).execute()
    return rows.map(({ uid, num }) => ({ uid, num: Number(num) }))
  }
  list(app: AppId, page: OffsetPage): Promise<Robot[]> {
    return page.offset > offsetMax ? this.longRead((db) => this.#page(db, app, page)) : this.#page(this.db, app, page)
  }

  async #page(db: Kysely<Schema>, app: AppId, { offset, limit }: OffsetPage): Promise<Robot[]> {
    const nums = db.selectFrom('robots').select('num').where('app', '=', app).orderBy('num').limit(limit).offset(offset)
    const rows = db.selectFrom('robots').selectAll().where('app', '=', app).where('num', 'in', nums)
    return (await rows.orderBy('num').execute()).map((row) => this.#toRobot(row))
  }
  #toRobot(row: Schema['robots']): Robot {
    const { app, uid, owner, callback, extra } = row
    return { app, uid, owner, callback, extra, secret: this.cipher.decrypt(row.encrypted_secret) }
  }
}

/** The place of a robot among the others: robots without an account are refused, since it is null then. */
const numOf = (app: AppId, uid: UserId) => sql<number>`(select num from users where app = ${app} and uid = ${uid})`

/** Rows of an index that one statement may skip without holding the event loop for long. */
const offsetMax = 10_000

const restrictionColumns = [
  'app',
  'uid',
  'kind',
  'reason',
  'actor',
  'since_ms',
  'until_ms',
] as const satisfies readonly (keyof Schema['restrictions'])[]

/** Compiled: every login runs the first, and every change of a restriction the others. */
export const restrictionQueries = (prepare: Compile) => ({
  ofUser: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db.selectFrom('restrictions').selectAll().where('app', '=', p(0)).where('uid', '=', p(1)),
  ),
  put: compileInsert<'restrictions', Schema['restrictions']>(prepare, 'restrictions', restrictionColumns, {
    key: ['app', 'uid', 'kind'],
    changing: ['reason', 'actor', 'since_ms', 'until_ms'],
  }),
  remove: prepare((db, p: Params<[app: AppId, uid: UserId, kind: string]>) =>
    db.deleteFrom('restrictions').where('app', '=', p(0)).where('uid', '=', p(1)).where('kind', '=', p(2)),
  ),
})

export class SqlRestrictionStore implements RestrictionStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof restrictionQueries>,
  ) {}

  async listOf(app: AppId, uid: UserId): Promise<Restriction[]> {
    return (await this.compiled.ofUser.on(this.db)(app, uid)).map(toRestriction)
  }
  async listOfMany(app: AppId, uids: readonly UserId[]): Promise<Restriction[]> {
    return inPieces([...new Set(uids)], async (some) =>
      (await this.#rows(app).where('uid', 'in', some).execute()).map(toRestriction),
    )
  }
  async listLatest(
    app: AppId,
    kind: Restriction['kind'],
    after: Pick<Restriction, 'sinceMs' | 'uid'> | undefined,
    limit: number,
  ): Promise<Restriction[]> {
    let query = this.#rows(app).where('kind', '=', kind)
    if (after)
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('since_ms', 'uid'), '<', tuple(after.sinceMs, after.uid)),
      )
    return (await query.orderBy('since_ms', 'desc').orderBy('uid', 'desc').limit(limit).execute()).map(toRestriction)
  }
  async list(app: AppId, after: { uid: UserId; kind: string } | undefined, limit: number): Promise<Restriction[]> {
    let query = this.#rows(app)
    if (after)
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('uid', 'kind'), '>', tuple(after.uid, after.kind)))
    return (await query.orderBy('uid').orderBy('kind').limit(limit).execute()).map(toRestriction)
  }
  async put(restriction: Restriction): Promise<void> {
    const { app, uid, kind, reason, actor, sinceMs, untilMs } = restriction
    const row = { app, uid, kind, reason, actor, since_ms: sinceMs, until_ms: untilMs ?? null }
    await this.compiled.put(this.db)(row)
  }
  async remove(app: AppId, uid: UserId, kind: Restriction['kind']): Promise<boolean> {
    return (await this.compiled.remove.changing(this.db)(app, uid, kind)) > 0
  }

  #rows(app: AppId) {
    return this.db.selectFrom('restrictions').selectAll().where('app', '=', app)
  }
}

const toRestriction = (row: Schema['restrictions']): Restriction => ({
  app: row.app,
  uid: row.uid,
  kind: row.kind as Restriction['kind'],
  reason: row.reason,
  actor: row.actor,
  sinceMs: Number(row.since_ms),
  untilMs: row.until_ms === null ? undefined : Number(row.until_ms),
})
