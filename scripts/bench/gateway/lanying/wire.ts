import { systemIds } from '../../../../src/core/ids.ts'
import type { BenchWire } from '../bench-wire.ts'
import { LanyingClient } from './client.ts'
import { lanyingLatencies } from './latencies.ts'
import { type Member, signedIn } from './member.ts'

/** Lanying's Engine.IO 3 over WebSocket. */
export function lanyingWire(): BenchWire<Member, LanyingClient> {
  const token = systemIds.hex(24)
  return {
    name: 'lanying',
    listeners: { clients: 'lanying', api: 'lanying' },
    ports: ['lanying.port'],
    secrets: { ROLLCALL_LANYING_ADMINTOKEN: token },
    bare: 'scripts/bench/gateway/lanying/bare.ts',
    signedIn,
    logIn: LanyingClient.logIn,
    latencies: (server, loaded) => lanyingLatencies(server, token, loaded),
    logInGoal: '4,000',
    method: `Lanying's sign-in as its web client makes it (WebSocket, \`0\`, \`40\`, PROVISION) with a token that the
device has used before, at most 64 at once; a login ends when its reply has been read. The bare server is \`Bun.serve\` in a process of
its own: the same clients and messages, it looks at none of them, greets and answers with as many bytes. Of three heartbeats two are pings and one is an
UNREAD frame, which is two messages each way.`,
  }
}
