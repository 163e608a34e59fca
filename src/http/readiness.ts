import type { Clock } from '../core/clock.ts'
import type { Cluster } from '../core/cluster.ts'

/** A database that has not answered after this time counts as not reachable. */
const probeMsMax = 1_000

export type ReadinessDeps = {
  readonly clock: Clock
  /** All ports are bound, and no stop has begun. */
  readonly isServing: () => boolean
  readonly cluster: Pick<Cluster, 'holdsLease' | 'health'>
  /** The name of the database, and a read of it. */
  readonly database: { readonly name: string; probe(): Promise<unknown> }
}

/** Whether a balancer may send requests here, and which parts this node cannot reach meanwhile. */
export type Readiness = { readonly isReady: boolean; readonly degraded: readonly string[] }

/** What `/readyz` answers. Requests at the same time share one read of the database. */
export class ReadinessCheck {
  readonly #deps: ReadinessDeps
  #probing: Promise<boolean> | undefined

  constructor(deps: ReadinessDeps) {
    this.#deps = deps
  }

  /** Redis or the database alone make a node degraded: it serves what it can, and the others are no better off. */
  async read(): Promise<Readiness> {
    const { isServing, cluster, database } = this.#deps
    const isReachable = await this.#isDatabaseReachable()
    const { joined, bus, store } = cluster.health()
    const degraded = [...(bus ? [] : ['redis']), ...(isReachable && store !== false ? [] : [database.name])]
    return { isReady: isServing() && joined && cluster.holdsLease(), degraded }
  }

  #isDatabaseReachable(): Promise<boolean> {
    this.#probing ??= this.#probe().finally(() => {
      this.#probing = undefined
    })
    return this.#probing
  }
  async #probe(): Promise<boolean> {
    const { clock, database } = this.#deps
    const { promise: late, resolve } = Promise.withResolvers<boolean>()
    const stopTimer = clock.after(probeMsMax, () => resolve(false))
    const answered = database.probe().then(
      () => true,
      () => false,
    )
    const isReachable = await Promise.race([answered, late])
    stopTimer()
    return isReachable
  }
}
