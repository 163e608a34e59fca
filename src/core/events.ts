import type { User } from './users/user.ts'
import type { AppId, Call, UserId } from './values.ts'

/** What happened to stored state, told after it was committed. */
export type CoreEvent =
  /** Made, or made again over what was there; clients are not told of this one. */
  | { kind: 'user.written'; call: Call; user: User }
  /** Some fields changed; connected clients want to know. */
  | { kind: 'user.changed'; call: Call; user: User }
  | { kind: 'user.destroyed'; call: Call; app: AppId; uid: UserId }

type Listener = (event: CoreEvent) => void

/** Synchronous, in order. A listener must not throw; what may fail it does on its own time. */
export class Events {
  readonly #listeners = new Set<Listener>()

  on(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  emit(event: CoreEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
