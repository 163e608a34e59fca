import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { clusterOfOne } from '../../../test/kit/cluster.ts'
import { appKeys, callBy } from '../../../test/kit/core.ts'
import { testDialects } from '../../../test/kit/dialects.ts'
import { newDatabase, type TestDatabase } from '../../../test/kit/postgres.ts'
import { serviceFor } from '../../../test/kit/services.ts'
import { systemClock } from '../../core/clock.ts'
import { buildCore, type Core } from '../../core/core.ts'
import { CoreError } from '../../core/errors.ts'
import { Events } from '../../core/event.ts'
import { systemIds } from '../../core/ids.ts'
import { LastSeenTimes } from '../../core/presence/last-seen-times.ts'
import { ConnectionRegistry } from '../../core/presence/registry.ts'
import { columnCipher } from '../column-cipher.ts'
import { openStorage } from '../open.ts'

const serverUrl = serviceFor('postgres')
const call = callBy('openim')
/** Advisory locks that a transaction may hold. */
const locksMax = 64

type Node = { readonly core: Core; close(): Promise<void> }

async function openNode(url: string): Promise<Node> {
  const options = { clock: systemClock, cipher: columnCipher('a key for bulk and singles', systemIds) }
  const { storage } = await openStorage(url, options)
  const cluster = await clusterOfOne(systemClock, new ConnectionRegistry(systemClock))
  const parts = { storage, clock: systemClock, ids: systemIds, events: new Events(), cluster }
  const core = buildCore({ ...parts, dialects: testDialects(), lastSeen: new LastSeenTimes() }, appKeys('default'))
  await core.apps.load()
  return { core, close: () => storage.close() }
}

/** What the server sees of the sessions on one database. */
class Observer {
  readonly #server: Bun.SQL
  readonly #database: string
  #isWatching = true
  #watching: Promise<void> | undefined
  samples = 0
  /** Sessions that waited for a row, a key or a table, over all samples. */
  waits = 0
  /** Most advisory locks that a session held. */
  locksMost = 0

  constructor(serverUrl: string, url: string) {
    this.#server = new Bun.SQL({ url: serverUrl, max: 1 })
    this.#database = new URL(url).pathname.slice(1)
  }
  start(): void {
    this.#watching = this.#watch()
  }
  async stop(): Promise<void> {
    this.#isWatching = false
    await this.#watching
  }
  async deadlocks(): Promise<number> {
    const [row] = await this.#server`select deadlocks from pg_stat_database where datname = ${this.#database}`
    return Number(row.deadlocks)
  }
  close(): Promise<void> {
    return this.#server.close({ timeout: 0 })
  }
  async #watch(): Promise<void> {
    while (this.#isWatching) {
      const [row] = await this.#server`select
        (select count(*) from pg_stat_activity where datname = ${this.#database} and wait_event_type = 'Lock'
          and wait_event in ('advisory', 'transactionid', 'tuple', 'relation')) as waits,
        (select coalesce(max(n), 0) from (select count(*) as n from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = ${this.#database} and l.locktype = 'advisory' and l.granted group by l.pid) held) as locks`
      this.samples++
      this.waits += Number(row.waits)
      this.locksMost = Math.max(this.locksMost, Number(row.locks))
    }
  }
}

describe.skipIf(serverUrl === undefined)('two nodes on PostgreSQL', () => {
  let database: TestDatabase
  let nodes: Node[]
  let observer: Observer
  beforeEach(async () => {
    database = await newDatabase(serverUrl ?? '')
    nodes = [await openNode(database.url), await openNode(database.url)]
    observer = new Observer(serverUrl ?? '', database.url)
    observer.start()
  })
  /** The server counts deadlocks of a session at its end at the latest. */
  const endNodes = async () => {
    await observer.stop()
    for (const node of nodes.splice(0)) await node.close()
  }
  afterEach(async () => {
    await endNodes()
    await observer.close()
    await database.drop()
  })
  const coreOf = (place: number): Core => {
    const node = nodes[place % nodes.length]
    if (!node) throw new Error('no node')
    return node.core
  }
  const drafts = (uids: readonly string[]) => uids.map((uid) => ({ uid, name: `name of ${uid}` }))
  /** Refused because another call has taken one of the ids or names. */
  const isTaken = (error: unknown) =>
    error instanceof CoreError && ['user.exists', 'user.name_taken'].includes(error.code)
  const made = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work
      return true
    } catch (error) {
      if (isTaken(error)) return false
      throw error
    }
  }

  test('creates of different users wait for nothing', async () => {
    const client = async (name: number) => {
      for (let n = 0; n < 20; n++) {
        await coreOf(name).users.register(call, drafts([`u${name}-${n}`]))
        await coreOf(name + n).users.update(call, `u${name}-${n}`, { name: `later ${name}-${n}` })
      }
    }
    await Promise.all(Array.from({ length: 12 }, (_, name) => client(name)))
    await endNodes()
    expect([observer.waits, await observer.deadlocks()]).toEqual([0, 0])
    expect(observer.samples).toBeGreaterThan(10)
  })

  test('bulk calls and single ones that overlap in any order end without a deadlock; a bulk call is all or nothing', async () => {
    const shared = Array.from({ length: 300 }, (_, n) => `u${n}`)
    const bulks = Array.from({ length: 6 }, (_, n) => {
      const own = Array.from({ length: 40 }, (_, m) => `bulk ${n}-${m}`)
      const some = shared.slice(n * 30, n * 30 + 150)
      return { own, all: [...(n % 2 === 0 ? some : some.toReversed()), ...own] }
    })
    const bulk = bulks.map(({ all }, n) => made(coreOf(n).users.register(call, drafts(all))))
    const singles = shared.map((uid, n) => made(coreOf(n + 1).users.register(call, drafts([uid]))))
    const renames = bulks.flatMap(({ own }, n) =>
      own.slice(0, 5).map(async (uid) => {
        await bulk[n]
        const { users } = coreOf(n + 1)
        if (await users.find('default', uid)) await users.update(call, uid, { name: `new name of ${uid}` })
      }),
    )
    const [areMade] = await Promise.all([Promise.all(bulk), Promise.all(singles), Promise.all(renames)])
    const { users } = coreOf(0)
    for (const [n, { own }] of bulks.entries())
      expect((await users.listInOrder('default', own)).length).toBe(areMade[n] ? own.length : 0)
    expect(await users.listInOrder('default', shared)).toHaveLength(shared.length)
    await endNodes()
    expect(await observer.deadlocks()).toBe(0)
    expect(observer.locksMost).toBeLessThanOrEqual(locksMax)
  })

  test('transactions that have all taken numbers and leap then wait for nothing', async () => {
    const count = 6
    let arrived = 0
    const all = Promise.withResolvers<void>()
    const leaps = Array.from({ length: count }, (_, n) =>
      coreOf(n).context.storage.transaction([], async ({ apps }) => {
        const one = await apps.allocateNums('default', 1, 16)
        if (++arrived === count) all.resolve()
        await all.promise
        return [...one, ...(await apps.allocateNums('default', 300, 16, 5_000))]
      }),
    )
    const nums = (await Promise.all(leaps)).flat()
    expect(new Set(nums).size).toBe(count * 301)
    await endNodes()
    expect([observer.waits, await observer.deadlocks()]).toEqual([0, 0])
  })
})
