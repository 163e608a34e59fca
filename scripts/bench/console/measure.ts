import type { BenchClient } from '../gateway/bench-wire.ts'
import { busy, closeAll, keepAlive } from '../gateway/connections.ts'
import { weigh } from '../gateway/servers.ts'
import { fill, openStore } from '../kit/fill.ts'
import { pinOwnProcess } from '../kit/pinning.ts'
import { scratchFolder } from '../kit/scratch.ts'
import { type FirstLoad, firstLoad } from './first-load.ts'
import { at, type Crowd, connectCrowds, crowdsOf, startRollcall } from './servers.ts'
import { Viewers } from './viewers.ts'

export type ConsoleSize = {
  readonly users: number
  readonly connections: number
  readonly viewers: number
  readonly windowMs: number
  readonly rounds: number
}

export type ConsoleFigures = {
  readonly size: ConsoleSize
  /** The server's share of a core in each round, without and with viewers. */
  readonly idle: readonly number[]
  readonly watched: readonly number[]
  /** From a connect to the newest snapshot of every viewer. */
  readonly seenMs: readonly number[]
  readonly gapsMs: readonly number[]
  /** Bytes. */
  readonly memory: { readonly off: number; readonly on: number; readonly before: number; readonly viewed: number }
  readonly load: FirstLoad
  readonly buildMs: readonly number[]
}

type Server = Awaited<ReturnType<typeof startRollcall>>

/** A key may have no more streams than 32. */
const viewersOfKey = 25
const connects = 20
const builds = 3
/** The delay after which last-seen times are written. */
const settleMs = 6_000

export async function measureConsole(size: ConsoleSize, adminKey: string): Promise<ConsoleFigures> {
  const buildMs = Array.from({ length: builds }, build)
  const folder = scratchFolder()
  const storage = await openStore(folder)
  await fill(storage, size.users)
  const crowds = await crowdsOf(storage, size.connections)
  await storage.close()
  pinOwnProcess()
  const offServer = await startRollcall(folder, crowds, adminKey, { 'console.enabled': 'false' })
  const off = await weigh(offServer)
  await offServer.stop()
  const server = await startRollcall(folder, crowds, adminKey, {})
  const on = await weigh(server)
  note('clients connect')
  const clients = await connectCrowds(server, crowds)
  const stopHeartbeats = keepAlive(clients)
  await Bun.sleep(settleMs)
  const measured = await measureViewed(server, crowds, adminKey, size)
  stopHeartbeats()
  await closeAll(clients)
  await server.stop()
  return { ...measured, size, buildMs, memory: { ...measured.memory, off, on } }
}

async function measureViewed(server: Server, crowds: readonly Crowd[], adminKey: string, size: ConsoleSize) {
  const keys = await Promise.all(
    Array.from({ length: Math.ceil(size.viewers / viewersOfKey) }, () => newKey(server, adminKey)),
  )
  const open = () => Viewers.open(server.api, keys, size.viewers)
  const before = await weigh(server)
  const load = await firstLoad(await newLink(server, adminKey))
  note('the console is loaded')
  const [idle, watched]: [number[], number[]] = [[], []]
  for (let round = 0; round < size.rounds; round++) {
    idle.push(await busy(server, size.windowMs))
    const viewers = await open()
    watched.push(await busy(server, size.windowMs))
    viewers.close()
    await Bun.sleep(settleMs)
  }
  const viewers = await open()
  const seenMs = await seenAfter(server, crowds, viewers, size.connections)
  const viewed = await weigh(server)
  viewers.close()
  return { idle, watched, seenMs, gapsMs: viewers.times.gapsMs, load, memory: { before, viewed } }
}

/** A client more connects and disconnects; the times until all viewers saw it connected. */
async function seenAfter(server: Server, [crowd]: readonly Crowd[], viewers: Viewers, connections: number) {
  const member = crowd?.members.at(-1)
  if (!crowd || !member) throw new Error('no members')
  const seenMs: number[] = []
  const all = Math.ceil(connections / 3) * 3
  for (let done = 0; done < connects; done++) {
    const client: BenchClient = await crowd.wire.logIn(at(server, crowd.wire), member)
    const startedMs = performance.now()
    await viewers.until(({ online }) => online.connections === all + 1)
    seenMs.push(performance.now() - startedMs)
    client.end()
    await viewers.until(({ online }) => online.connections === all)
  }
  return seenMs
}

function build(): number {
  const startedMs = performance.now()
  const { exitCode, stderr } = Bun.spawnSync([process.execPath, 'console/build.ts'], { stderr: 'pipe' })
  if (exitCode !== 0) throw new Error(`console/build.ts: ${stderr}`)
  return performance.now() - startedMs
}

const newKey = async (server: Server, adminKey: string): Promise<string> =>
  (await post<{ secret: string }>(server, adminKey, '/v1/keys', { label: 'viewers', scope: 'viewer' })).secret

/** Signs a browser in, once. */
async function newLink(server: Server, adminKey: string): Promise<string> {
  const { code } = await post<{ code: string }>(server, adminKey, '/v1/console/links', { role: 'viewer' })
  return `${server.api}/console/#code=${code}`
}

async function post<Reply>(server: Server, adminKey: string, path: string, body: object): Promise<Reply> {
  const headers = { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' }
  const reply = await fetch(new URL(path, server.api), { method: 'POST', headers, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as Reply
}

const note = (text: string): boolean => process.stderr.write(`${text}\n`)
