import { type Expression, type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type {
  Device,
  DeviceKey,
  DeviceSignIns,
  DeviceStore,
  LastSeen,
  NotifiedSignIns,
  RunId,
} from '../../core/devices/store.ts'
import type { AppId, ClientKey, DialectName, UserId } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import { type Compile, compileInsert, type Params } from '../compiled-query.ts'
import type { DeviceRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { signInQueries, toNotifiedSignIns, toSignIns } from './device-sign-ins.ts'

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
  'online_run',
] as const satisfies readonly (keyof DeviceRow)[]

const key = ['app', 'uid', 'dialect', 'client_key'] as const
const changing = ['platform', 'user_agent', 'package_name', 'changed_at_ms'] as const

type OfDevice = ExpressionBuilder<Schema, 'devices'>

/** When the run on which the device is online was last alive. A subquery: SQLite takes much longer for a join. */
const aliveAtMs = (of: OfDevice) =>
  of
    .selectFrom('server_runs')
    .select('server_runs.alive_at_ms')
    .whereRef('server_runs.id', '=', 'devices.online_run')
    .as('alive_at_ms')

const later = (of: OfDevice, atMs: number): Expression<number> =>
  of.case().when('last_seen_at_ms', '<', atMs).then(atMs).else(of.ref('last_seen_at_ms')).end()

/**
 * With a filter that all rows pass: without it planners look for the last from the end of the index of all users' numbers, and
 * SQLite sorts the rows of a user where it cannot, which takes as long as four finds.
 */
const lastSn = sql<number | null>`max(sn) filter (where sn > 0)`

/** Sessions of removed devices that are kept of one user, those with the latest tokens. */
export const removedSessionsMax = 1_000

/** What stays of the latest session of a removed device. */
const keptColumns = [...key, 'id', 'encrypted_secrets', 'issued_at_ms', 'ended_at_ms', 'end_reason'] as const

/** Compiled: every sign-in runs them, and each connection that opens or ends. */
export const deviceQueries = (prepare: Compile) => ({
  byKey: prepare((db, p: Params<[app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey]>) =>
    db
      .selectFrom('devices')
      .selectAll()
      .select(aliveAtMs)
      .where('app', '=', p(0))
      .where('uid', '=', p(1))
      .where('dialect', '=', p(2))
      .where('client_key', '=', p(3)),
  ),
  ofUser: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db.selectFrom('devices').selectAll().select(aliveAtMs).where('app', '=', p(0)).where('uid', '=', p(1)),
  ),
  ...signInQueries(prepare),
  usedSns: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db.selectNoFrom((of) => [
      of.selectFrom('devices').select(lastSn.as('last')).where('app', '=', p(0)).where('uid', '=', p(1)).as('last'),
      of.selectFrom('device_counters').select('next_sn').where('app', '=', p(0)).where('uid', '=', p(1)).as('next'),
    ]),
  ),
  put: compileInsert<'devices', DeviceRow>(prepare, 'devices', columns, { key, changing }),
  online: prepare((db, p: Params<TouchValues>) =>
    db
      .updateTable('devices')
      .set((of) => ({ last_seen_at_ms: later(of, p(0)), online_run: p(1) }))
      .where('app', '=', p(2))
      .where('uid', '=', p(3))
      .where('dialect', '=', p(4))
      .where('client_key', '=', p(5)),
  ),
  offline: prepare((db, p: Params<TouchValues>) =>
    db
      .updateTable('devices')
      .set((of) => ({ last_seen_at_ms: later(of, p(0)), online_run: of.fn('nullif', ['online_run', of.val(p(1))]) }))
      .where('app', '=', p(2))
      .where('uid', '=', p(3))
      .where('dialect', '=', p(4))
      .where('client_key', '=', p(5)),
  ),
})

type TouchValues = [seenAtMs: number, run: RunId, app: AppId, uid: UserId, dialect: DialectName, clientKey: ClientKey]

