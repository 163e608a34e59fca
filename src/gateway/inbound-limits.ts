import { BoundedQueue, type QueueBounds } from '../core/concurrency/bounded-queue.ts'
import { gatewayBounds } from './bounds.ts'
import type { Inbound } from './wire.ts'

export type InboundQueue = BoundedQueue<Inbound>

const bounds: QueueBounds<Inbound> = {
  itemsMax: gatewayBounds.inboundQueueMessagesMax,
  sizeMax: gatewayBounds.inboundQueueBytesMax,
  sizeOf: (message) => message.length,
}

/** For messages of one client that wait while its wire is busy with an earlier one. */
export const newInboundQueue = (): InboundQueue => new BoundedQueue(bounds)

/**
 * The inbound rate of a connection: a token bucket, kept as the one time at which it is full again, so that it needs no
 * timer and one number for each connection.
 */
export class FrameRate {
  readonly #intervalMs: number
  readonly #emptyMs: number

  /** `perSecond` frames, and `frameBurstSeconds` as many at once; 0 for no limit. */
  constructor(perSecond: number) {
    this.#intervalMs = perSecond === 0 ? 0 : 1_000 / perSecond
    // The half token takes up what rounding leaves.
    this.#emptyMs = gatewayBounds.frameBurstSeconds * 1_000 + this.#intervalMs / 2
  }

  /** When the bucket is full again after one more frame now; `undefined` when it is empty, so that the frame is over the rate. */
  take(fullAtMs: number, nowMs: number): number | undefined {
    const nextMs = Math.max(fullAtMs, nowMs) + this.#intervalMs
    return nextMs - nowMs > this.#emptyMs ? undefined : nextMs
  }
}
