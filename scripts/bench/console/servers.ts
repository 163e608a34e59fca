import { join } from 'node:path'
import { keys } from '../../../src/config/settings.ts'
import type { Storage } from '../../../src/core/storage.ts'
import type { BenchClient, BenchMember, BenchWire, GatewayServer } from '../gateway/bench-wire.ts'
import { connectAll } from '../gateway/connections.ts'
import { lanyingWire } from '../gateway/lanying/wire.ts'
import { signInAll } from '../gateway/members.ts'
import { openimWire } from '../gateway/openim/wire.ts'
import { wildfireWire } from '../gateway/wildfire/wire.ts'
import { startChild } from '../kit/child.ts'
import { benchStoreKey } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'

/** A wire with the users that sign in by it; in the store they are signed in already. */
export type Crowd = {
  readonly wire: BenchWire<BenchMember, BenchClient>
  readonly members: readonly BenchMember[]
}

const wires = (): BenchWire<BenchMember, BenchClient>[] => [
  openimWire() as unknown as BenchWire<BenchMember, BenchClient>,
  lanyingWire() as unknown as BenchWire<BenchMember, BenchClient>,
  wildfireWire() as unknown as BenchWire<BenchMember, BenchClient>,
]

/** As many connections of each of the three wires, of the first users in the store, which sign in with every wire. */
export async function crowdsOf(storage: Storage, connections: number): Promise<Crowd[]> {
  const crowds: Crowd[] = []
  for (const wire of wires()) {
    const count = Math.ceil(connections / 3)
    crowds.push({ wire, members: await signInAll(storage, count, (stores, uid) => wire.signedIn(stores, uid)) })
  }
  return crowds
}

/** Rollcall with the listeners of all wires and the admin API. */
export async function startRollcall(
  dataDir: string,
  crowds: readonly Crowd[],
  adminKey: string,
  more: Readonly<Record<string, string>>,
): Promise<GatewayServer & { readonly listeners: Readonly<Record<string, string>> }> {
  const open = ['rollcall.port', ...crowds.flatMap(({ wire }) => wire.ports)]
  const ports = keys.filter((key) => key.endsWith('.port')).map((key) => [key, open.includes(key) ? '0' : 'off'])
  const settings = { 'data.dir': dataDir, ...Object.fromEntries(ports), ...more }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const secrets = Object.assign({}, ...crowds.map(({ wire }) => wire.secrets)) as Record<string, string>
  const environment = { ROLLCALL_SECRETS_KEY: benchStoreKey, ROLLCALL_ROLLCALL_ADMINKEY: adminKey, ...secrets }
  const child = await startChild(
    ['scripts/bench/server.ts', 'serve', ...flags],
    environment,
    join(scratchFolder(), 'log'),
  )
  const { listeners } = child.ready as { listeners: Record<string, string> }
  return { ...child, listeners, clients: '', api: listeners.rollcall ?? '' }
}

type Server = Awaited<ReturnType<typeof startRollcall>>

/** Connects all members; the clients of all wires. */
export async function connectCrowds(server: Server, crowds: readonly Crowd[]): Promise<BenchClient[]> {
  const clients: BenchClient[] = []
  for (const { wire, members } of crowds) clients.push(...(await connectAll(at(server, wire), wire, members)).clients)
  return clients
}

/** The server as the clients of one wire reach it. */
export const at = (server: Server, { listeners }: Crowd['wire']): GatewayServer => ({
  ...server,
  clients: server.listeners[listeners.clients] ?? '',
})
