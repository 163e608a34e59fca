import type { Ids } from '../ids.ts'
import type { Storage } from '../storage.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { AppId } from '../values.ts'
import { bodyDigestOf, chainStart, digestOf, nextChain } from './digest.ts'
import type { ChainHead, EventStore, NumberedEntry, PendingEntry } from './event-store.ts'

const saltBytes = 8

/** `positions`: the last one of each app in the batch. */
export type NumberedBatch = { readonly count: number; readonly positions: ReadonlyMap<AppId, number> }

/** Numbers the entries that wait, at most `limit`, in one transaction. */
export function numberBatch(storage: Storage, ids: Ids, limit: number): Promise<NumberedBatch> {
  return internalTransaction({ storage }, [], async ({ events }) => {
    const pending = await events.pending(limit)
    if (pending.length === 0) return { count: 0, positions: new Map() }
    const heads = await headsOf(events, pending)
    const random = Buffer.from(ids.bytes(saltBytes * pending.length))
    const saltAt = (place: number) => random.toString('base64url', place * saltBytes, (place + 1) * saltBytes)
    const entries = pending.map((entry, place) => linked(entry, saltAt(place), heads))
    await events.number(entries, heads)
    return { count: entries.length, positions: new Map([...heads].map(([app, { position }]) => [app, position])) }
  })
}

async function headsOf(events: EventStore, pending: readonly PendingEntry[]): Promise<Map<AppId, ChainHead>> {
  const heads = new Map<AppId, ChainHead>()
  for (const app of new Set(pending.map((entry) => entry.app))) heads.set(app, (await events.head(app)) ?? newHead(app))
  return heads
}

const newHead = (app: AppId): ChainHead => {
  const chain = chainStart(app)
  return { position: 0, chain, prunedPosition: 0, prunedChain: chain }
}

/** The entry's place; its app's head moves to it. */
function linked(entry: PendingEntry, salt: string, heads: Map<AppId, ChainHead>): NumberedEntry {
  const head = heads.get(entry.app) ?? newHead(entry.app)
  const position = head.position + 1
  const digest = digestOf(entry, bodyDigestOf(salt, entry))
  const chain = nextChain(head.chain, digest)
  heads.set(entry.app, { ...head, position, chain })
  return { rowId: entry.rowId, position, salt, digest, chain }
}
