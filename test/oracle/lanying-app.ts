import { noticeTypes } from '../../src/dialects/lanying/gateway/frames.ts'
import { frame, frameCommands, provisionReply, provisionRequest } from '../../src/dialects/lanying/gateway/messages.ts'
import { eventText, noticeIn } from '../kit/lanying-link.ts'
import { Client } from './client.ts'
import { notices, states } from './view.ts'

export type Provision = {
  readonly num: number
  readonly token: string
  readonly guid: string
  readonly osType: number
}

const { infoUpdated, deviceOnline, deviceOffline } = noticeTypes
const okStatus = 1

/** A client of Lanying on Engine.IO. */
export class LanyingApp extends Client {
  override readonly dialect = 'lanying'
  #status: number | undefined
  #isConnected = false
  #pongs = 0
  /** The type of the notice before the end. */
  #closingNotice: number | undefined
  #isDisconnected = false

  /** Sends PROVISION; 0, or the status of a refusal. */
  async provision({ num, token, guid, osType }: Provision): Promise<number> {
    await this.until(() => this.#isConnected)
    // The vendor's client sends a random serial number.
    const xid = { uid: num, deviceSN: 1_012_345_678 }
    const payload = provisionRequest.encode({ xid, token, osType, deviceGuid: guid, deviceInfo: 'floo' })
    this.socket.send(eventText)
    this.socket.send(Buffer.concat([Uint8Array.of(4), frame.encode({ command: frameCommands.provision, payload })]))
    await this.until(() => this.#status !== undefined)
    return this.#status === okStatus ? 0 : (this.#status ?? -1)
  }
  async ping(): Promise<void> {
    const before = this.#pongs
    this.socket.send('2')
    await this.until(() => this.#pongs > before)
  }

  protected override get stateNow(): string {
    if (!this.hasEnded) return states.open
    return this.#isDisconnected ? states.notified(this.#closingNotice) : states.closed
  }
  protected override take(message: string | Uint8Array): void {
    if (typeof message !== 'string') this.#takeFrame(message)
    else if (message === '40') this.#isConnected = true
    else if (message === '41') this.#isDisconnected = true
    else if (message === '3') this.#pongs++
  }
  #takeFrame(bytes: Uint8Array): void {
    const received = frame.decode(bytes.subarray(1))
    if (received.command === frameCommands.provision) this.#status = provisionReply.decode(received.payload).status.code
    const notice = noticeIn({ ...received, bytes: Buffer.from(bytes) })
    if (!notice) return
    const { type, fromSN = -1 } = notice
    if (type === infoUpdated) this.told.push(notices.profile)
    else if (type === deviceOnline) this.told.push(notices.deviceOnline(fromSN))
    else if (type === deviceOffline) this.told.push(notices.deviceOffline(fromSN))
    else this.#closingNotice = type
  }
}
