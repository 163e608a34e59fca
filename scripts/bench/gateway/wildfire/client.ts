import type { Socket } from 'bun'
import type { BenchClient, GatewayServer } from '../bench-wire.ts'
import type { Member } from './member.ts'

const pingreq = Buffer.from('c000', 'hex')
const connackType = 2
/** First byte of a notification. */
const publishByte = 0x30

/** An MQTT client over TCP with little memory: the server's packets are short and come whole over loopback. */
export class MqttClient implements BenchClient {
  /** Called at a notification of the server. */
  notified: (() => void) | undefined = undefined
  #tcp: Socket<MqttClient> | undefined
  #connected: PromiseWithResolvers<MqttClient> | undefined = Promise.withResolvers()

  /** Resolves when CONNACK accepts the client. */
  static async logIn({ clients }: GatewayServer, { connect, uid }: Member): Promise<MqttClient> {
    const client = new MqttClient()
    const { hostname, port } = new URL(clients)
    client.#tcp = await Bun.connect<MqttClient>({ hostname, port: Number(port), data: client, socket: events })
    client.#tcp.write(connect)
    const connected = client.#connected?.promise
    const accepted = await connected
    if (!accepted) throw new Error(`${uid} was refused`)
    return accepted
  }

  heartbeat(): void {
    this.#tcp?.write(pingreq)
  }
  end(): void {
    this.#tcp?.terminate()
  }

  received(bytes: Uint8Array): void {
    const [first = 0, , , code] = bytes
    if (first === publishByte) this.notified?.()
    if (first >> 4 !== connackType) return
    if (code === 0) this.#connected?.resolve(this)
    else this.#connected?.reject(new Error(`CONNACK ${code}`))
    this.#connected = undefined
  }
  closed(): void {
    this.#connected?.reject(new Error('closed'))
  }
}

const events = {
  data: (tcp: Socket<MqttClient>, bytes: Buffer) => tcp.data.received(bytes),
  close: (tcp: Socket<MqttClient>) => tcp.data.closed(),
}
