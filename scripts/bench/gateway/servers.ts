import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keys } from '../../../src/config/settings.ts'
import { type Child, startChild } from '../kit/child.ts'
import { benchStoreKey } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'
import type { BenchClient, BenchMember, BenchWire, GatewayServer } from './bench-wire.ts'

type AnyWire = Pick<BenchWire<BenchMember, BenchClient>, 'listeners' | 'ports' | 'secrets' | 'bare'>

/** Rollcall with the listeners of one vendor alone. */
export async function startRollcall(dataDir: string, wire: AnyWire): Promise<GatewayServer> {
  const ports = keys.filter((key) => key.endsWith('.port'))
  const settings = {
    'data.dir': dataDir,
    ...Object.fromEntries(ports.map((key) => [key, wire.ports.includes(key) ? '0' : 'off'])),
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const environment = { ROLLCALL_SECRETS_KEY: benchStoreKey, ...wire.secrets }
  const log = join(scratchFolder(), 'log')
  return serverOf(await startChild(['scripts/bench/server.ts', 'serve', ...flags], environment, log), wire)
}

/** The baseline. */
export async function startBare(wire: AnyWire): Promise<GatewayServer> {
  return serverOf(await startChild([wire.bare], {}, join(scratchFolder(), 'log')), wire)
}

function serverOf(child: Child, { listeners: { clients, api } }: AnyWire): GatewayServer {
  const { listeners } = child.ready as { listeners: Record<string, string> }
  return { ...child, clients: listeners[clients] ?? '', api: listeners[api] ?? '' }
}

/** Rounds of collection and the pause between them: freed memory is returned to the system with a delay. */
const collections = 4
const restMs = 1_000

/** Resident memory of a server in bytes, after garbage collection. */
export async function weigh(server: GatewayServer): Promise<number> {
  for (let round = 0; round < collections; round++) {
    process.kill(server.pid, 'SIGUSR2')
    await Bun.sleep(restMs)
  }
  return residentBytes(server)
}

/** Resident memory of a server in bytes, as it is. */
export function residentBytes({ pid }: GatewayServer): number {
  const line = /^Rss: *(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Number(line?.[1]) * 1024
}
