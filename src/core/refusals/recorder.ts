import type { Clock } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Platform } from '../devices/platform.ts'
import { networkOf } from '../ip-address.ts'
import type { CredentialEnd } from '../sessions/credential-end.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { AppId, UserId } from '../values.ts'
import { type ClaimedUser, claimKey, usersOfClaims } from './claimed-users.ts'
import { type Refusal, refusalBounds } from './refusal.ts'

/** A client that was refused just now. */
export type RefusedClient = Pick<Refusal, 'dialect' | 'code' | 'refusedAt'> & {
  readonly platform?: Platform | undefined
  readonly end?: CredentialEnd | undefined
  readonly address: string
  /** Whose credential it presented; else `claimed`. */
  readonly owner?: { readonly app: AppId; readonly uid: UserId } | undefined
  /** Who the client says it is: a uid, or a num where its dialect names users so. */
  readonly claimed?: ClaimedUser | undefined
}

/** What this node collected since its last write, by what is alike. */
type Pending = RefusedClient & { readonly atMs: number; readonly times: number }

export type RecorderDeps = {
  readonly context: Pick<Context, 'storage' | 'clock'> & { readonly cluster: Pick<Context['cluster'], 'self'> }
  readonly apps: () => Iterable<AppId>
  /** A write failed; its refusals are lost. Must not throw. */
  readonly fault: (error: unknown) => void
}

/**
 * Stores refused clients in batches: a flood costs one count each. What a client only says about itself is stored in the app that
 * its credential names; when none is named, only if one app alone has such a user.
 */
export class RefusalRecorder {
  readonly #deps: RecorderDeps
  readonly #clock: Clock
  #pending = new Map<string, Pending>()
  #writing: Promise<void> = Promise.resolve()
  #stopTimer: (() => void) | undefined
  #nextPruneMs = 0
  /** Apps that this node wrote to since it pruned. */
  #unpruned = new Set<AppId>()
  #dropped = 0

  constructor(deps: RecorderDeps) {
    this.#deps = deps
    this.#clock = deps.context.clock
  }

  /** Refusals that were over the bound of a batch and not stored. */
  get dropped(): number {
    return this.#dropped
  }

  note(client: RefusedClient): void {
    const key = keyOf(client)
    if (key === undefined) return
    const known = this.#pending.get(key)
    if (!known && this.#pending.size >= refusalBounds.batchMax) {
      this.#dropped++
      return
    }
    this.#pending.set(key, { ...client, atMs: this.#clock.now(), times: (known?.times ?? 0) + 1 })
    this.#stopTimer ??= this.#clock.after(refusalBounds.writeMs, () => void this.flush())
  }
  /** Resolves when what was noted before the call is written. Does not throw. */
  flush(): Promise<void> {
    if (this.#pending.size > 0) this.#writing = this.#writing.then(() => this.#writePending()).catch(this.#deps.fault)
    return this.#writing
  }

  async #writePending(): Promise<void> {
    this.#stopTimer?.()
    this.#stopTimer = undefined
    const batch = [...this.#pending.values()]
    this.#pending = new Map()
    if (batch.length > 0) await this.#write(batch)
  }
  async #write(batch: readonly Pending[]): Promise<void> {
    const { context, apps } = this.#deps
    const claims = batch.flatMap(({ owner, claimed }) => (owner || !claimed ? [] : [claimed]))
    const known = await usersOfClaims(context.storage, [...apps()], claims)
    const rows = batch
      .flatMap((one) => {
        const of = one.owner ?? (one.claimed && known.get(claimKey(one.claimed)))
        return of ? [this.#rowOf(one, of)] : []
      })
      .sort((a, b) => a.atMs - b.atMs)
    if (rows.length === 0) return
    const users = Map.groupBy(rows, ({ app, uid }) => `${app}\0${uid}`)
    await internalTransaction(context, [], async ({ refusals }) => {
      await refusals.add(rows)
      for (const [one] of users.values()) if (one) await refusals.pruneUser(one.app, one.uid, refusalBounds.perUserMax)
    })
    for (const { app } of rows) this.#unpruned.add(app)
    await this.#prune()
  }
  #rowOf(one: Pending, { app, uid }: { app: AppId; uid: UserId }): Refusal {
    const { dialect, platform = 'unknown', atMs, refusedAt, code, end, address, times } = one
    const about = { app, uid, dialect, platform, atMs, refusedAt, code, times, network: networkOf(address) }
    const node = this.#deps.context.cluster.self
    return { ...about, cause: end?.reason, endedAtMs: end?.atMs, verified: one.owner !== undefined, node }
  }
  async #prune(): Promise<void> {
    const nowMs = this.#clock.now()
    if (nowMs < this.#nextPruneMs) return
    this.#nextPruneMs = nowMs + refusalBounds.pruneMs
    const { keptMs, perAppMax, pruneMax } = refusalBounds
    const apps = [...this.#unpruned]
    this.#unpruned.clear()
    for (const app of apps)
      await internalTransaction(this.#deps.context, [], ({ refusals }) =>
        refusals.prune(app, nowMs - keptMs, perAppMax, pruneMax),
      )
  }
}

/** What refusals must share to be stored as one; `undefined` for a client that does not say who it is. */
function keyOf({
  dialect,
  platform,
  code,
  refusedAt,
  end,
  address,
  owner,
  claimed,
}: RefusedClient): string | undefined {
  const who = owner ? `${owner.app}\0${owner.uid}` : claimed && claimKey(claimed)
  return who === undefined
    ? undefined
    : [who, dialect, platform, code, refusedAt, end?.reason, end?.atMs, networkOf(address)].join('\0')
}
