import type { Kysely } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import type { DeviceSignIns, NotifiedSignIns, ShownBinding, ShownDevice } from '../../core/devices/store.ts'
import type { AppId, DialectName, UserId } from '../../core/values.ts'
import type { ColumnCipher } from '../column-cipher.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { DeviceRow, SessionRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { tokenUnexpired } from './unexpired-token.ts'

/** One for each session of a device, or one without a session. */
type SignInRow = Pick<DeviceRow, 'dialect' | 'client_key' | 'sn' | 'platform' | 'package_name' | 'last_seen_at_ms'> & {
  readonly alive_at_ms: number | null
  readonly token_id: SessionRow['token_id']
  readonly issued_at_ms: SessionRow['issued_at_ms'] | null
}
/** One for each pair of a session and a binding. */
type NotifiedRow = SignInRow & {
  readonly slot: string | null
  readonly push_type: number | null
  readonly encrypted_token: string | null
}

type Values = [nowMs: number, app: AppId, uid: UserId]

/** Everything of a user in one statement: each takes longer around its rows than for them. */
export const signInQueries = (prepare: Compile) => ({
  signIns: prepare((db, p: Params<Values>) => signIns(db, p)),
  notifiedSignIns: prepare((db, p: Params<Values>) =>
    signIns(db, p)
      .leftJoin('push_bindings', (join) =>
        join
          .onRef('push_bindings.app', '=', 'devices.app')
          .onRef('push_bindings.uid', '=', 'devices.uid')
          .onRef('push_bindings.dialect', '=', 'devices.dialect')
          .onRef('push_bindings.client_key', '=', 'devices.client_key'),
      )
      .select(['push_bindings.slot', 'push_bindings.push_type', 'push_bindings.encrypted_token']),
  ),
})

const signIns = (db: Kysely<Schema>, p: Params<Values>) =>
  db
    .selectFrom('devices')
    .leftJoin('sessions', (join) =>
      join
        .onRef('sessions.app', '=', 'devices.app')
        .onRef('sessions.uid', '=', 'devices.uid')
        .on('sessions.ended_at_ms', 'is', null)
        .onRef('sessions.dialect', '=', 'devices.dialect')
        .onRef('sessions.client_key', '=', 'devices.client_key')
        .on((is) => tokenUnexpired(is, p(0))),
    )
    .select(['devices.dialect', 'devices.client_key', 'sn', 'devices.platform', 'package_name', 'last_seen_at_ms'])
    .select((of) =>
      of
        .selectFrom('server_runs')
        .select('server_runs.alive_at_ms')
        .whereRef('server_runs.id', '=', 'devices.online_run')
        .as('alive_at_ms'),
    )
    .select(['sessions.token_id', 'sessions.issued_at_ms'])
    .where('devices.app', '=', p(1))
    .where('devices.uid', '=', p(2))

/** By serial number, each device once. */
export function toSignIns(app: AppId, uid: UserId, rows: readonly SignInRow[]): DeviceSignIns[] {
  return rowsByDevice(rows).map((some) => ({ device: toShown(app, uid, some[0]), sessions: sessionsIn(some) }))
}

/** The same with bindings. */
export function toNotifiedSignIns(
  app: AppId,
  uid: UserId,
  rows: readonly NotifiedRow[],
  cipher: ColumnCipher,
): NotifiedSignIns[] {
  return rowsByDevice(rows).map((some) => ({
    device: toShown(app, uid, some[0]),
    sessions: sessionsIn(some),
    bindings: bindingsIn(some, cipher),
  }))
}

type SomeRows<Row> = [Row, ...Row[]]

function rowsByDevice<Row extends SignInRow>(rows: readonly Row[]): SomeRows<Row>[] {
  const devices: SomeRows<Row>[] = []
  for (const row of rows.length > 1 ? rows.toSorted((a, b) => a.sn - b.sn) : rows) {
    const last = devices.at(-1)
    if (last?.[0].client_key === row.client_key && last[0].dialect === row.dialect) last.push(row)
    else devices.push([row])
  }
  return devices
}

/** A session comes once for each binding of its device. */
function sessionsIn(rows: readonly SignInRow[]): DeviceSignIns['sessions'][number][] {
  const sessions: DeviceSignIns['sessions'][number][] = []
  for (const { token_id, issued_at_ms } of rows)
    if (issued_at_ms !== null) sessions.push({ tokenId: token_id ?? undefined, issuedAtMs: Number(issued_at_ms) })
  return sessions
}

/** A device has one binding in each slot. */
function bindingsIn(rows: readonly NotifiedRow[], cipher: ColumnCipher): ShownBinding[] {
  const bindings: ShownBinding[] = []
  for (const { slot, push_type, encrypted_token } of rows) {
    if (slot === null || push_type === null || encrypted_token === null) continue
    if (bindings.some((one) => one.slot === slot)) continue
    bindings.push({ slot: slot as ShownBinding['slot'], pushType: push_type, token: cipher.decrypt(encrypted_token) })
  }
  return bindings
}

const toShown = (app: AppId, uid: UserId, row: SignInRow): ShownDevice => ({
  app,
  uid,
  dialect: row.dialect as DialectName,
  clientKey: row.client_key,
  sn: row.sn,
  platform: row.platform as Platform,
  ...(row.package_name !== null && { packageName: row.package_name }),
  lastSeenAtMs: Math.max(Number(row.last_seen_at_ms), Number(row.alive_at_ms)),
})
