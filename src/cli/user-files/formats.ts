import type { UserRecord } from '../../core/accounts/transfer/record.ts'
import { csvLine, readCsv } from './csv.ts'
import { exportedFields, fieldNames, fromCells, toRecord } from './fields.ts'
import { ndjsonLine, readNdjson } from './ndjson.ts'
import type { ReadRows } from './row.ts'
import { readSqlDump } from './sql-dump.ts'

/** How a file of users is read. */
export interface ImportFormat {
  readonly read: ReadRows
  /** The account of a row, of a table in a dump; `undefined` for a row that is none. Throws RowProblem. */
  record(fields: Readonly<Record<string, unknown>>, table?: string): UserRecord | undefined
}

/** How a file of users is written. */
export interface ExportFormat {
  /** What the file begins with. */
  readonly head: string
  line(record: UserRecord): string
}

/** The fields of a user from a row of a table. */
type FieldsOfRow = (columns: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> | undefined

/** Tables of another server's database, by name. */
export type ForeignDatabase = Readonly<Record<string, FieldsOfRow>>

/** By the name of the format that reads a dump of the database. */
export type ForeignTables = Readonly<Record<string, ForeignDatabase>>

export const exportFormats = {
  ndjson: { head: '', line: (record) => ndjsonLine(exportedFields(record)) },
  csv: { head: csvLine(fieldNames), line: (record) => csvLine(fieldNames.map((name) => record[name])) },
} as const satisfies Record<string, ExportFormat>

/** By name. */
export const importFormats = (foreign: ForeignTables): Readonly<Record<string, ImportFormat>> => ({
  ndjson: { read: readNdjson, record: toRecord },
  csv: { read: readCsv, record: (cells) => toRecord(fromCells(cells)) },
  ...Object.fromEntries(Object.entries(foreign).map(([name, database]) => [name, formatOf(database)])),
})

const formatOf = (database: ForeignDatabase): ImportFormat => ({
  read: readSqlDump(Object.keys(database)),
  record(columns, table = '') {
    const fields = database[table]?.(columns)
    return fields && toRecord(fields)
  },
})
