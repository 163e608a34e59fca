import { fileBounds } from './row.ts'

const newline = 10
const carriageReturn = 13
const byteOrderMark = [0xef, 0xbb, 0xbf] as const

/** A line without its newline, and with the carriage return in front of it if there is one; `undefined` in place of the bytes of one over the bound. */
export type Line = { readonly number: number; readonly bytes: Uint8Array | undefined }

/**
 * The lines of a file, a list for each chunk that completes any. Keeps at most the bytes of one line, and reads each byte
 * once however the chunks are cut. A byte order mark at the start of the file is left out.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const lines = new LineAssembler()
  for await (const chunk of chunks) {
    const complete = lines.push(chunk)
    if (complete.length > 0) yield complete
  }
  const last = lines.end()
  if (last) yield [last]
}

class LineAssembler {
  #number = 0
  #parts: Uint8Array[] = []
  #bytes = 0

  push(chunk: Uint8Array): Line[] {
    const complete: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      this.#add(chunk.subarray(start, end))
      complete.push(this.#take())
      start = end + 1
    }
    // A copy: the reader may use the chunk's memory again.
    if (start < chunk.length) this.#add(chunk.slice(start))
    return complete
  }
  /** The last line, when the file does not end with a newline. */
  end(): Line | undefined {
    return this.#bytes > 0 ? this.#take() : undefined
  }

  #add(part: Uint8Array): void {
    this.#bytes += part.length
    if (this.#bytes <= fileBounds.rowBytesMax) this.#parts.push(part)
    else this.#parts = []
  }
  #take(): Line {
    const number = ++this.#number
    const isWithin = this.#bytes <= fileBounds.rowBytesMax
    const [only = new Uint8Array()] = this.#parts
    const bytes = this.#parts.length > 1 ? new Uint8Array(Buffer.concat(this.#parts)) : only
    this.#parts = []
    this.#bytes = 0
    return { number, bytes: isWithin ? withoutMark(bytes, number) : undefined }
  }
}

function withoutMark(bytes: Uint8Array, number: number): Uint8Array {
  const hasMark = number === 1 && byteOrderMark.every((byte, place) => bytes[place] === byte)
  return hasMark ? bytes.subarray(byteOrderMark.length) : bytes
}

/** Without the carriage return that some systems write in front of a newline. */
export const withoutReturn = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes
