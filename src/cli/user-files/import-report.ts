import { closeSync, openSync, writeSync } from 'node:fs'
import type { Clock } from '../../core/clock.ts'
import type { CliIo } from '../command.ts'
import type { Failure, Tally } from './import-run.ts'

/** Failures that are shown when they go to no file. */
const shownFailuresMax = 20
const progressEveryMs = 250

export const grouped = (number: number): string => number.toLocaleString('en-US')

/** Failures: a JSON object a line in a file, or the first ones as text. */
export class FailureReport {
  #count = 0
  readonly #descriptor: number | undefined

  constructor(
    private readonly io: CliIo,
    file: string | undefined,
  ) {
    this.#descriptor = file === undefined ? undefined : openSync(file, 'w', 0o600)
  }

  add(failure: Failure): void {
    this.#count++
    if (this.#descriptor !== undefined) writeSync(this.#descriptor, `${JSON.stringify(failure)}\n`)
    else if (this.#count <= shownFailuresMax) this.io.error(`${failureText(failure)}\n`)
  }
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    else if (this.#count > shownFailuresMax)
      this.io.error(`and ${grouped(this.#count - shownFailuresMax)} more: --errors FILE writes all of them\n`)
  }
}

const failureText = ({ line, uid, problem }: Failure): string =>
  `line ${line}${uid === undefined ? '' : ` (${JSON.stringify(uid)})`}: ${problem}`

/** One line of a terminal that is written over: rows, rate, and what remains by the bytes that were read. */
export class Progress {
  readonly #startedMs: number
  #shownAtMs = 0

  constructor(
    private readonly io: CliIo,
    private readonly clock: Clock,
    private readonly bytes: { readonly read: () => number; readonly total: number | undefined },
  ) {
    this.#startedMs = clock.monotonic()
  }

  get seconds(): number {
    return (this.clock.monotonic() - this.#startedMs) / 1_000
  }
  update({ rows }: Readonly<Tally>): void {
    const nowMs = this.clock.monotonic()
    if (!this.io.isTerminal || nowMs - this.#shownAtMs < progressEveryMs) return
    this.#shownAtMs = nowMs
    this.io.error(`\r${progressText(rows, this.seconds, this.bytes.read(), this.bytes.total)}\x1b[K`)
  }
  end(): void {
    if (this.io.isTerminal && this.#shownAtMs > 0) this.io.error('\r\x1b[K')
  }
}

/** `12,000 rows, 20,000/s, 40 %, 1 s left`; without the size of the file the last two are left out. */
export function progressText(rows: number, seconds: number, read: number, total: number | undefined): string {
  const rate = `${grouped(rows)} rows, ${grouped(Math.round(rows / Math.max(seconds, 0.001)))}/s`
  if (!total || read === 0) return rate
  const leftSeconds = Math.ceil((seconds * Math.max(0, total - read)) / read)
  return `${rate}, ${Math.floor((100 * Math.min(read, total)) / total)} %, ${leftSeconds} s left`
}

export type SummaryOf = { readonly tally: Tally; readonly seconds: number; readonly dryRun: boolean; stopped: boolean }

/** The last lines of an import. */
export function summaryText({ tally, seconds, dryRun, stopped }: SummaryOf): string {
  const { rows, created, updated, unchanged, ignored, failed, otherNums } = tally
  const counts = Object.entries({ created, updated, unchanged, failed }).map(([what, n]) => `${what} ${grouped(n)}`)
  if (ignored > 0) counts.push(`no account ${grouped(ignored)}`)
  const rate = `${grouped(Math.round(rows / Math.max(seconds, 0.001)))}/s`
  const lines = [`${counts.join(', ')}; ${grouped(rows)} rows in ${seconds.toFixed(2)} s (${rate})`]
  if (rows > 0 && unchanged + ignored === rows) lines.push('nothing has changed')
  if (otherNums > 0) lines.push(`${grouped(otherNums)} got another num: theirs is in use or not of the layout`)
  if (dryRun) lines.push('dry run: nothing was written')
  if (stopped) lines.push('stopped early; the same command goes on: what is imported changes nothing')
  return lines.map((line) => `${line}\n`).join('')
}
