import type { Clock } from '../clock.ts'
import {
  byRecency,
  matchesFilter,
  type NewRequest,
  type RecentRequest,
  type RequestPlace,
  type RequestQuery,
  recentRequestBounds,
} from './recent-request.ts'

export type RequestGroup = 'failed' | 'slow' | 'refused' | 'other'
/** `next`: where the next one goes, over the oldest when it is full. */
type Ring = { readonly held: HeldRequest[]; next: number }
type HeldRequest = RequestPlace & { readonly request: NewRequest }

/**
 * The latest requests of this node, in memory: of each group as many as `perGroupMax`, so that many of one group leave the
 * others.
 */
export class RequestRing {
  readonly #clock: Clock
  readonly #rings = new Map<RequestGroup, Ring>()
  #seq = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get size(): number {
    return this.#rings.values().reduce((sum, { held }) => sum + held.length, 0)
  }
  add(group: RequestGroup, request: NewRequest): void {
    const ring = this.#rings.get(group) ?? { held: [], next: 0 }
    this.#rings.set(group, ring)
    ring.held[ring.next] = { request, node: request.node, seq: ++this.#seq, atMs: this.#clock.now() }
    ring.next = (ring.next + 1) % recentRequestBounds.perGroupMax
  }
  /** Newest first, of the last hour. */
  list({ filter, after, limit }: RequestQuery): RecentRequest[] {
    const sinceMs = this.#clock.now() - recentRequestBounds.keptMs
    return [...this.#rings.values()]
      .flatMap(({ held }) => held)
      .filter((one) => one.atMs >= sinceMs && (!after || byRecency(after, one) < 0))
      .filter(({ request }) => matchesFilter(request, filter))
      .sort(byRecency)
      .slice(0, limit)
      .map(({ request, seq, atMs }) => ({ ...request, seq, atMs }))
  }
}
