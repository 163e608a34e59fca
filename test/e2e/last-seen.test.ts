import { Database } from 'bun:sqlite'
import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { lastSeenBounds } from '../../src/core/presence/last-seen.ts'
import { killLeftovers, type SpawnedServer, spawnServer } from '../kit/process.ts'
import { wildfireClient } from '../kit/wildfire-client.ts'
import { WildfireLink } from '../kit/wildfire-link.ts'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-last-seen-'))
})
afterAll(async () => {
  await killLeftovers()
  rmSync(dataDir, { recursive: true })
})

const callOf = ({ urls }: SpawnedServer) => {
  const secret = readSecretsFile(dataDir)['wildfire.secret'] ?? ''
  return wildfireClient({ url: urls.wildfire ?? '', secret, clock: systemClock })
}
const start = () => spawnServer({ settings: { 'data.dir': dataDir, 'log.level': 'warn' } })

/** What the database says of the server that runs: when it last wrote that it does. */
const aliveTimes = (): number[] => {
  const database = new Database(join(dataDir, 'rollcall.db'), { readonly: true })
  try {
    return database.query('select alive_at_ms from server_runs').values().flat() as number[]
  } finally {
    database.close()
  }
}

async function statusesOf(server: SpawnedServer): Promise<Record<string, { status: number; lastSeen: number }>> {
  const { result } = await callOf(server)('/admin/user/onlinestatus', { userId: 'ann' })
  const { sessions } = result as { sessions: { clientId: string; status: number; lastSeen: number }[] }
  return Object.fromEntries(sessions.map(({ clientId, status, lastSeen }) => [clientId, { status, lastSeen }]))
}

test('a killed server has written within 5 s which devices are online; a stopped one has written the end of each', async () => {
  const killed = await start()
  const signIns = []
  for (const [clientId, platform] of [
    ['phone', 1],
    ['pc', 3],
    ['pad', 8],
  ] as const) {
    const { result } = await callOf(killed)('/admin/user/get_token', { userId: 'ann', clientId, platform })
    signIns.push({ userId: 'ann', clientId, token: (result as { token: string }).token })
  }
  const [phone, pc] = signIns
  if (!phone || !pc) throw new Error('not signed in')
  const url = killed.urls.wildfireMqtt ?? ''
  const connectedAtMs = systemClock.now()
  await (await WildfireLink.open(url)).connect(phone)
  const pcLink = await WildfireLink.open(url)
  await pcLink.connect(pc)
  await until(() => aliveTimes().length === 1)
  pcLink.end()
  await until(async () => (await statusesOf(killed)).pc?.status === 1)
  const pcEndedBeforeMs = systemClock.now()
  // The phone sends nothing in all this time: it is its connection that counts.
  await until(() => (aliveTimes()[0] ?? 0) > connectedAtMs + 1.5 * lastSeenBounds.flushMs)
  const [aliveAtMs = 0] = aliveTimes()
  killed.signal('SIGKILL')
  await killed.exited

  const stopped = await start()
  const afterKill = await statusesOf(stopped)
  expect(afterKill).toMatchObject({ phone: { status: 1 }, pc: { status: 1 }, pad: { status: 1, lastSeen: 0 } })
  expect(afterKill.phone?.lastSeen).toBeGreaterThanOrEqual(aliveAtMs)
  expect(afterKill.pc?.lastSeen).toBeGreaterThanOrEqual(connectedAtMs)
  expect(afterKill.pc?.lastSeen).toBeLessThanOrEqual(pcEndedBeforeMs)

  await (await WildfireLink.open(stopped.urls.wildfireMqtt ?? '')).connect(pc)
  const stoppedAtMs = systemClock.now()
  stopped.signal('SIGTERM')
  expect(await stopped.exited).toBe(0)

  const last = await start()
  const afterStop = await statusesOf(last)
  expect(afterStop.phone?.lastSeen).toBe(afterKill.phone?.lastSeen ?? 0)
  expect(afterStop.pc?.lastSeen).toBeGreaterThanOrEqual(stoppedAtMs)
  // What was killed has left its time; what was stopped wrote each device.
  expect(aliveTimes()).toHaveLength(1)
}, 120_000)

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await Bun.sleep(100)
}
