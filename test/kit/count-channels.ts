import type { SharedCount } from '../../src/core/cluster.ts'
import type { CountChannel } from '../../src/core/shared-counts.ts'

/** Channels of nodes that reach each other at once. */
export function countChannels(nodes: number): CountChannel[] {
  const listeners = Array.from({ length: nodes }, () => new Set<(count: SharedCount) => void>())
  return listeners.map((own) => ({
    addCount(count) {
      for (const others of listeners) if (others !== own) for (const listener of others) listener(count)
    },
    onCount(listener) {
      own.add(listener)
      return () => own.delete(listener)
    },
  }))
}
