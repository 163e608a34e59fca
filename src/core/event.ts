import type { SettingsPatch } from './accounts/settings-store.ts'
import type { CommandChange, UserPatch } from './accounts/store.ts'
import type { User } from './accounts/user.ts'
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
/** What a recorder does once its transaction has committed: a transaction that is undone or run again has no trace of it. */
export type AfterCommit = () => void
type Recorder = (stores: Stores, events: readonly CoreEvent[]) => Promise<AfterCommit>

/**
 * Each event is delivered twice: to recorders in the transaction of the change, so that what they write is committed with
 * it or not at all; and to listeners after the commit.
 */
export class Events {
  readonly #listeners = new Set<Listener>()
  readonly #recorders = new Set<Recorder>()

  /** A recorder writes with the stores it is given, awaits nothing else and changes nothing else; what it throws undoes the change. */
  onRecord(recorder: Recorder): () => void {
    this.#recorders.add(recorder)
    return () => this.#recorders.delete(recorder)
  }
  /** Called once in a transaction, with all its events in order; returns what to do after the commit. */
  async record(stores: Stores, events: readonly CoreEvent[]): Promise<AfterCommit[]> {
    const afterCommit: AfterCommit[] = []
    for (const recorder of this.#recorders) afterCommit.push(await recorder(stores, events))
    return afterCommit
  }

  /** Synchronous, in order, after the commit. A listener must not throw; what may fail it does on its own time. */
  on(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  publish(event: CoreEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
