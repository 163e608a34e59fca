import { nextTurn } from '../concurrency/next-turn.ts'
import type { Context } from '../context.ts'
import type { AppId, UserId } from '../values.ts'
import type { RefusalRecorder } from './recorder.ts'
import type { RefusalFilter, RefusalPlace, StoredRefusal } from './refusal.ts'

/** Reads refused clients of the last day. Those of other nodes are there a second later. */
export class Refusals {
  constructor(
    private readonly context: Pick<Context, 'storage'>,
    private readonly recorder: Pick<RefusalRecorder, 'flush'>,
  ) {}

  /** Newest first, at most `limit` after a place. */
  async list(app: AppId, filter: RefusalFilter, after: RefusalPlace | undefined, limit: number) {
    await this.recorder.flush()
    const found: StoredRefusal[] = []
    let place = after
    do {
      if (place !== after) await nextTurn()
      const page = await this.context.storage.refusals.list(app, filter, place, limit - found.length)
      found.push(...page.refusals)
      place = page.next
    } while (place && found.length < limit)
    return found
  }
  async latest(app: AppId, uid: UserId): Promise<StoredRefusal | undefined> {
    const [latest] = await this.list(app, { uid }, undefined, 1)
    return latest
  }
}
