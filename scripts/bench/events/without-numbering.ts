import { Database } from 'bun:sqlite'
import { join } from 'node:path'

const never = Number.MAX_SAFE_INTEGER

/** Servers on copies of this folder do not number entries: the job is never due. */
export async function withoutNumbering(dataDir: string): Promise<void> {
  const database = new Database(join(dataDir, 'rollcall.db'))
  try {
    database.run('insert or replace into jobs (name, due_at_ms, claimed_by) values (?, ?, null)', [
      'eventPositions',
      never,
    ])
  } finally {
    database.close()
  }
}
