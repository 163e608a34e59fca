import type { AppId, UserNum } from '../values.ts'

export type App = { id: AppId; createdAtMs: number }

/** Named by the dialects, see `DialectTraits.appKeys`. */
export type AppKeyName = string
/** The secrets by which a caller names its app; one text never serves two apps. */
export type AppKeys = Readonly<Record<AppKeyName, string>>

export const defaultApp: AppId = 'default'

export interface AppStore {
  find(app: AppId): Promise<App | undefined>
  /** Oldest first. */
  list(): Promise<App[]>
  /** `counters`: the first num and serial that it gives. */
  insert(app: App, counters: { readonly firstNum: UserNum; readonly firstSerial: number }): Promise<void>
  /** Of the apps made beside the default one, which has its keys from configuration. Encrypted at rest. */
  allKeys(): Promise<Map<AppId, AppKeys>>
  setKeys(app: AppId, keys: AppKeys): Promise<void>
  /** Takes `count` nums in this transaction, each `step` above the one before; returns the first. */
  allocateNums(app: AppId, count: number, step: number): Promise<UserNum>
  /** Takes `count` consecutive values of the counter behind generated ids; returns the first. */
  allocateSerials(app: AppId, count: number): Promise<number>
}
