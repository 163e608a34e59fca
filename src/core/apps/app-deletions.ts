import { SweptJob } from '../claims/swept-job.ts'
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
  readonly #job: SweptJob

  constructor(deps: AppDeletionDeps) {
    const { context, fault } = deps
    this.#deps = deps
    this.#job = new SweptJob({
      ...{ context, fault, name: 'appDeletions', sweepMs: appDeletionBounds.sweepMs },
      hasWork: async (storage) => (await deletingApps(storage)).length > 0,
      work: async (storage) => {
        for (const app of await deletingApps(storage)) await this.#delete(storage, app)
      },
    })
  }

  start(): void {
    this.#job.start()
  }
  /** Resolves after the piece that is being deleted. */
  stop(): Promise<void> {
    return this.#job.stop()
  }
  wake(): void {
    this.#job.wake()
  }
  /** Deletes until nothing is left, another node does it, or what is left has to wait. Does not throw. */
  run(): Promise<void> {
    return this.#job.run()
  }

  async #delete(storage: Storage, { id, deletingAtMs = 0 }: App): Promise<void> {
    const { clock } = this.#deps.context
    let rows = Number.POSITIVE_INFINITY
    while (rows > 0) {
      if (!this.#job.isOpen) return
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
