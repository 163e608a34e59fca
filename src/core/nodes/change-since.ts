import type { Clock } from '../clock.ts'
import type { ClaimOwner } from '../values.ts'

/** What happened in the last `overMs`. */
export type Recent<T> = { readonly overMs: number; readonly change: T }

/** Turns sums that nodes count since their start into what happened since the last call. */
export class ChangeSince<T> {
  #before: { readonly atMs: number; readonly byRun: ReadonlyMap<ClaimOwner, T> } | undefined

  constructor(
    private readonly clock: Pick<Clock, 'monotonic'>,
    private readonly since: (now: T, before: T) => T,
    private readonly sum: (changes: readonly T[]) => T,
  ) {}

  /** By run of a node. `undefined` at the first call. A node that was not heard last time is left out once. */
  next(byRun: ReadonlyMap<ClaimOwner, T>): Recent<T> | undefined {
    const atMs = this.clock.monotonic()
    const before = this.#before
    this.#before = { atMs, byRun }
    if (!before || atMs <= before.atMs) return undefined
    const changes = [...byRun].flatMap(([run, now]) => {
      const known = before.byRun.get(run)
      return known === undefined ? [] : [this.since(now, known)]
    })
    return { overMs: Math.round(atMs - before.atMs), change: this.sum(changes) }
  }
}
