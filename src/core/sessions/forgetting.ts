import type { Context } from '../context.ts'

export const forgettingBounds = {
  everyMs: 3_600_000,
  /** Until then a client that shows an expired token is told so, and not that there never was such a token. */
  keptMs: 90 * 86_400_000,
  /** Tokens, with their sessions, that one transaction forgets. */
  batchMax: 500,
} as const

/**
 * Forgets tokens long after they expired, a batch at a time, now and then every hour. The returned function stops it and
 * resolves after the batch that is under way.
 */
export function forgetExpiredTokens(
  { storage, clock }: Pick<Context, 'storage' | 'clock'>,
  fault: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false
  let running = Promise.resolve()
  const begin = () => {
    running = running.then(forget).catch(fault)
  }
  const cancel = clock.every(forgettingBounds.everyMs, begin)
  begin()
  return () => {
    stopped = true
    cancel()
    return running
  }

  async function forget(): Promise<void> {
    const { keptMs, batchMax } = forgettingBounds
    const beforeMs = clock.now() - keptMs
    let forgotten: number
    do {
      forgotten = await storage.transaction(({ tokens }) => tokens.prune(beforeMs, batchMax))
    } while (forgotten === batchMax && !stopped)
  }
}
