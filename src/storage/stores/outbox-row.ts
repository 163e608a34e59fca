import type { ClaimedMessage, QueuedMessage } from '../../core/outbox/store.ts'
import type { OutboxRow } from '../rows.ts'

export const toRow = (one: QueuedMessage) => ({
  id: one.id,
  app: one.app,
  receiver: one.receiver,
  ordering_key: one.orderingKey,
  kind: one.kind,
  headers: JSON.stringify(one.headers),
  body: one.body,
  created_at_ms: one.createdAtMs,
})

export const toDeadLetter = (
  row: Omit<OutboxRow, 'seq'> & { failed_at_ms: number; attempts: number; reason: string },
) => ({
  ...toClaimed(row, row.attempts),
  failedAtMs: Number(row.failed_at_ms),
  reason: row.reason,
})

export const toClaimed = (row: Omit<OutboxRow, 'seq'>, attempts: number): ClaimedMessage => ({
  id: row.id,
  app: row.app,
  receiver: row.receiver,
  orderingKey: row.ordering_key,
  kind: row.kind,
  headers: JSON.parse(row.headers) as Record<string, string>,
  body: row.body,
  createdAtMs: Number(row.created_at_ms),
  attempts,
})
