import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, UserId } from '../values.ts'
import type { CommandChange, UserCommand } from './store.ts'
import { isDestroyed } from './user.ts'

/** Commands one user may have, over all types. */
export const commandsMax = 10_000

/** Small values that clients of a user store at the server. */
export class UserCommands {
  constructor(private readonly context: Context) {}

  list(app: AppId, uid: UserId, type?: number): Promise<UserCommand[]> {
    return this.context.storage.userCommands.list(app, uid, type, commandsMax)
  }
  /**
   * A uuid may occur more than once, and an unregistered id may have commands. Throws `user.destroyed`, and `request.invalid`
   * when the user has `commandsMax`.
   */
  async add(call: Call, command: Omit<UserCommand, 'app' | 'createdAtMs'>): Promise<void> {
    const { uid, type } = command
    await this.#change(call, uid, 'added', async (tx) => {
      const { users, userCommands } = tx.stores
      const user = await users.find(call.app, uid)
      if (user && isDestroyed(user)) throw new CoreError('user.destroyed')
      if ((await userCommands.count(call.app, uid)) >= commandsMax)
        throw new CoreError('request.invalid', `more than ${commandsMax} commands`)
      await userCommands.add({ ...command, app: call.app, createdAtMs: tx.atMs })
      tx.audit('command.add', uid, { details: { type } })
    })
  }
  /** Changes the oldest with this type and uuid. Throws `command.not_found`. */
  async update(
    call: Call,
    uid: UserId,
    type: number,
    uuid: string,
    patch: { value?: string; ex?: string },
  ): Promise<void> {
    await this.#change(call, uid, 'updated', async (tx) => {
      if (!(await tx.stores.userCommands.update(call.app, uid, type, uuid, patch)))
        throw new CoreError('command.not_found')
      tx.audit('command.update', uid, { changed: Object.keys(patch), details: { type } })
    })
  }
  /** Removes the oldest with this type and uuid. Throws `command.not_found`. */
  async remove(call: Call, uid: UserId, type: number, uuid: string): Promise<void> {
    await this.#change(call, uid, 'removed', async (tx) => {
      if (!(await tx.stores.userCommands.remove(call.app, uid, type, uuid))) throw new CoreError('command.not_found')
      tx.audit('command.remove', uid, { details: { type } })
    })
  }

  async #change(call: Call, uid: UserId, change: CommandChange, write: (tx: Transaction) => Promise<void>) {
    await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      await write(tx)
      tx.event({ kind: 'command.changed', call, app: call.app, uid, change })
    })
  }
}
