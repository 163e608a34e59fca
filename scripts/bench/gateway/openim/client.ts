import { RawSocket } from '../../kit/raw-socket.ts'
import type { BenchClient, GatewayServer } from '../bench-wire.ts'
import { type Member, platformId } from './member.ts'

/** What the JS client asks for. */
function addressOf({ clients }: GatewayServer, { uid, token }: Member): URL {
  const query = {
    sendID: uid,
    token,
    platformID: String(platformId),
    operationID: `op-${uid}`,
    isBackground: 'false',
    isMsgResp: 'true',
    sdkType: 'js',
  }
  return new URL(`/?${new URLSearchParams(query)}`, clients)
}

export type OpenimClient = BenchClient & { readonly socket: RawSocket }

const ping = '{"type":"ping"}'

/** Resolves when the first message, the result of the handshake, is there. */
export function logIn(server: GatewayServer, member: Member): Promise<OpenimClient> {
  return new Promise((resolve, reject) => {
    const socket = new RawSocket({
      received(_, { payload }) {
        if (!payload.includes('"errCode":0,')) reject(new Error(payload.toString()))
        socket.handlers = {}
        resolve({ socket, heartbeat: () => socket.sendText(ping), end: () => socket.end() })
      },
      closed: () => reject(new Error(`${member.uid} was refused`)),
    })
    socket.connect(addressOf(server, member)).catch(reject)
  })
}
