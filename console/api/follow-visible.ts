import { type FollowOptions, follow, type StreamMessage } from '../../src/admin-client/events.ts'

export type StreamOptions = {
  readonly open: FollowOptions['open']
  readonly onMessage: (message: StreamMessage) => void
  /** Since when nothing comes; undefined when the stream is open again. */
  readonly onStale: (since: number | undefined) => void
  /** The stream was lost and is open again; messages of an unnumbered stream may be missing. */
  readonly onReopen?: () => void
  /** A failure for which trying again does not help, such as a session that ended. */
  readonly onFailure?: (error: unknown) => void
  readonly silenceMsMax?: number
}

/** A page in the background closes its streams: a browser has six connections to a server for all its tabs. */
const hiddenMsMax = 10_000
const retryMsMax = 3_000

/** Follows a stream while the page is visible. Returns what ends it. */
export function followWhileVisible(options: StreamOptions): () => void {
  let ending: AbortController | undefined
  let hiding: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    ending?.abort()
    ending = undefined
  }
  let runs = 0
  const start = () => {
    if (ending) return
    ending = new AbortController()
    void run(options, ending.signal, runs++ > 0)
  }
  const onVisibility = () => {
    clearTimeout(hiding)
    if (document.visibilityState === 'visible') start()
    else hiding = setTimeout(stop, hiddenMsMax)
  }
  document.addEventListener('visibilitychange', onVisibility)
  start()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    clearTimeout(hiding)
    stop()
  }
}

async function run(options: StreamOptions, signal: AbortSignal, again: boolean): Promise<void> {
  const { onMessage, onStale, onReopen, onFailure, silenceMsMax } = options
  let [heardAt, opens] = [Date.now(), again ? 1 : 0]
  const messages = follow({
    open: async (after, ended) => {
      const response = await options.open(after, ended)
      heardAt = Date.now()
      onStale(undefined)
      if (opens++ > 0) onReopen?.()
      return response
    },
    signal,
    later,
    retryMsMax,
    silenceMsMax,
    onRetry: () => onStale(heardAt),
  })
  try {
    for await (const message of messages) {
      heardAt = Date.now()
      onMessage(message)
    }
  } catch (error) {
    onStale(heardAt)
    onFailure?.(error)
  }
}

function later(ms: number, job: () => void): () => void {
  const timer = setTimeout(job, ms)
  return () => clearTimeout(timer)
}
