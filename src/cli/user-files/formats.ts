import type { UserRecord } from '../../core/accounts/transfer/record.ts'
import { csvLine, readCsv } from './csv.ts'
import { exportedFields, fieldNames, fromCells, toRecord } from './fields.ts'
import { ndjsonLine, readNdjson } from './ndjson.ts'
import type { ReadRows } from './row.ts'
import { readSqlDump } from './sql-dump.ts'

/** How a file of users is read. */
export interface ImportFormat {
  readonly read: ReadRows
  /** The account of a row; `undefined` for a row that is none. Throws RowProblem. */
  record(fields: Readonly<Record<string, unknown>>): UserRecord | undefined
}

/** How a file of users is written. */
export interface ExportFormat {
  /** What the file begins with. */
  readonly head: string
  line(record: UserRecord): string
}

/** A table of another server's database, and the fields of a user from one of its rows. */
export interface ForeignTable {
  readonly table: string
  fieldsOf(columns: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined
}

/** By the name of the format that reads a dump of its database. */
export type ForeignTables = Readonly<Record<string, ForeignTable>>

export const exportFormats = {
  ndjson: { head: '', line: (record) => ndjsonLine(exportedFields(record)) },
  csv: { head: csvLine(fieldNames), line: (record) => csvLine(fieldNames.map((name) => record[name])) },
} as const satisfies Record<string, ExportFormat>

/** By name. */
export const importFormats = (foreign: ForeignTables): Readonly<Record<string, ImportFormat>> => ({
  ndjson: { read: readNdjson, record: toRecord },
  csv: { read: readCsv, record: (cells) => toRecord(fromCells(cells)) },
  ...Object.fromEntries(Object.entries(foreign).map(([name, table]) => [name, formatOf(table)])),
})

const formatOf = ({ table, fieldsOf }: ForeignTable): ImportFormat => ({
  read: readSqlDump(table),
  record(columns) {
    const fields = fieldsOf(columns)
    return fields && toRecord(fields)
  },
})
