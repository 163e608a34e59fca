import type { LoadedConfig } from '../../config/load.ts'
import type { ExportOptions } from '../../core/accounts/transfer/export-users.ts'
import type { Imported, ImportOptions } from '../../core/accounts/transfer/import-users.ts'
import type { UserRecord } from '../../core/accounts/transfer/record.ts'
import type { Clock } from '../../core/clock.ts'
import type { CoreError } from '../../core/errors.ts'
import type { ForeignTables } from './formats.ts'

/** The accounts of one app, in a store that no server uses meanwhile. */
export interface UserTransfer {
  /** Records of one call of `importUsers`. */
  readonly importRecordsMax: number
  importUsers(records: readonly UserRecord[], options: ImportOptions): Promise<(Imported | CoreError)[]>
  exportUsers(options: ExportOptions): AsyncIterable<readonly UserRecord[]>
}

/** Locks the data folder, opens the store and runs `work`. Throws `app.not_found`, ConfigError, InUseError. */
export type WithUsers = <T>(loaded: LoadedConfig, app: string, work: (users: UserTransfer) => Promise<T>) => Promise<T>

export interface ImportDeps {
  readonly clock: Clock
  readonly withUsers: WithUsers
  readonly foreignTables: () => Promise<ForeignTables>
  /** Runs `stop` at SIGINT and SIGTERM, until the returned function is called. */
  readonly onStopSignal: (stop: () => void) => () => void
}
