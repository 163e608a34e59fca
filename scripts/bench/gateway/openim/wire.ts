import { systemIds } from '../../../../src/core/ids.ts'
import type { BenchWire } from '../bench-wire.ts'
import { logIn, type OpenimClient } from './client.ts'
import { openimLatencies } from './latencies.ts'
import { type Member, signedIn } from './member.ts'

/** OpenIM's WebSocket, as its JS client uses it. */
export function openimWire(): BenchWire<Member, OpenimClient> {
  const secret = systemIds.hex(24)
  return {
    name: 'openim',
    listeners: { clients: 'openimGateway', api: 'openim' },
    ports: ['openim.api.port', 'openim.gateway.port'],
    secrets: { ROLLCALL_OPENIM_SECRET: secret },
    bare: 'scripts/bench/gateway/openim/bare.ts',
    signedIn: (stores, uid) => signedIn(stores, uid, secret),
    logIn,
    latencies: (server, loaded) => openimLatencies(server, secret, loaded),
    logInGoal: '2,000',
    method: `OpenIM's handshake as the JS client makes it (token, \`isMsgResp\`, JSON), at most 64 at once; a
login ends when its result has been read. The bare server is \`Bun.serve\` in a process of its own: the same clients and
requests, it looks at none of them, greets and answers heartbeats with as many bytes. A heartbeat is a text.`,
  }
}
