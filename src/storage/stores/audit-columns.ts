import type { AuditEntry, LoggedEvent } from '../../core/audit/audit.ts'
import { eventIdOf } from '../../core/audit/digest.ts'
import type { AuditRecord } from '../../core/audit/event-store.ts'
import type { Actor } from '../../core/values.ts'
import type { AuditColumns } from '../rows.ts'

/** The columns of an entry, in both tables. */
export const auditColumns = [
  'app',
  'at_ms',
  'actor',
  'dialect',
  'action',
  'target',
  'request_id',
  'changed',
  'details',
  'before_value',
  'after_value',
] as const satisfies readonly (keyof AuditColumns)[]

/** What an event is made of. */
export const eventColumns = [...auditColumns, 'position', 'digest', 'erased_at_ms'] as const

export const toColumns = (entry: AuditEntry): AuditColumns => ({
  app: entry.app,
  at_ms: entry.atMs,
  actor: actorText(entry.actor),
  dialect: entry.dialect,
  action: entry.action,
  target: entry.target,
  request_id: entry.requestId ?? null,
  changed: entry.changed.length > 0 ? JSON.stringify(entry.changed) : '[]',
  details: JSON.stringify(entry.details),
  before_value: toJson(entry.before),
  after_value: toJson(entry.after),
})

export const toEntry = (row: AuditColumns): AuditEntry => ({
  app: row.app,
  atMs: Number(row.at_ms),
  actor: toActor(row.actor),
  dialect: row.dialect,
  action: row.action,
  target: row.target,
  requestId: row.request_id ?? undefined,
  changed: JSON.parse(row.changed) as string[],
  details: JSON.parse(row.details) as Record<string, unknown>,
  before: fromJson(row.before_value),
  after: fromJson(row.after_value),
})

export type EventRow = AuditColumns & { position: number; digest: string; erased_at_ms: number | null }

export const toEvent = (row: EventRow): LoggedEvent => ({
  ...toEntry(row),
  position: Number(row.position),
  id: eventIdOf(row),
  erasedAtMs: row.erased_at_ms === null ? undefined : Number(row.erased_at_ms),
})

export const toRecord = (row: AuditColumns): AuditRecord => ({
  app: row.app,
  atMs: Number(row.at_ms),
  actor: row.actor,
  dialect: row.dialect,
  action: row.action,
  target: row.target,
  requestId: row.request_id,
  changed: row.changed,
  details: row.details,
  before: row.before_value,
  after: row.after_value,
})

export const actorText = ({ kind, id }: Actor): string => `${kind}:${id}`

const toJson = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
const fromJson = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text))

function toActor(text: string): Actor {
  const colon = text.indexOf(':')
  return { kind: text.slice(0, colon) as Actor['kind'], id: text.slice(colon + 1) }
}
