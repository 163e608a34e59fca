import { type Cluster, claimOwnerOf } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { Storage } from '../storage.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { ClaimOwner } from '../values.ts'
import { claimBounds } from './bounds.ts'
import type { JobName } from './store.ts'

/** The claim on a job ran out or was released: another node may do the job. Nothing of the transaction was written. */
export class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError'
}

/** What a claim needs of the server. */
export type JobContext = Pick<Context, 'storage' | 'clock'> & {
  readonly cluster: Pick<Cluster, 'self' | 'epoch' | 'holdsLease'>
}

/** A claim on a job that takes many transactions. */
export class ClaimedJob {
  readonly #context: JobContext
  readonly #job: JobName
  readonly #owner: ClaimOwner

  private constructor(context: JobContext, job: JobName, owner: ClaimOwner) {
    this.#context = context
    this.#job = job
    this.#owner = owner
  }

  /** `undefined` when the job is not due, when another node does it, and when this node holds no lease. */
  static async take(context: JobContext, job: JobName): Promise<ClaimedJob | undefined> {
    const { clock, storage, cluster } = context
    const nowMs = clock.now()
    if (!cluster.holdsLease() || (await storage.claims.jobDueAtMs(job)) > nowMs) return undefined
    const owner = claimOwnerOf(cluster)
    const isTaken = await internalTransaction(context, [], ({ claims }) =>
      claims.takeJob(job, { owner, nowMs, untilMs: nowMs + claimBounds.jobMs }),
    )
    return isTaken ? new ClaimedJob(context, job, owner) : undefined
  }

  get owner(): ClaimOwner {
    return this.#owner
  }
  /** The storage for the job's work: each transaction checks and extends the claim first. Throws ClaimLostError. */
  get storage(): Storage {
    const { storage, clock } = this.#context
    const transaction: Storage['transaction'] = (keys, work) =>
      internalTransaction({ storage }, keys, async (stores) => {
        const by = { owner: this.#owner, untilMs: clock.now() + claimBounds.jobMs }
        if (!(await stores.claims.extendJob(this.#job, by)))
          throw new ClaimLostError(`the claim on ${this.#job} was lost`)
        return work(stores)
      })
    return { ...storage, transaction }
  }
  /** Ends the claim. */
  async finish(dueAtMs: number): Promise<void> {
    await internalTransaction(this.#context, [], ({ claims }) =>
      claims.finishJob(this.#job, { owner: this.#owner, dueAtMs }),
    )
  }
}
