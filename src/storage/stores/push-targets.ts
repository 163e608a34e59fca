import { type Kysely, type Selectable, sql } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type { DeviceKey } from '../../core/devices/store.ts'
import type { PushTarget, PushTargetStore } from '../../core/push/store.ts'
import type { AppId, DialectName, UserId } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Schema } from '../schema.ts'
import { toBinding } from './push-bindings.ts'

type DeviceColumns = Pick<Schema['devices'], 'app' | 'uid' | 'dialect' | 'client_key' | 'sn' | 'platform'>
type BindingRow = Selectable<Schema['push_bindings']>
type DeviceWithSessions = DeviceColumns & { ever: number | boolean }
type Place = Pick<DeviceColumns, 'uid' | 'dialect' | 'client_key'>

export class SqlPushTargetStore implements PushTargetStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly cipher: ColumnCipher,
  ) {}

  async listUsers(app: AppId, after: UserId, limit: number): Promise<UserId[]> {
    const owners = this.db.selectFrom('devices').select('uid').distinct().where('app', '=', app)
    const rows = await owners.where('uid', '>', after).orderBy('uid').limit(limit).execute()
    return rows.map((row) => row.uid)
  }
  async listDevices(app: AppId, uids: readonly UserId[], perUserMax: number): Promise<PushTarget[]> {
    if (uids.length === 0) return []
    const [devices, live, bindings] = await Promise.all([
      this.#newestDevices(app, uids, perUserMax),
      this.#liveSessions(app, uids),
      this.#bindings(app, uids),
    ])
    const isLive = new Set(live.map(placeOf))
    const bound = new Map(bindings.map((row) => [placeOf(row), row]))
    return devices.map((row) => {
      const place = placeOf(row)
      const sessions = isLive.has(place) ? 'live' : row.ever ? 'ended' : 'none'
      return this.#toTarget(row, sessions, bound.get(place))
    })
  }
  async find({ app, uid, dialect, clientKey }: DeviceKey): Promise<PushTarget | undefined> {
    const targets = await this.listDevices(app, [uid], Number.MAX_SAFE_INTEGER)
    return targets.find(({ device }) => device.dialect === dialect && device.clientKey === clientKey)
  }

  /** Newest first: with more than `perUserMax` installations of one user, the newest are those in use. */
  async #newestDevices(app: AppId, uids: readonly UserId[], perUserMax: number): Promise<DeviceWithSessions[]> {
    const { rows } = await sql<DeviceWithSessions>`
      select d.app, d.uid, d.dialect, d.client_key, d.sn, d.platform,
        exists (select 1 from sessions s where s.app = d.app and s.uid = d.uid
          and s.dialect = d.dialect and s.client_key = d.client_key) as ever
      from (select app, uid, dialect, client_key, sn, platform,
          row_number() over (partition by uid order by sn desc) as place
        from devices where app = ${app} and uid in (${sql.join(uids)})) d
      where d.place <= ${perUserMax} order by d.uid, d.sn desc`.execute(this.db)
    return rows
  }
  #liveSessions(app: AppId, uids: readonly UserId[]): Promise<Place[]> {
    const live = this.db.selectFrom('sessions').select(['uid', 'dialect', 'client_key']).where('app', '=', app)
    return live.where('uid', 'in', uids).where('ended_at_ms', 'is', null).execute()
  }
  #bindings(app: AppId, uids: readonly UserId[]): Promise<BindingRow[]> {
    const bound = this.db.selectFrom('push_bindings').selectAll().where('app', '=', app).where('uid', 'in', uids)
    return bound.where('slot', '=', 'push').execute()
  }
  #toTarget(row: DeviceColumns, sessions: PushTarget['sessions'], bound: BindingRow | undefined): PushTarget {
    const { app, uid, client_key: clientKey, sn } = row
    const device = { app, uid, dialect: row.dialect as DialectName, clientKey, sn, platform: row.platform as Platform }
    return { device, sessions, binding: bound && toBinding(bound, this.cipher) }
  }
}

/** Uids and client keys have no U+0000. */
const placeOf = ({ uid, dialect, client_key }: Place): string => `${uid}\0${dialect}\0${client_key}`
