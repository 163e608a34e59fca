import { connectedPacket, eventPacket } from '../../../../src/dialects/lanying/gateway/engine-io.ts'
import { type Message, RawSocket } from '../../kit/raw-socket.ts'
import type { BenchClient, GatewayServer } from '../bench-wire.ts'
import type { Member } from './member.ts'

const ping = '2'
const unread = Buffer.from('04080010001800', 'hex')
/** A client pings every 25 s and asks for unread messages every 50 s: of three heartbeats one is a frame. */
const frameEvery = 3

/** Lanying's web client: Engine.IO 3 over a WebSocket. */
export class LanyingClient implements BenchClient {
  readonly #socket: RawSocket
  #frame: PromiseWithResolvers<void> | undefined
  #sent = 0

  private constructor(socket: RawSocket) {
    this.#socket = socket
  }

  /** Resolves when the reply to the sign-in is there. */
  static logIn({ clients }: GatewayServer, { uid, provision }: Member): Promise<LanyingClient> {
    return new Promise((resolve, reject) => {
      const socket = new RawSocket({
        received(own, { text, payload }) {
          if (text) {
            if (payload.toString() === connectedPacket) sendFrame(own, provision)
            return
          }
          if (!isAccepted(payload)) reject(new Error(`${uid} was refused`))
          const client = new LanyingClient(own)
          own.handlers = {
            received: (_, message) => client.#received(message),
            closed: () => client.#frame?.reject(new Error(`${uid} was disconnected`)),
          }
          resolve(client)
        },
        closed: () => reject(new Error(`${uid} was disconnected`)),
      })
      socket.connect(new URL('/socket.io/?EIO=3&transport=websocket', clients)).catch(reject)
    })
  }

  heartbeat(): void {
    if (++this.#sent % frameEvery === 0) sendFrame(this.#socket, unread)
    else this.#socket.sendText(ping)
  }
  end(): void {
    this.#socket.end()
  }
  /** Resolves at the next frame of the server. */
  nextFrame(): Promise<void> {
    this.#frame = Promise.withResolvers()
    return this.#frame.promise
  }
  #received({ text }: Message): void {
    if (text) return
    this.#frame?.resolve()
    this.#frame = undefined
  }
}

function sendFrame(socket: RawSocket, attachment: Uint8Array): void {
  socket.sendText(eventPacket)
  socket.sendBinary(attachment)
}

/** A Provision whose status is 1. */
const isAccepted = (payload: Buffer): boolean => payload[1] === 0x18 && payload[8] === 1
