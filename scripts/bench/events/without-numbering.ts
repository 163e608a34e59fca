import { Database } from 'bun:sqlite'
import { join } from 'node:path'

const never = Number.MAX_SAFE_INTEGER

/**
 * Servers on copies of this folder have an audit log as it was before it became a log of events: no entry is numbered, since the job is
 * never due, and each change writes the index by target itself.
 */
export async function withoutNumbering(dataDir: string): Promise<void> {
  const database = new Database(join(dataDir, 'rollcall.db'))
  try {
    database.run('create index audit_pending_by_target on audit_pending (app, target, id)')
    database.run('insert or replace into jobs (name, due_at_ms, claimed_by) values (?, ?, null)', [
      'eventPositions',
      never,
    ])
  } finally {
    database.close()
  }
}
