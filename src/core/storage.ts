import type { UserSettingsStore } from './accounts/settings-store.ts'
import type {
  ClientConfigStore,
  LoginOriginStore,
  RestrictionStore,
  RobotStore,
  UserCommandStore,
  UserNoteStore,
  UserStore,
  UserValueStore,
} from './accounts/store.ts'
import type { AdminKeyStore } from './admin-keys/store.ts'
import type { AppSettingStore, AppStore, UsedSignatureStore } from './apps/store.ts'
import type { AuditStore } from './audit/audit.ts'
import type { EventStore } from './audit/event-store.ts'
import type { BulkJobStore } from './bulk/bulk-job.ts'
import type { ClaimStore } from './claims/store.ts'
import type { ConsoleStore } from './console/store.ts'
import type { DeviceStore } from './devices/store.ts'
import type { WebhookStore } from './event-webhooks/store.ts'
import type { EncryptionKeyStore, EncryptionKeys } from './key-rotation/store.ts'
import type { NodeLeaseStore } from './node-leases.ts'
import type { OutboxStore, PublishedConnectionStore } from './outbox/store.ts'
import type { PresenceEventStore } from './presence-log/store.ts'
import type {
  PushAddressStore,
  PushAliasStore,
  PushBindingStore,
  PushKeyStore,
  PushTagStore,
  PushTargetStore,
} from './push/store.ts'
import type { PushTaskStore } from './push/task.ts'
import type { RefusalStore } from './refusals/refusal.ts'
import type { RepeatedRequestStore } from './repeated-requests/store.ts'
import type { DisconnectCommandStore } from './sessions/disconnect-command-store.ts'
import type { SessionStore, TokenStore } from './sessions/store.ts'
import type { ThingStore } from './things/thing.ts'
import type { TransactionKey } from './transaction-keys.ts'

export interface Stores {
  readonly apps: AppStore
  readonly adminKeys: AdminKeyStore
  readonly appSettings: AppSettingStore
  readonly users: UserStore
  readonly robots: RobotStore
  readonly restrictions: RestrictionStore
  readonly devices: DeviceStore
  readonly sessions: SessionStore
  readonly tokens: TokenStore
  readonly pushBindings: PushBindingStore
  readonly pushAddresses: PushAddressStore
  readonly pushAliases: PushAliasStore
  readonly pushTags: PushTagStore
  readonly pushTargets: PushTargetStore
  readonly pushTasks: PushTaskStore
  readonly pushKeys: PushKeyStore
  readonly settings: UserSettingsStore
  readonly loginOrigins: LoginOriginStore
  readonly things: ThingStore
  readonly userCommands: UserCommandStore
  readonly clientConfig: ClientConfigStore
  readonly userValues: UserValueStore
  readonly userNotes: UserNoteStore
  readonly audit: AuditStore
  readonly events: EventStore
  readonly outbox: OutboxStore
  readonly claims: ClaimStore
  readonly publishedConnections: PublishedConnectionStore
  readonly presenceEvents: PresenceEventStore
  readonly disconnectCommands: DisconnectCommandStore
  readonly usedSignatures: UsedSignatureStore
  readonly repeatedRequests: RepeatedRequestStore
  readonly refusals: RefusalStore
  readonly webhooks: WebhookStore
  readonly bulkJobs: BulkJobStore
  readonly console: ConsoleStore
  readonly encryptionKeys: EncryptionKeyStore
}

/** The stores outside a transaction see what is committed; their reads never wait for writes. */
export interface Storage extends Stores {
  readonly nodeLeases: NodeLeaseStore
  readonly encryption: EncryptionKeys
  /**
   * Runs `work` in one transaction: all or nothing, durable when the promise resolves. Throws what `work` throws, with nothing
   * changed, and `server.busy` when too many transactions wait.
   *
   * `keys` names everything that the decision of `work` rests on. Transactions that share a key run one after another, on
   * every node, so what one reads about its keys still holds when it commits. Of everything else it reads what is committed
   * at that moment (READ COMMITTED), and others may change it meanwhile: unique indexes are the last guard. A store with one
   * writer, as SQLite, runs all transactions one after another.
   *
   * The store may roll back and run `work` again, after a deadlock or when a unique index found a row that another transaction
   * wrote meanwhile. So `work` uses only the stores it is given, awaits nothing else and changes nothing outside them.
   * Services call `unitOfWork` or `internalTransaction`.
   */
  transaction<T>(keys: readonly TransactionKey[], work: (stores: Stores) => Promise<T>): Promise<T>
  /**
   * Runs `work` while it holds the keys on every node. Its transactions name none of them, and may run side by side. `work` may run
   * again, as that of a transaction. Absent where a transaction waits for all others anyway, or has no connection beside them.
   */
  readonly holding?: <T>(keys: readonly TransactionKey[], work: () => Promise<T>) => Promise<T>
  /** After the first of many users: the database plans its reads for a table that is not empty any more. */
  analyzeUsers(): Promise<void>
  close(): Promise<void>
}
