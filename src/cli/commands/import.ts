import { existsSync, statSync } from 'node:fs'
import type { LoadedConfig } from '../../config/load.ts'
import type { ExportOptions } from '../../core/accounts/transfer/export-users.ts'
import type { Imported, ImportOptions } from '../../core/accounts/transfer/import-users.ts'
import type { UserRecord } from '../../core/accounts/transfer/record.ts'
import type { Clock } from '../../core/clock.ts'
import type { CoreError } from '../../core/errors.ts'
import { type Command, type CommandContext, UsageError } from '../command.ts'
import { type ForeignTables, type ImportFormat, importFormats } from '../user-files/formats.ts'
import { FailureReport, Progress, summaryText } from '../user-files/import-report.ts'
import { runImport, type Tally } from '../user-files/import-run.ts'
import { Position } from '../user-files/position.ts'
import { FileProblem } from '../user-files/row.ts'

/** The accounts of one app, in a store that no server uses meanwhile. */
export interface UserTransfer {
  importUsers(records: readonly UserRecord[], options: ImportOptions): Promise<(Imported | CoreError)[]>
  exportUsers(options: ExportOptions): AsyncIterable<readonly UserRecord[]>
}

/** Locks the data folder, opens the store and runs `work`. Throws `app.not_found`, ConfigError, InUseError. */
export type WithUsers = <T>(loaded: LoadedConfig, app: string, work: (users: UserTransfer) => Promise<T>) => Promise<T>

export interface ImportDeps {
  readonly clock: Clock
  readonly withUsers: WithUsers
  readonly foreignTables: ForeignTables
  /** Runs `stop` at SIGINT and SIGTERM, until the returned function is called. */
  readonly onStopSignal: (stop: () => void) => () => void
}

/** `import users.ndjson`, `import --from csv -`. */
export const importCommand = (deps: ImportDeps): Command => ({
  name: 'import',
  summary: 'Creates and changes users from a file, while no server runs',
  usage: '<file>',
  details: [
    'Reads ndjson, csv, or a MySQL dump of a WildfireChat server; `-` is standard input. The guide docs/guide/import.md has',
    'the fields. The same file again changes nothing, so an import that was stopped is simply started again. Rows that cannot be',
    'imported are reported and the others are imported; the exit code is 1 then.',
    'Example: npx rollcall import users.ndjson --dry-run',
  ].join('\n'),
  options: {
    from: { value: 'FORMAT', meaning: `the format: ${Object.keys(importFormats(deps.foreignTables)).join(', ')}` },
    app: { value: 'ID', meaning: 'the app; `default` when omitted' },
    'dry-run': { meaning: 'writes nothing; shows the counts and problems' },
    'keep-existing': { meaning: 'leaves users that exist as they are' },
    errors: { value: 'FILE', meaning: 'writes a line of JSON for each row that is not imported' },
    position: { value: 'FILE', meaning: 'notes there how far the file is imported, and goes on from it' },
  },
  run: (context) => importFile(deps, context),
})

async function importFile(deps: ImportDeps, context: CommandContext): Promise<number> {
  const { args, io, option } = context
  const [file = ''] = args
  const format = formatOf(file, option('from'), importFormats(deps.foreignTables))
  if (file !== '-' && !existsSync(file)) throw new UsageError(`there is no file ${file}`, 'name a file, or - for stdin')
  const app = option('app') ?? 'default'
  const position = positionOf(context, file, app)
  return deps.withUsers(context.config(), app, async (users) => {
    try {
      return await importInto(users, deps, { context, file, format, position })
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error
      io.error(`rollcall: ${file}: ${error.message}\n`)
      return 1
    }
  })
}

function positionOf({ option }: CommandContext, file: string, app: string): Position | undefined {
  const path = option('position')
  if (path === undefined) return undefined
  if (file === '-') throw new UsageError('--position needs a file', 'standard input cannot be read again')
  return new Position(path, { file, app })
}

type Asked = {
  readonly context: CommandContext
  readonly file: string
  readonly format: ImportFormat
  readonly position: Position | undefined
}

async function importInto(users: UserTransfer, { clock, onStopSignal }: ImportDeps, asked: Asked): Promise<number> {
  const { file, format, position, context } = asked
  const { io } = context
  const dryRun = context.switch('dry-run')
  const source = countedSource(file)
  const progress = new Progress(io, clock, source)
  const failures = new FailureReport(io, context.option('errors'))
  const stop = { asked: false }
  const release = onStopSignal(() => {
    stop.asked = true
    source.end()
  })
  try {
    const tally = await runImport({
      format,
      bytes: source.chunks,
      options: { dryRun, keepExisting: context.switch('keep-existing') },
      skipRows: position?.read() ?? 0,
      importUsers: users.importUsers,
      onFailure: (failure) => failures.add(failure),
      onCommitted(rows, counts) {
        if (!dryRun) position?.write(rows)
        progress.update(counts)
      },
      isStopped: () => stop.asked,
    })
    if (!stop.asked && !dryRun) position?.remove()
    progress.end()
    io.out(summaryText({ tally, seconds: progress.seconds, dryRun, stopped: stop.asked }))
    return exitCode(tally, stop.asked)
  } finally {
    failures.close()
    release()
  }
}

const exitCode = ({ failed }: Tally, stopped: boolean): number => (failed > 0 || stopped ? 1 : 0)

function formatOf(file: string, asked: string | undefined, formats: Readonly<Record<string, ImportFormat>>) {
  const name = asked ?? nameByExtension(file)
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (format) return format
  const known = `--from ${Object.keys(formats).join('|')}`
  throw new UsageError(asked === undefined ? 'the format is missing' : `there is no format ${name}`, known)
}

const nameByExtension = (file: string): string => {
  const extension = file.slice(file.lastIndexOf('.') + 1)
  return extension === 'jsonl' ? 'ndjson' : extension
}

/** The bytes of a file or of standard input, counted as they are read. `end` also ends a wait for more of them. */
function countedSource(file: string) {
  let read = 0
  const reader = (file === '-' ? Bun.stdin.stream() : Bun.file(file).stream()).getReader()
  const ended = Promise.withResolvers<{ done: true; value: undefined }>()
  // A read of standard input may stay pending after `cancel`.
  const nextChunk = () => Promise.race([reader.read(), ended.promise])
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let next = await nextChunk(); !next.done; next = await nextChunk()) {
      read += next.value.length
      yield next.value
    }
  }
  const end = () => {
    ended.resolve({ done: true, value: undefined })
    reader.cancel().catch(() => {})
  }
  return { chunks: chunks(), end, read: () => read, total: file === '-' ? undefined : statSync(file).size }
}
