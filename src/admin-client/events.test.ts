import { describe, expect, test } from 'bun:test'
import { type FollowOptions, follow, type StreamMessage } from './events.ts'
import { AdminApiError } from './problem.ts'

const problem = (status: number, code: string) => new AdminApiError({ status, code, title: code, detail: code })

/** A stream of these texts, which then ends or stays open. */
function streamOf(texts: readonly string[], end: 'ends' | 'stays' = 'ends'): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text))
      if (end === 'ends') controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

const message = (id: number) => `id: ${id}\nevent: user.create\ndata: {"position":${id}}\n\n`

/** Follows streams that are opened one after another; pauses take no time, and are noted. */
function following(...answers: (() => Response | Promise<Response>)[]) {
  const opened: (string | undefined)[] = []
  const pauses: number[] = []
  const ending = new AbortController()
  const options: FollowOptions = {
    async open(after) {
      opened.push(after)
      const answer = answers.shift()
      if (!answer) {
        ending.abort()
        throw new Error('over')
      }
      return answer()
    },
    signal: ending.signal,
    later(ms, job) {
      if (ms >= 45_000) return () => {}
      pauses.push(ms)
      queueMicrotask(job)
      return () => {}
    },
  }
  const all = async (more: Partial<FollowOptions> = {}) => {
    const found: StreamMessage[] = []
    for await (const one of follow({ ...options, ...more })) found.push(one)
    return found
  }
  return { all, opened, pauses }
}

describe('following events', () => {
  test('goes on after the last position when the connection ends, each message once', async () => {
    const { all, opened } = following(
      () => streamOf([message(1), message(2).slice(0, 9)]),
      () => streamOf([message(2), ': heartbeat\n\n', message(3)]),
    )
    const found = await all({ after: '0' })
    expect(found.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(found[0]).toEqual({ id: '1', event: 'user.create', data: { position: 1 } })
    expect(opened).toEqual(['0', '1', '3'])
  })

  test('waits longer with each failure, and as at first after a success', async () => {
    const failing = () => Promise.reject(new Error('no connection'))
    const { all, pauses } = following(failing, failing, failing, () => streamOf([message(1)]), failing)
    const failures: unknown[] = []
    await all({ onRetry: (error) => failures.push(error) })
    expect(pauses).toEqual([500, 1_000, 2_000, 500, 1_000])
    expect(failures).toHaveLength(4)
  })

  test('waits no longer than it is told', async () => {
    const failing = () => Promise.reject(new Error('no connection'))
    const { all, pauses } = following(failing, failing, failing, failing)
    await all({ retryMsMax: 800 })
    expect(pauses).toEqual([500, 800, 800, 800])
  })

  test('a server that is busy or restarts is tried again', async () => {
    const { all } = following(
      () => Promise.reject(problem(503, 'server.busy')),
      () => Promise.reject(problem(429, 'request.rate_limited')),
      () => streamOf([message(7)]),
    )
    expect((await all()).map(({ id }) => id)).toEqual(['7'])
  })

  test.each([
    [401, 'auth.rejected'],
    [403, 'auth.forbidden'],
    [410, 'cursor.expired'],
  ])('%i %s ends it', async (status, code) => {
    const { all } = following(() => Promise.reject(problem(status, code)))
    await expect(all()).rejects.toMatchObject({ status, code })
  })

  test('a connection that is silent is given up and made again', async () => {
    const answers = [
      (signal: AbortSignal) => abortable(streamOf([message(1)], 'stays'), signal),
      () => streamOf([message(2)]),
    ]
    const open: FollowOptions['open'] = async (_, signal) => {
      const answer = answers.shift()
      if (!answer) throw problem(401, 'auth.rejected')
      return answer(signal)
    }
    const found: (string | undefined)[] = []
    const run = async () => {
      for await (const { id } of follow({ open, later: soon })) found.push(id)
    }
    await expect(run()).rejects.toMatchObject({ code: 'auth.rejected' })
    expect(found).toEqual(['1', '2'])
  })
})

/** Silence passes in 20 ms, a pause at once. */
const soon: FollowOptions['later'] = (ms, job) => {
  const timer = setTimeout(job, ms < 45_000 ? 0 : 20)
  return () => clearTimeout(timer)
}

/** A response whose body fails when the signal aborts, as that of fetch does. */
function abortable(response: Response, signal: AbortSignal): Response {
  const reader = response.body?.getReader()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      const read = await Promise.race([reader?.read(), aborted]).catch((error) => controller.error(error))
      if (read?.value) controller.enqueue(read.value)
    },
  })
  return new Response(body)
}
