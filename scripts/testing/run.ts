import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sequentialParts, slowFiles } from './parts.ts'
import { Progress, Results } from './progress.ts'

export type Counts = { passed: number; failed: number; skipped: number; seconds: number }

/** For a test that hangs: a spawned server takes tens of seconds on a machine where many programs want the processor. */
const testTimeoutMs = 120_000

/** More processes than this would each load the whole program for little. */
const processesMax = 4

/**
 * Runs the test files of a part, in a process for each processor; those that take longest start first. Shows how far it is, and
 * what fails as it happens; what passes is only counted. `variables`: of the environment, beside those that are set.
 */
export async function runTests(
  part: string,
  files: readonly string[],
  variables: Readonly<Record<string, string | undefined>> = {},
): Promise<Counts> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0, seconds: 0 }
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-junit-'))
  const report = join(folder, 'junit.xml')
  const atOnce = sequentialParts.includes(part) ? 1 : Math.min(processesMax, Math.max(2, availableParallelism()))
  const processes = Math.min(files.length, atOnce)
  const timings = join(folder, 'timings.json')
  writeFileSync(timings, JSON.stringify({ version: 1, files: timesOf(files) }))
  const flags = ['--no-orphans', `--timeout=${testTimeoutMs}`, '--reporter=junit', `--reporter-outfile=${report}`]
  if (processes > 1) flags.push(`--parallel=${processes}`, '--no-isolate', `--timings=${timings}`)
  const startedMs = performance.now()
  const child = Bun.spawn([process.execPath, '--no-env-file', 'test', ...flags, ...files.map((file) => `./${file}`)], {
    env: { ...process.env, ...variables },
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  })
  await show(part, { files: files.length, processes }, [child.stdout, child.stderr])
  const code = await child.exited
  const counts = countsOf(report)
  rmSync(folder, { recursive: true })
  // A file that does not load, and a process that dies, fail without a test of their own.
  const failed = code === 0 ? counts.failed : Math.max(counts.failed, 1)
  return { ...counts, failed, seconds: (performance.now() - startedMs) / 1000 }
}

/** A file without a time would start before those that have one. */
const timesOf = (files: readonly string[]) => Object.fromEntries(files.map((file) => [file, slowFiles[file] ?? 1_000]))

/** Shows progress until the streams have ended. */
async function show(
  part: string,
  { files, processes }: { files: number; processes: number },
  streams: readonly ReadableStream<Uint8Array>[],
): Promise<void> {
  const results = new Results(processes)
  const progress = new Progress({
    part,
    files,
    write: (text) => void process.stdout.write(text),
    isTerminal: process.stdout.isTTY === true,
    nowMs: () => performance.now(),
  })
  const ticks = setInterval(() => progress.update(results.standing), 1_000)
  await Promise.all(
    streams.map(async (stream) => {
      for await (const line of linesOf(stream)) {
        progress.print(results.read(line))
        progress.update(results.standing)
      }
    }),
  )
  clearInterval(ticks)
  progress.print(results.recap)
  progress.end()
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of stream) {
    const lines = (text + decoder.decode(bytes, { stream: true })).split('\n')
    text = lines.pop() ?? ''
    yield* lines
  }
  if (text !== '') yield text
}

/** Counts out of the report's first element; all zero when the process died before it wrote any. */
function countsOf(report: string): Omit<Counts, 'seconds'> {
  const first = /<testsuites [^>]*>/.exec(textOf(report))?.[0] ?? ''
  const number = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(first)?.[1] ?? 0)
  const [tests, failed, skipped] = [number('tests'), number('failures'), number('skipped')]
  return { passed: tests - failed - skipped, failed, skipped }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
