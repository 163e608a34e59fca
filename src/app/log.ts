import pino from 'pino'
import type { Clock } from '../core/clock.ts'

/** Lines are buffered up to this many characters, and for this long at most. */
const bufferCharsMax = 32 * 1024
const bufferMsMax = 250
/** Bytes of one write to the file descriptor. */
const writeBytesMax = 64 * 1024
/** Unwritten bytes kept for a slow reader; lines beyond that are dropped and counted. */
const backlogBytes = 16 * 1024 * 1024
/** How long a stop waits for a slow reader. */
const flushMsMax = 1_000

export type LogOutput = {
  readonly descriptor: number
  /** Changes each JSON line before it is written. */
  readonly format?: ((line: string) => string) | undefined
  readonly unwrittenBytesMax?: number
}

/** The same place for lines that other processes have made. */
export type LineCopier = {
  /** One or more whole lines, each with its end. */
  copy(lines: string): void
}

/** A logger that writes one JSON object a line to a file descriptor; buffered, and flushed when the process exits. */
export const createLogger = (output: LogOutput, level: string, clock: Clock): pino.Logger =>
  openLog(output, level, clock).log

/** Such a logger, and its output. `fields` are on each line of the logger. */
export function openLog(
  output: LogOutput,
  level: string,
  clock: Clock,
  fields: pino.Bindings | null = null,
): { log: pino.Logger; output: LineCopier } {
  const gathered = new LineBuffer(output)
  clock.every(bufferMsMax, () => gathered.writeBuffered())
  process.on('exit', () => gathered.flushSync())
  const log = pino({ level, base: fields, timestamp: isoTime(clock) }, gathered)
  gathered.onDropped((lines) => log.error({ lines }, 'log lines dropped: reader too slow'))
  return { log, output: gathered }
}

/** Resolves when all lines are written, after `flushMsMax` at the latest. Writes are asynchronous: an exit before would lose the last lines. */
export const flushLog = (log: pino.Logger, clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    const giveUp = clock.after(flushMsMax, resolve)
    log.flush(() => {
      giveUp()
      resolve()
    })
  })

/**
 * Buffers lines for pino's destination. The destination measures all that it holds at each write: line by line that costs
 * four times as much as making the line.
 */
class LineBuffer {
  readonly #destination: ReturnType<typeof pino.destination>
  readonly #format: LogOutput['format']
  #text = ''
  #lost = 0

  constructor({ descriptor, format, unwrittenBytesMax = backlogBytes }: LogOutput) {
    this.#format = format
    this.#destination = pino.destination({
      dest: descriptor,
      sync: false,
      minLength: 1,
      maxWrite: writeBytesMax,
      maxLength: unwrittenBytesMax,
    })
    this.#destination.on('drop', (text: string) => {
      this.#lost += text.split('\n').length - 1
    })
  }

  write(line: string): void {
    this.#add(this.#format ? this.#format(line) : line)
  }
  copy(lines: string): void {
    const format = this.#format
    this.#add(format ? lines.replace(/.*\n/g, (line) => formatted(line, format)) : lines)
  }
  writeBuffered(): void {
    if (this.#text === '') return
    const text = this.#text
    this.#text = ''
    this.#destination.write(text)
  }
  /** Called by pino's `flush`. */
  flush(done: (error?: Error) => void): void {
    this.writeBuffered()
    this.#destination.flush(done)
  }
  flushSync(): void {
    this.writeBuffered()
    this.#destination.flushSync()
  }
  #add(text: string): void {
    this.#text += text
    if (this.#text.length >= bufferCharsMax) this.writeBuffered()
  }
  /** Calls back with the number of dropped lines, once the reader takes lines again. */
  onDropped(report: (lines: number) => void): void {
    this.#destination.on('drain', () => {
      if (this.#lost === 0) return
      const lines = this.#lost
      this.#lost = 0
      report(lines)
    })
  }
}

/** What the runtime prints when it fails is no JSON. */
function formatted(line: string, format: (line: string) => string): string {
  try {
    return format(line)
  } catch {
    return line
  }
}

/** The same text as pino's own `isoTime`, made once a millisecond. */
function isoTime(clock: Clock): () => string {
  let stampedMs = Number.NaN
  let stamp = ''
  return () => {
    const nowMs = clock.now()
    if (nowMs !== stampedMs) {
      stampedMs = nowMs
      stamp = `,"time":"${new Date(nowMs).toISOString()}"`
    }
    return stamp
  }
}
