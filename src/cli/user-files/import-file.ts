import { existsSync, statSync } from 'node:fs'
import { type CommandContext, UsageError } from '../command.ts'
import { countedSource } from './counted-source.ts'
import type { ImportDeps, UserTransfer } from './deps.ts'
import { type ImportFormat, importFormats } from './formats.ts'
import { FailureReport, Progress, summaryText } from './import-report.ts'
import { runImport, type Tally } from './import-run.ts'
import { Position } from './position.ts'
import { FileProblem } from './row.ts'

/** The command `rollcall import`. */
export async function importFile(deps: ImportDeps, context: CommandContext): Promise<number> {
  const { args, io, option } = context
  const [file = ''] = args
  const format = formatOf(file, option('from'), importFormats(await deps.foreignTables()))
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
  const source = sourceOf(file)
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
      recordsMax: users.importRecordsMax,
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

function sourceOf(file: string) {
  const isInput = file === '-'
  const source = countedSource(isInput ? Bun.stdin.stream() : Bun.file(file).stream())
  return { ...source, total: isInput ? undefined : statSync(file).size }
}
