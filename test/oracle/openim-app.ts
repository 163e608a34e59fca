import { PbCoder } from '@openim/protocol'
import { setAppBackgroundReq } from '../../src/dialects/openim/gateway/messages.ts'
import type { SocketReply } from '../kit/openim-gob.ts'
import { jsonReply, jsonRequest, statesIn } from '../kit/openim-socket.ts'
import { until } from '../kit/toy-gateway.ts'
import type { ClientSocket } from './server.ts'
import type { ConnectionState } from './system.ts'

/** A client of OpenIM: performs actions and records what it receives. */
export class OpenimApp {
  readonly userID: string
  /** The answer to the handshake. */
  readonly code: number
  isReachable = true
  readonly #socket: ClientSocket
  readonly #subscribedPlatforms = new Map<string, readonly number[]>()
  readonly #replies = new Map<string, SocketReply>()
  #asked = 0
  #pongs = 0
  #isKicked = false

  /** The first message of the socket is the answer to the handshake. */
  constructor(userID: string, socket: ClientSocket) {
    this.userID = userID
    this.#socket = socket
    this.code = (JSON.parse(String(socket.read.shift())) as { errCode: number }).errCode
  }

  get state(): ConnectionState {
    this.#readOn()
    return this.#socket.ended === undefined ? 'open' : this.#isKicked ? 'kicked' : 'closed'
  }
  /** The users it is subscribed to, with the platform numbers of the last notification. */
  get subscribedPlatforms(): ReadonlyMap<string, readonly number[]> {
    this.#readOn()
    return this.#subscribedPlatforms
  }

  /** Resolves with the pong. */
  async ping(): Promise<void> {
    const before = this.#pongs
    this.#socket.send('{"type":"ping"}')
    await this.#until(() => this.#pongs > before)
  }
  async subscribe(userID: string): Promise<void> {
    await this.#ask(2005, subscription({ subscribeUserID: [userID] }))
  }
  async unsubscribe(userID: string): Promise<void> {
    await this.#ask(2005, subscription({ unsubscribeUserID: [userID] }))
    this.#subscribedPlatforms.delete(userID)
  }
  async setBackground(isBackground: boolean): Promise<void> {
    await this.#ask(2004, setAppBackgroundReq.encode({ userID: this.userID, isBackground }))
  }
  async logOut(): Promise<void> {
    await this.#ask(2003, new Uint8Array())
    await this.#until(() => this.#socket.ended !== undefined)
  }
  terminate(): void {
    this.#socket.terminate()
  }
  /** After one more ping, which still arrives, nothing gets through. */
  async loseNetwork(): Promise<void> {
    await this.ping()
    this.isReachable = false
    this.#socket.loseNetwork()
  }

  async #ask(reqIdentifier: number, data: Uint8Array): Promise<SocketReply> {
    const msgIncr = `${this.userID}_${++this.#asked}`
    this.#socket.send(jsonRequest({ reqIdentifier, sendID: this.userID, operationID: msgIncr, msgIncr, data }))
    await this.#until(() => this.#replies.has(msgIncr))
    const reply = this.#replies.get(msgIncr)
    if (reply?.errCode !== 0) throw new Error(`${reqIdentifier} was answered ${reply?.errCode}: ${reply?.errMsg}`)
    return reply
  }
  #until(isSo: () => boolean): Promise<void> {
    return until(() => {
      this.#readOn()
      return isSo()
    })
  }
  #readOn(): void {
    for (const message of this.#socket.read.splice(0)) {
      if (typeof message === 'string') this.#pongs++
      else this.#take(jsonReply(message))
    }
  }
  #take(frame: SocketReply): void {
    if (frame.msgIncr !== '') this.#replies.set(frame.msgIncr, frame)
    if (frame.reqIdentifier === 2002) this.#isKicked = true
    if (frame.reqIdentifier !== 2005) return
    for (const [userID, platformIDs] of Object.entries(statesIn(frame)))
      this.#subscribedPlatforms.set(userID, platformIDs)
  }
}

const subscription = (lists: { subscribeUserID?: string[]; unsubscribeUserID?: string[] }): Uint8Array =>
  PbCoder.SubUserOnlineStatus.encode({ subscribeUserID: [], unsubscribeUserID: [], ...lists }).finish()
