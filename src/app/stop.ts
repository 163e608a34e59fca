import type { Logger } from 'pino'
import type { Clock } from '../core/clock.ts'
import type { Server } from './server.ts'

/** npm repeats the signal that the terminal has sent: two within this time count as one. */
const signalRepeatMsMax = 1_000

/** The first SIGTERM or SIGINT. A later second one ends the process at once; `before` is called then. */
export function nextStopSignal(clock: Clock, before: () => void = () => {}): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let firstMs: number | undefined
    const onSignal = (signal: NodeJS.Signals) => {
      const nowMs = clock.monotonic()
      if (firstMs === undefined) {
        firstMs = nowMs
        resolve(signal)
      } else if (nowMs - firstMs >= signalRepeatMsMax) {
        before()
        process.exit(1)
      }
    }
    process.on('SIGTERM', onSignal)
    process.on('SIGINT', onSignal)
  })
}

/**
 * Drains the server; returns the exit code. What is acknowledged is on disk already, so a stop that fails, as on a full disk,
 * loses nothing of it.
 */
export async function stopServing(server: Pick<Server, 'close'>, log: Logger): Promise<number> {
  try {
    await server.close()
    return 0
  } catch (error) {
    log.error({ err: error }, 'stopped, but not all could be written; acknowledged writes are on disk')
    return 1
  }
}
/** Runs `stop` at SIGINT and SIGTERM, which do not end the process until the returned function is called. */
export function onStopSignal(stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, stop)
  return () => {
    for (const signal of signals) process.off(signal, stop)
  }
}
