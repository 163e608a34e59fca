import { requireUser } from '../accounts/user.ts'
import { writtenOver } from '../audit/recorded-values.ts'
import type { Context } from '../context.ts'
import type { DeviceKey } from '../devices/store.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import { aliasKey, userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, UserId } from '../values.ts'

/** Tags one user may have. */
export const tagsMax = 100

/** Aliases and tags by which pushes select users: an alias selects one user, a tag many. */
export class PushLabels {
  constructor(private readonly context: Context) {}

  /**
   * Replaces the user's alias; `''` removes it. With `pushToken` the alias selects only the device of that push address.
   * Throws `push.alias_taken`, `push.token_foreign`, `user.not_found`, `user.destroyed`.
   */
  async setAlias(call: Call, uid: UserId, alias: string, pushToken?: string): Promise<void> {
    const { app } = call
    const keys = alias === '' ? [userKey(app, uid)] : [userKey(app, uid), aliasKey(app, alias)]
    await unitOfWork(this.context, call, keys, async (tx) => {
      requireUser(await tx.stores.users.find(app, uid))
      const [before] = await tx.stores.pushAliases.listOfUsers(app, [uid])
      if (await putAlias(tx.stores, app, uid, alias, pushToken)) auditAlias(tx, uid, before?.alias, alias)
    })
  }

  /** In the order they were added. */
  listTags(app: AppId, uid: UserId): Promise<string[]> {
    return this.context.storage.pushTags.listOfUser(app, uid)
  }
  /** Throws `request.invalid` when the user would have more than `tagsMax`; then none is added. */
  async addTags(call: Call, uid: UserId, tags: readonly string[]): Promise<void> {
    await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const { users, pushTags } = tx.stores
      requireUser(await users.find(call.app, uid))
      const all = new Set([...(await pushTags.listOfUser(call.app, uid)), ...tags])
      if (all.size > tagsMax) throw new CoreError('request.invalid', `tags: a user has at most ${tagsMax}`)
      await pushTags.add(call.app, uid, tags)
      tx.audit('push.tags_add', uid, { changed: ['tags'], details: { tags } })
    })
  }
  /** Tags that the user does not have are ignored. */
  async removeTags(call: Call, uid: UserId, tags: readonly string[]): Promise<void> {
    await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      if ((await tx.stores.pushTags.remove(call.app, uid, tags)) > 0)
        tx.audit('push.tags_remove', uid, { changed: ['tags'], details: { tags } })
    })
  }
  async removeAllTags(call: Call, uid: UserId): Promise<void> {
    await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const { pushTags } = tx.stores
      const tags = await pushTags.listOfUser(call.app, uid)
      const removed = await pushTags.removeOfUser(call.app, uid)
      if (removed > 0)
        tx.audit('push.tags_remove', uid, writtenOver({ tags }, { tags: [] }, ['tags'], { all: removed }))
    })
  }
}

/** `''` or `undefined` before: it had none. */
export const auditAlias = (tx: Transaction, uid: UserId, before: string | undefined, alias: string): void =>
  tx.audit(
    alias === '' ? 'push.alias_remove' : 'push.alias_set',
    uid,
    writtenOver({ alias: before ?? '' }, { alias }, ['alias']),
  )

/** Inside a transaction; see `setAlias`. `false` when there was no alias to remove. */
export async function putAlias(
  stores: Stores,
  app: AppId,
  uid: UserId,
  alias: string,
  pushToken: string | undefined,
): Promise<boolean> {
  const device = pushToken === undefined ? undefined : await deviceAddressed(stores, app, uid, pushToken)
  if (alias === '') return stores.pushAliases.removeOfUser(app, uid)
  await stores.pushAliases.put({ app, uid, alias, device })
  return true
}

async function deviceAddressed(stores: Stores, app: AppId, uid: UserId, pushToken: string): Promise<DeviceKey> {
  const address = await stores.pushAddresses.findByToken(app, pushToken)
  if (address?.uid !== uid) throw new CoreError('push.token_foreign')
  return address
}
