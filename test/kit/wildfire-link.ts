import { type Clock, systemClock } from '../../src/core/clock.ts'
import {
  type AesKey,
  decrypt,
  encrypt,
  encryptText,
  sessionAesKey,
  tokenAesKey,
} from '../../src/dialects/wildfire/aes.ts'
import { imHttpWrapper, routeResponse } from '../../src/dialects/wildfire/gateway/messages.ts'
import { type CompoundToken, connectPassword, unwrapToken } from '../../src/dialects/wildfire/token.ts'
import { type ProxiedSocket, webSocketTo } from './proxied-socket.ts'

/** A packet of the server: the first byte, and what follows the length. */
export type LinkPacket = { readonly first: number; readonly body: Buffer }

/** What a client connects with. `aes256` as the server's setting; `clock` is the client's, the system's by default. */
export type LinkSignIn = {
  readonly userId: string
  readonly clientId: string
  readonly token: string
  readonly aes256?: boolean
  readonly clock?: Pick<Clock, 'now'>
}

export type ConnectOptions = {
  readonly level?: number
  readonly keepAliveS?: number
  readonly cleanSession?: boolean
  /** In place of the one that the token gives; `null` for none. */
  readonly password?: Uint8Array | null
  readonly clientId?: string
  readonly userId?: string | null
}

/** A client of WildfireChat's link without automatic behaviour, over TCP or WebSocket. */
export class WildfireLink {
  /** Every packet that came, in order. */
  readonly packets: LinkPacket[] = []
  readonly closed: Promise<void>
  readonly #pipe: Pipe
  #inbound = Buffer.alloc(0)
  #news = Promise.withResolvers<void>()
  #ended = false
  #packetId = 0

  private constructor(pipe: Pipe) {
    this.#pipe = pipe
    this.closed = pipe.closed.then(() => {
      this.#ended = true
      this.#news.resolve()
    })
  }

  /** `url`: `mqtt://host:port` or `ws://host:port`, as in the ready line; `proxied`: for a WebSocket through a proxy. */
  static async open(url: string, proxied?: ProxiedSocket): Promise<WildfireLink> {
    let link: WildfireLink | undefined
    const received = (bytes: Uint8Array) => link?.received(bytes)
    const pipe = await (url.startsWith('ws') ? openWebSocket(url, received, proxied) : openTcp(url, received))
    link = new WildfireLink(pipe)
    return link
  }

