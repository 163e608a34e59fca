import { dialectRegistry } from '../../../src/app/wiring/traits.ts'
import { joinSingleNode } from '../../../src/cluster/cluster-node.ts'
import { loadConfig } from '../../../src/config/load.ts'
import { defaultApp } from '../../../src/core/apps/store.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { buildCore } from '../../../src/core/core.ts'
import { Events } from '../../../src/core/event.ts'
import { systemIds } from '../../../src/core/ids.ts'
import { LastSeenTimes } from '../../../src/core/presence/last-seen-times.ts'
import { ConnectionRegistry } from '../../../src/core/presence/registry.ts'
import type { Call } from '../../../src/core/values.ts'
import { openStore } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'
import { percentile } from '../kit/statistics.ts'
import { ask } from './requests.ts'
import type { Server } from './servers.ts'

const inFlight = 64
const call: Call = { app: defaultApp, dialect: 'lanying', actor: { kind: 'key', id: 'lanying.adminToken' } }

/**
 * Registrations a second of the core only, in this process: what a registration does beside hashing, the hash being
 * there already. One figure a round, the first left out.
 */
export async function registrationsUnhashed(count: number, rounds: number): Promise<number[]> {
  const storage = await openStore(scratchFolder())
  const registry = new ConnectionRegistry(systemClock)
  const core = buildCore(
    {
      storage,
      clock: systemClock,
      ids: systemIds,
      events: new Events(),
      cluster: await joinSingleNode({ clock: systemClock, ids: systemIds, registry, node: 1 }),
      dialects: dialectRegistry(loadConfig({ flags: [], environment: {} }).config),
      lastSeen: new LastSeenTimes(),
    },
    {
      'wildfire.secret': 'bench',
      'wildfire.tokenKey': 'bench',
      'openim.secret': 'bench',
      'lanying.adminToken': 'bench',
    },
  )
  const hash = await Bun.password.hash('bench', { algorithm: 'argon2id', memoryCost: 1024, timeCost: 2 })
  const perSecond: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const names = Array.from({ length: count }, (_, place) => `core_${round}_${place}`).values()
    const one = async () => {
      for (const name of names) {
        await core.registrations.assertNameFree(defaultApp, name)
        await core.users.registerNamed(call, name, hash)
      }
    }
    const startedMs = performance.now()
    await Promise.all(Array.from({ length: inFlight }, one))
    if (round > 0) perSecond.push((count / (performance.now() - startedMs)) * 1000)
  }
  await storage.close()
  return perSecond
}

/** How reads fare, one after the other on one connection. */
export type Reads = { count: number; p50Ms: number; p99Ms: number; maxMs: number }

export type Batch = { accounts: number; seconds: number; idle: Reads; meanwhile: Reads }

const idleReads = 2_000

/** Registers accounts in one call while a user keeps reading its profile. */
export async function batchBesideReads(
  { url }: Server,
  adminToken: string,
  userToken: string,
  accounts: number,
): Promise<Batch> {
  const idle = await reads(url, userToken, (count) => count < idleReads)
  let isRegistering = true
  const list = Array.from({ length: accounts }, (_, place) => ({ username: `batch_${place}`, password: `p-${place}` }))
  const startedMs = performance.now()
  const register = async () => {
    const outcomes = (await ask(url, '/user/register/batch', adminToken, { list })) as { success: boolean }[]
    isRegistering = false
    if (outcomes.length !== accounts || !outcomes.every(({ success }) => success)) throw new Error('some were refused')
    return (performance.now() - startedMs) / 1000
  }
  const [seconds, meanwhile] = await Promise.all([register(), reads(url, userToken, () => isRegistering)])
  return { accounts, seconds, idle, meanwhile }
}

async function reads(url: string, token: string, goOn: (count: number) => boolean): Promise<Reads> {
  const ms: number[] = []
  while (goOn(ms.length)) {
    const startedMs = performance.now()
    await ask(url, '/user/profile', token)
    ms.push(performance.now() - startedMs)
  }
  const sorted = Float64Array.from(ms).sort()
  return {
    count: ms.length,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    maxMs: percentile(sorted, 1),
  }
}
