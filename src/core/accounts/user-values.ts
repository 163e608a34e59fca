import { writtenOver } from '../audit/recorded-values.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, UserId } from '../values.ts'
import type { UserValue } from './store.ts'
import { requireUser } from './user.ts'

/** Values one user may have, over all scopes. */
export const userValuesMax = 10_000

/** Texts that a user's clients share, by a number for what they are about and a key. The server makes no use of them. */
export class UserValues {
  constructor(private readonly context: Context) {}

  /** Throws `value.not_found`, of a tombstone too. */
  async get(app: AppId, uid: UserId, scope: number, key: string): Promise<UserValue> {
    const found = await this.context.storage.userValues.find(app, uid, scope, key)
    if (!found) throw new CoreError('value.not_found')
    return found
  }
  /**
   * Writes one in place of what is there. Throws `user.not_found`, `user.destroyed`, and `request.invalid` for a new one when
   * the user has `userValuesMax`.
   */
  async put(call: Call, uid: UserId, { scope, key, value }: Pick<UserValue, 'scope' | 'key' | 'value'>): Promise<void> {
    const { app } = call
    await unitOfWork(this.context, call, [userKey(app, uid)], async (tx) => {
      const { users, userValues } = tx.stores
      requireUser(await users.find(app, uid))
      const before = await userValues.find(app, uid, scope, key)
      if (!before && (await userValues.count(app, uid)) >= userValuesMax)
        throw new CoreError('request.invalid', `more than ${userValuesMax} values`)
      await userValues.put({ app, uid, scope, key, value })
      const values = [before ? { [key]: before.value } : {}, { [key]: value }] as const
      tx.audit('value.put', uid, writtenOver(...values, [key], { scope }))
    })
  }
}
