import { inPieces } from '../concurrency/pages.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import { type AppId, type Call, limits, type UserId } from '../values.ts'
import type { CommandChange, UserCommand } from './store.ts'
import { isDestroyed } from './user.ts'

/** Commands one user may have, over all types. */
export const commandsMax = 10_000
/** Their texts together, in bytes: all are one answer. */
export const commandBytesMax = 2 * 1024 * 1024

/** Small values that clients of a user store at the server. */
export class UserCommands {
  constructor(private readonly context: Context) {}

  /** Of one type, or of all; oldest first. Other requests get their turn while many are read. */
  async list(app: AppId, uid: UserId, type?: number): Promise<UserCommand[]> {
    const { userCommands } = this.context.storage
    const some = await userCommands.list(app, uid, type, limits.pieceItems + 1)
    if (some.length <= limits.pieceItems) return some
    const ids = await userCommands.listIds(app, uid, type, commandsMax)
    return inPieces(ids, (piece) => userCommands.listByIds(app, piece))
  }
  /**
   * A uuid may occur more than once, and an unregistered id may have commands. Throws `user.destroyed`, and `request.invalid`
   * over `commandsMax` and `commandBytesMax`.
   */
  async add(call: Call, command: Omit<UserCommand, 'app' | 'createdAtMs'>): Promise<void> {
    const { uid, type } = command
    await this.#change(call, uid, 'added', async (tx) => {
      const { users, userCommands } = tx.stores
      const user = await users.find(call.app, uid)
      if (user && isDestroyed(user)) throw new CoreError('user.destroyed')
      await userCommands.add({ ...command, app: call.app, createdAtMs: tx.atMs })
      await assertWithinBounds(tx, uid)
      tx.audit('command.add', uid, { details: { type } })
    })
  }
  /** Changes the oldest with this type and uuid. Throws `command.not_found`, and `request.invalid` over `commandBytesMax`. */
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
      await assertWithinBounds(tx, uid)
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

async function assertWithinBounds({ stores, call }: Transaction, uid: UserId): Promise<void> {
  const { count, bytes } = await stores.userCommands.usage(call.app, uid)
  if (count > commandsMax) throw new CoreError('request.invalid', `more than ${commandsMax} commands`)
  if (bytes > commandBytesMax)
    throw new CoreError('request.invalid', `commands have more than ${commandBytesMax} bytes`)
}
