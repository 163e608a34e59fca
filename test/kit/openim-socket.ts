import { gunzipSync, gzipSync } from 'node:zlib'
import { PbCoder } from '@openim/protocol'
import { gobReply, gobRequest, type SocketReply, type SocketRequest } from './openim-gob.ts'
import { type ProxiedSocket, webSocketTo } from './proxied-socket.ts'

export type SocketOptions = {
  /** Of the gateway, as the ready line has it. */
  url: string
  userID: string
  token: string
  platformID: number
  encoding?: 'json' | 'gob'
  gzip?: boolean
  /** Whether the result of the handshake is wanted as a first text frame; as the JS client does by default. */
  isMsgResp?: boolean
  /** How the socket connects: through a proxy. */
  connection?: ProxiedSocket
  /** Over the query that these make; `undefined` leaves one out. */
  query?: Readonly<Record<string, string | undefined>>
}

/** The address that a client of this kind opens. */
export function gatewayUrl(options: SocketOptions): string {
  const { url, userID, token, platformID, encoding = 'json', gzip = false, isMsgResp = encoding === 'json' } = options
  const query = {
    sendID: userID,
    token,
    platformID: String(platformID),
    operationID: `op-${userID}`,
    isBackground: 'false',
    isMsgResp: isMsgResp ? 'true' : undefined,
    sdkType: encoding === 'json' ? 'js' : 'go',
    compression: gzip ? 'gzip' : undefined,
    ...options.query,
  }
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return `${url}/?${new URLSearchParams(given)}`
}

/** What Bun's client can do beyond the standard. */
type BunWebSocket = WebSocket & { ping(payload: string): void; terminate(): void }

/** A client of OpenIM's gateway without automatic behaviour: it pings, answers and reconnects only when the test calls it. */
export class OpenimSocket {
  readonly #options: SocketOptions
  readonly #socket: BunWebSocket
  readonly #waiting = new Map<string, (reply: SocketReply) => void>()
  /** Everything that came, in order: text as it is, frames decoded. */
  readonly log: (string | SocketReply)[] = []
  /** Payloads of ping and pong frames. */
  readonly pings: string[] = []
  readonly pongs: string[] = []
  readonly closed: Promise<{ code: number; reason: string }>
  #news = Promise.withResolvers<void>()
  #asked = 0
  #ended = false

  /** Resolves with an open socket, when the result of its handshake is there if it asked for one. */
  static async open(options: SocketOptions): Promise<OpenimSocket> {
    const socket = new OpenimSocket(options)
    await Promise.race([socket.#opened, socket.closed.then(() => undefined)])
    if (gatewayUrl(options).includes('isMsgResp=true')) await socket.text((_, index) => index === 0)
    return socket
  }
  readonly #opened: Promise<void>

  constructor(options: SocketOptions) {
    this.#options = options
    this.#socket = webSocketTo(gatewayUrl(options), options.connection ?? {}) as BunWebSocket
    this.#socket.binaryType = 'arraybuffer'
    this.#opened = new Promise((resolve) => this.#socket.addEventListener('open', () => resolve()))
    this.closed = new Promise((resolve) => {
      this.#socket.addEventListener('close', ({ code, reason }) => {
        this.#ended = true
        this.#notify()
        resolve({ code, reason })
      })
    })
    this.#socket.addEventListener('message', ({ data }) => this.#received(data))
    const extra = this.#socket as unknown as EventTarget
    extra.addEventListener('ping', (event) => this.pings.push(payloadOf(event)))
    extra.addEventListener('pong', (event) => {
      this.pongs.push(payloadOf(event))
      this.#notify()
    })
  }

  get userID(): string {
    return this.#options.userID
  }
  get texts(): string[] {
    return this.log.filter((one) => typeof one === 'string')
  }
  get pushes(): SocketReply[] {
    return this.log.filter((one) => typeof one !== 'string' && one.msgIncr === '') as SocketReply[]
  }

