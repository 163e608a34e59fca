import type { AuditAction } from './audit/actions.ts'
import type { AuditEntry } from './audit/audit.ts'
import type { Cluster, DisconnectReceipt, KickReceipt } from './cluster.ts'
import { inPieces } from './concurrency/pages.ts'
import type { Context } from './context.ts'
import type { DialectRegistry } from './dialect-registry.ts'
import { CoreError } from './errors.ts'
import type { AfterCommit, CoreEvent } from './event.ts'
import type { Ids } from './ids.ts'
import { type DisconnectCommand, originOf } from './sessions/disconnect-command.ts'
import type { StoredCommand } from './sessions/disconnect-command-store.ts'
import type { Session } from './sessions/session.ts'
import type { Storage, Stores } from './storage.ts'
import type { TransactionKey } from './transaction-keys.ts'
import type { Call, RequestRun } from './values.ts'

/** What a unit of work is given: the stores of its transaction, and what follows from its commit. */
export interface Transaction {
  readonly stores: Stores
  readonly call: Call
  readonly dialects: DialectRegistry
  /** When the change happens: wall time in ms, read once before the transaction. */
  readonly atMs: number
  /** Adds one audit entry (docs/architecture.md#t9): what was done to which account, thing, token or setting. */
  audit(action: AuditAction, target: string, about?: AuditFields): void
  /** Events are recorded in the transaction, in this order and after `work`, and published after the commit. */
  event(event: CoreEvent): void
  /** The command goes to every node after the commit. Without one the counts alone enter the receipt. */
  disconnect(ended: EndedSessions): void
}

/** The fields of an audit entry besides action and target; see `AuditEntry`. */
export type AuditFields = Partial<Pick<AuditEntry, 'changed' | 'details' | 'before' | 'after'>>

/** Sessions and tokens that a transaction ended, and the command that closes their connections. */
export type EndedSessions = {
  command: DisconnectCommand | undefined
  sessions: number
  tokens: number
  /** The first of the sessions, for the audit log; see `namedInAuditMax`. */
  named?: readonly EndedSession[]
}

/** A session that ended, as an audit entry names it. */
export type EndedSession = Pick<Session, 'id' | 'dialect' | 'platform'>

export type UnitContext = Pick<Context, 'storage' | 'clock' | 'ids' | 'events' | 'dialects'> & {
  readonly cluster: Pick<Cluster, 'disconnect' | 'isSingleNode'>
}

export type UnitResult<T> = {
  readonly value: T
  /** What all disconnect commands of the unit ended together; zeros when it had none. */
  readonly receipt: KickReceipt
}

/**
 * Changes stored state, all of it or nothing: runs `work` in one transaction that excludes others which name one of `keys`,
 * writes its audit entries and events with it, and after the commit publishes the events and disconnects on every node.
 *
 * A store may run `work` again, so it must change nothing but the stores and what it declares itself, and await nothing else.
 * Ids made inside the transaction need no key. Throws what `work` throws, and `kick.unconfirmed` when a live node did not
 * confirm: the change is committed then, every command was sent, and the call may be repeated; `detail` is the receipt.
 */
export async function unitOfWork<T>(
  context: UnitContext,
  call: Call,
  keys: readonly TransactionKey[],
  work: (tx: Transaction) => Promise<T>,
): Promise<UnitResult<T>> {
  const atMs = context.clock.now()
  const { unit, value } = await context.storage.transaction(keys, async (stores) => {
    const unit = new Unit(stores, call, context.dialects, atMs)
    const value = await work(unit)
    await unit.write(context)
    return { unit, value }
  })
  unit.publish(context)
  return { value, receipt: unit.ended.length === 0 ? nothingEnded : await disconnectAll(context, unit.ended) }
}

/**
 * A transaction for state that is not audited and has no events: queues, claims, last-seen times, published presence,
 * retention. The rules for `work` and `keys` are those of `unitOfWork`.
 */
export const internalTransaction = <T>(
  { storage }: Pick<Context, 'storage'>,
  keys: readonly TransactionKey[],
  work: (stores: Stores) => Promise<T>,
): Promise<T> => storage.transaction(keys, work)

/** The storage whose transactions run as `around` says, which calls `work` once and returns what it returned. */
export const aroundTransactions = (
  storage: Storage,
  around: <T>(stores: Stores, work: () => Promise<T>) => Promise<T>,
): Storage => ({
  ...storage,
  transaction: (keys, work) => storage.transaction(keys, (stores) => around(stores, () => work(stores))),
})

/** Of the entries that have none, and bulk work has many. */
const noFields: AuditEntry['changed'] = []
const noDetails: AuditEntry['details'] = {}

