import type { LineCopier } from '../log.ts'

/** Bytes of a line without an end that are held back; then they are written as they are. */
const lineBytesMax = 1024 * 1024

/**
 * Copies the standard error of processes to one place, in whole lines: written to one pipe by several processes, long lines
 * would mix.
 */
export class LineForwarder {
  readonly #to: LineCopier
  readonly #reading = new Set<Promise<void>>()

  constructor(to: LineCopier) {
    this.#to = to
  }

  /** Begins to copy a stream. */
  add(stream: ReadableStream<Uint8Array>): void {
    const reading = this.#copy(stream).finally(() => this.#reading.delete(reading))
    this.#reading.add(reading)
  }
  /** Resolves when all streams have ended. */
  async ended(): Promise<void> {
    await Promise.all(this.#reading)
  }

  async #copy(stream: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    let text = ''
    for await (const bytes of stream) {
      text += decoder.decode(bytes, { stream: true })
      const end = text.length > lineBytesMax ? text.length : text.lastIndexOf('\n') + 1
      if (end > 0) this.#to.copy(text.slice(0, end))
      text = text.slice(end)
    }
    if (text !== '') this.#to.copy(`${text}\n`)
  }
}
