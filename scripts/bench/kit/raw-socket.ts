import type { Socket } from 'bun'

/** A WebSocket message from the server. */
export type Message = { readonly text: boolean; readonly payload: Buffer }

/** What one client does with its socket. `opened` comes once, when the upgrade was answered with 101. */
export type Handlers = {
  opened?(socket: RawSocket): void
  received?(socket: RawSocket, message: Message): void
  closed?(socket: RawSocket): void
}

/** Any key is valid: the bench does not check the answer to it. */
const upgradeHead =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
const switching = 'HTTP/1.1 101 '
const headEnd = '\r\n\r\n'

/**
 * A WebSocket client over plain TCP with little memory, so that one process can hold twenty thousand. It
 * masks with zeros and takes messages of one frame, not larger than 64 KiB.
 */
export class RawSocket {
  handlers: Handlers
  #tcp: Socket<RawSocket> | undefined
  #isOpen = false
  #unread: Buffer | undefined

  constructor(handlers: Handlers) {
    this.handlers = handlers
  }

  /** Connects and requests the upgrade; the handlers get the result. */
  async connect(url: URL): Promise<void> {
    const { hostname, port, pathname, search, host } = url
    this.#tcp = await Bun.connect<RawSocket>({ hostname, port: Number(port), data: this, socket: events })
    this.#tcp.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n${upgradeHead}`)
  }
  sendText(text: string): void {
    this.#send(0x81, Buffer.from(text))
  }
  sendBinary(bytes: Uint8Array): void {
    this.#send(0x82, bytes)
  }
  /** Without a close frame. */
  end(): void {
    this.#tcp?.terminate()
  }

  take(chunk: Buffer): void {
    let rest = this.#unread ? Buffer.concat([this.#unread, chunk]) : chunk
    if (!this.#isOpen) rest = this.#open(rest)
    for (let frame = nextFrame(rest); frame; frame = nextFrame(rest)) {
      rest = rest.subarray(frame.end)
      if (frame.opcode === 1 || frame.opcode === 2)
        this.handlers.received?.(this, { text: frame.opcode === 1, payload: frame.payload })
    }
    this.#unread = rest.length > 0 ? Buffer.from(rest) : undefined
  }
  #open(chunk: Buffer): Buffer {
    const end = chunk.indexOf(headEnd)
    if (end < 0) return chunk
    const head = chunk.toString('latin1', 0, end)
    if (!head.startsWith(switching)) throw new Error(`no upgrade: ${chunk.toString('utf8', 0, 500)}`)
    this.#isOpen = true
    this.handlers.opened?.(this)
    return chunk.subarray(end + headEnd.length)
  }
  #send(head: number, payload: Uint8Array): void {
    const short = payload.length < 126
    const frame = Buffer.alloc((short ? 6 : 8) + payload.length)
    frame[0] = head
    frame[1] = 0x80 | (short ? payload.length : 126)
    if (!short) frame.writeUInt16BE(payload.length, 2)
    frame.set(payload, frame.length - payload.length)
    this.#tcp?.write(frame)
  }
}

const events = {
  data: (tcp: Socket<RawSocket>, chunk: Buffer) => tcp.data.take(chunk),
  close: (tcp: Socket<RawSocket>) => tcp.data.handlers.closed?.(tcp.data),
}

/** The first whole frame; servers do not mask. */
function nextFrame(bytes: Buffer): { opcode: number; payload: Buffer; end: number } | undefined {
  const [first, second] = bytes
  if (first === undefined || second === undefined || (second === 126 && bytes.length < 4)) return undefined
  if (second > 126) throw new Error('a frame over 64 KiB')
  const start = second === 126 ? 4 : 2
  const end = start + (second === 126 ? bytes.readUInt16BE(2) : second)
  return bytes.length < end ? undefined : { opcode: first & 15, payload: bytes.subarray(start, end), end }
}
