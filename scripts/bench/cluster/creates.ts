import { wildfireRequests } from '../api/requests.ts'
import { load } from '../kit/load.ts'
import type { Node, Secrets } from './nodes.ts'
import type { Services } from './services.ts'

/** Creates of different users through all nodes at once. */
export type Creates = {
  readonly perSecond: number
  /** Transactions rolled back for each one committed: those that are run again. */
  readonly retriedShare: number
  /** The most sessions that waited for a lock at one moment, and how often was looked. */
  readonly lockWaits: number
  readonly looks: number
}

const connections = 16
const requestsEach = 3_000
const lookEveryMs = 10

export async function creates(nodes: readonly Node[], services: Services, secrets: Secrets): Promise<Creates> {
  await createAll(nodes, secrets, 'warm', requestsEach / 10)
  const before = await services.counts()
  const waits: number[] = []
  let isRunning = true
  const looking = (async () => {
    for (; isRunning; await Bun.sleep(lookEveryMs)) waits.push(await services.lockWaits())
  })()
  const startedMs = performance.now()
  await createAll(nodes, secrets, 'user', requestsEach)
  const ms = performance.now() - startedMs
  isRunning = false
  await looking
  // The server adds up what its sessions did a second later.
  await Bun.sleep(2_000)
  const after = await services.counts()
  return {
    perSecond: ((nodes.length * requestsEach) / ms) * 1_000,
    retriedShare: (after.rolledBack - before.rolledBack) / (after.committed - before.committed),
    lockWaits: Math.max(...waits),
    looks: waits.length,
  }
}

/** The connections are divided among the nodes. */
async function createAll(nodes: readonly Node[], secrets: Secrets, prefix: string, count: number): Promise<void> {
  const run = async (node: Node, place: number) => {
    const make = wildfireRequests(secrets.wildfire)
    const body = (index: number) => {
      const uid = `${prefix}-${place}-${index}`
      return { userId: uid, name: uid, displayName: uid, mobile: '' }
    }
    const requests = Array.from({ length: count }, (_, index) => make('/admin/user/create', body(index)))
    const share =
      Math.round(((place + 1) * connections) / nodes.length) - Math.round((place * connections) / nodes.length)
    await load({ server: { url: node.wildfire, cpuMs: node.cpuMs }, connections: share, requests })
  }
  await Promise.all(nodes.map(run))
}
