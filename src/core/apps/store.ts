import type { AppId, DialectName, UserNum } from '../values.ts'
import type { OwnSettings } from './app-settings.ts'

export type App = {
  id: AppId
  createdAtMs: number
  /** Since when no credential of the app is accepted; `undefined` when they are. */
  disabledAtMs?: number | undefined
  /** Since when it is being deleted, piece by piece; `undefined` when it is not. */
  deletingAtMs?: number | undefined
}

/** Named by the dialects, see `DialectTraits.appKeys`. */
export type AppKeyName = string
/** The secrets that identify an app; no two apps share one. */
export type AppKeys = Readonly<Record<AppKeyName, string>>

/** A secret, and the one before it while that is accepted. */
export type StoredSecret = {
  readonly value: string
  /** When it became the secret; `undefined` for one that was never rotated. */
  readonly changedAtMs: number | undefined
  readonly previous: { readonly value: string; readonly untilMs: number } | undefined
}
export type AppSecrets = Readonly<Record<AppKeyName, StoredSecret>>

export const defaultApp: AppId = 'default'

export interface AppStore {
  find(app: AppId): Promise<App | undefined>
  /** Oldest first. */
  list(): Promise<App[]>
  /** `counters`: the first num and serial to allocate. */
  insert(app: App, counters: { readonly firstNum: UserNum; readonly firstSerial: number }): Promise<void>
  /** Live sessions of a dialect. May visit as many rows. */
  countSessions(app: AppId, dialect: DialectName): Promise<number>
  setDisabled(app: AppId, atMs: number | undefined): Promise<void>
  setDeleting(app: AppId, atMs: number): Promise<void>
  /** Deletes up to `limit` rows of what belongs to the app in any table, and not the app itself; returns how many. */
  deleteRows(app: AppId, limit: number): Promise<number>
  /** Deletes the app itself, with its counters. Fails while rows refer to it. */
  remove(app: AppId): Promise<void>
  /**
   * Of all apps that have some. Of the default app those that nodes share on a database server, and those that were rotated;
   * the others are in the configuration. Encrypted at rest.
   */
  allSecrets(): Promise<Map<AppId, AppSecrets>>
  /** All secrets of an app; of the default app the given ones, beside those that it has. */
  setSecrets(app: AppId, secrets: AppSecrets): Promise<void>
  /**
   * Allocates `count` nums, ascending, multiples of `step` after the first of the app, and leaves out at least `leap` before
   * them. `step` is the same in every call. Transactions that allocate at once do not wait for each other where the database
   * has sequences; then nums of one call may not follow each other. Nums of a transaction that fails may be lost, and are
   * never given twice. Throws `app.not_found`.
   */
  allocateNums(app: AppId, count: number, step: number, leap?: number): Promise<UserNum[]>
  /** Values of the counter for generated ids, in the same way. */
  advanceIdCounter(app: AppId, count: number, leap?: number): Promise<number[]>
}

/** The settings that apps have of their own. Encrypted at rest: a URL may have a credential. */
export interface AppSettingStore {
  /** Apps without any are absent. */
  all(): Promise<Map<AppId, OwnSettings>>
  of(app: AppId): Promise<OwnSettings>
  /** `undefined` removes it. */
  set(app: AppId, name: string, text: string | undefined): Promise<void>
}

/** Signatures of requests that were accepted, where each is accepted once. */
export interface UsedSignatureStore {
  /** `false` when it is stored already: of several writes of one signature exactly one returns `true`. */
  add(app: AppId, signature: string, expiresAtMs: number): Promise<boolean>
  /** Deletes up to `limit` of those that expired before `nowMs`; returns how many. */
  pruneExpired(nowMs: number, limit: number): Promise<number>
}
