import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { NumberedEntry } from '../../core/audit/event-store.ts'
import { rowsPerStatement } from '../chunks.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { auditColumns } from './audit-columns.ts'

/** What an entry gets with its place, in the order of the parameters. */
const linkColumns = ['position', 'salt', 'digest', 'chain'] as const
const linkParameters = linkColumns.length + 1

type NumberEntries = (db: Kysely<Schema>) => (entries: readonly NumberedEntry[]) => Promise<void>

/**
 * Copies entries that wait to the log, with their places. The database copies what they contain, so that it is not sent back
 * and forth.
 */
export function numberQuery(compile: Compile, { manyRows }: Pick<DatabaseFlags, 'manyRows'>): NumberEntries {
  return manyRows === 'together' ? withJson(compile) : withParameters(compile)
}

const copied = (links: RawBuilder<unknown>) => sql`select ${sql.join(auditColumns.map((name) => sql.ref(`p.${name}`)))},
  link.position, link.salt, link.digest, link.chain from ${links} join audit_pending p on p.id = link.row_id`
const columns = [...auditColumns, ...linkColumns]

function withJson(compile: Compile): NumberEntries {
  const number = compile((db, p: Params<[json: string]>) =>
    db
      .insertInto('audit')
      .columns(columns)
      .expression(
        copied(sql`json_to_recordset(${p(0)}::text::json)
          as link (row_id bigint, position bigint, salt text, digest text, chain text)`),
      ),
  )
  return (db) => async (entries) => {
    const links = entries.map(({ rowId, ...link }) => ({ row_id: rowId, ...link }))
    await number.on(db)(JSON.stringify(links))
  }
}

/** `rowsPerStatement` at a time, and the rest by statements of a power of two rows. */
function withParameters(compile: Compile): NumberEntries {
  const ofSize = (size: number) =>
    compile((db, p: Params<readonly unknown[]>) => {
      const row = (at: number) =>
        sql`(${sql.join(Array.from({ length: linkParameters }, (_, place) => sql`${p(at * linkParameters + place)}`))})`
      const rows = sql.join(Array.from({ length: size }, (_, at) => row(at)))
      const named = sql`(select column1 as row_id, column2 as position, column3 as salt, column4 as digest, column5 as chain
        from (values ${rows})) as link`
      return db.insertInto('audit').columns(columns).expression(copied(named))
    })
  const compiled = new Map<number, ReturnType<typeof ofSize>>()
  return (db) => async (entries) => {
    for (let at = 0; at < entries.length; ) {
      const left = entries.length - at
      const size = left < rowsPerStatement ? 2 ** Math.floor(Math.log2(left)) : rowsPerStatement
      const number = compiled.get(size) ?? ofSize(size)
      compiled.set(size, number)
      await number.on(db)(...parametersOf(entries, at, size))
      at += size
    }
  }
}

/** One entry after another. */
function parametersOf(entries: readonly NumberedEntry[], start: number, count: number): unknown[] {
  const values: unknown[] = []
  for (const { rowId, position, salt, digest, chain } of entries.slice(start, start + count))
    values.push(rowId, position, salt, digest, chain)
  return values
}
