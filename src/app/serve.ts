import type { CliIo, CommandContext } from '../cli/command.ts'
import { lockDatabase, lockDataDir, type ServerLock } from '../config/data-dir.ts'
import type { LoadedConfig } from '../config/load.ts'
import { storeSetting } from '../config/restore-problems.ts'
import { readSecretsFile, type StoredSecrets, writeSecretsFile } from '../config/secrets.ts'
import { refuseUnsupported } from '../config/start-problems.ts'
import { aheadOf, systemClock } from '../core/clock.ts'
import { systemIds } from '../core/ids.ts'
import { announce, logOutput } from './announce.ts'
import { databaseFiles } from './configured-storage.ts'
import { buildConsole } from './console-build.ts'
import { createLogger, flushLog } from './log.ts'
import { processCount } from './processes/process-count.ts'
import { serveProcesses } from './processes/serve-processes.ts'
import { startServer } from './server.ts'
import { completeSecrets } from './server-secrets.ts'
import { startProblem } from './start-problem.ts'
import { nextStopSignal, stopServing } from './stop.ts'

/** The command `rollcall serve`: one process, or several under a supervisor. Returns the exit code. */
export function serve(context: CommandContext, version: string): Promise<number> {
  const count = processCount(context)
  return count === 1 ? serveAlone(context, version) : serveProcesses(context, version, count)
}

/** Runs the server until SIGTERM or SIGINT. Returns the exit code: 1 when something failed while it stopped. */
async function serveAlone(context: CommandContext, version: string): Promise<number> {
  const startedMs = systemClock.monotonic()
  const loaded = context.config()
  refuseUnsupported(loaded.config)
  const locks = [lockDataDir(loaded.config['data.dir'], process.pid)]
  try {
    const stopSignal = nextStopSignal(systemClock)
    const { server, log } = await startConfigured(loaded, context.io, version, locks)
    announce(server, loaded, context, version, Math.round(systemClock.monotonic() - startedMs))
    if (loaded.config['console.enabled']) void buildConsole({ log, clock: systemClock })
    log.info({ signal: await stopSignal }, 'draining')
    const code = await stopServing(server, log)
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
    const { config, sources } = known
    // An empty database was made with its secrets.
    locks.push(...lockStore(known))
    if (config.insecureDev) log.warn('insecureDev is on: weak secrets are accepted')
    const clock = aheadOf(systemClock, config.testClockOffsetMs)
    const options = { config, sources, clock, ids: systemIds, log, version, checkReplies: config.insecureDev }
    const keepSecrets = (secrets: StoredSecrets) => {
      const dataDir = config['data.dir']
      writeSecretsFile(dataDir, { ...readSecretsFile(dataDir), ...secrets })
    }
    return { server: await startServer({ ...options, keepSecrets }), log }
  } catch (error) {
    throw startProblem(error, known)
  }
}

const lockStore = (loaded: LoadedConfig): ServerLock[] =>
  databaseFiles(loaded.config)
    .filter(({ name }) => name === 'database')
    .map(({ path }) => lockDatabase({ setting: storeSetting(loaded), path }, process.pid))
