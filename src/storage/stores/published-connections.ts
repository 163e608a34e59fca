import type { Kysely } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type { PublishedConnection } from '../../core/outbox/presence-event.ts'
import type { PublishedConnectionStore } from '../../core/outbox/store.ts'
import type { AppId, ConnectionId, DialectName, NodeId, UserId } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import type { PublishedConnectionRow, Schema } from '../schema.ts'

export class SqlPublishedConnectionStore implements PublishedConnectionStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async listOfUsers(app: AppId, uids: readonly UserId[]): Promise<PublishedConnection[]> {
    const rows: PublishedConnectionRow[] = []
    for (const some of chunks(uids)) {
      const query = this.db
        .selectFrom('published_connections')
        .selectAll()
        .where('app', '=', app)
        .where('uid', 'in', some)
      rows.push(...(await query.orderBy('at_ms').orderBy('connection').execute()))
    }
    return rows.map(toPublishedConnection)
  }
  async listOfNode(
    node: NodeId,
    after: PublishedConnection | undefined,
    limit: number,
  ): Promise<PublishedConnection[]> {
    let query = this.db.selectFrom('published_connections').selectAll().where('node', '=', node)
    if (after) {
      const { app, connectionId } = after
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('app', 'connection'), '>', tuple(app, connectionId)))
    }
    const rows = await query.orderBy('app').orderBy('connection').limit(limit).execute()
    return rows.map(toPublishedConnection)
  }
  async add(connections: readonly PublishedConnection[]): Promise<void> {
    for (const some of chunks(connections))
      await this.db.insertInto('published_connections').values(some.map(toRow)).execute()
  }
  async remove(app: AppId, connections: readonly ConnectionId[]): Promise<void> {
    for (const some of chunks(connections))
      await this.db.deleteFrom('published_connections').where('app', '=', app).where('connection', 'in', some).execute()
  }
  async removeNode(node: NodeId): Promise<void> {
    await this.db.deleteFrom('published_connections').where('node', '=', node).execute()
  }
}

const toRow = (one: PublishedConnection): PublishedConnectionRow => ({
  app: one.app,
  uid: one.uid,
  connection: one.connectionId,
  dialect: one.dialect,
  client_key: one.clientKey ?? null,
  platform: one.platform,
  node: one.node,
  at_ms: one.atMs,
})

const toPublishedConnection = (row: PublishedConnectionRow): PublishedConnection => ({
  app: row.app,
  uid: row.uid,
  connectionId: row.connection,
  dialect: row.dialect as DialectName,
  clientKey: row.client_key ?? undefined,
  platform: row.platform as Platform,
  node: row.node,
  atMs: Number(row.at_ms),
})
