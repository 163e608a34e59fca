import type { Kysely } from 'kysely'
import type { Storage, Stores } from '../core/storage.ts'
import type { ColumnCipher } from './column-cipher.ts'
import { type Compile, compilerFor } from './compiled-query.ts'
import type { Schema } from './schema.ts'
import type { DatabaseFlags, LongRead, SqlDatabase } from './sql-database.ts'
import { restrictionQueries, SqlRestrictionStore, SqlRobotStore } from './stores/accounts.ts'
import { adminKeyQueries, SqlAdminKeyStore } from './stores/admin-keys.ts'
import { appCounters } from './stores/app-counters.ts'
import { SqlAppSettingStore } from './stores/app-settings.ts'
import { SqlAppStore } from './stores/apps.ts'
import { auditQueries, SqlAuditStore } from './stores/audit.ts'
import { SqlBulkJobStore } from './stores/bulk-jobs.ts'
import { claimQueries, SqlClaimStore } from './stores/claims.ts'
import { consoleQueries, SqlConsoleStore } from './stores/console.ts'
import { deviceQueries, SqlDeviceStore } from './stores/devices.ts'
import { SqlDisconnectCommandStore } from './stores/disconnect-commands.ts'
import { SqlEncryptionKeyStore, SqlEncryptionKeys } from './stores/encryption-keys.ts'
import { eventQueries, SqlEventStore } from './stores/events.ts'
import { SqlLoginOriginStore } from './stores/login-origins.ts'
import { SqlNodeLeaseStore } from './stores/node-leases.ts'
import { SqlOutboxStore } from './stores/outbox.ts'
import { presenceEventQueries, SqlPresenceEventStore } from './stores/presence-events.ts'
import { publishedConnectionQueries, SqlPublishedConnectionStore } from './stores/published-connections.ts'
import { SqlPushAddressStore } from './stores/push-addresses.ts'
import { pushBindingQueries, SqlPushBindingStore, SqlPushKeyStore } from './stores/push-bindings.ts'
import { SqlPushAliasStore, SqlPushTagStore } from './stores/push-labels.ts'
import { SqlPushTargetStore } from './stores/push-targets.ts'
import { SqlPushTaskStore } from './stores/push-tasks.ts'
import { SqlRefusalStore } from './stores/refusals.ts'
import { SqlRepeatedRequestStore } from './stores/repeated-requests.ts'
import { SqlSessionStore, sessionQueries } from './stores/sessions.ts'
import { SqlUserSettingsStore } from './stores/settings.ts'
import { SqlThingStore } from './stores/things.ts'
import { SqlTokenStore, tokenQueries } from './stores/tokens.ts'
import { SqlUsedSignatureStore, usedSignatureQueries } from './stores/used-signatures.ts'
import { SqlClientConfigStore, SqlUserCommandStore } from './stores/user-commands.ts'
import { SqlUserLists } from './stores/user-lists.ts'
import { SqlUserNoteStore } from './stores/user-notes.ts'
import { SqlUserValueStore } from './stores/user-values.ts'
import { SqlUserStore, userQueries } from './stores/users.ts'
import { SqlWebhookStore } from './stores/webhooks.ts'

/** Compiled once for each database, by store. */
const compiledQueries = (compile: Compile, flags: DatabaseFlags) => ({
  apps: appCounters(compile, flags),
  adminKeys: adminKeyQueries(compile),
  console: consoleQueries(compile),
  users: userQueries(compile, flags),
  restrictions: restrictionQueries(compile),
  devices: deviceQueries(compile),
  sessions: sessionQueries(compile),
  tokens: tokenQueries(compile),
  pushBindings: pushBindingQueries(compile),
  audit: auditQueries(compile, flags),
  events: eventQueries(compile, flags),
  presenceEvents: presenceEventQueries(compile, flags),
  publishedConnections: publishedConnectionQueries(compile, flags),
  claims: claimQueries(compile),
  usedSignatures: usedSignatureQueries(compile),
})
type CompiledQueries = ReturnType<typeof compiledQueries>

