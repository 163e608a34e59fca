import type { Storage } from '../storage.ts'
import type { AppId } from '../values.ts'
import { bodyDigestOf, chainStart, digestOf, isEmptyBody, nextChain } from './digest.ts'
import type { ChainedRecord, ChainHead } from './event-store.ts'

/** Entries of one read. */
const pageMax = 500
/** Positions that a report names of each kind; the counts go on. */
const namedMax = 100

/** What was found in the log of one app. */
export type AuditReport = {
  readonly app: AppId
  /** Entries that were read, and the positions they should have. */
  readonly entries: number
  readonly first: number
  readonly last: number
  /** The first position at which the log is not what was written; `undefined` when it is. */
  readonly brokenAt: number | undefined
  /** Entries that are not what their digest covers. */
  readonly changed: Positions
  /** Entries whose details were erased; the rest of them is what was written. */
  readonly erased: Positions
  /** Positions without an entry. */
  readonly missing: Positions
  /** Entries to which the chain does not lead: put in, moved, or changed together with their digest. */
  readonly unlinked: Positions
  /** The chain at `last`. Kept elsewhere, it shows later whether the log up to there was written anew as a whole. */
  readonly chain: string
  /** Whether the chain at the position of the anchor is the anchor's; `undefined` without one. */
  readonly fitsAnchor: boolean | undefined
}

/** What an earlier report said of the log. */
export type AuditAnchor = { readonly position: number; readonly chain: string }

export type Positions = { readonly count: number; readonly named: readonly number[] }

/**
 * Compares the log of an app with its digests and its chain, from what retention deleted to the last entry. Reads pages, so
 * that it takes the same memory for a log of any length. `progress`: entries read so far.
 */
export async function verifyAudit(
  storage: Pick<Storage, 'events'>,
  app: AppId,
  anchor?: AuditAnchor,
  progress: (entries: number) => void = () => {},
): Promise<AuditReport> {
  const head = (await storage.events.head(app)) ?? emptyHead(app)
  const check = new ChainCheck(app, head, anchor)
  for (;;) {
    const records = await storage.events.records(app, check.position, pageMax)
    for (const record of records) if (record.position <= head.position) check.next(record)
    progress(check.entries)
    if (records.length < pageMax || check.position >= head.position) return check.report()
  }
}

const emptyHead = (app: AppId): ChainHead => {
  const chain = chainStart(app)
  return { position: 0, chain, prunedPosition: 0, prunedChain: chain }
}

class ChainCheck {
  entries = 0
  position: number
  #chain: string
  #brokenAt: number | undefined
  #fitsAnchor: boolean | undefined
  readonly #changed = new Found()
  readonly #erased = new Found()
  readonly #missing = new Found()
  readonly #unlinked = new Found()

  constructor(
    private readonly app: AppId,
    private readonly head: ChainHead,
    private readonly anchor: AuditAnchor | undefined,
  ) {
    this.position = head.prunedPosition
    this.#chain = head.prunedChain
    this.#meetAnchor()
  }

  next(record: ChainedRecord): void {
    this.entries++
    this.#skipTo(record.position)
    this.#compare(record)
    // After a gap the chain goes on from what the entry says, so that later breaks are found as well.
    const expected = nextChain(this.#chain, record.digest)
    if (this.position === record.position - 1 && record.chain !== expected)
      this.#broken(this.#unlinked, record.position)
    this.#chain = record.chain
    this.position = record.position
    this.#meetAnchor()
  }
  report(): AuditReport {
    this.#skipTo(this.head.position + 1)
    if (this.#brokenAt === undefined && this.#chain !== this.head.chain)
      this.#broken(this.#unlinked, this.head.position)
    return {
      app: this.app,
      entries: this.entries,
      first: this.head.prunedPosition + 1,
      last: this.head.position,
      brokenAt: this.#brokenAt,
      changed: this.#changed.result(),
      erased: this.#erased.result(),
      missing: this.#missing.result(),
      unlinked: this.#unlinked.result(),
      chain: this.head.chain,
      fitsAnchor: this.anchor ? this.#fitsAnchor === true : undefined,
    }
  }

  #meetAnchor(): void {
    if (this.position === this.anchor?.position) this.#fitsAnchor = this.#chain === this.anchor.chain
  }
  #skipTo(position: number): void {
    const count = position - this.position - 1
    if (count > 0) this.#broken(this.#missing, this.position + 1, count)
  }
  #compare(record: ChainedRecord): void {
    const isErased = record.bodyDigest !== null
    const body = record.bodyDigest ?? bodyDigestOf(record.salt, record)
    // An entry that counts as erased must have nothing that its digest does not cover.
    if (digestOf(record, body) !== record.digest || (isErased && !isEmptyBody(record)))
      this.#broken(this.#changed, record.position)
    else if (isErased) this.#erased.add(record.position)
  }
  #broken(found: Found, position: number, count = 1): void {
    this.#brokenAt = Math.min(this.#brokenAt ?? position, position)
    found.add(position, count)
  }
}

class Found {
  #count = 0
  readonly #named: number[] = []

  /** A position and those after it. */
  add(position: number, count = 1): void {
    this.#count += count
    const end = position + Math.min(count, namedMax - this.#named.length)
    for (let named = position; named < end; named++) this.#named.push(named)
  }
  result(): Positions {
    return { count: this.#count, named: this.#named }
  }
}
