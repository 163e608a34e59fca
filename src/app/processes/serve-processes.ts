import type { CommandContext } from '../../cli/command.ts'
import { lockDataDir } from '../../config/data-dir.ts'
import type { LoadedConfig } from '../../config/load.ts'
import { refuseProcesses, refuseUnsupported } from '../../config/start-problems.ts'
import { systemClock as clock } from '../../core/clock.ts'
import { systemIds as ids } from '../../core/ids.ts'
import { type ReservedPorts, reservePorts } from '../../http/reserved-ports.ts'
import { announce, logOutput } from '../announce.ts'
import { faultLog, openBus } from '../cluster.ts'
import { buildConsole } from '../console-build.ts'
import { flushLog, openLog } from '../log.ts'
import { completeSecrets } from '../server-secrets.ts'
import { startProblem } from '../start-problem.ts'
import { nextStopSignal } from '../stop.ts'
import { LineForwarder } from './forwarded-lines.ts'
import { LeaseRelease } from './lease-release.ts'
import type { FromProcess } from './messages.ts'
import { MetricsCollector } from './metrics-collector.ts'
import { spawnProcess } from './spawn.ts'
import { type RunningProcess, Supervisor } from './supervisor.ts'

/**
 * Runs several processes of the server on the same ports until SIGTERM or SIGINT. Returns the exit code: that of a process
 * that could not start, or 1 when something failed while they stopped.
 */
export async function serveProcesses(context: CommandContext, version: string, count: number): Promise<number> {
  const startedMs = clock.monotonic()
  const loaded = context.config()
  refuseUnsupported(loaded.config)
  refuseProcesses(loaded.config, count)
  const lock = lockDataDir(loaded.config['data.dir'], process.pid)
  const stop = { kill() {} }
  const stopSignal = nextStopSignal(clock, () => stop.kill())
  try {
    const ports = reservePorts(loaded.config)
    try {
      const run = await openRun({ ...loaded, config: { ...loaded.config, ...ports.numbers } }, context, version, count)
      stop.kill = () => run.supervisor.kill()
      void stopSignal.then((signal) => {
        run.log.info({ signal }, 'draining')
        run.supervisor.stop()
      })
      return await supervise(run, ports, context, startedMs)
    } finally {
      ports.release()
    }
  } finally {
    lock.release()
  }
}

/** Everything but the processes. Throws a ConfigError for what an operator can mend. */
async function openRun(loaded: LoadedConfig, { io }: CommandContext, version: string, count: number) {
  const level = loaded.config['log.level']
  const { log, output } = openLog(logOutput(io.environment), level, clock, { pid: process.pid, role: 'supervisor' })
  const complete = await completeSecrets(loaded, { clock, ids }, log).catch((error) => {
    throw startProblem(error, loaded)
  })
  if (complete.config.insecureDev) log.warn('insecureDev is on: weak secrets are accepted')
  const fault = faultLog({ clock, log })
  const bus = await openBus({ config: complete.config, clock, ids }, fault)
  const leases = new LeaseRelease(bus, fault)
  const errors = new LineForwarder(output)
  const metrics = new MetricsCollector(clock, () => supervisor.state)
  const environment = io.environment
  const supervisor: Supervisor = new Supervisor(
    {
      clock,
      log,
      pid: process.pid,
      startMessage: { kind: 'start', loaded: complete, version },
      spawn: (listener) => spawnProcess({ clock, environment, readErrors: (stream) => errors.add(stream) }, listener),
      releaseLease: (run) => leases.release(run),
      observer: {
        received: (one, message) => {
          metrics.received(one, message)
          void answerCollect(one, message)
        },
        ended: (one) => metrics.ended(one),
      },
    },
    count,
  )
  return { loaded: complete, version, log, bus, leases, errors, supervisor }

  async function answerCollect(one: RunningProcess, message: FromProcess): Promise<void> {
    if (message.kind !== 'collect') return
    const text = await metrics.collect(supervisor.serving)
    one.send({ kind: 'collected', id: message.id, text })
  }
}

type Run = Awaited<ReturnType<typeof openRun>>

/** Starts the processes, announces that they are ready, waits for their end. */
async function supervise(
  { loaded, version, log, bus, leases, errors, supervisor }: Run,
  ports: ReservedPorts,
  context: CommandContext,
  startedMs: number,
): Promise<number> {
  const urls = await supervisor.start()
  ports.release()
  if (urls && loaded.config['console.enabled']) void buildConsole({ log, clock })
  if (urls) announce({ urls }, loaded, context, version, Math.round(clock.monotonic() - startedMs))
  const code = await supervisor.exitCode
  await Promise.all([errors.ended(), leases.ended()])
  bus.close()
  await flushLog(log, clock)
  if (supervisor.failure) context.io.error(supervisor.failure.text)
  return code
}
