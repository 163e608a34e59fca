import { describe, expect, test } from 'bun:test'
import type { EventItem } from '../../src/dialects/admin/event-item.ts'
import { Random } from '../kit/mutations.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { driverWanted, longRun, serviceFor } from '../kit/services.ts'
import { readEvents } from '../kit/sse.ts'

const kills = longRun ? 1_000 : 30
const writersCount = 8
/** A consumer is killed after fewer events than this. */
const eventsMax = 10
/** After the kills the rest is read in steps of so many. */
const restMax = 100

const call = { app: 'default', dialect: 'admin', actor: { kind: 'key', id: 'test' } } as const
const random = new Random(4)

type Progress = { readonly targets: string[]; after: number }
/** Consumes some events and is killed: what it did not count comes again. */
type Consume = (server: TestServer, progress: Progress, events: number) => Promise<void>

const request = (server: TestServer, query: string, headers: Record<string, string>, signal: AbortSignal) =>
  fetch(new URL(`/v1/events?${query}`, server.urls.rollcall), {
    headers: { authorization: `Bearer ${server.config['rollcall.adminKey']}`, ...headers },
    signal,
  })
const count = (progress: Progress, { position, target }: Pick<EventItem, 'position' | 'target'>) => {
  expect(position).toBe(progress.after + 1)
  progress.targets.push(target)
  progress.after = position
}

const byPages: Consume = async (server, progress, events) => {
  const query = `after=${progress.after}&limit=${events + random.below(eventsMax) + 1}&wait=20000`
  const response = await request(server, query, {}, new AbortController().signal)
  const { items } = (await response.json()) as { items: EventItem[] }
  for (const item of items.slice(0, events)) count(progress, item)
}
const byStream: Consume = async (server, progress, events) => {
  const killed = new AbortController()
  const headers = { accept: 'text/event-stream', 'last-event-id': String(progress.after) }
  const response = await request(server, '', headers, killed.signal)
  const end = progress.targets.length + events
  for await (const { data } of readEvents(response)) {
    if (progress.targets.length < end) count(progress, JSON.parse(data) as EventItem)
    // What has arrived besides is lost with the consumer.
    if (progress.targets.length >= end) break
  }
  killed.abort()
}

const stores = [
  ...(driverWanted('sqlite') ? [{ name: 'SQLite', postgres: undefined }] : []),
  ...(serviceFor('postgres') === undefined ? [] : [{ name: 'PostgreSQL', postgres: serviceFor('postgres') }]),
]

describe.each(stores)('on $name', ({ postgres }) => {
  test.each([
    ['pages', byPages],
    ['the stream', byStream],
  ] as const)(
    `a consumer of %s that is killed ${kills} times misses nothing and gets nothing twice`,
    async (_, consume) => {
      const server = await startTestServer({ ...(postgres !== undefined && { postgres }) })
      try {
        let isDone = false
        const write = async (writer: number): Promise<string[]> => {
          const written: string[] = []
          while (!isDone) {
            const uid = `w${writer}-${written.length}`
            await server.core.users.register(call, [{ uid }])
            written.push(uid)
            await Bun.sleep(random.below(5))
          }
          return written
        }
        const writers = Array.from({ length: writersCount }, (_unused, writer) => write(writer))
        const progress: Progress = { targets: [], after: 0 }
        for (let killed = 0; killed < kills; killed++) await consume(server, progress, random.below(eventsMax))
        isDone = true
        const written = (await Promise.all(writers)).flat()
        // With the entry of the app.
        while (progress.targets.length < written.length + 1)
          await consume(server, progress, Math.min(restMax, written.length + 1 - progress.targets.length))
        const seen = progress.targets.filter((target) => target !== 'default')
        expect(seen.toSorted()).toEqual(written.toSorted())
        for (let writer = 0; writer < writersCount; writer++) {
          const own = (all: readonly string[]) => all.filter((uid) => uid.startsWith(`w${writer}-`))
          expect(own(written)).not.toEqual([])
          expect(own(seen)).toEqual(own(written))
        }
      } finally {
        await server.close()
      }
    },
    300_000,
  )
})
