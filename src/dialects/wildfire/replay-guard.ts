import { CoreError } from '../../core/errors.ts'
import type { Signature } from './sign.ts'

/**
 * Signatures remembered: about 790,000 in practice (see below), which is the whole two-hour window at 110 requests a
 * second and the last 20 seconds at 40,000. At 12 bytes each they take 12 MiB, and only as they are used.
 */
export const signaturesMaxDefault = 2 ** 20

/** A signature may stand in one of two groups of this many slots. */
const groupSlots = 16
/** Per slot: two halves of the fingerprint, then the second of the timestamp; 0 marks an empty slot. */
const slotWords = 3
const secondMax = 2 ** 32 - 1

/** `too_old` cannot be told: the table no longer reaches back to that timestamp. */
export type Sighting = 'fresh' | 'replayed' | 'too_old'

/**
 * Remembers signatures in a table of fixed size, without a clock: a signature whose two groups are full takes the place
 * of the oldest timestamp among them, and `floor` rises to that timestamp. So one rule holds at all times: every
 * signature that was seen and is newer than `floor` is in the table. When the table is too small for the traffic, the
 * window in which replays are told apart shrinks; memory never grows.
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

  /** Timestamps up to this second since 1970 can no longer be told fresh from replayed. */
  get floor(): number {
    return this.#floor
  }

  /** Bytes held; the same from the first signature to the last. */
  get bytes(): number {
    return this.#words.byteLength
  }

  /** Notes a verified signature and says whether it was seen before. `sign` is 40 hex digits. */
  see(sign: string, timestampMs: number): Sighting {
    const high = Number.parseInt(sign.slice(0, 8), 16)
    const low = Number.parseInt(sign.slice(8, 16), 16)
    const second = Math.min(Math.max(Math.floor(timestampMs / 1000), 1), secondMax)
    const place = this.#find(high, low, second)
    if (place === undefined) return 'replayed'
    const evicted = this.#words[place + 2] ?? 0
    this.#floor = Math.max(this.#floor, Math.min(evicted, second))
    if (second <= this.#floor) return 'too_old'
    this.#words[place] = high
    this.#words[place + 1] = low
    this.#words[place + 2] = second
    return 'fresh'
  }

  /** Where to put a signature: the slot with the oldest timestamp (an empty one first); `undefined` if it is there. */
  #find(high: number, low: number, second: number): number | undefined {
    const words = this.#words
    let oldest = 0
    let oldestSecond = Number.POSITIVE_INFINITY
    for (const group of [high & this.#groupMask, low & this.#groupMask]) {
      const end = (group + 1) * groupSlots * slotWords
      for (let slot = group * groupSlots * slotWords; slot < end; slot += slotWords) {
        const seen = words[slot + 2] ?? 0
        if (seen === second && words[slot] === high && words[slot + 1] === low) return undefined
        if (seen < oldestSecond) {
          oldest = slot
          oldestSecond = seen
        }
      }
    }
    return oldest
  }
}

/** `onReplay` hears of each replayed signature, refused or not, for a counter and a log line. */
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
