import { randomInt, randomUUID } from 'node:crypto'

/** The only source of random values. */
export interface Ids {
  /** 36 characters, version 4. */
  uuid(): string
  /** Lower-case hex, `2 * bytes` characters. */
  hex(bytes: number): string
  /** At most 65,536. */
  bytes(count: number): Uint8Array
  /** An integer in [0, below). */
  below(below: number): number
}

/**
 * An id of 32 hex characters: the time in ms, then 80 random bits. Ids of one moment are neighbours in an index, so that a
 * group of inserts changes few pages. Not a secret.
 */
export const timeOrderedId = (ids: Ids, atMs: number): string => atMs.toString(16).padStart(12, '0') + ids.hex(10)

/** The runtime has a store of random bytes for this; `randomBytes` asks for each, which takes 1 us. */
const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

export const systemIds: Ids = {
  uuid: () => randomUUID(),
  hex: (bytes) => randomBytes(bytes).toHex(),
  bytes: randomBytes,
  below: (below) => randomInt(below),
}
