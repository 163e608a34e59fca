import type { SettingsPatch } from './accounts/settings-store.ts'
import type { UserPatch } from './accounts/store.ts'
import type { User } from './accounts/user.ts'
import type { CommandChange } from './accounts/user-commands-store.ts'
import type { Stores } from './storage.ts'
import type { AppId, Call, UserId } from './values.ts'

/** What happened to stored state. */
export type CoreEvent =
  /** Made, or made again over what was there; clients are not told of this one. */
  | { kind: 'user.written'; call: Call; user: User }
  /** Some fields changed, those that `patch` names; connected clients want to know. */
  | { kind: 'user.changed'; call: Call; user: User; patch: UserPatch }
  /** The user chose otherwise; nobody but its own clients cares. */
  | { kind: 'user.settings_changed'; call: Call; app: AppId; uid: UserId; patch: SettingsPatch }
  | { kind: 'user.destroyed'; call: Call; app: AppId; uid: UserId }
  /** What a user keeps at the server; connected clients want to know. */
  | { kind: 'command.changed'; call: Call; app: AppId; uid: UserId; change: CommandChange }

type Listener = (event: CoreEvent) => void
type Recorder = (stores: Stores, events: readonly CoreEvent[]) => Promise<void>

/**
 * Every event is told twice. Inside the transaction that makes the change, so that what must be written of it stands or
 * falls with it; and after the commit, to those who only want to know.
 */
export class Events {
  readonly #listeners = new Set<Listener>()
  readonly #recorders = new Set<Recorder>()

  /** A recorder writes with the stores it is given and awaits nothing else; what it throws undoes the change. */
  onRecord(recorder: Recorder): () => void {
    this.#recorders.add(recorder)
    return () => this.#recorders.delete(recorder)
  }
  /** Called once in a transaction, with all its events in order; gives them back for `emit` after the commit. */
  async record<E extends CoreEvent>(stores: Stores, events: readonly E[]): Promise<readonly E[]> {
    for (const recorder of this.#recorders) await recorder(stores, events)
    return events
  }

  /** Synchronous, in order, after the commit. A listener must not throw; what may fail it does on its own time. */
  on(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  emit(event: CoreEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
