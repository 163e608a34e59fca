/** Bounds of a file of users. */
export const fileBounds = {
  /** Bytes of one row, be it a line of ndjson, a record of CSV or a row of an INSERT. */
  rowBytesMax: 1_048_576,
  /** Columns of a CSV file or of a table in a dump. */
  columnsMax: 200,
} as const

/** One row of a file: its fields by name, or why it cannot be read. */
export type FileRow = {
  /** The line on which it begins, from 1. */
  readonly line: number
  /** The table of a dump that it is in. */
  readonly table?: string
  /** Its length in the file, about. */
  readonly bytes: number
  /** Throws RowProblem. Not called for rows that are skipped. */
  readonly fields: () => Readonly<Record<string, unknown>>
}

/** Reads a file front to end, a list of rows at a time. Throws FileProblem when the file as a whole cannot be read. */
export type ReadRows = (bytes: AsyncIterable<Uint8Array>) => AsyncGenerator<readonly FileRow[]>

/** Why a row is not imported; the others are. */
export class RowProblem extends Error {
  override readonly name = 'RowProblem'
}

/** Why a file is not imported. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
}

export const brokenRow = (line: number, problem: string): FileRow => ({
  line,
  bytes: 0,
  fields: () => {
    throw new RowProblem(problem)
  },
})

export const tooLong = `is longer than ${fileBounds.rowBytesMax} bytes`
