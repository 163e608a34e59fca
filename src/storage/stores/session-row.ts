import type { Platform } from '../../core/devices/platform.ts'
import { endReasonOf, type Session } from '../../core/sessions/session.ts'
import type { DialectName } from '../../core/values.ts'
import type { SessionRow } from '../rows.ts'

/** A session as lists read it: without its secrets. */
export type ListedRow = Omit<SessionRow, 'encrypted_secrets'>

export const toSession = (row: ListedRow): Session => ({
  id: row.id,
  app: row.app,
  uid: row.uid,
  dialect: row.dialect as DialectName,
  clientKey: row.client_key,
  platform: row.platform as Platform,
  tokenId: row.token_id ?? undefined,
  createdAtMs: Number(row.created_at_ms),
  issuedAtMs: Number(row.issued_at_ms),
  validAfterMs: Number(row.valid_after_ms),
  ...endOf(row),
})

export const endOf = (
  row: Pick<SessionRow, 'ended_at_ms' | 'end_reason'>,
): Pick<Session, 'endedAtMs' | 'endReason'> => ({
  endedAtMs: row.ended_at_ms === null ? undefined : Number(row.ended_at_ms),
  endReason: row.end_reason === null ? undefined : endReasonOf(row.end_reason),
})
