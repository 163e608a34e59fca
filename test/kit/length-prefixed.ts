import type { Framer } from '../../src/gateway/wire.ts'

/** Frames with a head of four bytes: the length of what follows, big-endian. */
export const lengthPrefixed: Framer = {
  lengthOf: (bytes) =>
    bytes.length < 4 ? undefined : 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0),
}

export function framed(payload: string | Uint8Array): Buffer {
  const bytes = Buffer.from(payload as Uint8Array)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(bytes.length)
  return Buffer.concat([head, bytes])
}
