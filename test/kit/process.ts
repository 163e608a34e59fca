import { join } from 'node:path'
import { flagsOf, freePorts, type Settings } from './server.ts'

const ownRoot = join(import.meta.dir, '..', '..')

/** How the program is called: as a person does, as the command line does, or straight. */
const ways = {
  npm: () => ['npm', 'start', '--', 'serve'],
  script: (root: string) => ['sh', join(root, 'scripts', 'start'), 'serve'],
  bun: (root: string) => [process.execPath, '--no-env-file', join(root, 'src', 'main.ts'), 'serve'],
} as const

export type SpawnOptions = {
  via?: keyof typeof ways
  /** Another checkout of the program. */
  root?: string
  /** Over free ports for every listener, and a stop without notice. Give `data.dir`, or the server writes into the project. */
  settings: Settings
  /** Options of `serve` other than settings. */
  options?: readonly string[]
  /** The words of a command that runs the program, in front of its own. */
  under?: readonly string[]
  env?: Readonly<Record<string, string>>
}

export type ReadyLine = { ready: true; pid: number; version: string; listeners: Record<string, string>; ms: number }

/** A real process, and its output so far. */
export type Spawned = {
  /** Of the process that was started: npm's own where npm was. */
  pid: number
  stdout(): string
  stderr(): string
  signal(name: NodeJS.Signals): void
  /** The exit code; 128 and the signal's number when a signal ended it. */
  exited: Promise<number>
}

export type SpawnedServer = Spawned & { urls: Record<string, string>; ready: ReadyLine }

const living = new Set<Bun.Subprocess>()

/** Kills what a failed test left behind; for `afterEach` and `afterAll`. */
export async function killLeftovers(): Promise<void> {
  for (const child of living) child.kill('SIGKILL')
  await Promise.all([...living].map((child) => child.exited))
}

/** Starts a server and gives its process at once, whatever becomes of it. */
export function spawnRollcall({
  via = 'bun',
  root = ownRoot,
  settings,
  options = [],
  under = [],
  env = {},
}: SpawnOptions): Spawned & { lines: AsyncIterable<string> } {
  const flags = flagsOf({ ...freePorts, 'shutdown.noticeMs': 0, ...settings }).flatMap((flag) => ['--set', flag])
  const child = Bun.spawn([...under, ...ways[via](root), ...options, ...flags], {
    cwd: root,
    env: { ...withoutSettings(process.env), ...env },
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  })
  living.add(child)
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const exited = child.exited.then(async (code) => {
    living.delete(child)
    await Promise.all([stdout.ended, stderr.ended])
    return code
  })
  return {
    pid: child.pid,
    stdout: stdout.text,
    stderr: stderr.text,
    signal: (name) => child.kill(name),
    exited,
    lines: stdout.lines(),
  }
}

/** Starts a server and waits for its ready line. Throws with its output when it ends earlier. */
export async function spawnServer(options: SpawnOptions): Promise<SpawnedServer> {
  const { lines, ...spawned } = spawnRollcall(options)
  for await (const line of lines) {
    if (!line.startsWith('{"ready":true')) continue
    const ready = JSON.parse(line) as ReadyLine
    return { ...spawned, ready, urls: ready.listeners }
  }
  throw new Error(`no ready line, exit code ${await spawned.exited}:\n${spawned.stderr()}`)
}

/** Runs a server that is expected to refuse. */
export async function runRefused(options: SpawnOptions): Promise<{ code: number; stdout: string; stderr: string }> {
  const { exited, stdout, stderr } = spawnRollcall(options)
  return { code: await exited, stdout: stdout(), stderr: stderr() }
}

/** The server reads every ROLLCALL_ variable as a setting, so variables meant for tests must not reach it. */
export const withoutSettings = (env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('ROLLCALL_')))

/** Reads a stream to its end. */
function collect(stream: ReadableStream<Uint8Array>) {
  let text = ''
  let more = Promise.withResolvers<void>()
  let open = true
  const ended = (async () => {
    const decoder = new TextDecoder()
    for await (const bytes of stream) {
      text += decoder.decode(bytes, { stream: true })
      more.resolve()
      more = Promise.withResolvers()
    }
    open = false
    more.resolve()
  })()
  return {
    text: () => text,
    ended,
    async *lines() {
      for (let read = 0; open || text.indexOf('\n', read) >= 0; ) {
        const end = text.indexOf('\n', read)
        if (end < 0) await more.promise
        else {
          yield text.slice(read, end)
          read = end + 1
        }
      }
    },
  }
}
