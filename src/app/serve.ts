import type { CommandContext } from '../cli/command.ts'
import { lockDataDir } from '../config/data-dir.ts'
import type { LoadedConfig } from '../config/load.ts'
import { withFileSecrets } from '../config/secrets.ts'
import { shellWord } from '../config/shell.ts'
import { refuseUnbuilt } from '../config/start-problems.ts'
import { systemClock } from '../core/clock.ts'
import { systemIds } from '../core/ids.ts'
import { logTo, writtenOut } from './log.ts'
import { startServer } from './server.ts'
import { welcome } from './welcome.ts'

/** npm passes on the signal that the terminal sent already: two in less than this are one. */
const oneSignalMs = 1_000

/** Runs the server until it is told to stop. Returns the exit code. */
export async function serve({ config: read, io, file }: CommandContext, version: string): Promise<number> {
  const startedMs = performance.now()
  const loaded = read()
  refuseUnbuilt(loaded.config)
  const lock = lockDataDir(loaded.config['data.dir'], process.pid)
  try {
    const { config } = withFileSecrets(loaded, systemIds)
    const log = logTo(2, config['log.level'], systemClock)
    if (config.insecureDev) log.warn('insecureDev is on: weak secrets are accepted')
    const told = untilSignalled()
    const options = { config, clock: systemClock, ids: systemIds, log, version, checkReplies: config.insecureDev }
    const server = await startServer(options)
    const ms = Math.round(performance.now() - startedMs)
    io.out(`${JSON.stringify({ ready: true, pid: process.pid, version, listeners: server.urls, ms })}\n`)
    if (process.stdout.isTTY) io.out(welcome(server.urls, saidOf(loaded, file)))
    log.info({ signal: await told }, 'draining')
    await server.close()
    await writtenOut(log, systemClock)
    return 0
  } finally {
    lock.release()
  }
}

const saidOf = (loaded: LoadedConfig, file: string | undefined) => ({
  options: sameConfig(loaded, file),
  openimAdmin: loaded.config['openim.adminUserId'],
  lanyingApp: loaded.config['lanying.appId'],
})

/**
 * What another command needs to read the same secrets, ready for a shell. Other flags are left out: they may be secrets
 * themselves.
 */
export function sameConfig({ config, sources }: LoadedConfig, file: string | undefined): string {
  const given = sources['data.dir'] === 'flag' || sources['data.dir'] === 'environment'
  const dataDir = `data.dir=${config['data.dir']}`
  return [file && ` --config ${shellWord(file)}`, given && ` --set ${shellWord(dataDir)}`].filter(Boolean).join('')
}

/** The first SIGTERM or SIGINT. A later second one ends the process at once. */
function untilSignalled(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let firstMs: number | undefined
    const onSignal = (signal: NodeJS.Signals) => {
      const nowMs = performance.now()
      if (firstMs === undefined) {
        firstMs = nowMs
        resolve(signal)
      } else if (nowMs - firstMs >= oneSignalMs) process.exit(1)
    }
    process.on('SIGTERM', onSignal)
    process.on('SIGINT', onSignal)
  })
}
