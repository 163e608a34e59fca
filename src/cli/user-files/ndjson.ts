import { decodeUtf8 } from '../../core/text.ts'
import { type Line, readLines, withoutReturn } from './lines.ts'
import { brokenRow, type FileRow, type ReadRows, RowProblem, tooLong } from './row.ts'

/** One JSON object a line; empty lines are skipped. */
export const readNdjson: ReadRows = async function* (chunks) {
  for await (const lines of readLines(chunks))
    yield lines.filter(({ bytes }) => !bytes || withoutReturn(bytes).length > 0).map(rowOf)
}

function rowOf({ number, bytes }: Line): FileRow {
  if (!bytes) return brokenRow(number, tooLong)
  return { line: number, bytes: bytes.length, fields: () => parseObject(bytes) }
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new RowProblem('is not UTF-8')
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RowProblem('is not a JSON object')
  return value as Record<string, unknown>
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RowProblem('is not JSON')
  }
}

export const ndjsonLine = (fields: Readonly<Record<string, unknown>>): string => `${JSON.stringify(fields)}\n`
