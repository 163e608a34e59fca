import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CompiledQuery, Kysely } from 'kysely'
import { type AppSettingRules, AppSettings } from '../../src/core/apps/app-settings.ts'
import type { Cluster } from '../../src/core/cluster.ts'
import { buildCore, type Core, type PasswordSettings } from '../../src/core/core.ts'
import { Events } from '../../src/core/event.ts'
import { type Ids, systemIds } from '../../src/core/ids.ts'
import { LastSeenTimes } from '../../src/core/presence/last-seen-times.ts'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import type { Storage } from '../../src/core/storage.ts'
import type { AppId, Call, DialectName } from '../../src/core/values.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { migrate } from '../../src/storage/migrate.ts'
import type { Schema } from '../../src/storage/schema.ts'
import { sqlStorage } from '../../src/storage/sql-storage.ts'
import { sqliteFlags, transactionOn } from '../../src/storage/sqlite/database.ts'
import { sqliteDialect } from '../../src/storage/sqlite/dialect.ts'
import { checkedStorage, UnitOfWorkViolation } from './checked-storage.ts'
import { TestClock } from './clock.ts'
import { clusterOfOne } from './cluster.ts'
import { type Policies, testDialects } from './dialects.ts'

/** A statement as the database got it. */
export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>

/** A core on a real SQLite in its own folder, under the test clock. */
export type TestCore = {
  /** Each of its units of work is held to `storeRules`. */
  readonly core: Core
  /** The core's own, past those rules: for what a test sets up or looks up itself. */
  readonly storage: Storage
  readonly registry: ConnectionRegistry
  readonly clock: TestClock
  readonly databasePath: string
  /** What `work` asks of the database, in order, its transactions included. */
  statementsOf(work: () => Promise<unknown>): Promise<Statement[]>
  close(): Promise<void>
}

export type TestCoreOptions = {
  readonly policies?: Partial<Policies>
  readonly ids?: Ids
  /** Hashing uses the least memory by default. */
  readonly passwords?: Partial<PasswordSettings>
  /** Wraps the core's store. */
  readonly storage?: (storage: Storage) => Storage
  /** Wraps the core's cluster. */
  readonly nodes?: (nodes: Cluster) => Cluster
}

/** The one setting that apps of a test core may have. */
export const ownSetting = 'toy.setting'
const oneSetting: AppSettingRules = {
  names: [ownSetting],
  textOf: (_name, value) => String(value),
  check() {},
  shown: (own) => [{ name: ownSetting, value: own.get(ownSetting) ?? '', origin: own.size > 0 ? 'app' : 'default' }],
}

/** Secrets of an app, distinguished by `of`. */
export const appKeys = (of: string) => ({
  'wildfire.secret': `wildfire-secret-${of}`,
  'wildfire.tokenKey': `wildfire-token-key-${of}`,
  'openim.secret': `openim-secret-${of}`,
  'lanying.adminToken': `lanying-admin-token-${of}`,
})

/** The key of an app's backend calls. */
export const callBy = (dialect: DialectName, app: AppId = 'default'): Call => ({
  app,
  dialect,
  actor: { kind: 'key', id: `${dialect}.key` },
})

const newFolder = () => mkdtempSync(join(tmpdir(), 'rollcall-core-'))

/** A database with its tables and no rows, made once a process: copying it takes less than migrating anew. */
let template: Promise<Uint8Array> | undefined

async function makeTemplate(): Promise<Uint8Array> {
  const folder = newFolder()
  const path = join(folder, 'template.db')
  const db = new Kysely<unknown>({ dialect: sqliteDialect({ path, clock: new TestClock() }) })
  await migrate(db, sqliteFlags, () => {})
  await db.destroy()
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true })
  return bytes
}

export async function openTestCore(options: TestCoreOptions = {}): Promise<TestCore> {
  const { ids = systemIds, nodes = (own) => own } = options
  const clock = new TestClock()
  const folder = newFolder()
  const databasePath = join(folder, 'rollcall.db')
  template ??= makeTemplate()
  writeFileSync(databasePath, await template)
  let recorded: Statement[] | undefined
  const db = new Kysely<Schema>({
    dialect: sqliteDialect({ path: databasePath, clock }),
    log({ query }) {
      recorded?.push(query)
    },
  })
  const events = new Events()
  const violations: string[] = []
  const storage = sqlStorage(
    { db, flags: sqliteFlags, transaction: transactionOn(db), longRead: (work) => work(db), leases: db },
    columnCipher('a key for tests of the core', ids),
  )
  const registry = new ConnectionRegistry(clock)
  const core = buildCore(
    {
      storage: checkedStorage(options.storage?.(storage) ?? storage, events, (problem) => violations.push(problem)),
      clock,
      ids,
      events,
      cluster: nodes(await clusterOfOne(clock, registry)),
      dialects: testDialects(options.policies),
      lastSeen: new LastSeenTimes(),
    },
    appKeys('default'),
    { memoryKiB: 1024, failuresMax: 10, registrationsMax: 0, ...options.passwords },
    new AppSettings(oneSetting),
  )
  await core.apps.load()
  return {
    core,
    storage,
    registry,
    clock,
    databasePath,
    async statementsOf(work) {
      recorded = []
      try {
        await work()
        return recorded
      } finally {
        recorded = undefined
      }
    },
    async close() {
      await storage.close()
      rmSync(folder, { recursive: true })
      if (violations.length > 0) throw new UnitOfWorkViolation(violations.join('; '))
    },
  }
}
