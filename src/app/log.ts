import pino from 'pino'
import type { Clock } from '../core/clock.ts'

/** Lines gathered before they are handed on together, in characters, and for how long at most. */
const gatheredCharsMax = 32 * 1024
const gatheredMsMax = 250
/** Bytes a write to the system. */
const writtenBytesMax = 64 * 1024
/** What a reader that does not read may leave behind, in bytes; later lines are lost, and counted. */
const unwrittenBytes = 16 * 1024 * 1024
/** How long the end waits for such a reader. */
const lastWordsMs = 1_000

/** One JSON object a line to a file descriptor; gathered, and written out before the process ends. */
export function logTo(
  descriptor: number,
  level: string,
  clock: Clock,
  unwrittenBytesMax = unwrittenBytes,
): pino.Logger {
  const gathered = new Gathered(descriptor, unwrittenBytesMax)
  clock.every(gatheredMsMax, () => gathered.handOn())
  process.on('exit', () => gathered.flushSync())
  const log = pino({ level, base: null, timestamp: isoTime(clock) }, gathered)
  gathered.onLost((lines) => log.error({ lines }, 'log lines dropped: reader too slow'))
  return log
}

/** Writing out is asynchronous: ending the process while it is under way would lose the last lines. */
export const writtenOut = (log: pino.Logger, clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    const giveUp = clock.after(lastWordsMs, resolve)
    log.flush(() => {
      giveUp()
      resolve()
    })
  })

/**
 * Hands lines to pino's destination by the hundred. For every write the destination measures anew what it holds already:
 * line by line that costs four times as much as making the line.
 */
class Gathered {
  readonly #destination: ReturnType<typeof pino.destination>
  #text = ''
  #lost = 0

  constructor(descriptor: number, unwrittenBytesMax: number) {
    this.#destination = pino.destination({
      dest: descriptor,
      sync: false,
      minLength: 1,
      maxWrite: writtenBytesMax,
      maxLength: unwrittenBytesMax,
    })
    this.#destination.on('drop', (text: string) => {
      this.#lost += text.split('\n').length - 1
    })
  }

  write(line: string): void {
    this.#text += line
    if (this.#text.length >= gatheredCharsMax) this.handOn()
  }
  handOn(): void {
    if (this.#text === '') return
    const text = this.#text
    this.#text = ''
    this.#destination.write(text)
  }
  /** pino's way of waiting until all is written. */
  flush(done: (error?: Error) => void): void {
    this.handOn()
    this.#destination.flush(done)
  }
  flushSync(): void {
    this.handOn()
    this.#destination.flushSync()
  }
  /** Tells how many lines were lost, when there is room again. */
  onLost(tell: (lines: number) => void): void {
    this.#destination.on('drain', () => {
      if (this.#lost === 0) return
      const lines = this.#lost
      this.#lost = 0
      tell(lines)
    })
  }
}

/** As pino's own, but made once a millisecond. */
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
