import { writtenOver } from '../audit/recorded-values.ts'
import { pages } from '../concurrency/pages.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { thingKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, UserId } from '../values.ts'
import { withoutUndefined } from '../values.ts'
import type { Thing } from './thing.ts'

/** What callers change of a thing; fields that are not given stay. */
export type ThingChange = { owners?: readonly UserId[] | undefined; extra?: string | undefined }

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
  /** By id, after the id `after`: of one owner, or all; at most `limit`. */
  list(app: AppId, owner: UserId | undefined, after: string, limit: number): Promise<Thing[]> {
    const { things } = this.context.storage
    return owner === undefined ? things.list(app, after, limit) : things.listByOwner(app, owner, after, limit)
  }
  /** Creates one, with a token and a secret. An empty id is made. Throws `resource.exists`. */
  create(call: Call, id: string, change: ThingChange): Promise<Thing> {
    return this.#write(call, id, change, (before) => {
      if (before) throw new CoreError('resource.exists', 'a thing of this id exists')
    })
  }
  /** Fields that are not given stay as they are. Throws `thing.not_found`. */
  update(call: Call, id: string, change: ThingChange): Promise<Thing> {
    return this.#write(call, id, change, (before) => {
      if (!before) throw new CoreError('thing.not_found')
    })
  }
  /** Gives it another token and secret; the old ones are refused from now on. Throws `thing.not_found`. */
  async rotateSecrets(call: Call, id: string): Promise<Thing> {
    const { ids } = this.context
    const { value: thing } = await unitOfWork(this.context, call, [thingKey(call.app, id)], async (tx) => {
      const { stores } = tx
      const before = await stores.things.find(call.app, id)
      if (!before) throw new CoreError('thing.not_found')
      const thing = { ...before, token: ids.hex(16), secret: ids.hex(16) }
      await stores.things.put(thing)
      tx.audit('thing.rotate_secret', id, { changed: ['token', 'secret'] })
      return thing
    })
    return thing
  }
  /** Throws `thing.not_found`. */
  async remove(call: Call, id: string): Promise<void> {
    await unitOfWork(this.context, call, [thingKey(call.app, id)], async (tx) => {
      if (!(await tx.stores.things.remove(call.app, id))) throw new CoreError('thing.not_found')
      tx.audit('thing.delete', id)
    })
  }
  /** Creates or updates; token and secret are created once and stay. Fields that are not given stay as they are. */
  put(call: Call, id: string, change: ThingChange): Promise<Thing> {
    return this.#write(call, id, change, () => {})
  }

  /** `check` throws what refuses the change. */
  async #write(
    call: Call,
    id: string,
    change: ThingChange,
    check: (before: Thing | undefined) => void,
  ): Promise<Thing> {
    const thingId = id || this.context.ids.hex(16)
    const { value: thing } = await unitOfWork(this.context, call, [thingKey(call.app, thingId)], async (tx) => {
      const { things } = tx.stores
      const before = await things.find(call.app, thingId)
      check(before)
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
      const details = { owners: owners.length }
      if (before)
        tx.audit('thing.update', thingId, writtenOver(before, thing, Object.keys(withoutUndefined(change)), details))
      else tx.audit('thing.create', thingId, { details })
      return thing
    })
    return thing
  }
}
