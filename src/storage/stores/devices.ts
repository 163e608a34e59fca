import type { Kysely } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type { Device, DeviceKey, DeviceStore, LastSeen } from '../../core/devices/store.ts'
import type { AppId, ClientKey, DialectName, UserId } from '../../core/values.ts'
import { type Compile, compileInsert, type Params } from '../compiled-query.ts'
import type { DeviceRow, Schema } from '../schema.ts'

const columns = [
  'app',
  'uid',
  'dialect',
  'client_key',
  'sn',
  'platform',
  'user_agent',
  'package_name',
  'created_at_ms',
  'changed_at_ms',
  'last_seen_at_ms',
] as const satisfies readonly (keyof DeviceRow)[]

const key = ['app', 'uid', 'dialect', 'client_key'] as const
const changing = ['platform', 'user_agent', 'package_name', 'changed_at_ms'] as const

/** Compiled: every sign-in runs them, and `touch` every flush of last-seen times for each device online. */
export const deviceQueries = (prepare: Compile) => ({
  byKey: prepare((db, p: Params<[app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey]>) =>
    db
      .selectFrom('devices')
      .selectAll()
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('dialect', '=', p(2))
      .where('client_key', '=', p(3)),
  ),
  ofUser: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db.selectFrom('devices').selectAll().where('app', '=', p(0)).where('uid', '=', p(1)),
  ),
  usedSns: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db.selectNoFrom((of) => [
      of
        .selectFrom('devices')
        .select((is) => is.fn.max('sn').as('last'))
        .where('app', '=', p(0))
        .where('uid', '=', p(1))
        .as('last'),
      of.selectFrom('device_counters').select('next_sn').where('app', '=', p(0)).where('uid', '=', p(1)).as('next'),
    ]),
  ),
  put: compileInsert<'devices', DeviceRow>(prepare, 'devices', columns, { key, changing }),
  touch: prepare(
    (db, p: Params<[seenAtMs: number, app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey]>) =>
      db
        .updateTable('devices')
        .set({ last_seen_at_ms: p(0) })
        .where('app', '=', p(1))
        .where('uid', '=', p(2))
        .where('dialect', '=', p(3))
        .where('client_key', '=', p(4))
        .where('last_seen_at_ms', '<', p(0)),
  ),
})

export class SqlDeviceStore implements DeviceStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof deviceQueries>,
  ) {}

  async find(app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey): Promise<Device | undefined> {
    const [row] = await this.compiled.byKey.on(this.db)(app, uid, dialect, clientKey)
    return row && toDevice(row)
  }
  async listOfUser(app: AppId, uid: UserId): Promise<Device[]> {
    const rows = await this.compiled.ofUser.on(this.db)(app, uid)
    // SQLite takes longer to set up a sort than to find the rows.
    return rows.map(toDevice).sort((a, b) => a.sn - b.sn)
  }
  async allocateSn(app: AppId, uid: UserId): Promise<number> {
    const [used] = await this.compiled.usedSns.on(this.db)(app, uid)
    return Math.max((used?.last ?? 0) + 1, used?.next ?? 1)
  }
  async put(device: Device): Promise<void> {
    await this.compiled.put(this.db)(toRow(device))
  }
  async remove({ app, uid, dialect, clientKey }: DeviceKey): Promise<boolean> {
    const removal = this.db.deleteFrom('devices').where('app', '=', app).where('uid', '=', uid)
    const own = removal.where('dialect', '=', dialect).where('client_key', '=', clientKey)
    const removed = await own.returning('sn').executeTakeFirst()
    if (!removed) return false
    await this.#retireSn(app, uid, removed.sn)
    return true
  }
  async touch(seen: readonly LastSeen[]): Promise<void> {
    const touch = this.compiled.touch.on(this.db)
    for (const { lastSeenAtMs, app, uid, dialect, clientKey } of seen)
      await touch(lastSeenAtMs, app, uid, dialect, clientKey)
  }

  /** Only numbers of removed devices are counted: the others are in their rows. */
  async #retireSn(app: AppId, uid: UserId, sn: number): Promise<void> {
    const insert = this.db.insertInto('device_counters').values({ app, uid, next_sn: sn + 1 })
    await insert
      .onConflict((on) =>
        on
          .columns(['app', 'uid'])
          .doUpdateSet({ next_sn: sn + 1 })
          .where('device_counters.next_sn', '<=', sn),
      )
      .execute()
  }
}

const toRow = (device: Device): DeviceRow => ({
  app: device.app,
  uid: device.uid,
  dialect: device.dialect,
  client_key: device.clientKey,
  sn: device.sn,
  platform: device.platform,
  user_agent: device.userAgent,
  package_name: device.packageName ?? null,
  created_at_ms: device.createdAtMs,
  changed_at_ms: device.changedAtMs,
  last_seen_at_ms: device.lastSeenAtMs,
})

const toDevice = (row: DeviceRow): Device => ({
  app: row.app,
  uid: row.uid,
  dialect: row.dialect as DialectName,
  clientKey: row.client_key,
  sn: row.sn,
  platform: row.platform as Platform,
  userAgent: row.user_agent,
  ...(row.package_name !== null && { packageName: row.package_name }),
  createdAtMs: Number(row.created_at_ms),
  changedAtMs: Number(row.changed_at_ms),
  lastSeenAtMs: Number(row.last_seen_at_ms),
})