type Parts = {
  readonly compiled: CompiledQueries
  readonly cipher: ColumnCipher
  readonly flags: DatabaseFlags
  readonly longRead: LongRead
}

const storesOn = (db: Kysely<Schema>, { compiled, cipher, flags, longRead }: Parts): Stores => ({
  apps: new SqlAppStore(db, compiled.apps, cipher, longRead),
  adminKeys: new SqlAdminKeyStore(db, compiled.adminKeys),
  appSettings: new SqlAppSettingStore(db, cipher),
  users: new SqlUserStore(db, compiled.users, flags, new SqlUserLists(db, flags, longRead)),
  robots: new SqlRobotStore(db, cipher, longRead),
  restrictions: new SqlRestrictionStore(db, compiled.restrictions),
  devices: new SqlDeviceStore(db, compiled.devices, cipher),
  sessions: new SqlSessionStore(db, compiled.sessions, cipher),
  tokens: new SqlTokenStore(db, compiled.tokens),
  pushBindings: new SqlPushBindingStore(db, compiled.pushBindings, cipher),
  pushAddresses: new SqlPushAddressStore(db, cipher),
  pushAliases: new SqlPushAliasStore(db, flags),
  pushTags: new SqlPushTagStore(db),
  pushTargets: new SqlPushTargetStore(db, cipher),
  pushTasks: new SqlPushTaskStore(db, cipher, flags),
  pushKeys: new SqlPushKeyStore(db, cipher),
  settings: new SqlUserSettingsStore(db),
  loginOrigins: new SqlLoginOriginStore(db),
  things: new SqlThingStore(db, cipher),
  userCommands: new SqlUserCommandStore(db),
  clientConfig: new SqlClientConfigStore(db),
  userValues: new SqlUserValueStore(db),
  userNotes: new SqlUserNoteStore(db),
  audit: new SqlAuditStore(db, compiled.audit),
  events: new SqlEventStore(db, compiled.events),
  outbox: new SqlOutboxStore(db, flags),
  claims: new SqlClaimStore(db, flags, compiled.claims),
  publishedConnections: new SqlPublishedConnectionStore(db, compiled.publishedConnections),
  presenceEvents: new SqlPresenceEventStore(db, compiled.presenceEvents),
  disconnectCommands: new SqlDisconnectCommandStore(db, flags.nowMs),
  repeatedRequests: new SqlRepeatedRequestStore(db, cipher),
  usedSignatures: new SqlUsedSignatureStore(db, compiled.usedSignatures),
  refusals: new SqlRefusalStore(db),
  webhooks: new SqlWebhookStore(db, cipher),
  bulkJobs: new SqlBulkJobStore(db),
  console: new SqlConsoleStore(db, compiled.console),
  encryptionKeys: new SqlEncryptionKeyStore(db, cipher),
})

/** The stores over one database, whichever it is. Closing the storage closes the database. */
export function sqlStorage(
  { db, flags, transaction, prepareRead, longRead, holding, analyzeUsers, leases }: SqlDatabase,
  cipher: ColumnCipher,
): Storage {
  const parts = { compiled: compiledQueries(compilerFor(db, prepareRead), flags), cipher, flags, longRead }
  return {
    ...storesOn(db, parts),
    nodeLeases: new SqlNodeLeaseStore(leases, flags.nowMs),
    encryption: new SqlEncryptionKeys(db, cipher),
    transaction: (keys, work) =>
      // Inside a transaction a long read has to see what the transaction wrote.
      transaction(keys, (trx) => work(storesOn(trx, { ...parts, longRead: (read) => read(trx) }))),
    ...(holding && { holding }),
    analyzeUsers: async () => analyzeUsers?.(),
    close: () => db.destroy(),
  }
}
