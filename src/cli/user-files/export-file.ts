import { once } from 'node:events'
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { type CommandContext, UsageError } from '../command.ts'
import type { UserTransfer, WithUsers } from './deps.ts'
import { type ExportFormat, exportFormats } from './formats.ts'

/** The command `rollcall export`. */
export function exportFile(withUsers: WithUsers, context: CommandContext): Promise<number> {
  const { args, option } = context
  const [file = ''] = args
  const format = formatNamed(option('format') ?? 'ndjson')
  if (file !== '-' && existsSync(file)) throw new UsageError(`${file} exists`, 'name a new file')
  return withUsers(context.config(), option('app') ?? 'default', (users) => writeAll(users, context, file, format))
}

function formatNamed(name: string): ExportFormat {
  const format = Object.entries(exportFormats).find(([known]) => known === name)?.[1]
  if (format) return format
  throw new UsageError(`there is no format ${name}`, `--format ${Object.keys(exportFormats).join('|')}`)
}

async function writeAll(users: UserTransfer, context: CommandContext, file: string, format: ExportFormat) {
  if (file === '-') {
    await writeTo(process.stdout, users, context, format)
    return 0
  }
  const unfinished = `${file}.part`
  const stream = createWriteStream(unfinished, { mode: 0o600 })
  try {
    const count = await writeTo(stream, users, context, format)
    stream.end()
    await once(stream, 'close')
    renameSync(unfinished, file)
    context.io.out(`${file}: ${count.toLocaleString('en-US')} users\n`)
    return 0
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Waits whenever the stream is full, so that a slow reader costs no memory. Returns how many users were written. */
async function writeTo(stream: Writable, users: UserTransfer, context: CommandContext, format: ExportFormat) {
  let failure: Error | undefined
  stream.on('error', (error) => {
    failure ??= error
  })
  const write = async (text: string) => {
    const isFull = text !== '' && !stream.write(text)
    if (failure) throw failure
    // It ends with a failure of the stream too. A race with one promise for all writes would keep something of each.
    if (isFull) await once(stream, 'drain')
  }
  await write(format.head)
  let count = 0
  for await (const records of users.exportUsers({ withSecrets: context.switch('with-secrets') })) {
    await write(records.map((record) => format.line(record)).join(''))
    count += records.length
  }
  return count
}
