import { defaultApp } from '../../../src/core/apps/store.ts'
import type { Storage } from '../../../src/core/storage.ts'
import { uidAt } from '../kit/fill.ts'
import { median } from '../kit/statistics.ts'

/** Reads a second of one user by its key, 64 at a time. */
export type Reads = { readonly store: number; readonly bare: number }

const atOnce = 64
const rounds = 5
const roundMs = 1_000
const poolMax = 10

/** The store, and the same query by the runtime's client alone, in turn. */
export async function reads(storage: Storage, databaseUrl: string, users: number): Promise<Reads> {
  const sql = new Bun.SQL({ url: databaseUrl, max: poolMax })
  const random = () => uidAt(Math.floor(Math.random() * users))
  const ways = {
    store: () => storage.users.find(defaultApp, random()),
    bare: () => sql`select * from users where app = ${defaultApp} and uid = ${random()}`,
  }
  const perSecond = { store: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round++)
    for (const way of ['store', 'bare'] as const) perSecond[way].push(await rate(ways[way]))
  await sql.close({ timeout: 0 })
  return { store: median(perSecond.store), bare: median(perSecond.bare) }
}

async function rate(read: () => Promise<unknown>): Promise<number> {
  let done = 0
  const startedMs = performance.now()
  const endMs = startedMs + roundMs
  const one = async () => {
    for (; performance.now() < endMs; done++) await read()
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return (done / (performance.now() - startedMs)) * 1_000
}
