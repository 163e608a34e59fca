import { expect } from 'bun:test'
import { join } from 'node:path'
import { runOnServer } from '../kit/postgres.ts'
import { attempt, endings, type Issued, type Side } from './races.ts'
import { type Connected, healedMs, type Site, until } from './site.ts'

/** What a failure does to users and operators, by the row of docs/guide/operations.md#when-a-part-fails. */
export type Failure = (site: Site) => Promise<void>

const isOpen = ({ socket }: Connected) => socket.ended === undefined
const serverError = 500
/** A call is answered by then, whatever a store does. */
const answeredMs = 20_000
const frozenMs = 60_000
const hourMs = 3_600_000

/** They were open all the time, are online at every node, and a ban still ends one of them. */
async function expectUnharmed(site: Site, clients: readonly Connected[], sinceMs = performance.now()): Promise<void> {
  const leftMs = sinceMs + healedMs - performance.now()
  for (const side of [site.one, site.two])
    for (const { issued } of clients)
      await until(`${issued.uid} is online`, async () => (await site.countAt(side, issued.uid)) === 1, leftMs)
  expect(clients.map(isOpen)).toEqual(clients.map(() => true))
  const [banned] = clients
  if (!banned) throw new Error('a client is needed')
  // Not by a node that was killed before, until its lease has ended.
  await until('a ban is confirmed', async () => (await site.ban(site.two, banned.issued)) === 0, healedMs)
  await until('the banned client is closed', () => !isOpen(banned))
  for (const { socket } of clients) socket.terminate()
}
async function answered(call: Promise<number>): Promise<number> {
  const startedMs = performance.now()
  const code = await call
  expect(performance.now() - startedMs).toBeLessThan(answeredMs)
  return code
}

const offlineBy = (endMs: number, site: Site, side: Side, { uid }: Issued): Promise<void> =>
  until(`${uid} is offline`, async () => (await site.countAt(side, uid)) === 0, endMs - performance.now())

export const killed: Failure = async (site) => {
  const { one, two } = site
  const lost = await site.connectAll(one)
  for (const { issued } of lost) await until('seen', async () => (await site.countAt(two, issued.uid)) === 1)
  const killedAtMs = performance.now()
  await one.node.kill()
  const [openim] = lost
  if (!openim) throw new Error('a client is needed')
  expect(await site.ban(two, openim.issued)).not.toBe(0)
  expect(await site.tokenAt(two, openim.issued)).not.toBe(0)
  const [, ...others] = lost
  for (const { issued } of lost) await offlineBy(killedAtMs + healedMs, site, two, issued)
  const again = await Promise.all(others.map(({ issued }) => site.connectAs(two, issued)))
  await one.node.start()
  await expectUnharmed(site, again)
}

/** Freezes a node; what it returns lets it go on after a minute. */
export async function freezeLong(site: Site): Promise<Failure> {
  const { one, two, three } = site
  const clients = await site.connectAll(three)
  const [openim, , lanying] = clients
  if (!openim || !lanying) throw new Error('three clients are needed')
  const frozenAtMs = performance.now()
  three.node.freeze()
  for (const side of [one, two])
    for (const { issued } of clients) await offlineBy(frozenAtMs + healedMs, site, side, issued)
  expect(await site.ban(two, openim.issued)).toBe(0)
  for (const { socket } of clients) socket.sendPing()
  const sentAtMs = performance.now()
  return async () => {
    await Bun.sleep(frozenAtMs + frozenMs - performance.now())
    three.node.resume()
    await until('all are closed', () => !clients.some(isOpen))
    expect(clients.filter(({ socket }) => socket.lastPongAtMs > sentAtMs)).toEqual([])
    expect(await site.tokenAt(three, openim.issued)).not.toBe(0)
    await until('it has joined', async () => (await attempt(three, lanying.issued)).code === 0)
    await expectUnharmed(site, [await site.connectAs(three, lanying.issued)])
  }
}

export const redisGone: Failure = async (site) => {
  const { one, two } = site
  const clients = await site.connectAll(one)
  const victim = await site.connect(one)
  await site.cluster.stores.redis.kill()
  await Bun.sleep(healedMs)
  expect(clients.map(isOpen)).toEqual([true, true, true])
  const uid = await site.register()
  expect([await site.write(two, uid), await site.read(one, uid)]).toEqual([0, 0])
  expect(await site.readiness(one.node)).toEqual({ status: 200, text: expect.stringContaining('"degraded":["redis"]') })
  expect(await site.ban(two, victim.issued)).toBe(0)
  await until('the banned client is closed', () => !isOpen(victim))
  const late = await site.connect(two)
  await site.cluster.stores.redis.start()
  await expectUnharmed(site, [late, ...clients])
}

export const redisEmptied: Failure = async (site) => {
  const clients = await site.connectAll(site.one)
  const emptied = Bun.spawnSync(['redis-cli', '-p', String(site.cluster.stores.redis.port), 'flushall'])
  expect(emptied.exitCode).toBe(0)
  await expectUnharmed(site, clients)
}

export const redisSlow: Failure = async (site) => {
  const { one, two } = site
  const clients = await site.connectAll(one)
  for (const { node } of [one, two]) node.toRedis.delay(150)
  const late = await site.connect(two)
  await expectUnharmed(site, [late, ...clients])
  for (const { node } of [one, two]) node.toRedis.heal()
}

