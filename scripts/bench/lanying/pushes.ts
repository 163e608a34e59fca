import { defaultApp } from '../../../src/core/apps/store.ts'
import { nextPage } from '../../../src/core/push/audience.ts'
import { pushBounds } from '../../../src/core/push/bounds.ts'
import { firstCursor } from '../../../src/core/push/task.ts'
import type { Storage } from '../../../src/core/storage.ts'
import { ask } from './requests.ts'
import { restingWeightOf, type Server, type Weight, weightOf } from './servers.ts'

/** Users of a tag found a second, page by page as pushes do, in this process; one figure a round. */
export async function resolutions(storage: Storage, tag: string, rounds: number): Promise<number[]> {
  const perSecond: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const startedMs = performance.now()
    const users = await resolve(storage, tag)
    if (round > 0) perSecond.push((users / (performance.now() - startedMs)) * 1000)
  }
  return perSecond
}

async function resolve(storage: Storage, tag: string): Promise<number> {
  const audience = { kind: 'tags', tags: [tag] } as const
  let users = 0
  for (let cursor: typeof firstCursor | 'done' = firstCursor; cursor !== 'done'; ) {
    const page = await nextPage(storage, defaultApp, audience, cursor, pushBounds.pageUsers)
    users += page.users.size
    cursor = page.next
  }
  return users
}

/** Takes pushes as the webhook of a notifier does; each message counts once. */
export class Receiver {
  readonly #server = Bun.serve({ hostname: '127.0.0.1', port: 0, fetch: (request) => this.#take(request) })
  #seen = new Set<string>()
  #wanted = 0
  #all = Promise.withResolvers<void>()
  firstMs = 0

  get url(): string {
    return this.#server.url.href
  }
  /** Resolves when that many have arrived from now on. */
  expect(count: number): Promise<void> {
    this.#seen = new Set()
    this.#wanted = count
    this.#all = Promise.withResolvers()
    this.firstMs = 0
    return this.#all.promise
  }
  stop(): Promise<void> {
    return this.#server.stop(true)
  }
  #take({ headers }: Request): Response {
    if (this.#seen.size === 0) this.firstMs = performance.now()
    this.#seen.add(headers.get('idempotency-key') ?? '')
    if (this.#seen.size === this.#wanted) this.#all.resolve()
    return new Response()
  }
}

/** Times in ms from the moment of the call; memory in bytes. */
export type Pushed = {
  users: number
  answeredMs: number
  firstMs: number
  /** When the last was delivered. */
  totalMs: number
  before: Weight
  /** The most that was seen while it lasted. */
  peak: Weight
  after: Weight
}

const sampleMs = 100
const delivered = 'fcm_sent'

/** `/push/notify` to a tag that so many users have, until the receiver has had each. */
export async function pushToTag(
  server: Server,
  receiver: Receiver,
  adminToken: string,
  { tag, users }: { tag: string; users: number },
): Promise<Pushed> {
  const before = await restingWeightOf(server)
  const peak = { ...before }
  const sample = () => {
    const { rss, pss } = weightOf(server)
    peak.rss = Math.max(peak.rss, rss)
    peak.pss = Math.max(peak.pss, pss)
  }
  const timer = setInterval(sample, sampleMs)
  const all = receiver.expect(users)
  const startedMs = performance.now()
  const request = { audience: { tag: [tag] }, message: { title: 'Bench', body: 'Somebody wrote to you' } }
  const { task_id } = (await ask(server.url, '/push/notify', adminToken, request)) as { task_id: number }
  const answeredMs = performance.now() - startedMs
  await all
  const totalMs = performance.now() - startedMs
  sample()
  clearInterval(timer)
  const [detail] = (await ask(server.url, '/push/task/detail', adminToken, { list: [task_id] })) as Detail[]
  if (detail?.[delivered] !== users) throw new Error(`counted ${detail?.[delivered]} of ${users}`)
  const after = await restingWeightOf(server)
  return { users, answeredMs, firstMs: receiver.firstMs - startedMs, totalMs, before, peak, after }
}

type Detail = Record<string, number>
