import type { Kysely } from 'kysely'
import type { Storage, Stores } from '../core/storage.ts'
import { type PinRead, type Prepare, preparing } from './prepared.ts'
import type { Schema } from './schema.ts'
import type { Sealer } from './sealer.ts'
import { restrictionQueries, SqlRestrictionStore, SqlRobotStore } from './stores/accounts.ts'
import { SqlAnnouncedStore } from './stores/announced.ts'
import { appQueries, SqlAppStore } from './stores/apps.ts'
import { auditQueries, SqlAuditStore } from './stores/audit.ts'
import { deviceQueries, SqlDeviceStore } from './stores/devices.ts'
import { SqlLoginPlaceStore } from './stores/login-places.ts'
import { SqlOutboxStore } from './stores/outbox.ts'
import { SqlPushAddressStore } from './stores/push-addresses.ts'
import { SqlPushBindingStore } from './stores/push-bindings.ts'
import { SqlPushKeyStore } from './stores/push-keys.ts'
import { SqlPushAliasStore, SqlPushTagStore } from './stores/push-labels.ts'
import { SqlPushTargetStore } from './stores/push-targets.ts'
import { SqlPushTaskStore } from './stores/push-tasks.ts'
import { SqlSessionStore, sessionQueries } from './stores/sessions.ts'
import { SqlUserSettingsStore } from './stores/settings.ts'
import { SqlThingStore } from './stores/things.ts'
import { SqlTokenStore, tokenQueries } from './stores/tokens.ts'
import { SqlClientConfigStore, SqlUserCommandStore } from './stores/user-commands.ts'
import { SqlUserStore, userQueries } from './stores/users.ts'

/** Compiled once a database, by store. */
const hotQueries = (prepare: Prepare) => ({
  apps: appQueries(prepare),
  users: userQueries(prepare),
  restrictions: restrictionQueries(prepare),
  devices: deviceQueries(prepare),
  sessions: sessionQueries(prepare),
  tokens: tokenQueries(prepare),
  audit: auditQueries(prepare),
})
type HotQueries = ReturnType<typeof hotQueries>

const storesOn = (db: Kysely<Schema>, hot: HotQueries, sealer: Sealer): Stores => ({
  apps: new SqlAppStore(db, hot.apps, sealer),
  users: new SqlUserStore(db, hot.users),
  robots: new SqlRobotStore(db, sealer),
  restrictions: new SqlRestrictionStore(db, hot.restrictions),
  devices: new SqlDeviceStore(db, hot.devices),
  sessions: new SqlSessionStore(db, hot.sessions, sealer),
  tokens: new SqlTokenStore(db, hot.tokens),
  pushBindings: new SqlPushBindingStore(db, sealer),
  pushAddresses: new SqlPushAddressStore(db, sealer),
  pushAliases: new SqlPushAliasStore(db),
  pushTags: new SqlPushTagStore(db),
  pushTargets: new SqlPushTargetStore(db, sealer),
  pushTasks: new SqlPushTaskStore(db, sealer),
  pushKeys: new SqlPushKeyStore(db, sealer),
  settings: new SqlUserSettingsStore(db),
  loginPlaces: new SqlLoginPlaceStore(db),
  things: new SqlThingStore(db, sealer),
  userCommands: new SqlUserCommandStore(db),
  clientConfig: new SqlClientConfigStore(db),
  audit: new SqlAuditStore(db, hot.audit),
  outbox: new SqlOutboxStore(db),
  publishedConnections: new SqlAnnouncedStore(db),
})

/** The stores over one database, whichever it is; its tables must be there. `db` is closed with them. */
export function sqlStorage(db: Kysely<Schema>, sealer: Sealer, pinRead?: PinRead): Storage {
  const hot = hotQueries(preparing(db, pinRead))
  return {
    ...storesOn(db, hot, sealer),
    transaction: (work) => db.transaction().execute((within) => work(storesOn(within, hot, sealer))),
    close: () => db.destroy(),
  }
}
