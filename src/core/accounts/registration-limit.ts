import type { Clock } from '../clock.ts'
import { CoreError } from '../errors.ts'
import { networkOf } from '../ip-address.ts'
import { type CountChannel, SharedCounts } from '../shared-counts.ts'

export const registrationLimitBounds = {
  /** Registrations of an address are counted for this long, beginning with the first one. */
  windowMs: 10 * 60_000,
  /** Addresses counted; above it the oldest are dropped. */
  addressesMax: 100_000,
} as const

/** Limits the registrations of an address, of IPv6 a /64. Held in memory; nodes add to the counts of each other. */
export class RegistrationLimit {
  readonly #registrationsMax: number
  readonly #counts: SharedCounts

  /** `registrationsMax` registrations in a window; 0 for no limit. */
  constructor(clock: Clock, registrationsMax: number, channel?: CountChannel) {
    const { windowMs, addressesMax } = registrationLimitBounds
    this.#registrationsMax = registrationsMax
    this.#counts = new SharedCounts('registration', clock, { windowMs, keysMax: addressesMax }, channel)
  }

  /**
   * Counts a registration and runs `hash`, its costly part. It is not counted when `hash` throws. Throws
   * `request.rate_limited` when the address is over its limit.
   */
  async counted<T>(address: string, hash: () => Promise<T>): Promise<T> {
    if (this.#registrationsMax === 0) return hash()
    const network = networkOf(address)
    if (this.#counts.of(network) >= this.#registrationsMax)
      throw new CoreError('request.rate_limited', 'too many registrations from this address, try later')
    this.#counts.add(network)
    try {
      return await hash()
    } catch (error) {
      this.#counts.takeBack(network)
      throw error
    }
  }
}
