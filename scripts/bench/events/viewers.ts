import type { RequestMaker } from '../api/requests.ts'
import type { Server } from '../api/servers.ts'
import { load } from '../kit/load.ts'

const viewers = 50
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
  const counts = await Promise.all(Array.from({ length: viewers }, () => follow(server, adminKey, leaving.signal)))
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

/** Opens a stream and reads it; returns how many events it had so far. */
async function follow({ urls }: Server, adminKey: string, signal: AbortSignal): Promise<() => number> {
  const url = new URL('/v1/events', (urls as Record<string, string>).rollcall)
  const headers = { authorization: `Bearer ${adminKey}`, accept: 'text/event-stream' }
  const { body, status } = await fetch(url, { headers, signal })
  if (status !== 200 || !body) throw new Error(`${url}: ${status}`)
  let events = 0
  const read = async () => {
    for await (const chunk of body) events += Buffer.from(chunk).toString().split('\nevent: ').length - 1
  }
  read().catch(() => {}) // the reader leaves by its signal
  return () => events
}
