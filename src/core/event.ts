import type { SettingsPatch } from './accounts/settings-store.ts'
import type { CommandChange, UserPatch } from './accounts/store.ts'
import type { User } from './accounts/user.ts'
import type { OtherDevice } from './presence/connection.ts'
import type { Stores } from './storage.ts'
import type { AppId, Call, UserId } from './values.ts'

/** A change of stored state. */
export type CoreEvent =
  /** Created, or overwritten as a whole; clients are not notified. */
  | { kind: 'user.written'; call: Call; user: User }
  /** The fields that `patch` names were changed; connected clients are notified. */
  | { kind: 'user.changed'; call: Call; user: User; patch: UserPatch }
  /** Settings were changed; the user's own clients are notified. */
  | { kind: 'user.settings_changed'; call: Call; app: AppId; uid: UserId; patch: SettingsPatch }
  | { kind: 'user.destroyed'; call: Call; app: AppId; uid: UserId }
  /** A user command was added, updated or removed; the user's own clients are notified. */
  | { kind: 'command.changed'; call: Call; app: AppId; uid: UserId; change: CommandChange }
  /** An app was created: every node reads its keys. */
  | { kind: 'app.created'; call: Call; app: AppId }
  /** Settings or secrets of an app were changed, or it was disabled or enabled: every node reads them. */
  | { kind: 'app.changed'; call: Call; app: AppId }
  /** A webhook was created, changed or removed: the node that sends its events reads it again. */
  | { kind: 'webhook.changed'; call: Call; app: AppId }
  /** A device was made known by its first sign-in; the user's other clients are notified. */
  | { kind: 'device.added'; call: Call; app: AppId; uid: UserId; device: OtherDevice }

type Listener = (event: CoreEvent) => void
/** Runs after the recorder's transaction has committed; not called for a transaction that was rolled back. */
export type AfterCommit = () => void
type Recorder = (stores: Stores, events: readonly CoreEvent[]) => Promise<AfterCommit>

/**
 * Each event is delivered twice: to recorders in the transaction of the change, so that what they write is committed with
 * it or not at all; and to listeners after the commit.
 */
export class Events {
  readonly #listeners = new Set<Listener>()
  readonly #auditListeners = new Set<() => void>()
  readonly #numberedListeners = new Set<(positions: ReadonlyMap<AppId, number>) => void>()
  readonly #recorders = new Set<Recorder>()

  /** A recorder writes with the stores it is given, and awaits and changes nothing else. When it throws, the change is rolled back. */
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

  /** Called synchronously, in order, after the commit. A listener must not throw. */
  on(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  publish(event: CoreEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** Called after each commit that wrote audit entries. A listener must not throw. */
  onAudited(listener: () => void): () => void {
    this.#auditListeners.add(listener)
    return () => this.#auditListeners.delete(listener)
  }
  audited(): void {
    for (const listener of this.#auditListeners) listener()
  }
  /** Called after this node numbered events, with the last position of each app. A listener must not throw. */
  onNumbered(listener: (positions: ReadonlyMap<AppId, number>) => void): () => void {
    this.#numberedListeners.add(listener)
    return () => this.#numberedListeners.delete(listener)
  }
  numbered(positions: ReadonlyMap<AppId, number>): void {
    for (const listener of this.#numberedListeners) listener(positions)
  }
}
