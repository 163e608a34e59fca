/** Where a run of test files stands. `files` counts those that are done, but for the last of each process. */
export type Standing = { files: number; passed: number; failed: number; skipped: number }

/**
 * Reads what `bun test` prints, line by line: counts results, and passes on what a reader wants to see of it: the lines of
 * failures and whatever tests print themselves, each file's under its name. With several processes the lines of a file come
 * in several parts, each under its name.
 */
export class Results {
  readonly standing: Standing = { files: 0, passed: 0, failed: 0, skipped: 0 }
  /** What failed, with the name of its file. */
  readonly #failures: string[] = []
  readonly #files = new Set<string>()
  readonly #processes: number
  #file = ''
  /** The name of the file at work, until it was shown. */
  #heading: string | undefined
  #isBlankBefore = true
  /** The lists at the end repeat results. */
  #isOver = false

  constructor(processes = 1) {
    this.#processes = processes
  }

  /** The lines to show in place of this one. */
  read(line: string): string[] {
    if (isHeading.test(line)) {
      this.#file = line.slice(0, -1)
      this.#files.add(this.#file)
      this.standing.files = Math.max(0, this.#files.size - this.#processes)
      this.#heading = line
      return []
    }
    if (isList.test(line)) this.#isOver = true
    if (this.#isOver) return []
    const result = resultOf(line)
    if (result !== undefined) this.standing[result]++
    if (result === 'failed' || isOtherFailure.test(line)) this.#failures.push(`${this.#file}: ${line}`)
    if ((result !== undefined && result !== 'failed') || isSummary.test(line)) return []
    const isBlank = line.trim() === ''
    if (isBlank && (this.#isBlankBefore || this.#heading !== undefined)) return []
    this.#isBlankBefore = isBlank
    const heading = this.#heading === undefined ? [] : ['', this.#heading]
    this.#heading = undefined
    return [...heading, line]
  }

  /** What failed, once more, for the end. */
  get recap(): string[] {
    if (this.#failures.length === 0) return []
    return ['', `failed: ${this.#failures.length}`, ...this.#failures]
  }
}

/** A file that does not load or leaves an error behind, and a process that died. */
const isOtherFailure = /^(?:# Unhandled error between tests|✗ .*)$/
const isHeading = /^\S+\.test\.tsx?:$/
const isList = /^\d+ tests? (?:failed|skipped|todo):$/
const isSummary =
  /^(?: *\d+ (?:pass|fail|skip|todo|errors?|expect\(\) calls|snapshots?.*)|Ran \d+ tests? across .*|bun test v.*)$/
const resultNames = { pass: 'passed', fail: 'failed', skip: 'skipped', todo: 'skipped' } as const

function resultOf(line: string): 'passed' | 'failed' | 'skipped' | undefined {
  const name = /^\((pass|fail|skip|todo)\) /.exec(line)?.[1]
  return name === undefined ? undefined : resultNames[name as keyof typeof resultNames]
}

export type ProgressOptions = {
  /** What runs, and how many files it has. */
  part: string
  files: number
  write: (text: string) => void
  /** One line that is written over; otherwise lines, for logs. */
  isTerminal: boolean
  /** Monotonic, ms. */
  nowMs: () => number
}

/** In a log at most so many lines a part, and one when nothing was written for so long. */
const linesMax = 10
const silenceMsMax = 30_000
/** A terminal's line is written over at most so often. */
const overwriteMs = 100

/** Shows where a run stands, between the lines that it prints. */
export class Progress {
  readonly #options: ProgressOptions
  readonly #startedMs: number
  readonly #filesPerLine: number
  #nextFiles: number
  #writtenMs: number
  #isLineOpen = false

  constructor(options: ProgressOptions) {
    this.#options = options
    this.#startedMs = options.nowMs()
    this.#writtenMs = this.#startedMs
    this.#filesPerLine = Math.max(1, Math.ceil(options.files / linesMax))
    this.#nextFiles = this.#filesPerLine
  }

  /** Something happened, or a second passed. */
  update(standing: Standing): void {
    const { isTerminal, nowMs } = this.#options
    if (isTerminal) {
      this.#overwrite(standing)
      return
    }
    const isDue = standing.files >= this.#nextFiles || nowMs() - this.#writtenMs >= silenceMsMax
    if (!isDue) return
    while (this.#nextFiles <= standing.files) this.#nextFiles += this.#filesPerLine
    this.print([this.#text(standing)])
  }
  print(lines: readonly string[]): void {
    if (lines.length === 0) return
    this.end()
    this.#writtenMs = this.#options.nowMs()
    this.#options.write(lines.map((line) => `${line}\n`).join(''))
  }
  /** Leaves an empty line for what comes after. */
  end(): void {
    if (this.#isLineOpen) this.#options.write('\r\u001b[K')
    this.#isLineOpen = false
  }

  #overwrite(standing: Standing): void {
    if (this.#isLineOpen && this.#options.nowMs() - this.#writtenMs < overwriteMs) return
    this.#writtenMs = this.#options.nowMs()
    this.#options.write(`\r${this.#text(standing)}\u001b[K`)
    this.#isLineOpen = true
  }
  #text({ files, passed, failed, skipped }: Standing): string {
    const { part, files: all, nowMs } = this.#options
    const seconds = Math.floor((nowMs() - this.#startedMs) / 1_000)
    const rest = skipped > 0 ? `, ${skipped} skipped` : ''
    return `${part.padEnd(12)} ${Math.max(files, 0)} of ${all} files, ${passed} passed, ${failed} failed${rest}, ${seconds} s`
  }
}
