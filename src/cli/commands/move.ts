import type { LoadedConfig } from '../../config/load.ts'
import { isPostgresUrl } from '../../config/setting-types.ts'
import type { Clock } from '../../core/clock.ts'
import { type Command, type CommandContext, UsageError } from '../command.ts'
import { grouped } from '../user-files/import-report.ts'
import { type MovePhase, MoveProgress } from './move-progress.ts'

export type MoveRequest = { readonly to: string; readonly dryRun: boolean; readonly restart: boolean }

/** Is notified of the progress, and may stop the move. */
export interface MoveWatch {
  onPhase(phase: MovePhase, rows: number): void
  onRows(table: string, rows: number): void
  isStopped(): boolean
}

export type MoveReport = {
  readonly outcome: 'moved' | 'already' | 'stopped' | 'dry run'
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  /** The URL of the target, without its password. */
  readonly to: string
}

/** Moves the store of a data folder. Both lock the folder, and throw ConfigError and InUseError. */
export interface StoreMover {
  move(loaded: LoadedConfig, request: MoveRequest, watch: MoveWatch): Promise<MoveReport>
  /** Allows a store that was moved to be used again. Returns whether it was moved. */
  undo(loaded: LoadedConfig): Promise<boolean>
}

export interface MoveDeps {
  readonly clock: Clock
  readonly mover: StoreMover
  /** Runs `stop` at SIGINT and SIGTERM, until the returned function is called. */
  readonly onStopSignal: (stop: () => void) => () => void
}

const example = 'postgres://rollcall:PASSWORD@db.internal/rollcall'

/** `move --to postgres://…`. */
export const moveCommand = (deps: MoveDeps): Command => ({
  name: 'move',
  summary: 'Copies the store from SQLite to an empty database of PostgreSQL, while no server runs',
  usage: '',
  details: [
    'Everything is copied: accounts, sessions, tokens, bans, push bindings, undelivered webhooks, the audit log. Then both are compared',
    'table by table. A move that was stopped goes on where it was when the same command is run again. Afterwards a start on the SQLite store',
    'is refused. The guide docs/guide/postgres.md has the steps.',
    `Example: npx rollcall move --to ${example} --dry-run`,
  ].join('\n'),
  options: {
    to: { value: 'URL', meaning: `the database, such as ${example}` },
    'dry-run': { meaning: 'checks both and shows the counts; nothing is written' },
    restart: { meaning: 'empties a target whose move is not finished, and begins again' },
    undo: { meaning: 'allows the SQLite store to be used again; what was written to PostgreSQL since is not in it' },
  },
  run: (context) => (context.switch('undo') ? undo(deps, context) : move(deps, context)),
})

async function undo({ mover }: MoveDeps, { io, config }: CommandContext): Promise<number> {
  const wasMoved = await mover.undo(config())
  io.out(wasMoved ? 'the SQLite store may be used again\n' : 'the store was not moved; nothing to undo\n')
  return 0
}

async function move({ clock, mover, onStopSignal }: MoveDeps, context: CommandContext): Promise<number> {
  const { io } = context
  const to = targetOf(context.option('to'))
  const progress = new MoveProgress(io, clock)
  let stopped = false
  const release = onStopSignal(() => {
    stopped = true
  })
  const watch: MoveWatch = {
    onPhase: (phase, rows) => progress.begin(phase, rows),
    onRows: (table, rows) => progress.update(table, rows),
    isStopped: () => stopped,
  }
  try {
    const request = { to, dryRun: context.switch('dry-run'), restart: context.switch('restart') }
    const report = await mover.move(context.config(), request, watch)
    progress.end()
    io.out(reportText(report, progress.seconds))
    return report.outcome === 'stopped' ? 1 : 0
  } finally {
    progress.end()
    release()
  }
}

function targetOf(to: string | undefined): string {
  if (to === undefined) throw new UsageError('move needs --to', `write: rollcall move --to ${example}`)
  if (!isPostgresUrl(to)) throw new UsageError('--to is not a URL of PostgreSQL', `such as ${example}`)
  return to
}

/** The last lines of a move. */
export function reportText({ outcome, tables, to }: MoveReport, seconds: number): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const counts = `${grouped(rows)} rows of ${tables.length} tables`
  switch (outcome) {
    case 'stopped':
      return 'stopped; the same command goes on where it was. Until then no server starts on the store: rollcall move --undo gives the move up\n'
    case 'dry run':
      return `${countsText(tables)}${counts} would be copied to ${to}\ndry run: nothing was written\n`
    case 'already':
      return `everything was moved to ${to} by an earlier run\n${nextSteps(to)}`
    case 'moved':
      return `${counts} are in ${to}, the same in both; ${seconds.toFixed(1)} s\n${nextSteps(to)}`
  }
}

const countsText = (tables: MoveReport['tables']): string =>
  tables
    .filter(({ rows }) => rows > 0)
    .map(({ name, rows }) => `${grouped(rows).padStart(12)}  ${name}\n`)
    .join('')

const nextSteps = (to: string): string =>
  [
    'Set for every node, then start:',
    `  database.url: ${to} with its password`,
    '  secrets.key: the one of this store, which `npx rollcall secret secrets.key` prints here. It is not in the database; keep a copy',
    'The other secrets are in the database. A start on the SQLite store is refused from now on; `npx rollcall move --undo` allows it.',
    '',
  ].join('\n')
