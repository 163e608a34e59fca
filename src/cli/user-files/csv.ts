import { decodeUtf8 } from '../../core/text.ts'
import { type Line, readLines, withoutReturn } from './lines.ts'
import { brokenRow, FileProblem, type FileRow, fileBounds, type ReadRows, RowProblem, tooLong } from './row.ts'

const quote = 34

/**
 * CSV as RFC 4180 has it: the first record names the columns; a cell with a comma, a quote or a line end is in quotes, and a
 * quote in it is doubled. An empty cell is an absent field.
 */
export const readCsv: ReadRows = async function* (chunks) {
  let columns: readonly string[] | undefined
  const records = new RecordAssembler()
  const rowsOf = (assembled: readonly Assembled[]): FileRow[] => {
    const rest = columns ? assembled : assembled.slice(1)
    columns ??= assembled[0] && headerOf(assembled[0])
    const names = columns ?? []
    return rest.map((record) => rowOf(record, names))
  }
  for await (const lines of readLines(chunks)) yield rowsOf(lines.flatMap((line) => records.push(line)))
  yield rowsOf(records.end())
}

type Assembled = { readonly line: number; readonly bytes: Uint8Array | undefined }

/** Joins the lines of a record whose quotes are not closed yet. Counts the quotes of each line once. */
class RecordAssembler {
  #open: { line: number; parts: Uint8Array[]; bytes: number } | undefined

  push({ number, bytes }: Line): Assembled[] {
    if (!bytes) return this.#drop(number)
    const closes = quotesIn(bytes) % 2 === 1
    if (!this.#open) {
      if (withoutReturn(bytes).length === 0) return []
      if (!closes) return [{ line: number, bytes: withoutReturn(bytes) }]
      this.#open = { line: number, parts: [bytes], bytes: bytes.length }
      return []
    }
    this.#open.parts.push(newlineBytes, bytes)
    this.#open.bytes += bytes.length + 1
    if (this.#open.bytes > fileBounds.rowBytesMax) return this.#drop(this.#open.line)
    return closes ? this.#take() : []
  }
  /** A record whose quotes are never closed. */
  end(): Assembled[] {
    return this.#open ? this.#take() : []
  }

  #take(): Assembled[] {
    const { line = 0, parts = [] } = this.#open ?? {}
    this.#open = undefined
    return [{ line, bytes: withoutReturn(new Uint8Array(Buffer.concat(parts))) }]
  }
  #drop(line: number): Assembled[] {
    this.#open = undefined
    return [{ line, bytes: undefined }]
  }
}

const newlineBytes = new Uint8Array([10])

function quotesIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1)) count++
  return count
}

function headerOf(record: Assembled): string[] {
  const names = record.bytes && tryCells(record.bytes)
  if (!names) throw new FileProblem('the first line is not a CSV header')
  if (names.length > fileBounds.columnsMax) throw new FileProblem(`more than ${fileBounds.columnsMax} columns`)
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice !== undefined) throw new FileProblem(`the column ${twice} occurs twice`)
  return names
}

function tryCells(bytes: Uint8Array): string[] | undefined {
  try {
    return cellsOf(bytes)
  } catch {
    return undefined
  }
}

function rowOf({ line, bytes }: Assembled, columns: readonly string[]): FileRow {
  if (!bytes) return brokenRow(line, tooLong)
  return { line, bytes: bytes.length, fields: () => fieldsOf(cellsOf(bytes), columns) }
}

function fieldsOf(cells: readonly string[], columns: readonly string[]): Record<string, string> {
  if (cells.length !== columns.length)
    throw new RowProblem(`has ${cells.length} cells; the header has ${columns.length}`)
  const named = columns.map((name, place) => [name, cells[place] ?? ''] as const)
  return Object.fromEntries(named.filter(([, cell]) => cell !== ''))
}

function cellsOf(bytes: Uint8Array): string[] {
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new RowProblem('is not UTF-8')
  if (!text.includes('"')) return text.split(',')
  const cells: string[] = []
  for (let at = 0; at <= text.length; ) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
    cells.push(cell)
    at = end + 1
  }
  return cells
}

function plainCell(text: string, start: number): [cell: string, end: number] {
  const comma = text.indexOf(',', start)
  const end = comma < 0 ? text.length : comma
  const cell = text.slice(start, end)
  if (cell.includes('"')) throw new RowProblem('has a quote inside a cell that is not in quotes')
  return [cell, end]
}

function quotedCell(text: string, start: number): [cell: string, end: number] {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) throw new RowProblem('has a quote that is not closed')
  if (end + 1 < text.length && text[end + 1] !== ',') throw new RowProblem('has text after a closing quote')
  return [text.slice(start + 1, end).replaceAll('""', '"'), end + 1]
}

const needsQuotes = /[",\r\n]/

/** One record; a text stands for itself, any other value for its JSON, and `undefined` for an empty cell. */
export function csvLine(cells: readonly unknown[]): string {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell : (JSON.stringify(cell) ?? '')))
  return `${texts.map((text) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\n`
}
