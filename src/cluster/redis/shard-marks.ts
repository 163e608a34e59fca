import type { RedisClient } from './client.ts'
import type { Keys } from './keys.ts'
import { markScript } from './scripts.ts'

const slots = 16_384
/** One in each so many slots: every shard that holds twice as many in a row has one. */
const slotsPerMark = 256

/**
 * Keys spread over the slots of a Redis Cluster. When one is gone or another, a shard has lost its data, and with it entries of the
 * index: the generation is in one slot and says nothing of the other shards.
 */
export class ShardMarks {
  readonly #client: RedisClient
  readonly #keys: readonly string[]
  readonly #known = new Map<string, string>()

  constructor(client: RedisClient, keys: Keys) {
    this.#client = client
    this.#keys = markTags.map((tag) => keys.mark(tag))
  }

  /** Whether a shard has lost its data since the last call. `value` marks those that have no mark yet. */
  async haveChanged(value: string): Promise<boolean> {
    const found = await Promise.all(
      this.#keys.map(async (key) => [key, String(await this.#client.script(markScript, [key], [value]))] as const),
    )
    let hasChanged = false
    for (const [key, mark] of found) {
      hasChanged ||= (this.#known.get(key) ?? mark) !== mark
      this.#known.set(key, mark)
    }
    return hasChanged
  }
}

/** A hash tag in each range of slots, found by trying. */
const markTags: readonly string[] = (() => {
  const tags = new Map<number, string>()
  for (let tried = 0; tags.size < slots / slotsPerMark; tried++) {
    const range = Math.floor(slotOf(`m${tried}`) / slotsPerMark)
    if (!tags.has(range)) tags.set(range, `m${tried}`)
  }
  return [...tags.values()]
})()

/** The slot of a hash tag: CRC-16/XMODEM of its bytes. */
export function slotOf(tag: string): number {
  let crc = 0
  for (const byte of new TextEncoder().encode(tag)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc % slots
}
