import { ClaimedJob, ClaimLostError } from '../claims/claimed-job.ts'
import { nextTurn } from '../concurrency/next-turn.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Storage } from '../storage.ts'
import { appKey, appListKey } from '../transaction-keys.ts'
import { internalTransaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call } from '../values.ts'
import { type App, defaultApp } from './store.ts'

/** Limits of the deletion of apps. Times in ms. */
export const appDeletionBounds = {
  /** Rows that one transaction deletes. */
  pieceRows: 500,
  /** How often a node looks for apps that are being deleted. */
  sweepMs: 5_000,
  /**
   * How long the app's own row stays at least: what other nodes still write for the app meanwhile is deleted too. Longer than
   * a node needs to notice the deletion, and than the requests that began before.
   */
  settleMs: 15_000,
} as const

/**
 * Begins to delete an app: from now on no node knows it, and an `AppDeletionRunner` deletes what it has. The audit entry is in
 * the log of the default app, which stays. Throws `app.not_found`, and `request.invalid` for the default app, one that is not
 * disabled, and another `confirm` than its id.
 */
export async function beginDeletion(context: Context, call: Call, app: AppId, confirm: string): Promise<App> {
  if (app === defaultApp) throw new CoreError('request.invalid', 'the default app cannot be deleted')
  if (confirm !== app) throw new CoreError('request.invalid', 'confirm: must be the id of the app')
  const { value } = await unitOfWork(
    context,
    { ...call, app: defaultApp },
    [appListKey(), appKey(app)],
    async (tx): Promise<App> => {
      const found = await tx.stores.apps.find(app)
      if (!found) throw new CoreError('app.not_found', `there is no app ${app}`)
      if (found.disabledAtMs === undefined)
        throw new CoreError('request.invalid', 'disable the app before it is deleted')
      if (found.deletingAtMs !== undefined) return found
      await tx.stores.apps.setDeleting(app, tx.atMs)
      tx.audit('app.delete', app)
      tx.event({ kind: 'app.changed', call, app })
      return { ...found, deletingAtMs: tx.atMs }
    },
  )
  return value
}

export type AppDeletionDeps = {
  readonly context: Context
  /** After the last row of an app, its own. */
  readonly deleted: (app: AppId) => void
  /** A piece failed; it is done again. Must not throw. */
  readonly fault: (error: unknown) => void
}

/**
 * Deletes what apps have that are being deleted, on one node at a time, in pieces: after a crash another node, or the next
 * start, goes on.
 */
export class AppDeletionRunner {
  readonly #deps: AppDeletionDeps
  #isOpen = false
  #running: Promise<void> | undefined
  #again = false
  #stopSweep: (() => void) | undefined

  constructor(deps: AppDeletionDeps) {
    this.#deps = deps
  }

  start(): void {
    this.#isOpen = true
    this.#stopSweep = this.#deps.context.clock.every(appDeletionBounds.sweepMs, () => this.wake())
    this.wake()
  }
  /** Resolves after the piece that is being deleted. */
  async stop(): Promise<void> {
    this.#isOpen = false
    this.#stopSweep?.()
    await this.#running
  }
  wake(): void {
    void this.run()
  }
  /** Deletes until nothing is left, another node does it, or what is left has to wait. Does not throw. */
  run(): Promise<void> {
    this.#again = true
    this.#running ??= this.#runAll()
      .catch(this.#deps.fault)
      .finally(() => {
        this.#running = undefined
      })
    return this.#running
  }

  async #runAll(): Promise<void> {
    while (this.#again && this.#isOpen) {
      this.#again = false
      await this.#runOnce()
    }
  }
  async #runOnce(): Promise<void> {
    const { context, fault } = this.#deps
    if ((await deletingApps(context.storage)).length === 0) return
    const claim = await ClaimedJob.take(context, 'appDeletions')
    if (!claim) return
    try {
      for (const app of await deletingApps(context.storage)) await this.#delete(claim.storage, app)
    } catch (error) {
      if (error instanceof ClaimLostError) return
      fault(error)
    }
    await claim.finish(context.clock.now())
  }
  async #delete(storage: Storage, { id, deletingAtMs = 0 }: App): Promise<void> {
    const { clock } = this.#deps.context
    let rows = Number.POSITIVE_INFINITY
    while (rows > 0) {
      if (!this.#isOpen) return
      rows = await internalTransaction({ storage }, [], ({ apps }) => apps.deleteRows(id, appDeletionBounds.pieceRows))
      await nextTurn()
    }
    if (clock.now() >= deletingAtMs + appDeletionBounds.settleMs) await this.#remove(storage, id)
  }
  /** The row of the app, unless something was written meanwhile: the next look deletes that. */
  async #remove(storage: Storage, id: AppId): Promise<void> {
    const isRemoved = await internalTransaction({ storage }, [appListKey(), appKey(id)], async ({ apps }) => {
      if ((await apps.deleteRows(id, appDeletionBounds.pieceRows)) > 0) return false
      await apps.remove(id)
      return true
    })
    if (isRemoved) this.#deps.deleted(id)
  }
}

const deletingApps = async ({ apps }: Pick<Storage, 'apps'>): Promise<App[]> =>
  (await apps.list()).filter(({ deletingAtMs }) => deletingAtMs !== undefined)
