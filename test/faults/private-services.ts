import { chmodSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { systemIds } from '../../src/core/ids.ts'

/** A server of the test's own: its process can be killed, frozen and started again on the same port. */
export type PrivateService = {
  readonly port: number
  readonly isRunning: boolean
  /** Starts the process; resolves when it answers. Throws with its output when it does not. */
  start(): Promise<void>
  /** Ends the process at once. Clients lose their connections; what is held in memory alone is lost. */
  kill(): Promise<void>
}

const startMsMax = 60_000
const isRoot = process.getuid?.() === 0

/** A PostgreSQL server that keeps its data in `folder`, an empty one. It does not run as root, so the tests do not either there. */
export async function privatePostgres(folder: string): Promise<PrivateService> {
  const bin = postgresFolder()
  const cluster = join(folder, 'cluster')
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  if (isRoot) run('chown', 'postgres', folder)
  const make = ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8']
  run(...asPostgres, join(bin, 'initdb'), ...make)
  const port = await freePort()
  // Processes are killed here, never the machine: nothing has to reach the disk.
  const flags = ['-c', 'fsync=off', '-c', 'max_connections=100', '-k', folder, '-h', '127.0.0.1', '-p', String(port)]
  return new Restartable(port, {
    command: [...asPostgres, join(bin, 'postgres'), '-D', cluster, ...flags],
    probe: [join(bin, 'pg_isready'), '-h', '127.0.0.1', '-p', String(port)],
    folder,
    // All processes of the server end, without a shutdown; the next start recovers from the log.
    killSignal: 'SIGQUIT',
  })
}

/** A Redis that writes nothing to the disk: a restart empties it. */
export async function privateRedis(folder: string): Promise<PrivateService> {
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const flags = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no']
  return new Restartable(port, {
    command: ['redis-server', ...flags],
    probe: ['redis-cli', '-p', String(port), 'ping'],
    folder,
    killSignal: 'SIGKILL',
  })
}

type RestartableOptions = {
  readonly command: readonly string[]
  /** Succeeds when the server answers. */
  readonly probe: readonly string[]
  readonly folder: string
  readonly killSignal: NodeJS.Signals
}

class Restartable implements PrivateService {
  #process: Bun.Subprocess | undefined

  constructor(
    readonly port: number,
    private readonly options: RestartableOptions,
  ) {}

  get isRunning(): boolean {
    return this.#process !== undefined
  }
  async start(): Promise<void> {
    const { command, probe, folder } = this.options
    const log = Bun.file(join(folder, 'log'))
    this.#process = Bun.spawn([...command], { cwd: folder, stdin: 'ignore', stdout: log, stderr: log })
    const endMs = performance.now() + startMsMax
    while (Bun.spawnSync([...probe]).exitCode !== 0) {
      if (performance.now() > endMs || this.#process.exitCode !== null) throw new Error(await log.text())
      await Bun.sleep(20)
    }
  }
  async kill(): Promise<void> {
    this.#process?.kill(this.options.killSignal)
    await this.#process?.exited
    this.#process = undefined
  }
}

/** PostgreSQL refuses to run as root. */
const asPostgres: readonly string[] = isRoot
  ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--pdeathsig=QUIT']
  : []

/** In the PATH, or where Debian puts it. */
function postgresFolder(): string {
  const root = '/usr/lib/postgresql'
  const path = Bun.which('initdb')
  if (path) return join(realpathSync(path), '..')
  const [latest] = readdirSync(root).toSorted((a, b) => Number(b) - Number(a))
  return join(root, latest ?? '', 'bin')
}

function run(...command: string[]): void {
  const { exitCode, stderr } = Bun.spawnSync(command, { cwd: '/' })
  if (exitCode !== 0) throw new Error(`${command.join(' ')}: ${stderr}`)
}

/** Below the ports that the system gives to clients: while the server is down, one of them could have its port. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + systemIds.below(20_000)
    const server = createServer()
    const isFree = await new Promise<boolean>((tried) => {
      server.on('error', () => tried(false)).listen(port, '127.0.0.1', () => tried(true))
    })
    await new Promise((closed) => server.close(closed))
    if (isFree) return port
  }
}
