import { CoreError } from '../../../core/errors.ts'
import type { Signature } from './sign.ts'

/**
 * Signatures remembered where a replay is refused: about 790,000 in practice (see below), which is the whole two-hour
 * window at 110 requests a second and the last 20 seconds at 40,000. At 12 bytes each they take 12 MiB.
 */
export const signaturesMaxDefault = 2 ** 20
/**
 * Where replays are only counted: the whole window at 7 requests a second, the last second at 40,000. 768 KiB stay in
 * the processor's cache.
 */
export const signaturesMaxCounting = 2 ** 16

/** A signature may stand in one of two groups of this many slots. */
const groupSlots = 16
/** Per slot: two halves of the fingerprint, then the second of the timestamp; 0 marks an empty slot. */
const slotWords = 3
const secondMax = 2 ** 32 - 1

/** `too_old`: unknown, the table no longer reaches back to that timestamp. */
export type ReplayCheckResult = 'fresh' | 'replayed' | 'too_old'

/**
 * Remembers signatures in a table of fixed size, without a clock: a signature whose two groups are full takes the place
 * of the oldest timestamp among them, and `floor` rises to that timestamp. So one rule holds at all times: every
 * signature that was seen and is newer than `floor` is in the table. When the table is too small for the traffic, the
 * window in which replays are detected shrinks; memory never grows.
 *
 * Two groups to choose from fill the table to three quarters before the first one overflows; one group of the same
 * reach fills it to a half.
 */
export class ReplayGuard {
  readonly #words: Uint32Array
  readonly #groupMask: number
  #floor = 0

  /** `signaturesMax` is rounded up to a power of two, 16 at least. */
  constructor(signaturesMax: number = signaturesMaxDefault) {
    const groups = 2 ** Math.ceil(Math.log2(Math.max(1, signaturesMax / groupSlots)))
    this.#groupMask = groups - 1
    this.#words = new Uint32Array(groups * groupSlots * slotWords)
  }

  /** Up to this second since 1970 a replay can no longer be detected. */
  get floor(): number {
    return this.#floor
  }

  /** Bytes held; the same from the first signature to the last. */
  get bytes(): number {
    return this.#words.byteLength
  }

  /** Records a verified signature and returns whether it was used before. `sign` is 40 lower-case hex digits. */
  see(sign: string, timestampMs: number): ReplayCheckResult {
    const high = hexWord(sign, 0)
    const low = hexWord(sign, 8)
    const second = Math.min(Math.max(Math.floor(timestampMs / 1000), 1), secondMax)
    const one = this.#startOf(high)
    const other = this.#startOf(low)
    if (this.#holds(one, high, low, second) || this.#holds(other, high, low, second)) return 'replayed'
    const place = this.#older(this.#oldest(one), this.#oldest(other))
    const evicted = this.#words[place + 2] ?? 0
    this.#floor = Math.max(this.#floor, Math.min(evicted, second))
    if (second <= this.#floor) return 'too_old'
    this.#words[place] = high
    this.#words[place + 1] = low
    this.#words[place + 2] = second
    return 'fresh'
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

/** `onReplay` is called for each replayed signature, refused or not: a counter and a log line. */
export type ReplayOptions = { reject: boolean; onReplay?: (signature: Signature) => void }

/**
 * Passes a verified signature through the guard. Vendors' clients may send one signature many times, so a replay is
 * only reported unless `reject`; then a replay throws `auth.rejected`, and a timestamp the guard no longer reaches
 * throws `auth.expired`.
 */
export function guardReplay(guard: ReplayGuard, signature: Signature, options: ReplayOptions): void {
  const sighting = guard.see(signature.sign, signature.timestampMs)
  if (sighting === 'replayed') options.onReplay?.(signature)
  if (!options.reject) return
  if (sighting === 'replayed') throw new CoreError('auth.rejected', 'the signature was used before')
  if (sighting === 'too_old') throw new CoreError('auth.expired', 'too old to tell whether it was used before')
}
