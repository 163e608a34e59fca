/** Random numbers from a seed: the same seed gives the same run. Source: mulberry32. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }
  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** An integer in [0, below). */
  below(below: number): number {
    return Math.floor(this.next() * below)
  }
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256))
  }
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

/** Bytes at which lengths, signs and numbers end. */
const edges = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff]
/** Most bytes that a mutation adds, but for those that repeat. */
const addedMax = 64

const at = (bytes: Uint8Array, random: Random) => random.below(bytes.length + 1)
const setByte = (bytes: Uint8Array, value: (before: number) => number, random: Random): Uint8Array => {
  const place = random.below(bytes.length)
  return bytes.length === 0 ? bytes : Uint8Array.from(bytes).fill(value(bytes[place] ?? 0), place, place + 1)
}
const insert = (bytes: Uint8Array, place: number, added: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place)])

const mutations: readonly Mutation[] = [
  (bytes, random) => setByte(bytes, (before) => before ^ (1 << random.below(8)), random),
  (bytes, random) => setByte(bytes, () => random.pick(edges), random),
  (bytes, random) => setByte(bytes, () => random.below(256), random),
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  (bytes, random) => bytes.subarray(at(bytes, random)),
  (bytes, random) => insert(bytes, at(bytes, random), random.bytes(1 + random.below(addedMax))),
  (bytes, random) =>
    insert(bytes, at(bytes, random), new Uint8Array(1 + random.below(addedMax)).fill(random.pick(edges))),
  (bytes, random) => insert(bytes, at(bytes, random), bytes.subarray(at(bytes, random))),
  (bytes, random) => {
    const place = at(bytes, random)
    return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1 + random.below(addedMax))])
  },
]

/** The bytes after one to four random changes. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes
  for (let count = 1 + random.below(4); count > 0; count--) changed = random.pick(mutations)(changed, random)
  return changed
}
