import type { AppId, UserId } from '../values.ts'

/** Values by app and user. A map an app, so that no text is made for the key. */
export class ByUser<Value> {
  readonly #apps = new Map<AppId, Map<UserId, Value>>()
  #size = 0

  get size(): number {
    return this.#size
  }
  get(app: AppId, uid: UserId): Value | undefined {
    return this.#apps.get(app)?.get(uid)
  }
  /** Adds what `make` returns when the user has no value yet. */
  getOrAdd(app: AppId, uid: UserId, make: () => Value): Value {
    const known = this.get(app, uid)
    if (known !== undefined) return known
    const users = this.#apps.get(app) ?? new Map<UserId, Value>()
    this.#apps.set(app, users)
    const value = make()
    users.set(uid, value)
    this.#size++
    return value
  }
  delete(app: AppId, uid: UserId): void {
    const users = this.#apps.get(app)
    if (!users?.delete(uid)) return
    this.#size--
    if (users.size === 0) this.#apps.delete(app)
  }
}
