import type { Logger } from 'pino'
import type { Server } from './server.ts'

/** npm repeats the signal that the terminal has sent: two within this time count as one. */
const signalRepeatMsMax = 1_000

/** The first SIGTERM or SIGINT. A later second one ends the process at once. */
export function nextStopSignal(): Promise<NodeJS.Signals> {
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

/** What is acknowledged is on disk already, so a stop that fails, as on a full disk, loses nothing of it. */
export async function stopServing(server: Server, log: Logger): Promise<number> {
  try {
    await server.close()
    return 0
  } catch (error) {
    log.error({ err: error }, 'stopped, but not all could be written; acknowledged writes are on disk')
    return 1
  }
}
