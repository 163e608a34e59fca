import type { Logger } from 'pino'
import type { CliIo, CommandContext } from '../cli/command.ts'
import { lockDatabase, lockDataDir, type ServerLock } from '../config/data-dir.ts'
import type { LoadedConfig } from '../config/load.ts'
import { storeSetting } from '../config/restore-problems.ts'
import { secretKeys } from '../config/settings.ts'
import { shellWord } from '../config/shell.ts'
import { refuseUnsupported } from '../config/start-problems.ts'
import { systemClock } from '../core/clock.ts'
import { systemIds } from '../core/ids.ts'
import { machineAddress } from '../http/shown-urls.ts'
import { databaseFiles } from './configured-storage.ts'
import { createLogger, flushLog, type LogOutput } from './log.ts'
import { type Server, startServer } from './server.ts'
import { completeSecrets } from './server-secrets.ts'
import { startProblem } from './start-problem.ts'
import { terminalLine } from './terminal-log.ts'
import { welcomeText } from './welcome.ts'

/** npm repeats the signal that the terminal has sent: two within this time count as one. */
const signalRepeatMsMax = 1_000

/** Runs the server until SIGTERM or SIGINT. Returns the exit code: 1 when something failed while it stopped. */
export async function serve(context: CommandContext, version: string): Promise<number> {
  const startedMs = performance.now()
  const loaded = context.config()
  refuseUnsupported(loaded.config)
  const locks = [lockDataDir(loaded.config['data.dir'], process.pid)]
  try {
    const stopSignal = nextStopSignal()
    const { server, log } = await startConfigured(loaded, context.io, version, locks)
    announce(server, loaded, context, version, Math.round(performance.now() - startedMs))
    log.info({ signal: await stopSignal }, 'draining')
    const code = await stop(server, log)
    await flushLog(log, systemClock)
    return code
  } finally {
    for (const lock of locks) lock.release()
  }
}

/** Adds the lock of the database to `locks`. Throws a ConfigError for what an operator can mend. */
async function startConfigured(loaded: LoadedConfig, io: CliIo, version: string, locks: ServerLock[]) {
  let known = loaded
  try {
    const log = createLogger(logOutput(io.environment), loaded.config['log.level'], systemClock)
    known = await completeSecrets(loaded, { clock: systemClock, ids: systemIds }, log)
    const { config } = known
    // An empty database was made with its secrets.
    locks.push(...lockStore(known))
    if (config.insecureDev) log.warn('insecureDev is on: weak secrets are accepted')
    const options = { config, clock: systemClock, ids: systemIds, log, version, checkReplies: config.insecureDev }
    return { server: await startServer(options), log }
  } catch (error) {
    throw startProblem(error, known)
  }
}

const lockStore = (loaded: LoadedConfig): ServerLock[] =>
  databaseFiles(loaded.config)
    .filter(({ name }) => name === 'database')
    .map(({ path }) => lockDatabase({ setting: storeSetting(loaded), path }, process.pid))

/** Prints the ready line, and the welcome screen on a terminal. */
function announce(
  { urls }: Server,
  loaded: LoadedConfig,
  { io, file }: CommandContext,
  version: string,
  ms: number,
): void {
  io.out(`${JSON.stringify({ ready: true, pid: process.pid, version, listeners: urls, ms })}\n`)
  if (process.stdout.isTTY) io.out(welcomeText(urls, welcomeValues(loaded, file)))
}

/** What is acknowledged is on disk already, so a stop that fails, as on a full disk, loses nothing of it. */
async function stop(server: Server, log: Logger): Promise<number> {
  try {
    await server.close()
    return 0
  } catch (error) {
    log.error({ err: error }, 'stopped, but not all could be written; acknowledged writes are on disk')
    return 1
  }
}

/** Standard error: text for a person on a terminal, JSON elsewhere. NO_COLOR is respected (https://no-color.org). */
function logOutput({ NO_COLOR: noColor = '', TERM: terminal }: CliIo['environment']): LogOutput {
  const color = noColor === '' && terminal !== 'dumb'
  return { descriptor: 2, format: process.stderr.isTTY ? terminalLine(color) : undefined }
}

const welcomeValues = (loaded: LoadedConfig, file: string | undefined) => ({
  options: configOptions(loaded, file),
  secretFlags: secretKeys.filter((key) => loaded.sources[key] === 'flag'),
  listShape: loaded.config['wildfire.listShape'],
  openimAdmin: loaded.config['openim.adminUserId'],
  lanyingApp: loaded.config['lanying.appId'],
  machine: machineAddress(),
})

/**
 * The options by which another command reads the same secrets, quoted for a shell. Other flags are left out: they may
 * be secrets themselves.
 */
export function configOptions({ config, sources }: LoadedConfig, file: string | undefined): string {
  const given = sources['data.dir'] === 'flag' || sources['data.dir'] === 'environment'
  const dataDir = `data.dir=${config['data.dir']}`
  return [file && ` --config ${shellWord(file)}`, given && ` --set ${shellWord(dataDir)}`].filter(Boolean).join('')
}

/** The first SIGTERM or SIGINT. A later second one ends the process at once. */
function nextStopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let firstMs: number | undefined
    const onSignal = (signal: NodeJS.Signals) => {
      const nowMs = performance.now()
      if (firstMs === undefined) {
        firstMs = nowMs
        resolve(signal)
      } else if (nowMs - firstMs >= signalRepeatMsMax) process.exit(1)
    }
    process.on('SIGTERM', onSignal)
    process.on('SIGINT', onSignal)
  })
}