  received(bytes: Uint8Array): void {
    this.#inbound = Buffer.concat([this.#inbound, bytes])
    for (let packet = this.#take(); packet; packet = this.#take()) this.packets.push(packet)
    const news = this.#news
    this.#news = Promise.withResolvers()
    news.resolve()
  }
  #take(): LinkPacket | undefined {
    let length = 0
    for (let at = 1; at < this.#inbound.length; at++) {
      const byte = this.#inbound[at] ?? 0
      length += (byte & 0x7f) * 128 ** (at - 1)
      if (byte >= 0x80) continue
      const end = at + 1 + length
      if (this.#inbound.length < end) return undefined
      const packet = { first: this.#inbound[0] ?? 0, body: Buffer.from(this.#inbound.subarray(at + 1, end)) }
      this.#inbound = Buffer.from(this.#inbound.subarray(end))
      return packet
    }
    return undefined
  }

  raw(bytes: Uint8Array | string): void {
    this.#pipe.send(typeof bytes === 'string' ? Buffer.from(bytes, 'hex') : bytes)
  }
  /** A text message of WebSocket. */
  text(text: string): void {
    this.#pipe.send(text)
  }
  end(): void {
    this.#pipe.end()
  }
  /** The first packet that fits, also of those that came before. Throws when the connection ends without it. */
  async packet(fits: (packet: LinkPacket) => boolean): Promise<LinkPacket> {
    for (;;) {
      const found = this.packets.find(fits)
      if (found) return found
      if (this.#ended) throw new Error('the connection ended')
      await this.#news.promise
    }
  }

  /** Sends CONNECT and waits for the return code; the payload behind it too. */
  async connect(signIn: LinkSignIn, options: ConnectOptions = {}): Promise<{ code: number; body: Buffer }> {
    this.raw(connectPacket(signIn, options))
    const { body } = await this.packet(({ first }) => first === 0x20)
    return { code: body[1] ?? -1, body }
  }
  /** One request on a topic: the code and the data of its reply, decrypted. */
  request(signIn: LinkSignIn, topic: string, plain: Uint8Array, level = 4): Promise<LinkReply> {
    return this.requestRaw(signIn, topic, plain.length > 0 ? encryptFor(signIn, plain) : plain, level)
  }
  /** The same, with the payload as it is sent. */
  async requestRaw(signIn: LinkSignIn, topic: string, payload: Uint8Array, level = 4): Promise<LinkReply> {
    const id = ++this.#packetId
    this.raw(publishPacket(topic, id, payload, level))
    const { body } = await this.packet(({ first, body }) => first === 0x40 && body.readUInt16BE(0) === id)
    const opened = body.length > 3 ? decrypt(body.subarray(3), keyOf(signIn), nowOf(signIn)) : undefined
    return { code: body[2] ?? -1, data: opened?.plain ?? Buffer.alloc(0), fresh: opened?.fresh ?? true }
  }
}

/** `fresh`: the hour stamp fits the client's clock. */
export type LinkReply = { readonly code: number; readonly data: Buffer; readonly fresh: boolean }

export const connectPacket = (signIn: LinkSignIn, options: ConnectOptions = {}): Buffer => {
  const { level = 4, keepAliveS = 60, cleanSession = true } = options
  const userId = options.userId === undefined ? signIn.userId : options.userId
  const password = options.password === undefined ? passwordOf(signIn) : options.password
  const flags = (cleanSession ? 2 : 0) | (userId === null ? 0 : 0x80) | (password === null ? 0 : 0x40)
  return packetOf(0x10, [
    textField('MQTT'),
    Buffer.from([level, flags, keepAliveS >> 8, keepAliveS & 255]),
    level === 5 ? Buffer.from([0]) : Buffer.alloc(0),
    textField(options.clientId ?? signIn.clientId),
    userId === null ? Buffer.alloc(0) : textField(userId),
    password === null ? Buffer.alloc(0) : binaryField(password),
  ])
}

export const publishPacket = (topic: string, id: number, payload: Uint8Array, level = 4): Buffer =>
  packetOf(0x32, [
    textField(topic),
    Buffer.from([id >> 8, id & 255]),
    level === 5 ? Buffer.from([0]) : Buffer.alloc(0),
    payload,
  ])

export function packetOf(first: number, parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const length: number[] = []
  let rest = body.length
  for (; rest > 127; rest >>= 7) length.push((rest & 127) | 128)
  return Buffer.concat([Buffer.from([first, ...length, rest]), body])
}

export const textField = (text: string): Buffer => binaryField(Buffer.from(text))
export function binaryField(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

const decryptedTokens = new WeakMap<LinkSignIn, CompoundToken>()
function partsOf(signIn: LinkSignIn): CompoundToken {
  const parts = decryptedTokens.get(signIn) ?? unwrapToken(signIn.token, signIn.aes256 ?? false)
  if (!parts) throw new Error('not a token')
  decryptedTokens.set(signIn, parts)
  return parts
}
const nowOf = ({ clock = systemClock }: LinkSignIn): number => clock.now()
export const keyOf = (signIn: LinkSignIn): AesKey => sessionAesKey(partsOf(signIn).secret, signIn.aes256 ?? false)
export const encryptFor = (signIn: LinkSignIn, plain: Uint8Array): Buffer =>
  encrypt(plain, keyOf(signIn), nowOf(signIn))
export function passwordOf(signIn: LinkSignIn): Buffer {
  const { inner, secret } = partsOf(signIn)
  return connectPassword(inner, secret, nowOf(signIn), signIn.aes256 ?? false)
}

/** The headers and the body of `POST /route`. `shiftHours` moves one hour stamp. */
export function routeRequest(
  signIn: LinkSignIn,
  wrapper: Uint8Array,
  shiftHours: Partial<Record<'cid' | 'uid' | 'body', number>> = {},
) {
  const at = (part: 'cid' | 'uid' | 'body') => nowOf(signIn) + (shiftHours[part] ?? 0) * 3_600_000
  const root = tokenAesKey(signIn.aes256 ?? false)
  return {
    headers: {
      cid: encryptText(signIn.clientId, root, at('cid')),
      uid: encryptText(signIn.userId, root, at('uid')),
    },
    body: encryptText(wrapper, keyOf(signIn), at('body')),
  }
}
/** The body of a route request, before it is encrypted. */
export const routeWrapper = (signIn: LinkSignIn, over: object = {}): Uint8Array =>
  imHttpWrapper.encode({ token: innerOf(signIn), clientId: signIn.clientId, request: 'ROUTE', ...over })
/** The reply of a route; `code` alone when it was refused. */
export function readRouteReply(signIn: LinkSignIn, reply: Buffer) {
  const opened = reply[0] === 0 ? decrypt(reply.subarray(1), keyOf(signIn), nowOf(signIn)) : undefined
  return { code: reply[0], fresh: opened?.fresh, ...(opened && routeResponse.decode(opened.plain)) }
}
export const innerOf = (signIn: LinkSignIn): string => partsOf(signIn).inner

type Pipe = { send(data: Uint8Array | string): void; end(): void; closed: Promise<void> }

async function openTcp(url: string, received: (bytes: Uint8Array) => void): Promise<Pipe> {
  const { hostname, port } = new URL(url)
  const closed = Promise.withResolvers<void>()
  const socket = await Bun.connect({
    hostname,
    port: Number(port),
    socket: { data: (_, bytes) => received(bytes), close: () => closed.resolve(), error: () => closed.resolve() },
  })
  return { send: (data) => void socket.write(data), end: () => socket.end(), closed: closed.promise }
}

async function openWebSocket(
  url: string,
  received: (bytes: Uint8Array) => void,
  proxied?: ProxiedSocket,
): Promise<Pipe> {
  const socket = webSocketTo(`${url}/`, { protocols: ['mqtt'], ...proxied })
  socket.binaryType = 'arraybuffer'
  const closed = Promise.withResolvers<void>()
  socket.onclose = () => closed.resolve()
  socket.onmessage = ({ data }) => received(new Uint8Array(data as ArrayBuffer))
  const opened = Promise.withResolvers<void>()
  socket.onopen = () => opened.resolve()
  socket.onerror = () => opened.reject(new Error('not opened'))
  await opened.promise
  return {
    send: (data) => socket.send(data as Uint8Array<ArrayBuffer>),
    end: () => socket.close(),
    closed: closed.promise,
  }
}
