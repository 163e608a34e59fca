import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { writeFileAtomically } from '../../config/atomic-file.ts'
import { UsageError } from '../command.ts'

/** Bytes at the start of a file by which it is known again. */
const knownBytes = 65_536

/** How far a file was imported, kept in another file. */
export class Position {
  readonly #subject: string

  constructor(
    private readonly path: string,
    imported: { readonly file: string; readonly app: string },
  ) {
    this.#subject = `${imported.app} ${fingerprint(imported.file)}`
  }

  /** Rows that are imported; 0 without a position file. Throws UsageError when it belongs to another import. */
  read(): number {
    if (!existsSync(this.path)) return 0
    const { subject, rows } = parsed(readFileSync(this.path, 'utf8'))
    if (subject === this.#subject && Number.isSafeInteger(rows)) return rows
    throw new UsageError(`${this.path} is the position of another import`, 'remove it, or name another file')
  }
  write(rows: number): void {
    writeFileAtomically(this.path, `${JSON.stringify({ subject: this.#subject, rows })}\n`)
  }
  /** Once the file is imported to its end. */
  remove(): void {
    rmSync(this.path, { force: true })
  }
}

type Stored = { readonly subject: unknown; readonly rows: number }

function parsed(text: string): Stored {
  try {
    return JSON.parse(text) as Stored
  } catch {
    return { subject: undefined, rows: 0 }
  }
}

function fingerprint(file: string): string {
  const descriptor = openSync(file, 'r')
  try {
    const start = new Uint8Array(knownBytes)
    const length = readSync(descriptor, start, 0, knownBytes, 0)
    return createHash('sha256').update(start.subarray(0, length)).digest('hex')
  } finally {
    closeSync(descriptor)
  }
}
