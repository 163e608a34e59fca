import type { Socket as BunSocket } from 'bun'
import type { Listener } from '../../src/gateway/listener.ts'
import { mountStream, type StreamMount, type StreamSocket } from '../../src/gateway/transports/stream.ts'
import type { StreamWire } from '../../src/gateway/wire.ts'

type Mounted = BunSocket<StreamSocket<unknown> | undefined>

/** A listener's clients over a stream without network, read at once. */
export function memoryStreams(listener: Listener<unknown>): { open(read?: Uint8Array[]): MemoryStream } {
  const mount = mountStream(listener, listener.wire as StreamWire<unknown>, { isTrusted: () => false })
  return { open: (read) => new MemoryStream(mount, read) }
}

/** One of them: the part of Bun's socket that the transport uses. */
export class MemoryStream {
  readonly remoteAddress = '192.0.2.1'
  data: StreamSocket<unknown> | undefined = undefined
  isOpen = true
  /** Bytes that the server sent. */
  sentBytes = 0
  readonly #mount: StreamMount<unknown>
  readonly #read: Uint8Array[] | undefined

  /** `read`: where the bytes are put that the server sends; without it they are only counted. */
  constructor(mount: StreamMount<unknown>, read?: Uint8Array[]) {
    this.#mount = mount
    this.#read = read
    mount.open?.(this as unknown as Mounted)
  }

  // The client's side.

  receive(bytes: Uint8Array): void {
    if (this.isOpen && bytes.length > 0) this.#mount.data?.(this as unknown as Mounted, Buffer.from(bytes))
  }
  drop(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.#mount.close?.(this as unknown as Mounted)
  }

  // The server's side.

  write(bytes: Uint8Array): number {
    this.sentBytes += bytes.length
    this.#read?.push(Uint8Array.from(bytes))
    return bytes.length
  }
  shutdown(): void {
    this.drop()
  }
  terminate(): void {
    this.drop()
  }
}
