import { PbCoder } from '@openim/protocol'
import { setAppBackgroundReq } from '../../src/dialects/openim/gateway/protobuf/messages.ts'
import { jsonReply, jsonRequest, type SocketReply, statesIn } from '../kit/openim-socket.ts'
import { until } from '../kit/toy-gateway.ts'
import type { Line } from './stage.ts'
import type { Fate } from './world.ts'

/** A client of OpenIM: it does what it is told, and keeps what it learns. */
export class Client {
  readonly userID: string
  /** The answer to the handshake. */
  readonly code: number
  isWhole = true
  readonly #line: Line
  readonly #sees = new Map<string, readonly number[]>()
  readonly #replies = new Map<string, SocketReply>()
  #asked = 0
  #pongs = 0
  #isKicked = false

  /** The line's first message is the answer to the handshake. */
  constructor(userID: string, line: Line) {
    this.userID = userID
    this.#line = line
    this.code = (JSON.parse(String(line.read.shift())) as { errCode: number }).errCode
  }

  get fate(): Fate {
    this.#readOn()
    return this.#line.ended === undefined ? 'open' : this.#isKicked ? 'kicked' : 'gone'
  }
  /** Whom it watches, and the numbers of the platforms it was told last. */
  get sees(): ReadonlyMap<string, readonly number[]> {
    this.#readOn()
    return this.#sees
  }

  /** Resolves with the pong. */
  async ping(): Promise<void> {
    const before = this.#pongs
    this.#line.say('{"type":"ping"}')
    await this.#until(() => this.#pongs > before)
  }
  async watch(userID: string): Promise<void> {
    await this.#ask(2005, subscription({ subscribeUserID: [userID] }))
  }
  async unwatch(userID: string): Promise<void> {
    await this.#ask(2005, subscription({ unsubscribeUserID: [userID] }))
    this.#sees.delete(userID)
  }
  async setBackground(isBackground: boolean): Promise<void> {
    await this.#ask(2004, setAppBackgroundReq.encode({ userID: this.userID, isBackground }))
  }
  async logOut(): Promise<void> {
    await this.#ask(2003, new Uint8Array())
    await this.#until(() => this.#line.ended !== undefined)
  }
  vanish(): void {
    this.#line.vanish()
  }
  /** Its last ping got through: from there on it is silent. */
  async cutCable(): Promise<void> {
    await this.ping()
    this.isWhole = false
    this.#line.cut()
  }

  async #ask(reqIdentifier: number, data: Uint8Array): Promise<SocketReply> {
    const msgIncr = `${this.userID}_${++this.#asked}`
    this.#line.say(jsonRequest({ reqIdentifier, sendID: this.userID, operationID: msgIncr, msgIncr, data }))
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
    for (const message of this.#line.read.splice(0)) {
      if (typeof message === 'string') this.#pongs++
      else this.#take(jsonReply(message))
    }
  }
  #take(frame: SocketReply): void {
    if (frame.msgIncr !== '') this.#replies.set(frame.msgIncr, frame)
    if (frame.reqIdentifier === 2002) this.#isKicked = true
    if (frame.reqIdentifier !== 2005) return
    for (const [userID, platformIDs] of Object.entries(statesIn(frame))) this.#sees.set(userID, platformIDs)
  }
}

const subscription = (lists: { subscribeUserID?: string[]; unsubscribeUserID?: string[] }): Uint8Array =>
  PbCoder.SubUserOnlineStatus.encode({ subscribeUserID: [], unsubscribeUserID: [], ...lists }).finish()
