import { BoundedQueue, type QueueBounds } from '../core/concurrency/bounded-queue.ts'
import { gatewayBounds } from './bounds.ts'
import type { Inbound } from './wire.ts'

export type InboundQueue = BoundedQueue<Inbound>

const bounds: QueueBounds<Inbound> = {
  itemsMax: gatewayBounds.inboundQueueMessagesMax,
  sizeMax: gatewayBounds.inboundQueueBytesMax,
  sizeOf: (message) => message.length,
}

/** A queue for the messages of one client that wait while its wire handles an earlier one. */
export const newInboundQueue = (): InboundQueue => new BoundedQueue(bounds)

/**
 * The limit of inbound frames of a connection: a token bucket, stored as the time at which it is full again. It needs one
 * number for each connection and no timer.
 */
export class FrameRateLimit {
  readonly #intervalMs: number
  readonly #emptyMs: number

  /** `perSecond` frames, and `frameBurstSeconds` as many at once; 0 for no limit. */
  constructor(perSecond: number) {
    this.#intervalMs = perSecond === 0 ? 0 : 1_000 / perSecond
    // Half a token absorbs rounding errors.
    this.#emptyMs = gatewayBounds.frameBurstSeconds * 1_000 + this.#intervalMs / 2
  }

  /**
   * When the bucket is full again after so many frames now; `undefined` when it is empty, so that they are over the rate. They
   * cost at most half of a full bucket: a client may send a message that counts as many.
   */
  take(fullAtMs: number, nowMs: number, frames = 1): number | undefined {
    const costMs = frames === 1 ? this.#intervalMs : Math.min(frames * this.#intervalMs, this.#emptyMs / 2)
    const nextMs = Math.max(fullAtMs, nowMs) + costMs
    return nextMs - nowMs > this.#emptyMs ? undefined : nextMs
  }
}
