import type { Logger } from 'pino'
import { failureOf } from '../../cli/run.ts'
import { aheadOf, systemClock } from '../../core/clock.ts'
import { systemIds } from '../../core/ids.ts'
import { snapshotOf } from '../../http/merged-metrics.ts'
import { flushLog, openLog } from '../log.ts'
import { type Server, startServer } from '../server.ts'
import { startProblem } from '../start-problem.ts'
import { nextStopSignal, stopServing } from '../stop.ts'
import type { FromProcess, NodeRun, ToProcess } from './messages.ts'
import { type StartMessage, SupervisorChannel } from './supervisor-channel.ts'

/** One of the processes of `serve --processes`. Serves what its supervisor says; returns the exit code when it has drained. */
export async function runNodeProcess(): Promise<number> {
  const channel = openChannel()
  const stopSignal = Promise.race([nextStopSignal(systemClock), channel.stop])
  const message = await channel.started
  const { log } = openLog({ descriptor: 2 }, message.loaded.config['log.level'], systemClock, { pid: process.pid })
  const server = await startOrTell(message, channel, log)
  if (!server) return 1
  channel.onRelease((run) => releaseLease(server, run, log))
  channel.answerSamples(() => snapshotOf(server.registry))
  channel.send({ kind: 'ready', urls: server.urls })
  log.info({ signal: await stopSignal }, 'draining')
  channel.send({ kind: 'draining' })
  const code = await stopServing(server, log)
  await channel.sendLastSample()
  await flushLog(log, systemClock)
  return code
}

/** Without the database the lease runs out by itself. */
function releaseLease({ core }: Server, run: NodeRun, log: Logger): void {
  core.context.storage.nodeLeases.release(run).catch((error: unknown) => {
    log.warn(
      { err: error, childNode: run.node },
      'the lease of a process that ended could not be released; it runs out',
    )
  })
}

function openChannel(): SupervisorChannel {
  const channel = new SupervisorChannel(systemClock, sendToSupervisor)
  process.on('message', (message: ToProcess) => channel.received(message))
  process.on('disconnect', () => channel.disconnected())
  return channel
}

const sendToSupervisor = (message: FromProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null) => (error ? reject(error) : resolve())
    if (process.connected) process.send?.(message, undefined, undefined, done)
    else reject(new Error('the supervisor has ended'))
  })

/** `undefined` when it cannot start: the supervisor has the reason then. */
async function startOrTell(
  { loaded, version }: StartMessage,
  channel: SupervisorChannel,
  log: Logger,
): Promise<Server | undefined> {
  const { config, sources } = loaded
  const clock = aheadOf(systemClock, config.testClockOffsetMs)
  const base = { config, sources, clock, ids: systemIds, log, version, checkReplies: config.insecureDev }
  try {
    return await startServer({ ...base, group: channel })
  } catch (error) {
    await sendToSupervisor({ kind: 'failed', ...failureOf(startProblem(error, loaded)) })
    return undefined
  }
}
