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

type Makers = { readonly [K in keyof Stores]: (db: Kysely<Schema>, parts: Parts) => Stores[K] }

const makers: Makers = {
  apps: (db, { compiled, cipher, longRead }) => new SqlAppStore(db, compiled.apps, cipher, longRead),
  adminKeys: (db, { compiled }) => new SqlAdminKeyStore(db, compiled.adminKeys),
  appSettings: (db, { cipher }) => new SqlAppSettingStore(db, cipher),
  users: (db, { compiled, flags, longRead }) =>
    new SqlUserStore(db, compiled.users, flags, new SqlUserLists(db, flags, longRead)),
  robots: (db, { cipher, longRead }) => new SqlRobotStore(db, cipher, longRead),
  restrictions: (db, { compiled }) => new SqlRestrictionStore(db, compiled.restrictions),
  devices: (db, { compiled, cipher }) => new SqlDeviceStore(db, compiled.devices, cipher),
  sessions: (db, { compiled, cipher }) => new SqlSessionStore(db, compiled.sessions, cipher),
  tokens: (db, { compiled }) => new SqlTokenStore(db, compiled.tokens),
  pushBindings: (db, { compiled, cipher }) => new SqlPushBindingStore(db, compiled.pushBindings, cipher),
  pushAddresses: (db, { cipher }) => new SqlPushAddressStore(db, cipher),
  pushAliases: (db, { flags }) => new SqlPushAliasStore(db, flags),
  pushTags: (db) => new SqlPushTagStore(db),
  pushTargets: (db, { cipher }) => new SqlPushTargetStore(db, cipher),
  pushTasks: (db, { cipher, flags }) => new SqlPushTaskStore(db, cipher, flags),
  pushKeys: (db, { cipher }) => new SqlPushKeyStore(db, cipher),
  settings: (db) => new SqlUserSettingsStore(db),
  loginOrigins: (db) => new SqlLoginOriginStore(db),
  things: (db, { cipher }) => new SqlThingStore(db, cipher),
  userCommands: (db) => new SqlUserCommandStore(db),
  clientConfig: (db) => new SqlClientConfigStore(db),
  userValues: (db) => new SqlUserValueStore(db),
  userNotes: (db) => new SqlUserNoteStore(db),
  audit: (db, { compiled }) => new SqlAuditStore(db, compiled.audit),
  events: (db, { compiled }) => new SqlEventStore(db, compiled.events),
  outbox: (db, { flags }) => new SqlOutboxStore(db, flags),
  claims: (db, { compiled, flags }) => new SqlClaimStore(db, flags, compiled.claims),
  publishedConnections: (db, { compiled }) => new SqlPublishedConnectionStore(db, compiled.publishedConnections),
  presenceEvents: (db, { compiled }) => new SqlPresenceEventStore(db, compiled.presenceEvents),
  disconnectCommands: (db, { flags }) => new SqlDisconnectCommandStore(db, flags.nowMs),
  repeatedRequests: (db, { cipher }) => new SqlRepeatedRequestStore(db, cipher),
  usedSignatures: (db, { compiled }) => new SqlUsedSignatureStore(db, compiled.usedSignatures),
  refusals: (db) => new SqlRefusalStore(db),
  webhooks: (db, { cipher }) => new SqlWebhookStore(db, cipher),
  bulkJobs: (db) => new SqlBulkJobStore(db),
  console: (db, { compiled }) => new SqlConsoleStore(db, compiled.console),
  encryptionKeys: (db, { cipher }) => new SqlEncryptionKeyStore(db, cipher),
}
const names = Object.keys(makers) as (keyof Stores)[]

const storesOn = (db: Kysely<Schema>, parts: Parts): Stores =>
  Object.fromEntries(names.map((name) => [name, makers[name](db, parts)])) as unknown as Stores

/** The stores of a transaction, each made at its first use: most transactions use three or four of them. */
class StoresAtUse {
  readonly made: Partial<Record<keyof Stores, Stores[keyof Stores]>> = {}

  constructor(
    readonly db: Kysely<Schema>,
    readonly parts: Parts,
  ) {}
}
for (const name of names)
  Object.defineProperty(StoresAtUse.prototype, name, {
    get(this: StoresAtUse) {
      this.made[name] ??= makers[name](this.db, this.parts)
      return this.made[name]
    },
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
      transaction(keys, (trx) =>
        work(new StoresAtUse(trx, { ...parts, longRead: (read) => read(trx) }) as unknown as Stores),
      ),
    ...(holding && { holding }),
    analyzeUsers: async () => analyzeUsers?.(),
    close: () => db.destroy(),
  }
}
