import type { Transaction } from '../unit-of-work.ts'
import type { AppId, UserId } from '../values.ts'

/**
 * Blanks details and values of the entries about a user, in the transaction that deletes the account; who did what and when
 * stays, and `verifyAudit` tells these entries as erased. Returns how many entries were blanked. The entry of the deletion
 * itself is written later in the transaction and stays.
 */
export const eraseUserDetails = ({ stores, atMs }: Transaction, app: AppId, uid: UserId): Promise<number> =>
  stores.audit.eraseDetails(app, uid, atMs)
