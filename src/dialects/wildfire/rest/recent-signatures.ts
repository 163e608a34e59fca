/**
 * Signatures remembered by default: the whole two-hour window at 7 requests a second, the last second at 40,000. At 12 bytes
 * each they stay in the processor's cache.
 */
export const signaturesMaxDefault = 2 ** 16

/** A signature may stand in one of two groups of this many slots. */
const groupSlots = 16
/** Per slot: two halves of the fingerprint, then the second of the timestamp; 0 marks an empty slot. */
const slotWords = 3
const secondMax = 2 ** 32 - 1

/**
 * Detects signatures that are used again, to report them where they are accepted. The table has a fixed size and no clock: a
 * signature whose two groups are full takes the place of the oldest timestamp among them. So when the table is too small for
 * the traffic, some reuse is not detected; memory never grows.
 *
 * Two groups to choose from fill the table to three quarters before the first one overflows; one group of the same
 * size fills it to a half.
 */
export class RecentSignatures {
  readonly #words: Uint32Array
  readonly #groupMask: number

  /** `signaturesMax` is rounded up to a power of two, 16 at least. */
  constructor(signaturesMax: number = signaturesMaxDefault) {
    const groups = 2 ** Math.ceil(Math.log2(Math.max(1, signaturesMax / groupSlots)))
    this.#groupMask = groups - 1
    this.#words = new Uint32Array(groups * groupSlots * slotWords)
  }

  /** Bytes held; the same from the first signature to the last. */
  get bytes(): number {
    return this.#words.byteLength
  }

  /** Records a verified signature; `true` when it was seen before. `sign` is 40 lower-case hex digits. */
  see(sign: string, timestampMs: number): boolean {
    const high = hexWord(sign, 0)
    const low = hexWord(sign, 8)
    const second = Math.min(Math.max(Math.floor(timestampMs / 1000), 1), secondMax)
    const one = this.#startOf(high)
    const other = this.#startOf(low)
    if (this.#holds(one, high, low, second) || this.#holds(other, high, low, second)) return true
    const place = this.#older(this.#oldest(one), this.#oldest(other))
    this.#words[place] = high
    this.#words[place + 1] = low
    this.#words[place + 2] = second
    return false
  }

  #startOf(half: number): number {
    return (half & this.#groupMask) * groupSlots * slotWords
  }
  /** The slots of a group are taken in order, so the first empty one ends it. */
  #holds(start: number, high: number, low: number, second: number): boolean {
    const words = this.#words
    for (let slot = start; slot < start + groupSlots * slotWords && words[slot + 2] !== 0; slot += slotWords)
      if (words[slot] === high && words[slot + 1] === low && words[slot + 2] === second) return true
    return false
  }
  /** The slot of a group with the oldest timestamp; an empty one is older than all. */
  #oldest(start: number): number {
    let oldest = start
    for (let slot = start + slotWords; slot < start + groupSlots * slotWords; slot += slotWords) {
      if (this.#words[oldest + 2] === 0) break
      oldest = this.#older(oldest, slot)
    }
    return oldest
  }
  #older(one: number, other: number): number {
    return (this.#words[other + 2] ?? 0) < (this.#words[one + 2] ?? 0) ? other : one
  }
}

/** Eight hex digits as a number below 2^32. */
function hexWord(digits: string, start: number): number {
  let word = 0
  for (let i = start; i < start + 8; i++) {
    const unit = digits.charCodeAt(i)
    word = (word << 4) | (unit & 0x40 ? unit - 0x57 : unit & 0xf)
  }
  return word >>> 0
}
