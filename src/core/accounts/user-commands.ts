import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
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
    const atMs = this.context.clock.now()
    await this.#changeCommands(call, command.uid, 'added', async (stores) => {
      if ((await stores.userCommands.count(call.app, command.uid)) >= commandsMax)
        throw new CoreError('request.invalid', `more than ${commandsMax} commands`)
      await stores.userCommands.add({ ...command, app: call.app, createdAtMs: atMs })
      await record(stores, call, atMs, 'command.add', command.uid, { type: command.type })
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
    const atMs = this.context.clock.now()
    await this.#changeCommands(call, uid, 'updated', async (stores) => {
      if ((await stores.userCommands.update(call.app, uid, type, uuid, patch)) === 0)
        throw new CoreError('command.not_found')
      await record(stores, call, atMs, 'command.update', uid, { type })
    })
  }
  /** Throws `command.not_found`. */
  async removeCommand(call: Call, uid: UserId, type: number, uuid: string): Promise<void> {
    const atMs = this.context.clock.now()
    await this.#changeCommands(call, uid, 'removed', async (stores) => {
      if ((await stores.userCommands.remove(call.app, uid, type, uuid)) === 0) throw new CoreError('command.not_found')
      await record(stores, call, atMs, 'command.remove', uid, { type })
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
    const atMs = this.context.clock.now()
    const entries = Object.entries(configs).map(([key, value]) => ({ app: call.app, uid, key, value }))
    await this.context.storage.transaction(async (stores) => {
      if (uid !== '') requireUser(await stores.users.find(call.app, uid))
      const keys = new Set((await stores.clientConfig.of(call.app, uid)).map((entry) => entry.key))
      for (const { key } of entries) keys.add(key)
      if (keys.size > configKeysMax) throw new CoreError('request.invalid', `more than ${configKeysMax} keys`)
      await stores.clientConfig.put(entries)
      await record(stores, call, atMs, 'client_config.set', uid, { keys: entries.map((entry) => entry.key) })
    })
  }
  /** Unknown keys are fine. Throws like `clientConfig`. */
  async removeClientConfig(call: Call, uid: UserId, keys: readonly string[]): Promise<void> {
    const atMs = this.context.clock.now()
    await this.context.storage.transaction(async (stores) => {
      if (uid !== '') requireUser(await stores.users.find(call.app, uid))
      if ((await stores.clientConfig.remove(call.app, uid, keys)) > 0)
        await record(stores, call, atMs, 'client_config.remove', uid, { keys })
    })
  }

  async #changeCommands(call: Call, uid: UserId, change: CommandChange, write: (stores: Stores) => Promise<void>) {
    const event = { kind: 'command.changed', call, app: call.app, uid, change } as const
    await this.context.storage.transaction(async (stores) => {
      await write(stores)
      await this.context.events.record(stores, [event])
    })
    this.context.events.emit(event)
  }
}
