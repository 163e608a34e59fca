import {
  frame,
  frameCommands,
  messageBody,
  provisionReply,
  provisionRequest,
  syncReply,
  unreadReply,
  userNotice,
} from '../../src/dialects/lanying/gateway/messages.ts'

export const eventText = '451-["frame",{"_placeholder":true,"num":0}]'

export type ProvisionOptions = {
  readonly num: number
  readonly token: string
  readonly guid: string
  readonly osType?: number
  readonly info?: string
  readonly push?: { readonly notifier: string; readonly token: string }
}

type Received = string | { readonly command: number; readonly payload: Uint8Array; readonly bytes: Buffer }

/** A client of Lanying's link without automatic behaviour: it pings and reconnects only when the test calls it. */
export class LanyingLink {
  /** Texts as they are, and frames, in order. */
  readonly log: Received[] = []
  readonly closed: Promise<void>
  readonly #socket: WebSocket
  #news = Promise.withResolvers<void>()
  #ended = false

  private constructor(socket: WebSocket) {
    this.#socket = socket
    this.closed = new Promise((resolve) => {
      socket.onclose = () => {
        this.#ended = true
        this.#news.resolve()
        resolve()
      }
    })
    socket.onmessage = ({ data }) => {
      if (typeof data === 'string') this.#add(data)
      else this.#add(decode(Buffer.from(data as ArrayBuffer)))
    }
  }

  /** `url`: of the listener, as in the ready line. */
  static async open(url: string, query = 'EIO=3&transport=websocket'): Promise<LanyingLink> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?${query}`)
    socket.binaryType = 'arraybuffer'
    const link = new LanyingLink(socket)
    await link.next((one) => one === '40')
    return link
  }

  text(message: string): void {
    this.#socket.send(message)
  }
  binary(bytes: Uint8Array): void {
    this.#socket.send(bytes as Uint8Array<ArrayBuffer>)
  }
  frame(command: number, payload: Uint8Array, more: { compressMethod?: number; encryptMethod?: number } = {}): void {
    this.text(eventText)
    this.binary(Buffer.concat([Uint8Array.of(4), frame.encode({ command, payload, ...more })]))
  }
  end(): void {
    this.#socket.close()
  }

  /** The first one that fits and came at or after `from`. Throws when the connection ends without it. */
  async next(fits: (received: Received) => boolean, from = 0): Promise<Received> {
    for (;;) {
      const found = this.log.slice(from).find(fits)
      if (found !== undefined) return found
      if (this.#ended) throw new Error('the connection ended')
      await this.#news.promise
    }
  }
  async reply(command: number, from: number): Promise<Uint8Array> {
    const found = await this.next((one) => typeof one !== 'string' && one.command === command, from)
    return typeof found === 'string' ? new Uint8Array() : found.payload
  }

  async provision({ num, token, guid, osType = 6, info = 'Web', push }: ProvisionOptions) {
    const from = this.log.length
    const xid = { uid: num, deviceSN: 1_012_345_678 }
    const binding = push ? { deviceNotifier: push.notifier, deviceToken: push.token } : {}
    this.frame(
      frameCommands.provision,
      provisionRequest.encode({ xid, token, osType, deviceGuid: guid, deviceInfo: info, ...binding }),
    )
    return provisionReply.decode(await this.reply(frameCommands.provision, from))
  }
  async heartbeat() {
    const from = this.log.length
    this.frame(frameCommands.unread, new Uint8Array())
    return unreadReply.decode(await this.reply(frameCommands.unread, from))
  }
  /** The first notice of this type, after `skipped` of them. */
  async notice(type: number, skipped = 0): Promise<{ fromSN: number | undefined; toNum: number; bytes: Buffer }> {
    const isOne = (one: Received) => noticeIn(one)?.type === type
    const notice = noticeIn(await this.next((one) => this.log.filter(isOne)[skipped] === one))
    if (!notice) throw new Error('not a notice')
    return notice
  }
  /** The next push, from the start or from `from`. */
  async push(from = 0) {
    const found = pushIn(await this.next((one) => pushIn(one) !== undefined, from))
    if (!found) throw new Error('not a push')
    return found
  }
  get pushes(): NonNullable<ReturnType<typeof pushIn>>[] {
    return this.log.flatMap((one) => pushIn(one) ?? [])
  }
  get notices(): number[] {
    return this.log.flatMap((one) => noticeIn(one)?.type ?? [])
  }

  #add(received: Received): void {
    this.log.push(received)
    const news = this.#news
    this.#news = Promise.withResolvers()
    news.resolve()
  }
}

export function noticeIn(received: Received) {
  if (typeof received === 'string' || received.command !== frameCommands.sync) return undefined
  const { metas } = syncReply.decode(received.payload)
  const [meta] = metas
  if (meta?.namespace !== 4) return undefined
  const { type } = userNotice.decode(meta.payload)
  return { type, fromSN: meta.from.deviceSN, toNum: meta.to.uid, bytes: received.bytes }
}

function pushIn(received: Received) {
  if (typeof received === 'string' || received.command !== frameCommands.sync) return undefined
  const { status, xid, metas } = syncReply.decode(received.payload)
  const [meta] = metas
  if (meta?.namespace !== 7) return undefined
  return { status, xid, meta, body: messageBody.decode(meta.payload), bytes: received.bytes }
}

function decode(bytes: Buffer): Received {
  if (bytes[0] !== 4) throw new Error('a binary message of another type')
  const { command, payload } = frame.decode(bytes.subarray(1))
  return { command, payload, bytes: bytes.subarray(1) }
}

/** A number as it stands in protobuf, in hex. */
export function varintHex(value: number): string {
  let rest = BigInt(value)
  let hex = ''
  for (; rest > 127n; rest >>= 7n) hex += (Number(rest & 127n) | 128).toString(16).padStart(2, '0')
  return hex + Number(rest).toString(16).padStart(2, '0')
}
