import type { Clock } from '../core/clock.ts'
import type { ClusterMember } from '../core/cluster.ts'
import { type Bus, clusterBounds, type NodeReply, type NodeRequest } from './bus.ts'

type NodeRun = Pick<ClusterMember, 'node' | 'epoch'>
type Waiting = { readonly to: NodeRun; readonly settle: (reply: NodeReply[keyof NodeReply] | undefined) => void }

/** Requests to other nodes that wait for their answer. */
export class Requests {
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #waiting = new Map<number, Waiting>()
  #latest = 0

  constructor(bus: Bus, clock: Clock) {
    this.#bus = bus
    this.#clock = clock
  }

  /** `undefined` when no answer arrives in `ms`, the node's lease ends, or too many requests wait. Does not throw. */
  async send<R extends NodeRequest>(
    from: NodeRun,
    to: NodeRun,
    request: R,
    ms: number,
  ): Promise<NodeReply[R['kind']] | undefined> {
    if (this.#waiting.size >= clusterBounds.requestsMax) return undefined
    const id = ++this.#latest
    const { promise, resolve } = Promise.withResolvers<NodeReply[keyof NodeReply] | undefined>()
    const stopTimer = this.#clock.after(ms, () => resolve(undefined))
    this.#waiting.set(id, { to, settle: resolve })
    this.#bus.send(to.node, { kind: 'request', id, from: from.node, request })
    try {
      return (await promise) as NodeReply[R['kind']] | undefined
    } finally {
      stopTimer()
      this.#waiting.delete(id)
    }
  }
  replied(id: number, reply: NodeReply[keyof NodeReply]): void {
    this.#waiting.get(id)?.settle(reply)
  }
  /** Resolves the waiting requests to this run of a node with `undefined`. */
  cancel({ node, epoch }: NodeRun): void {
    for (const { to, settle } of this.#waiting.values()) if (to.node === node && to.epoch === epoch) settle(undefined)
  }
}
