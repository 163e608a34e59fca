import { pages } from '../concurrency/pages.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { thingKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, UserId } from '../values.ts'
import { withoutUndefined } from '../values.ts'
import type { Thing } from './thing.ts'

/** Owned hardware. */
export class Things {
  constructor(private readonly context: Context) {}

  /** Throws `thing.not_found`. */
  async get(app: AppId, id: string): Promise<Thing> {
    const thing = await this.context.storage.things.find(app, id)
    if (!thing) throw new CoreError('thing.not_found')
    return thing
  }
  /** By id, in pages. */
  listByOwner(app: AppId, owner: UserId): AsyncGenerator<readonly Thing[]> {
    const { things } = this.context.storage
    return pages<Thing>((last, limit) => things.listByOwner(app, owner, last?.id ?? '', limit))
  }
  /** Creates or updates; token and secret are created once and stay. Fields that are not given stay as they are. */
  async put(
    call: Call,
    id: string,
    change: { owners?: readonly UserId[] | undefined; extra?: string | undefined },
  ): Promise<Thing> {
    const thingId = id || this.context.ids.hex(16)
    const { value: thing } = await unitOfWork(this.context, call, [thingKey(call.app, thingId)], async (tx) => {
      const { things } = tx.stores
      const before = await things.find(call.app, thingId)
      const base = before ?? {
        app: call.app,
        id: thingId,
        token: this.context.ids.hex(16),
        secret: this.context.ids.hex(16),
        state: 0,
        owners: [],
        extra: '',
      }
      const owners = change.owners ? [...new Set(change.owners)] : base.owners
      const thing = { ...base, owners, extra: change.extra ?? base.extra }
      await things.put(thing)
      tx.audit(before ? 'thing.update' : 'thing.create', thingId, {
        changed: before ? Object.keys(withoutUndefined(change)) : [],
        details: { owners: owners.length },
      })
      return thing
    })
    return thing
  }
}
