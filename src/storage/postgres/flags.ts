import { sql } from 'kysely'
import type { DatabaseFlags } from '../sql-database.ts'
import { violatedIndex } from './errors.ts'

export const postgresFlags: DatabaseFlags = {
  textType: 'text collate "C"',
  serialType: 'bigserial',
  clusteredTable: '',
  counters: 'sequences',
  // Transactions of different sessions never write the same count.
  writer: sql`pg_backend_pid()`,
  manyRows: 'together',
  nowMs: () => sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
  rowLocks: true,
  // Its cost was not measured here; the version before, which may run beside, looks for the indexes by value.
  auditIndexes: 'whole',
  sortedBy: (column) => sql<number>`${sql.ref(column)} + 0`,
  rowTrigger: ({ name, table, columns, added, addedTogether, removed }) => {
    const changes = columns.map((column) => sql`old.${sql.ref(column)} is distinct from new.${sql.ref(column)}`)
    const run = sql`for each row`
    return [
      sql`create function ${sql.id(name)}() returns trigger language plpgsql as $$ begin
        ${removed} ${added} return null; end $$`,
      sql`create function ${sql.id(`${name}_together`)}() returns trigger language plpgsql as $$ begin
        ${addedTogether} return null; end $$`,
      sql`create trigger ${sql.id(`${name}_insert`)} after insert on ${sql.table(table)} referencing new table as added_rows
        for each statement execute function ${sql.id(`${name}_together`)}()`,
      sql`create trigger ${sql.id(`${name}_update`)} after update of ${sql.join(columns.map(sql.ref))} on ${sql.table(table)}
        ${run} when (${sql.join(changes, sql` or `)}) execute function ${sql.id(name)}()`,
    ]
  },
  violatedIndex,
}
