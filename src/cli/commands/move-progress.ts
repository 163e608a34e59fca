import type { Clock } from '../../core/clock.ts'
import type { CliIo } from '../command.ts'
import { grouped } from '../user-files/import-report.ts'

export type MovePhase = 'copy' | 'verify' | 'index'

/** How often a terminal is written over, and how often a line is written elsewhere. */
const terminalEveryMs = 200
const lineEveryMs = 5_000

const barChars = 24

const phaseTexts: Readonly<Record<MovePhase, string>> = {
  copy: 'copying',
  verify: 'comparing',
  index: 'making indexes of searches and statistics',
}

/** One line of a terminal that is written over, with a bar; a line now and then elsewhere. */
export class MoveProgress {
  readonly #startedMs: number
  #phase: MovePhase = 'copy'
  #total = 0
  #phaseStartedMs = 0
  /** Rows of the phase that an earlier run has done. */
  #before: number | undefined
  #shownAtMs = 0
  #isShown = false

  constructor(
    private readonly io: CliIo,
    private readonly clock: Clock,
  ) {
    this.#startedMs = clock.monotonic()
  }

  get seconds(): number {
    return (this.clock.monotonic() - this.#startedMs) / 1_000
  }
  begin(phase: MovePhase, rows: number): void {
    this.end()
    this.#phase = phase
    this.#total = rows
    this.#before = undefined
    this.#phaseStartedMs = this.clock.monotonic()
    this.#shownAtMs = this.#phaseStartedMs
    const count = rows > 0 ? `: ${grouped(rows)} rows` : ''
    if (!this.io.isTerminal || rows === 0) this.io.error(`${phaseTexts[phase]}${count}\n`)
  }
  update(table: string, rows: number): void {
    this.#before ??= rows
    const nowMs = this.clock.monotonic()
    if (nowMs - this.#shownAtMs < (this.io.isTerminal ? terminalEveryMs : lineEveryMs)) return
    this.#shownAtMs = nowMs
    const seconds = (nowMs - this.#phaseStartedMs) / 1_000
    const done = { rows, total: this.#total, rate: (rows - this.#before) / Math.max(seconds, 0.001) }
    const text = `${phaseTexts[this.#phase]} ${table}: ${moveProgressText(done)}`
    this.io.error(this.io.isTerminal ? `\r${barText(rows, this.#total)} ${text}\x1b[K` : `${text}\n`)
    this.#isShown = true
  }
  /** Removes the line of a terminal. */
  end(): void {
    if (this.io.isTerminal && this.#isShown) this.io.error('\r\x1b[K')
    this.#isShown = false
  }
}

type Done = { readonly rows: number; readonly total: number; readonly rate: number }

/** `450,000 of 1,000,000 rows, 45 %, 60,000/s, 10 s left`; without a rate the time is left out. */
export function moveProgressText({ rows, total, rate }: Done): string {
  const share = `${grouped(rows)} of ${grouped(total)} rows, ${Math.floor((100 * rows) / Math.max(total, 1))} %`
  if (rate <= 0) return share
  return `${share}, ${grouped(Math.round(rate))}/s, ${grouped(Math.ceil((total - rows) / rate))} s left`
}

function barText(rows: number, total: number): string {
  const full = Math.min(barChars, Math.floor((barChars * rows) / Math.max(total, 1)))
  return `[${'#'.repeat(full)}${'-'.repeat(barChars - full)}]`
}
