import type { Socket } from 'bun'
import { attachment, connectedPacket, eventPacket } from '../../dialects/lanying/gateway/engine-io.ts'
import { frame, frameCommands, provisionReply, provisionRequest } from '../../dialects/lanying/gateway/messages.ts'
import { connectPassword, unwrapToken } from '../../dialects/wildfire/token.ts'

/** A client of some wire that is connected. */
export type DemoClient = {
  heartbeat(): void
  close(): void
  /** When the connection has ended, by either side. */
  readonly closed: Promise<void>
}

/** OpenIM's JavaScript client: a token in the URL, JSON messages. */
export function openimClient(url: string, uid: string, token: string, platformId: number): Promise<DemoClient> {
  const query = { sendID: uid, token, platformID: String(platformId), operationID: `demo-${uid}` }
  const target = new URL(
    `/?${new URLSearchParams({ ...query, isBackground: 'false', isMsgResp: 'true', sdkType: 'js' })}`,
    url,
  )
  return overWebSocket(target, '{"type":"ping"}', (message) => {
    if (typeof message === 'string' && message.includes('"errCode":0')) return 'connected'
    return 'refused'
  })
}

/** Lanying's web client: Engine.IO 3, a frame that signs in. */
export function lanyingClient(url: string, num: number, token: string, guid: string): Promise<DemoClient> {
  const target = new URL('/socket.io/?EIO=3&transport=websocket', url.replace(/^http/, 'ws'))
  const xid = { uid: num, deviceSN: 0 }
  const payload = provisionRequest.encode({ xid, token, osType: webOsType, deviceGuid: guid, deviceInfo: 'Web' })
  const signIn = attachment(frame.encode({ command: frameCommands.provision, payload }))
  return overWebSocket(target, '2', (message, send) => {
    if (message === connectedPacket) {
      send(eventPacket)
      send(signIn)
    }
    return typeof message === 'string' ? 'waiting' : isAccepted(message) ? 'connected' : 'refused'
  })
}

const webOsType = 6
const accepted = 1

/** The first byte is of Engine.IO. */
const isAccepted = (message: Uint8Array): boolean =>
  provisionReply.decode(frame.decode(message.subarray(1)).payload ?? new Uint8Array()).status?.code === accepted

type Progress = 'waiting' | 'connected' | 'refused'

function overWebSocket(
  target: URL,
  heartbeat: string,
  onMessage: (message: string | Uint8Array, send: (message: string | Uint8Array) => void) => Progress,
): Promise<DemoClient> {
  const socket = new WebSocket(target)
  socket.binaryType = 'arraybuffer'
  const ended = Promise.withResolvers<void>()
  const connected = Promise.withResolvers<DemoClient>()
  const client = { heartbeat: () => socket.send(heartbeat), close: () => socket.close(), closed: ended.promise }
  socket.onmessage = ({ data }) => {
    const message = typeof data === 'string' ? data : new Uint8Array(data as ArrayBuffer)
    const progress = onMessage(message, (reply) =>
      socket.send(typeof reply === 'string' ? reply : new Uint8Array(reply)),
    )
    if (progress === 'waiting') return
    socket.onmessage = null
    if (progress === 'connected') connected.resolve(client)
    else socket.close()
  }
  socket.onclose = () => {
    ended.resolve()
    connected.reject(new Error('refused'))
  }
  return connected.promise
}

export type WildfireSignIn = {
  readonly uid: string
  readonly clientId: string
  readonly token: string
  readonly aes256: boolean
  readonly nowMs: number
}

/** WildfireChat's MQTT over TCP. */
export async function wildfireClient(url: string, signIn: WildfireSignIn): Promise<DemoClient> {
  const connected = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  const close = () => {
    ended.resolve()
    connected.reject(new Error('refused'))
  }
  const { hostname, port } = new URL(url)
  const tcp: Socket = await Bun.connect({
    hostname,
    port: Number(port),
    socket: {
      // A greeting is short, and comes whole.
      data: (_, [first = 0, , , code]) => {
        if (first >> 4 !== connackType) return
        if (code === 0) connected.resolve()
        else tcp.end()
      },
      close,
      error: close,
    },
  })
  tcp.write(connectPacket(signIn))
  await connected.promise
  return {
    heartbeat: () => void tcp.write(pingRequest),
    close: () => void tcp.end(disconnectPacket),
    closed: ended.promise,
  }
}

const connackType = 2
const pingRequest = Uint8Array.of(0xc0, 0)
const disconnectPacket = Uint8Array.of(0xe0, 0)
/** As the vendor's Android client. */
const keepAliveS = 180
const protocolLevel = 4
const withUserAndPassword = 0xc2

function connectPacket({ uid, clientId, token, aes256, nowMs }: WildfireSignIn): Uint8Array {
  const parts = unwrapToken(token, aes256)
  if (!parts) throw new Error('the token cannot be read')
  const fields = [Buffer.from(clientId), Buffer.from(uid), connectPassword(parts.inner, parts.secret, nowMs, aes256)]
  const head = [0, 4, ...Buffer.from('MQTT'), protocolLevel, withUserAndPassword, 0, keepAliveS]
  const body = Buffer.concat([Uint8Array.from(head), ...fields.flatMap((field) => [lengthOf(field), field])])
  return Buffer.concat([Uint8Array.of(0x10, (body.length & 127) | 128, body.length >> 7), body])
}

const lengthOf = ({ length }: Uint8Array): Uint8Array => Uint8Array.of(length >> 8, length & 255)