export class SqlDeviceStore implements DeviceStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof deviceQueries>,
    private readonly cipher: ColumnCipher,
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
  async listSignIns(app: AppId, uid: UserId, nowMs: number): Promise<DeviceSignIns[]> {
    return toSignIns(app, uid, await this.compiled.signIns.on(this.db)(nowMs, app, uid))
  }
  async listNotifiedSignIns(app: AppId, uid: UserId, nowMs: number): Promise<NotifiedSignIns[]> {
    const rows = await this.compiled.notifiedSignIns.on(this.db)(nowMs, app, uid)
    return toNotifiedSignIns(app, uid, rows, this.cipher)
  }
  listByClientKey(app: AppId, clientKey: ClientKey, afterUid: UserId | undefined, limit: number): Promise<DeviceKey[]> {
    let query = this.#keys(app).where('client_key', '=', clientKey)
    if (afterUid !== undefined) query = query.where('uid', '>', afterUid)
    return query.orderBy('uid').orderBy('dialect').limit(limit).execute()
  }
  listBySn(app: AppId, sn: number, afterUid: UserId | undefined, limit: number): Promise<DeviceKey[]> {
    let query = this.#keys(app).where('sn', '=', sn)
    if (afterUid !== undefined) query = query.where('uid', '>', afterUid)
    return query.orderBy('uid').limit(limit).execute()
  }
  async allocateSn(app: AppId, uid: UserId): Promise<number> {
    const [used] = await this.compiled.usedSns.on(this.db)(app, uid)
    return Math.max((used?.last ?? 0) + 1, used?.next ?? 1)
  }
  async put(device: Device): Promise<void> {
    await this.compiled.put(this.db)(toRow(device))
  }
  async remove({ app, uid, dialect, clientKey }: DeviceKey): Promise<boolean> {
    await this.#keepSecrets({ app, uid, dialect, clientKey })
    const removal = this.db.deleteFrom('devices').where('app', '=', app).where('uid', '=', uid)
    const own = removal.where('dialect', '=', dialect).where('client_key', '=', clientKey)
    const removed = await own.returning('sn').executeTakeFirst()
    if (!removed) return false
    await this.#retireSn(app, uid, removed.sn)
    await this.#dropOldSecrets(app, uid)
    return true
  }
  async removeOfUser(app: AppId, uid: UserId): Promise<boolean> {
    await this.#keepSecretsOfUser(app, uid)
    // First: for each device that goes the database looks at all sessions of the user.
    await this.db.deleteFrom('sessions').where('app', '=', app).where('uid', '=', uid).execute()
    const removal = this.db.deleteFrom('devices').where('app', '=', app).where('uid', '=', uid)
    const sns = (await removal.returning('sn').execute()).map(({ sn }) => sn)
    const last = sns.reduce((highest, sn) => Math.max(highest, sn), 0)
    if (sns.length === 0) return false
    await this.#retireSn(app, uid, last)
    await this.#dropOldSecrets(app, uid)
    return true
  }
  async touch(run: RunId, seen: readonly LastSeen[]): Promise<void> {
    const [online, offline] = [this.compiled.online.on(this.db), this.compiled.offline.on(this.db)]
    for (const { lastSeenAtMs, isOnline, app, uid, dialect, clientKey } of seen)
      await (isOnline ? online : offline)(lastSeenAtMs, run, app, uid, dialect, clientKey)
  }
  async startRun(run: RunId, aliveAtMs: number, kept: number): Promise<void> {
    const newest = this.db
      .selectFrom('server_runs')
      .select('id')
      .orderBy('alive_at_ms', 'desc')
      .orderBy('id')
      .limit(kept)
    await this.db.deleteFrom('server_runs').where('id', 'not in', newest).execute()
    const started = this.db.insertInto('server_runs').values({ id: run, alive_at_ms: aliveAtMs })
    await started.onConflict((on) => on.column('id').doUpdateSet({ alive_at_ms: aliveAtMs })).execute()
  }
  async keepRun(run: RunId, aliveAtMs: number): Promise<void> {
    await this.db.updateTable('server_runs').set({ alive_at_ms: aliveAtMs }).where('id', '=', run).execute()
  }
  async endRun(run: RunId): Promise<void> {
    await this.db.deleteFrom('server_runs').where('id', '=', run).execute()
  }

  #keys(app: AppId) {
    const columns = ['app', 'uid', 'dialect', 'client_key as clientKey'] as const
    return this.db.selectFrom('devices').select(columns).where('app', '=', app)
  }
  /** Of its latest session. */
  async #keepSecrets({ app, uid, dialect, clientKey }: DeviceKey): Promise<void> {
    const ofDevice = this.db.selectFrom('sessions').select(keptColumns).where('app', '=', app).where('uid', '=', uid)
    const latest = ofDevice
      .where('dialect', '=', dialect)
      .where('client_key', '=', clientKey)
      .where('encrypted_secrets', 'is not', null)
      .orderBy('issued_at_ms', 'desc')
      .limit(1)
    await this.db
      .insertInto('removed_sessions')
      .columns([...keptColumns])
      .expression(latest)
      .execute()
  }
  /** Of the latest session of each of the user's devices. */
  async #keepSecretsOfUser(app: AppId, uid: UserId): Promise<void> {
    const ranked = this.db
      .selectFrom('sessions')
      .select(keptColumns)
      .select(({ fn }) =>
        fn
          .agg<number>('row_number')
          .over((of) => of.partitionBy(['dialect', 'client_key']).orderBy('issued_at_ms', 'desc'))
          .as('place'),
      )
      .where('app', '=', app)
      .where('uid', '=', uid)
      .where('encrypted_secrets', 'is not', null)
    const latest = this.db.selectFrom(ranked.as('ranked')).select(keptColumns).where('place', '=', 1)
    await this.db
      .insertInto('removed_sessions')
      .columns([...keptColumns])
      .expression(latest)
      .execute()
  }
  /** Those beyond `removedSessionsMax`. */
  async #dropOldSecrets(app: AppId, uid: UserId): Promise<void> {
    const newest = this.db.selectFrom('removed_sessions').select('issued_at_ms').where('app', '=', app)
    const ofUser = newest.where('uid', '=', uid).orderBy('issued_at_ms', 'desc')
    const first = await ofUser.limit(1).offset(removedSessionsMax).executeTakeFirst()
    if (!first) return
    const old = this.db.deleteFrom('removed_sessions').where('app', '=', app).where('uid', '=', uid)
    await old.where('issued_at_ms', '<=', first.issued_at_ms).execute()
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
  online_run: null,
})

const toDevice = (row: DeviceRow & { alive_at_ms: number | null }): Device => ({
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
  lastSeenAtMs: Math.max(Number(row.last_seen_at_ms), Number(row.alive_at_ms)),
})