export const redisUnreachable: Failure = async (site) => {
  const { one, two } = site
  const clients = await site.connectAll(one)
  const victim = await site.connect(one)
  one.node.toRedis.cut()
  await Bun.sleep(healedMs)
  expect(clients.map(isOpen)).toEqual([true, true, true])
  for (const { issued } of clients) await until('not counted', async () => (await site.countAt(two, issued.uid)) === 0)
  await until('the ban is confirmed', async () => (await site.ban(two, victim.issued)) === 0)
  await until('the banned client is closed', () => !isOpen(victim))
  one.node.toRedis.heal()
  await expectUnharmed(site, clients)
}

export const postgresRestarted: Failure = async (site) => {
  const { postgres } = site.cluster.stores
  const clients = await site.connectAll(site.one)
  const uid = await site.register()
  expect(await site.write(site.one, uid)).toBe(0)
  await postgres.kill()
  await postgres.start()
  const startedAtMs = performance.now()
  await until('writes', async () => (await site.write(site.one, uid)) === 0, healedMs)
  await expectUnharmed(site, clients, startedAtMs)
}

export const postgresGone: Failure = async (site) => {
  const { one, two } = site
  const { postgres } = site.cluster.stores
  const clients = await site.connectAll(one)
  const uid = await site.register()
  await postgres.kill()
  expect(await answered(site.write(one, uid))).toBe(serverError)
  expect((await site.readiness(one.node)).status).toBe(200)
  await Bun.sleep(healedMs)
  expect(clients.map(isOpen)).toEqual([true, true, true])
  expect(await site.readiness(two.node)).toEqual({ status: 200, text: expect.stringContaining('"degraded":') })
  await postgres.start()
  const startedAtMs = performance.now()
  await until('writes', async () => (await site.write(one, uid)) === 0, healedMs)
  await expectUnharmed(site, clients, startedAtMs)
}

export const postgresHalfDead: Failure = async (site) => {
  const { one, two } = site
  const clients = await site.connectAll(one)
  const uid = await site.register()
  for (const { node } of [one, two]) node.toPostgres.cut()
  expect(await answered(site.write(one, uid))).toBe(serverError)
  expect(clients.map(isOpen)).toEqual([true, true, true])
  for (const { node } of [one, two]) node.toPostgres.heal()
  const healedAtMs = performance.now()
  await until('writes', async () => (await site.write(one, uid)) === 0, healedMs)
  await expectUnharmed(site, clients, healedAtMs)
}

export const postgresUnreachable: Failure = async (site) => {
  const { one, two } = site
  const clients = await site.connectAll(one)
  const victim = await site.connect(one)
  const uid = await site.register()
  one.node.toPostgres.refuse()
  await Bun.sleep(healedMs)
  expect(await answered(site.write(one, uid))).toBe(serverError)
  expect(await site.write(two, uid)).toBe(0)
  expect(clients.map(isOpen)).toEqual([true, true, true])
  expect(await site.ban(two, victim.issued)).toBe(0)
  await until('the banned client is closed', () => !isOpen(victim))
  one.node.toPostgres.heal()
  await expectUnharmed(site, clients)
}

export const bothUnreachable: Failure = async (site) => {
  const { one, two } = site
  const clients = await site.connectAll(one)
  one.node.toRedis.cut()
  one.node.toPostgres.cut()
  await until('all are closed', () => !clients.some(isOpen))
  expect((await site.readiness(one.node)).status).toBe(503)
  const again = await Promise.all(clients.map(({ issued }) => site.connectAs(two, issued)))
  one.node.toRedis.heal()
  one.node.toPostgres.heal()
  await expectUnharmed(site, again)
}

export const killedAfterCommit: Failure = async (site) => {
  const { one, two } = site
  const victim = await site.connect(two, 'wildfire')
  // Its messages do not leave any more, its transactions do.
  one.node.toRedis.cut()
  const call = endings['a ban']?.by(one, victim.issued).catch(() => undefined)
  await until('the ban is stored', async () => (await site.tokenAt(two, victim.issued)) !== 0)
  await one.node.kill()
  await call
  await until('the banned client is closed', () => !isOpen(victim))
  one.node.toRedis.heal()
  await one.node.start()
}

export const postgresReadOnly: Failure = async (site) => {
  const { one } = site
  const { postgres, folder, databaseUrl } = site.cluster.stores
  const clients = await site.connectAll(one)
  const uid = await site.register()
  await postgres.kill()
  await Bun.write(join(folder, 'postgres', 'cluster', 'standby.signal'), '')
  await postgres.start()
  expect(await answered(site.write(one, uid))).toBe(serverError)
  expect(clients.map(isOpen)).toEqual([true, true, true])
  await runOnServer(databaseUrl, 'select pg_promote()')
  const promotedAtMs = performance.now()
  await until('writes', async () => (await site.write(one, uid)) === 0, healedMs)
  await expectUnharmed(site, clients, promotedAtMs)
}

export const clockJumps: Failure = async (site) => {
  const { one, two } = site
  await one.node.stop()
  await one.node.start({ insecureDev: true, testClockOffsetMs: hourMs })
  await until('calls are answered', async () => (await site.connectAll(one)).every(({ socket }) => !socket.ended))
  const clients = await site.connectAll(one)
  const victim = await site.connect(two)
  await until('the clock has jumped', async () => (await site.clockOffset(one)) > hourMs / 2)
  expect(await endings["OpenIM's force_logout"]?.by(one, victim.issued)).toBe(0)
  await until('the kicked client is closed', () => !isOpen(victim))
  await expectUnharmed(site, clients)
  await one.node.stop()
  await one.node.start()
}
