import { join } from 'node:path'
import type { Environment } from '../../config/environment.ts'
import { environmentPrefix } from '../../config/settings.ts'
import type { Clock } from '../../core/clock.ts'
import type { FromProcess } from './messages.ts'
import type { ProcessListener, RunningProcess } from './supervisor.ts'

const program = join(import.meta.dir, 'main.ts')

/** How long the last messages of a process that has ended may take to arrive. */
const lastMessagesMs = 1_000

export type SpawnDeps = {
  readonly clock: Clock
  readonly environment: Environment
  /** Gets the standard error of each process. */
  readonly readErrors: (output: ReadableStream<Uint8Array>) => void
}

/** Starts one process of this program. When that is not possible, the listener gets an end. */
export function spawnProcess({ clock, environment, readErrors }: SpawnDeps, listener: ProcessListener): RunningProcess {
  try {
    const allMessages = Promise.withResolvers<void>()
    const child = Bun.spawn([process.execPath, '--no-env-file', program], {
      // The settings are in the first message.
      env: Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith(environmentPrefix))),
      stdin: 'ignore',
      stdout: 'ignore',
      stderr: 'pipe',
      serialization: 'advanced',
      ipc: (message: FromProcess) => listener.received(running, message),
      onDisconnect: () => allMessages.resolve(),
      onExit(_, code, signal) {
        const end = { code, signal: signal === null ? null : String(signal) }
        clock.after(lastMessagesMs, allMessages.resolve)
        void allMessages.promise.then(() => listener.ended(running, end))
      },
    })
    const running = runningOf(child)
    readErrors(child.stderr)
    return running
  } catch (error) {
    return neverStarted(error, listener)
  }
}

const runningOf = (child: Bun.Subprocess): RunningProcess => ({
  pid: child.pid,
  send(message) {
    try {
      child.send(message)
    } catch {
      // It has ended, and the listener gets that.
    }
  },
  kill: () => child.kill('SIGKILL'),
})

/** As one that ends at once: memory or the limit of processes may allow the next. */
function neverStarted(error: unknown, listener: ProcessListener): RunningProcess {
  const process: RunningProcess = { pid: 0, send() {}, kill() {} }
  queueMicrotask(() => {
    listener.received(process, { kind: 'failed', text: `rollcall: no process could be started: ${error}\n`, code: 1 })
    listener.ended(process, { code: 1, signal: null })
  })
  return process
}
