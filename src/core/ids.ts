import { randomBytes, randomInt, randomUUID } from 'node:crypto'

/** The only source of random values. */
export interface Ids {
  /** 36 characters, version 4. */
  uuid(): string
  /** Lower-case hex, `2 * bytes` characters. */
  hex(bytes: number): string
  bytes(count: number): Uint8Array
  /** An integer in [0, below). */
  below(below: number): number
}

export const systemIds: Ids = {
  uuid: () => randomUUID(),
  hex: (bytes) => randomBytes(bytes).toString('hex'),
  bytes: (count) => randomBytes(count),
  below: (below) => randomInt(below),
}
