import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { appKey, userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, Page, UserId } from '../values.ts'
import { requireUser } from './user.ts'
import type { ClientConfigEntry, CommandChange, UserCommand } from './user-commands-store.ts'

/** Commands one user may keep, over all types. */
export const commandsMax = 10_000
/** Keys one user's client configuration, or everybody's, may have. */
export const configKeysMax = 1_000

/** What users keep at the server, and what operators keep for their clients. */
export class Kept {
  constructor(private readonly context: Context) {}

  listCommands(app: AppId, uid: UserId, type?: number): Promise<UserCommand[]> {
    return this.context.storage.userCommands.list(app, uid, type, commandsMax)
  }
  /** A uuid may occur again. Throws `request.invalid` when the user keeps as many as it may. */
  async addCommand(call: Call, command: Omit<UserCommand, 'app' | 'createdAtMs'>): Promise<void> {
    const { uid, type } = command
    await this.#changeCommands(call, uid, 'added', async (tx) => {
      const { userCommands } = tx.stores
      if ((await userCommands.count(call.app, uid)) >= commandsMax)
        throw new CoreError('request.invalid', `more than ${commandsMax} commands`)
      await userCommands.add({ ...command, app: call.app, createdAtMs: tx.atMs })
      tx.audit('command.add', uid, { details: { type } })
    })
  }
  /** Throws `command.not_found`. */
  async updateCommand(
    call: Call,
    uid: UserId,
    type: number,
    uuid: string,
    patch: { value?: string; ex?: string },
  ): Promise<void> {
    await this.#changeCommands(call, uid, 'updated', async (tx) => {
      if ((await tx.stores.userCommands.update(call.app, uid, type, uuid, patch)) === 0)
        throw new CoreError('command.not_found')
      tx.audit('command.update', uid, { changed: Object.keys(patch), details: { type } })
    })
  }
  /** Throws `command.not_found`. */
  async removeCommand(call: Call, uid: UserId, type: number, uuid: string): Promise<void> {
    await this.#changeCommands(call, uid, 'removed', async (tx) => {
      if ((await tx.stores.userCommands.remove(call.app, uid, type, uuid)) === 0)
        throw new CoreError('command.not_found')
      tx.audit('command.remove', uid, { details: { type } })
    })
  }

  /** Throws `user.not_found`, `user.destroyed`, unless the uid is `''`. */
  async clientConfig(app: AppId, uid: UserId): Promise<ClientConfigEntry[]> {
    if (uid !== '') requireUser(await this.context.storage.users.find(app, uid))
    return this.context.storage.clientConfig.of(app, uid)
  }
  listClientConfig(app: AppId, filter: { uid: UserId; key: string }, page: Page) {
    return this.context.storage.clientConfig.list(app, filter, page)
  }
  /** Writes each key and leaves the others. Throws like `clientConfig`, and `request.invalid` over the bound. */
  async setClientConfig(call: Call, uid: UserId, configs: Readonly<Record<string, string>>): Promise<void> {
    const { app } = call
    const entries = Object.entries(configs).map(([key, value]) => ({ app, uid, key, value }))
    const changed = entries.map(({ key }) => key)
    await unitOfWork(this.context, call, [configKey(app, uid)], async (tx) => {
      const { users, clientConfig } = tx.stores
      if (uid !== '') requireUser(await users.find(app, uid))
      const keys = new Set((await clientConfig.of(app, uid)).map(({ key }) => key)).union(new Set(changed))
      if (keys.size > configKeysMax) throw new CoreError('request.invalid', `more than ${configKeysMax} keys`)
      await clientConfig.put(entries)
      tx.audit('client_config.set', uid, { changed })
    })
  }
  /** Unknown keys are fine. Throws like `clientConfig`. */
  async removeClientConfig(call: Call, uid: UserId, keys: readonly string[]): Promise<void> {
    await unitOfWork(this.context, call, [configKey(call.app, uid)], async (tx) => {
      const { users, clientConfig } = tx.stores
      if (uid !== '') requireUser(await users.find(call.app, uid))
      if ((await clientConfig.remove(call.app, uid, keys)) > 0) tx.audit('client_config.remove', uid, { changed: keys })
    })
  }

  async #changeCommands(call: Call, uid: UserId, change: CommandChange, write: (tx: Transaction) => Promise<void>) {
    await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      await write(tx)
      tx.event({ kind: 'command.changed', call, app: call.app, uid, change })
    })
  }
}

/** What is for all users belongs to the app. */
const configKey = (app: AppId, uid: UserId) => (uid === '' ? appKey(app) : userKey(app, uid))
