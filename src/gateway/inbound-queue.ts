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
