import { PbCoder } from '@openim/protocol'
import { setAppBackgroundReq } from '../../src/dialects/openim/gateway/messages.ts'
import type { SocketReply } from '../kit/openim-gob.ts'
import { jsonReply, jsonRequest, notificationsIn, statesIn } from '../kit/openim-socket.ts'
import { Client } from './client.ts'
import type { ClientSocket } from './server.ts'
import type { Uid } from './system.ts'
import { notices, states } from './view.ts'

/** The content type of a notification that the own profile changed. */
const profileChanged = 1303

/** A client of OpenIM. The first message of the socket is the answer to the handshake. */
export class OpenimApp extends Client {
  override readonly dialect = 'openim'
  /** The answer to the handshake. */
  code: number | undefined
  readonly #subscribedPlatforms = new Map<string, readonly number[]>()
  readonly #replies = new Map<string, SocketReply>()
  #asked = 0
  #pongs = 0
  #isKicked = false

  constructor(
    uid: Uid,
    socket: ClientSocket,
    private readonly userID: string,
  ) {
    super(uid, socket)
  }

  /** The answer to the handshake. */
  async handshake(): Promise<number> {
    await this.until(() => this.code !== undefined)
    return this.code ?? -1
  }
  /** The users it is subscribed to, with the platform numbers of the last notification. */
  get subscribedPlatforms(): ReadonlyMap<string, readonly number[]> {
    return this.#subscribedPlatforms
  }

  async ping(): Promise<void> {
    const before = this.#pongs
    this.socket.send('{"type":"ping"}')
    await this.until(() => this.#pongs > before)
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
    await this.until(() => this.hasEnded)
  }

  protected override get stateNow(): string {
    return this.hasEnded ? (this.#isKicked ? states.kicked : states.closed) : states.open
  }
  protected override take(message: string | Uint8Array): void {
    if (typeof message !== 'string') this.#takeFrame(jsonReply(message))
    else if (this.code === undefined) this.code = (JSON.parse(message) as { errCode: number }).errCode
    else this.#pongs++
  }
  #takeFrame(frame: SocketReply): void {
    if (frame.msgIncr !== '') this.#replies.set(frame.msgIncr, frame)
    if (frame.reqIdentifier === 2001)
      for (const { contentType } of notificationsIn(frame))
        if (contentType === profileChanged) this.told.push(notices.profile)
    if (frame.reqIdentifier === 2002) this.#isKicked = true
    if (frame.reqIdentifier !== 2005) return
    for (const [userID, platformIDs] of Object.entries(statesIn(frame)))
      this.#subscribedPlatforms.set(userID, platformIDs)
  }
  async #ask(reqIdentifier: number, data: Uint8Array): Promise<void> {
    const msgIncr = `${this.userID}_${++this.#asked}`
    this.socket.send(jsonRequest({ reqIdentifier, sendID: this.userID, operationID: msgIncr, msgIncr, data }))
    await this.until(() => this.#replies.has(msgIncr))
    const { errCode, errMsg } = this.#replies.get(msgIncr) ?? {}
    if (errCode !== 0) throw new Error(`${reqIdentifier} was answered ${errCode}: ${errMsg}`)
  }
}

const subscription = (lists: { subscribeUserID?: string[]; unsubscribeUserID?: string[] }): Uint8Array =>
  PbCoder.SubUserOnlineStatus.encode({ subscribeUserID: [], unsubscribeUserID: [], ...lists }).finish()
