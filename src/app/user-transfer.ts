import type { UserTransfer, WithUsers } from '../cli/user-files/deps.ts'
import { lockDataDir } from '../config/data-dir.ts'
import type { LoadedConfig } from '../config/load.ts'
import { exportUsers } from '../core/accounts/transfer/export-users.ts'
import { importRecordsMax, importUsers } from '../core/accounts/transfer/import-users.ts'
import type { DisconnectReceipt } from '../core/cluster.ts'
import { CoreError } from '../core/errors.ts'
import { Events } from '../core/event.ts'
import type { Storage } from '../core/storage.ts'
import type { AppId } from '../core/values.ts'
import { databaseDriver } from '../storage/open.ts'
import { requireStore } from './configured-storage.ts'
import { type CommandDeps, withStore } from './offline-commands.ts'
import { dialectRegistry } from './wiring/traits.ts'

/** The commands `rollcall import` and `rollcall export`. */
export const withUsers =
  (means: CommandDeps): WithUsers =>
  async (loaded, app, work) => {
    requireStore(loaded.config)
    const lock = lockDataDir(loaded.config['data.dir'], process.pid)
    try {
      return await withStore(
        loaded,
        means,
        async (storage) => work(await transferOf(loaded, means, storage, app)),
        true,
      )
    } finally {
      lock.release()
    }
  }

async function transferOf(
  { config }: LoadedConfig,
  means: CommandDeps,
  storage: Storage,
  app: AppId,
): Promise<UserTransfer> {
  if (!(await storage.apps.find(app))) throw new CoreError('app.not_found', `there is no app ${app}`)
  const dialects = dialectRegistry(config)
  // Nodes that use a database server all the same read the disconnect commands there.
  const cluster = { ...noConnections, isSingleNode: databaseDriver(config['database.url']).file !== undefined }
  const context = { storage, cluster, events: new Events(), dialects, ...means }
  const call = { app, dialect: 'admin', actor: { kind: 'console', id: 'cli' } } as const
  let isAnalyzed = false
  let expectsNew = true
  return {
    importRecordsMax: cluster.isSingleNode ? importRecordsMax.alone : importRecordsMax.besideNodes,
    async importUsers(records, options) {
      const outcomes = await importUsers(context, call, records, { ...options, expectsNew })
      // A file mostly has accounts that are all new, or some of those that exist in each part.
      expectsNew = outcomes.every((one) => !(one instanceof CoreError) && one.what === 'created')
      if (!isAnalyzed) await storage.analyzeUsers()
      isAnalyzed = true
      return outcomes
    },
    exportUsers: (options) => exportUsers(context, app, options),
  }
}

/** The lock excludes a server, so there is no connection to close. */
const noConnections = {
  disconnect: async (): Promise<DisconnectReceipt> => ({ connections: 0, confirmed: [], expired: [], unconfirmed: [] }),
}
