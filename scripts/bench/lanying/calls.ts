import { load, type Outcome } from '../kit/load.ts'
import { requestBytes, success } from './requests.ts'
import type { Server } from './servers.ts'

export const connections = 64
const writes = 8_000
/** Worked on for a few seconds each round, whatever one hash costs. */
const memoryKiBARound = 2_000_000
const registrationsMax = 4_000

const below = (bound: number): number => Math.floor(Math.random() * bound)
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

const send = (server: Server, requests: readonly Uint8Array[]): Promise<Outcome> =>
  load({ server, connections, requests, success })

/** Each by the token of a uniformly random user. */
export function profileReads(server: Server, tokens: readonly string[], count: number): Promise<Outcome> {
  const reads = times(count, () => requestBytes('/user/profile', tokens[below(tokens.length)] ?? ''))
  return send(server, reads)
}

/** Each changes three settings of a uniformly random user. */
export function settingsWrites(server: Server, tokens: readonly string[]): Promise<Outcome> {
  const requests = times(writes, () =>
    requestBytes('/user/settings', tokens[below(tokens.length)] ?? '', {
      no_push: Math.random() < 0.5,
      no_push_start_hour: below(24),
      no_push_end_hour: below(24),
    }),
  )
  return send(server, requests)
}

/** Names differ between rounds. */
export function registrations(server: Server, memoryKiB: number, round: number): Promise<Outcome> {
  const count = Math.min(registrationsMax, Math.floor(memoryKiBARound / memoryKiB))
  const requests = times(count, (place) =>
    requestBytes('/user/register/v2', '', { username: `user_${round}_${place}`, password: `password-${place}` }),
  )
  return send(server, requests)
}
