import { type Kysely, sql } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type { PublishedConnection } from '../../core/outbox/presence-event.ts'
import type { PublishedConnectionStore } from '../../core/outbox/store.ts'
import type { AppId, ClaimOwner, ConnectionId, DialectName, UserId } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import { compileInsertMany } from '../compiled-inserts.ts'
import { type Compile, compileList } from '../compiled-query.ts'
import type { PublishedConnectionRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'

const columns = ['app', 'uid', 'connection', 'dialect', 'client_key', 'platform', 'run', 'at_ms'] as const

/** Compiled: for each batch of connections that opened and ended. */
export const publishedConnectionQueries = (compile: Compile, flags: Pick<DatabaseFlags, 'manyRows'>) => ({
  add: compileInsertMany<'published_connections', PublishedConnectionRow>(
    compile,
    'published_connections',
    columns,
    flags,
  ),
  ofUsers: compileList<AppId, UserId, PublishedConnectionRow>(compile, (db, app, uids) =>
    db
      .selectFrom('published_connections')
      .selectAll()
      .where('app', '=', app)
      .where('uid', 'in', uids)
      .orderBy('at_ms')
      .orderBy('connection'),
  ),
  remove: compileList<AppId, ConnectionId, unknown>(compile, (db, app, connections) =>
    db.deleteFrom('published_connections').where('app', '=', app).where('connection', 'in', connections),
  ),
})

export class SqlPublishedConnectionStore implements PublishedConnectionStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof publishedConnectionQueries>,
  ) {}

  async listOfUsers(app: AppId, uids: readonly UserId[]): Promise<PublishedConnection[]> {
    const rows: PublishedConnectionRow[] = []
    for (const some of chunks(uids)) rows.push(...(await this.compiled.ofUsers(this.db)(app, some)))
    return rows.map(toPublishedConnection)
  }
  /** Looks for each run in the index: there are few of them, and many rows. */
  async runs(): Promise<ClaimOwner[]> {
    const { rows } = await sql<{ run: ClaimOwner }>`
      with recursive runs (run) as (
        select min(run) from published_connections
        union all
        select (select min(p.run) from published_connections p where p.run > runs.run) from runs where runs.run is not null)
      select run from runs where run is not null`.execute(this.db)
    return rows.map(({ run }) => run)
  }
  async listOfRun(
    run: ClaimOwner,
    after: PublishedConnection | undefined,
    limit: number,
  ): Promise<PublishedConnection[]> {
    let query = this.db.selectFrom('published_connections').selectAll().where('run', '=', run)
    if (after) {
      const { app, connectionId } = after
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('app', 'connection'), '>', tuple(app, connectionId)))
    }
    const rows = await query.orderBy('app').orderBy('connection').limit(limit).execute()
    return rows.map(toPublishedConnection)
  }
  async add(connections: readonly PublishedConnection[]): Promise<void> {
    await this.compiled.add(this.db)(connections.map(toRow))
  }
  async remove(app: AppId, connections: readonly ConnectionId[]): Promise<void> {
    for (const some of chunks(connections)) await this.compiled.remove(this.db)(app, some)
  }
  async removeRun(run: ClaimOwner): Promise<void> {
    await this.db.deleteFrom('published_connections').where('run', '=', run).execute()
  }
}

const toRow = (one: PublishedConnection): PublishedConnectionRow => ({
  app: one.app,
  uid: one.uid,
  connection: one.connectionId,
  dialect: one.dialect,
  client_key: one.clientKey ?? null,
  platform: one.platform,
  run: one.run,
  at_ms: one.atMs,
})

const toPublishedConnection = (row: PublishedConnectionRow): PublishedConnection => ({
  app: row.app,
  uid: row.uid,
  connectionId: row.connection,
  dialect: row.dialect as DialectName,
  clientKey: row.client_key ?? undefined,
  platform: row.platform as Platform,
  run: row.run,
  atMs: Number(row.at_ms),
})