/** One run of `work`: what it collected is dropped with it when the store runs it again. */
class Unit implements Transaction {
  readonly #entries: AuditEntry[] = []
  readonly #events: CoreEvent[] = []
  readonly ended: (EndedSessions & { id?: string })[] = []
  #afterCommit: readonly AfterCommit[] = []

  constructor(
    readonly stores: Stores,
    readonly call: Call,
    readonly dialects: DialectRegistry,
    readonly atMs: number,
  ) {}

  audit(action: AuditAction, target: string, particulars: AuditFields = {}): void {
    const { atMs } = this
    const { app, actor, dialect, requestId } = this.call
    const { changed = noFields, details = noDetails, before, after } = particulars
    this.#entries.push({ app, atMs, actor, dialect, requestId, action, target, changed, details, before, after })
  }
  event(event: CoreEvent): void {
    this.#events.push(event)
  }
  disconnect({ command, ...counts }: EndedSessions): void {
    const by = { ...originOf(this.call), ...command?.by }
    this.ended.push({ ...counts, command: command && { ...command, by } })
  }

  async write({ events, cluster, ids }: UnitContext): Promise<void> {
    if (this.call.run) await this.#commitRun(this.call.run)
    if (!cluster.isSingleNode) await this.#storeCommands(ids)
    if (this.#entries.length > 0) await this.stores.audit.add(this.#entries)
    if (this.#events.length > 0) this.#afterCommit = await events.record(this.stores, this.#events)
  }
  /** A retry that took the place of this run makes the change instead. */
  async #commitRun(run: RequestRun): Promise<void> {
    if (!(await this.stores.repeatedRequests.commit(run)))
      throw new CoreError('request.in_progress', 'another request with this Idempotency-Key took the place of this one')
  }
  /** Another node may be reached by the row alone: this one may die before it sends the command. */
  async #storeCommands(ids: Ids): Promise<void> {
    const rows: StoredCommand[] = []
    for (const one of this.ended) {
      if (!one.command) continue
      one.id = ids.hex(16)
      rows.push({ id: one.id, command: one.command })
    }
    if (rows.length > 0) await this.stores.disconnectCommands.add(rows)
  }
  publish({ events }: UnitContext): void {
    for (const job of this.#afterCommit) job()
    for (const event of this.#events) events.publish(event)
    if (this.#entries.length > 0) events.audited()
  }
}

/** No command waits for the answer to another, so that each is sent although another is not confirmed. */
async function disconnectAll({ cluster, clock }: UnitContext, ended: Unit['ended']): Promise<KickReceipt> {
  const startedMs = clock.monotonic()
  const commands = ended.flatMap(({ command, id }) => (command ? [{ command, id }] : []))
  const receipts = await sendAll(cluster, commands)
  const sessions = ended.reduce((sum, one) => sum + one.sessions, 0)
  const tokens = ended.reduce((sum, one) => sum + one.tokens, 0)
  const answered = receipts.length === 0 ? noConnections : receipts.reduce(joinReceipts)
  const receipt = { ...answered, sessions, tokens, ms: clock.monotonic() - startedMs }
  if (receipt.unconfirmed.length === 0) return receipt
  throw new CoreError('kick.unconfirmed', `no answer from node ${receipt.unconfirmed.join(', ')}`, { detail: receipt })
}

async function sendAll(
  cluster: UnitContext['cluster'],
  commands: readonly { command: DisconnectCommand; id: string | undefined }[],
): Promise<DisconnectReceipt[]> {
  const [only, ...more] = commands
  if (only && more.length === 0) return [await cluster.disconnect(only.command, only.id)]
  const started = await inPieces(commands, (piece) => [
    Promise.allSettled(piece.map(({ command, id }) => cluster.disconnect(command, id))),
  ])
  return (await Promise.all(started)).flat().map(receiptOf)
}

const noConnections: DisconnectReceipt = { connections: 0, confirmed: [], expired: [], unconfirmed: [] }
const nothingEnded: KickReceipt = { ...noConnections, sessions: 0, tokens: 0, ms: 0 }

function receiptOf(outcome: PromiseSettledResult<DisconnectReceipt>): DisconnectReceipt {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

/** What two commands brought about together. */
export const joinReceipts = (a: DisconnectReceipt, b: DisconnectReceipt): DisconnectReceipt => ({
  connections: a.connections + b.connections,
  confirmed: [...new Set([...a.confirmed, ...b.confirmed])],
  expired: [...new Set([...a.expired, ...b.expired])],
  unconfirmed: [...new Set([...a.unconfirmed, ...b.unconfirmed])],
})
