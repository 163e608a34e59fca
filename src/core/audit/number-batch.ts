import type { Ids } from '../ids.ts'
import type { Storage } from '../storage.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { AppId } from '../values.ts'
import { bodyDigestOf, chainStart, digestOf, emptyBodyDigest, isEmptyBody, nextChain } from './digest.ts'
import type { ChainHead, EventStore, NumberedEntry, PendingEntry } from './event-store.ts'

const saltBytes = 8

/** `positions`: the last one of each app in the batch. */
export type NumberedBatch = { readonly count: number; readonly positions: ReadonlyMap<AppId, number> }

/** Numbers the entries that wait, at most `limit`, in one transaction. */
export function numberBatch(storage: Storage, ids: Ids, limit: number): Promise<NumberedBatch> {
  return internalTransaction({ storage }, [], async ({ events }) => {
    const pending = await events.pending(limit)
    if (pending.length === 0) return { count: 0, positions: new Map() }
    const logs = new Map<AppId, LogEnd>()
    const salts = new Salts(ids, pending.length)
    const entries: NumberedEntry[] = []
    for (const entry of pending) {
      const log = logs.get(entry.app) ?? (await LogEnd.read(events, entry.app))
      logs.set(entry.app, log)
      entries.push(log.append(entry, salts))
    }
    await events.number(entries, logs)
    return { count: entries.length, positions: new Map([...logs].map(([app, { position }]) => [app, position])) }
  })
}

/** The end of an app's log, which moves with each entry of the batch. */
class LogEnd implements ChainHead {
  position: number
  chain: string
  readonly prunedPosition: number
  readonly prunedChain: string

  constructor(head: ChainHead) {
    this.position = head.position
    this.chain = head.chain
    this.prunedPosition = head.prunedPosition
    this.prunedChain = head.prunedChain
  }
  static async read(events: EventStore, app: AppId): Promise<LogEnd> {
    const head = await events.head(app)
    if (head) return new LogEnd(head)
    const chain = chainStart(app)
    return new LogEnd({ position: 0, chain, prunedPosition: 0, prunedChain: chain })
  }

  append(entry: PendingEntry, salts: Salts): NumberedEntry {
    const salt = isEmptyBody(entry) ? null : salts.next()
    const digest = digestOf(entry, salt === null ? emptyBodyDigest : bodyDigestOf(salt, entry))
    this.position++
    this.chain = nextChain(this.chain, digest)
    return { rowId: entry.rowId, position: this.position, salt, digest, chain: this.chain }
  }
}

/** Of the bodies of a batch, at most `count`: their random bytes are drawn together at the first one. */
class Salts {
  readonly #ids: Ids
  readonly #count: number
  #random: Buffer | undefined
  #at = 0

  constructor(ids: Ids, count: number) {
    this.#ids = ids
    this.#count = count
  }

  next(): string {
    this.#random ??= Buffer.from(this.#ids.bytes(saltBytes * this.#count))
    const start = this.#at
    this.#at += saltBytes
    return this.#random.toString('base64url', start, this.#at)
  }
}
