import { connect, type Socket } from 'node:net'

/** The bytes of an upgrade request. */
export function upgradeBytes(url: string, headers: Readonly<Record<string, string>> = {}): Buffer {
  const { host, pathname, search } = new URL(url)
  const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more.join('')}\r\n`,
  )
}

export const opcodes = { more: 0, text: 1, binary: 2, close: 8, ping: 9 } as const

/** One frame as a client sends it: masked, by default with a mask that changes nothing. */
export function frameBytes(
  opcode: number,
  payload: Uint8Array,
  { final = true, masked = true }: { final?: boolean; masked?: boolean } = {},
): Buffer {
  const { length } = payload
  const long = length < 126 ? [] : length < 65_536 ? [length >> 8, length & 0xff] : longLength(length)
  const short = length < 126 ? length : length < 65_536 ? 126 : 127
  const head = [(final ? 0x80 : 0) | opcode, (masked ? 0x80 : 0) | short, ...long]
  return Buffer.concat([Uint8Array.from(head), new Uint8Array(masked ? 4 : 0), payload])
}

function longLength(length: number): number[] {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(length))
  return [...bytes]
}

/** A WebSocket that may do what no library lets it do. */
export class RawWebSocket {
  readonly #socket: Socket
  /** What came, the answer to the upgrade included. */
  received: Buffer = Buffer.alloc(0)
  readonly closed: Promise<void>
  #more = Promise.withResolvers<void>()

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (bytes: Buffer) => {
      this.received = Buffer.concat([this.received, bytes])
      this.#notify()
    })
    socket.on('error', () => {})
    this.closed = new Promise((resolve) => socket.on('close', () => resolve()))
    this.closed.then(() => this.#notify())
  }

  /** Resolves when `until` came. */
  static async open(url: string, until: string, headers?: Readonly<Record<string, string>>): Promise<RawWebSocket> {
    const { hostname, port } = new URL(url)
    const raw = new RawWebSocket(connect(Number(port), hostname))
    raw.write(upgradeBytes(url, headers))
    await raw.until(until)
    return raw
  }

  write(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }
  send(opcode: number, payload: Uint8Array | string, how: Parameters<typeof frameBytes>[2] = {}): void {
    this.write(frameBytes(opcode, typeof payload === 'string' ? Buffer.from(payload) : payload, how))
  }
  /** Waits for these words in what came. Rejects when the socket ends first. */
  async until(words: string): Promise<void> {
    while (!this.received.includes(words)) {
      if (this.#socket.destroyed) throw new Error(`the socket ended before ${words}`)
      await this.#more.promise
    }
  }
  /** Stops reading, with the connection open. */
  stall(): void {
    this.#socket.pause()
  }
  abort(): void {
    this.#socket.resetAndDestroy()
  }

  #notify(): void {
    this.#more.resolve()
    this.#more = Promise.withResolvers()
  }
}
