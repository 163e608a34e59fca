import type { AppId, UserNum } from '../values.ts'
import type { App, AppKeys } from './app.ts'

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
  takeNums(app: AppId, count: number, step: number): Promise<UserNum>
  /** Takes `count` consecutive values of the counter behind generated ids; returns the first. */
  takeSerials(app: AppId, count: number): Promise<number>
}
