import type { AppId, UserNum } from '../values.ts'
import type { App, AppKeys } from './app.ts'

export interface AppStore {
  find(app: AppId): Promise<App | undefined>
  /** Oldest first. */
  list(): Promise<App[]>
  insert(app: App): Promise<void>
  /** Of the apps made beside the default one, which has its keys from configuration. Sealed at rest. */
  allKeys(): Promise<Map<AppId, AppKeys>>
  setKeys(app: AppId, keys: AppKeys): Promise<void>
  /** Takes `count` consecutive nums in this transaction; returns the first. They step by `numStep`. */
  takeNums(app: AppId, count: number): Promise<UserNum>
  /** Takes `count` consecutive values of the counter behind generated ids; returns the first. */
  takeSerials(app: AppId, count: number): Promise<number>
}

/** Lanying ids are (shard << 40) | (counter << 4) | kind; accounts are kind 0. */
export const numStep = 16
export const firstNum = 2 * 2 ** 40 + numStep
/** WildfireChat's own counter starts here. */
export const firstSerial = 3