  /** Sends a request and waits for its reply. Rejects when the socket ends first. */
  async request(reqIdentifier: number, data: Uint8Array = new Uint8Array()): Promise<SocketReply> {
    const msgIncr = `${this.userID}_${++this.#asked}`
    const answered = new Promise<SocketReply>((resolve) => this.#waiting.set(msgIncr, resolve))
    this.send({ reqIdentifier, sendID: this.userID, operationID: `op_${this.#asked}`, msgIncr, data })
    return Promise.race([answered, this.closed.then(() => Promise.reject(new Error('the socket ended')))])
  }
  /** Subscribes and unsubscribes; resolves with the states in the reply, or with the error code. */
  async subscribe(subscribe: string[], unsubscribe: string[] = []): Promise<Record<string, number[]> | number> {
    const asked = { subscribeUserID: subscribe, unsubscribeUserID: unsubscribe }
    const reply = await this.request(2005, PbCoder.SubUserOnlineStatus.encode(asked).finish())
    return reply.errCode === 0 ? statesIn(reply) : reply.errCode
  }
  send(request: SocketRequest): void {
    const { encoding = 'json', gzip = false } = this.#options
    const bytes = encoding === 'json' ? jsonRequest(request) : gobRequest(request)
    this.sendBinary(gzip ? gzipSync(bytes) : bytes)
  }
  sendBinary(bytes: Uint8Array): void {
    this.#socket.send(Uint8Array.from(bytes))
  }
  sendText(text: string): void {
    this.#socket.send(text)
  }
  /** A control frame. Resolves with the payload of the pong. */
  async ping(payload: string): Promise<string> {
    const before = this.pongs.length
    this.#socket.ping(payload)
    await this.#until(() => this.pongs.length > before)
    return this.pongs[before] ?? ''
  }

  /** The first text, now or later, that fits. Rejects when the socket ends first. */
  async text(fits: (text: string, index: number) => boolean): Promise<string> {
    const find = () => this.texts.find(fits)
    await this.#until(() => find() !== undefined)
    return find() ?? ''
  }
  /** The first push, now or later, with this number that fits. Rejects when the socket ends first. */
  async push(reqIdentifier: number, fits: (push: SocketReply) => boolean = () => true): Promise<SocketReply> {
    const find = () => this.pushes.find((one) => one.reqIdentifier === reqIdentifier && fits(one))
    await this.#until(() => find() !== undefined)
    return find() as SocketReply
  }

  close(): void {
    this.#socket.close()
  }
  /** Without a close frame. */
  abort(): void {
    this.#socket.terminate()
  }

  #received(message: string | ArrayBuffer): void {
    const item = typeof message === 'string' ? message : this.#decoded(new Uint8Array(message))
    this.log.push(item)
    if (typeof item !== 'string') {
      this.#waiting.get(item.msgIncr)?.(item)
      this.#waiting.delete(item.msgIncr)
    }
    this.#notify()
  }
  #decoded(bytes: Uint8Array): SocketReply {
    const { encoding = 'json', gzip = false } = this.#options
    const plain = gzip ? gunzipSync(bytes) : bytes
    return encoding === 'json' ? jsonReply(plain) : gobReply(plain)
  }
  #notify(): void {
    this.#news.resolve()
    this.#news = Promise.withResolvers()
  }
  async #until(there: () => boolean): Promise<void> {
    while (!there()) {
      if (this.#ended) throw new Error(`the socket of ${this.userID} ended`)
      await this.#news.promise
    }
  }
}

const payloadOf = (event: Event): string => Buffer.from((event as MessageEvent<ArrayBuffer>).data).toString()

/** The states in a reply or push of 2005: platform numbers by user id. */
export const statesIn = ({ data }: SocketReply): Record<string, number[]> =>
  Object.fromEntries(
    PbCoder.SubUserOnlineStatusTips.decode(data ?? new Uint8Array()).subscribers.map((one) => [
      one.userID,
      one.onlinePlatformIDs,
    ]),
  )

/** The notifications in a push of 2001: content type and the detail that the client reads. */
export const notificationsIn = ({ data }: SocketReply): { contentType: number; detail: unknown }[] =>
  Object.values(PbCoder.PushMessages.decode(data ?? new Uint8Array()).notificationMsgs).flatMap(({ Msgs }) =>
    Msgs.map(({ contentType, content }) => ({
      contentType,
      detail: JSON.parse((JSON.parse(new TextDecoder().decode(content)) as { detail: string }).detail),
    })),
  )

export const jsonRequest = ({ data, ...request }: SocketRequest): Uint8Array =>
  Buffer.from(JSON.stringify({ ...request, token: '', data: Buffer.from(data).toString('base64') }))

export function jsonReply(bytes: Uint8Array): SocketReply {
  const { data, ...reply } = JSON.parse(new TextDecoder().decode(bytes)) as SocketReply & { data: unknown }
  return { ...reply, data: typeof data === 'string' ? Buffer.from(data, 'base64') : null }
}
