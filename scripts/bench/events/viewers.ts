import type { RequestMaker } from '../api/requests.ts'
import type { Server } from '../api/servers.ts'
import { load } from '../kit/load.ts'

const viewers = 50
/** A key may have no more streams than 32. */
const viewersOfKey = 25
const perSecond = 100
/** Changes are sent so many at a time, evenly spread. */
const burst = 10

export type ViewerCost = {
  readonly viewers: number
  readonly perSecond: number
  /** Of a core, for the viewers alone. */
  readonly share: number
  /** Of a core, for the changes. */
  readonly baseShare: number
  readonly received: number
}

/** What viewers of the stream cost the server while changes are made at a steady rate. */
export async function costOfViewers(
  server: Server,
  make: RequestMaker,
  adminKey: string,
  seconds: number,
): Promise<ViewerCost> {
  const baseShare = await shareWhile(server, () => change(server, make, 'base', seconds))
  const leaving = new AbortController()
  const keys = await Promise.all(Array.from({ length: viewers / viewersOfKey }, () => newKey(server, adminKey)))
  const followed = Array.from({ length: viewers }, (_, place) => keys[place % keys.length] ?? adminKey)
  const counts = await Promise.all(followed.map((key) => follow(server, key, leaving.signal)))
  const share = await shareWhile(server, () => change(server, make, 'seen', seconds))
  await Bun.sleep(500)
  leaving.abort()
  const received = counts.reduce((sum, count) => sum + count(), 0)
  return { viewers, perSecond, share: share - baseShare, baseShare, received }
}

async function shareWhile({ cpuMs }: Server, work: () => Promise<void>): Promise<number> {
  const [cpuBefore, before] = [cpuMs(), performance.now()]
  await work()
  return (cpuMs() - cpuBefore) / (performance.now() - before)
}

async function change(server: Server, make: RequestMaker, run: string, seconds: number): Promise<void> {
  const bursts = (seconds * perSecond) / burst
  const startedMs = performance.now()
  for (let done = 0; done < bursts; done++) {
    const requests = Array.from({ length: burst }, (_, place) => {
      const userId = `${run}-${done}-${place}`
      return make('/admin/user/create', { userId, name: userId, displayName: userId, mobile: '' })
    })
    await load({ server: { url: server.urls.wildfire, cpuMs: server.cpuMs }, connections: burst, requests })
    await Bun.sleep(Math.max(0, startedMs + ((done + 1) * burst * 1_000) / perSecond - performance.now()))
  }
}

const urlOf = ({ urls }: Server, path: string) => new URL(path, (urls as Record<string, string>).rollcall)

async function newKey(server: Server, adminKey: string): Promise<string> {
  const headers = { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ label: 'viewers', scope: 'viewer' })
  const reply = await fetch(urlOf(server, '/v1/keys'), { method: 'POST', headers, body })
  const { secret } = (await reply.json()) as { secret?: string }
  if (secret === undefined) throw new Error(`no key: ${reply.status}`)
  return secret
}

/** Opens a stream and reads it; returns how many events it had so far. */
async function follow(server: Server, key: string, signal: AbortSignal): Promise<() => number> {
  const url = urlOf(server, '/v1/events')
  const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' }
  const { body, status } = await fetch(url, { headers, signal })
  if (status !== 200 || !body) throw new Error(`${url}: ${status}`)
  let events = 0
  const read = async () => {
    for await (const chunk of body) events += Buffer.from(chunk).toString().split('\nevent: ').length - 1
  }
  read().catch(() => {}) // the reader leaves by its signal
  return () => events
}
