import type { AppId, UserId } from '../values.ts'

/** Places an account is known to sign in from: fingerprints of device guids and addresses. */
export interface LoginPlaceStore {
  /** Which of these the user signed in from after `sinceMs`. */
  known(app: AppId, uid: UserId, places: readonly string[], sinceMs: number): Promise<Set<string>>
  /** Notes a sign-in from each, and keeps the latest `max` of the user's places. */
  note(app: AppId, uid: UserId, places: readonly string[], atMs: number, max: number): Promise<void>
  removeOfUser(app: AppId, uid: UserId): Promise<number>
}
