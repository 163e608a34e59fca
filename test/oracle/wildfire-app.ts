import { idBuf, uploadDeviceTokenRequest } from '../../src/dialects/wildfire/gateway/messages.ts'
import { mqttFramer, PacketReader, packetTypes } from '../../src/dialects/wildfire/gateway/mqtt/packet.ts'
import { FrameReader } from '../../src/gateway/frame-reader.ts'
import { connectPacket, encryptFor, type LinkSignIn, packetOf, publishPacket } from '../kit/wildfire-link.ts'
import { Client } from './client.ts'
import type { ClientSocket } from './server.ts'
import type { Uid } from './system.ts'
import { notices, states } from './view.ts'

const pingreq = packetOf(0xc0, [])
const disconnect = packetOf(0xe0, [])
const kickTopic = 'ROFL'
const noticeTopics: Readonly<Record<string, string>> = { UIN: notices.profile, UN: notices.anyDevice }

/** A client of WildfireChat on the MQTT link. */
export class WildfireApp extends Client {
  override readonly dialect = 'wildfire'
  readonly #frames = new FrameReader(mqttFramer)
  #returnCode: number | undefined
  readonly #replies = new Map<number, number>()
  #asked = 0
  #pongs = 0
  #isKicked = false

  constructor(
    uid: Uid,
    socket: ClientSocket,
    private readonly signIn: LinkSignIn,
  ) {
    super(uid, socket)
  }

  /** Sends CONNECT; the return code. */
  async connect(keepAliveS: number): Promise<number> {
    this.socket.send(connectPacket(this.signIn, { keepAliveS }))
    await this.until(() => this.#returnCode !== undefined)
    return this.#returnCode ?? -1
  }
  async ping(): Promise<void> {
    const before = this.#pongs
    this.socket.send(pingreq)
    await this.until(() => this.#pongs > before)
  }
  /** The code of the reply. */
  async signOut(kind: number): Promise<number> {
    const code = await this.#request('CST', Uint8Array.of(kind))
    await this.until(() => this.hasEnded)
    return code
  }
  kickOwn(id: string): Promise<number> {
    return this.#request('KPCC', idBuf.encode({ id }))
  }
  bindPush(deviceToken: string, platform: number): Promise<number> {
    const asked = { platform, appName: 'app', deviceToken, pushType: 1 }
    return this.#request('UDT', uploadDeviceTokenRequest.encode(asked))
  }
  async disconnect(): Promise<void> {
    this.socket.send(disconnect)
    await this.until(() => this.hasEnded)
  }

  protected override get stateNow(): string {
    if (!this.hasEnded) return this.#isKicked ? states.kickedAndOpen : states.open
    return this.#isKicked ? states.kicked : states.closed
  }
  protected override take(bytes: string | Uint8Array): void {
    if (typeof bytes === 'string') throw new Error('a text on the MQTT link')
    this.#frames.read(bytes, { frameBytesMax: 65_536, frame: (packet) => this.#takePacket(new PacketReader(packet)) })
  }
  #takePacket(reader: PacketReader): true {
    if (reader.type === packetTypes.pingresp) this.#pongs++
    else if (reader.type === packetTypes.connack) this.#returnCode = reader.uint16() & 255
    else if (reader.type === packetTypes.puback) this.#replies.set(reader.uint16(), reader.byte())
    else if (reader.type === packetTypes.publish) this.#takeNotification(reader.text())
    return true
  }
  #takeNotification(topic: string): void {
    const notice = noticeTopics[topic]
    if (topic === kickTopic) this.#isKicked = true
    else if (notice === undefined) throw new Error(`a notification ${topic}`)
    else this.told.push(notice)
  }
  async #request(topic: string, plain: Uint8Array): Promise<number> {
    const id = ++this.#asked
    this.socket.send(publishPacket(topic, id, encryptFor(this.signIn, plain)))
    await this.until(() => this.#replies.has(id))
    return this.#replies.get(id) ?? -1
  }
}
