import { sql } from 'kysely'
import type { DatabaseFlags } from '../database-flags.ts'
import { violatedIndex } from './errors.ts'

export const sqliteFlags: DatabaseFlags = {
  textType: 'text',
  serialType: 'integer',
  clusteredTable: 'without rowid',
  // Ordered by the bare column, SQLite walks all rows in the order of the column's index and looks for the few among them.
  sortedBy: (column) => sql<number>`${sql.ref(column)} + 0`,
  violatedIndex,
}
