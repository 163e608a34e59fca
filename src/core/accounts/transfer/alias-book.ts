import type { PushAlias } from '../../push/store.ts'
import type { UserId } from '../../values.ts'

/** Who has which alias, while accounts are written one after another. */
export class AliasBook {
  readonly #holders = new Map<string, UserId>()
  readonly #aliases = new Map<UserId, string>()

  constructor(stored: readonly PushAlias[]) {
    for (const { alias, uid } of stored) this.#note(alias, uid)
  }

  /** `''` for none. */
  of(uid: UserId): string {
    return this.#aliases.get(uid) ?? ''
  }
  isTaken(alias: string, uid: UserId): boolean {
    return (this.#holders.get(alias) ?? uid) !== uid
  }
  /** Notes the alias as the user's only one. `false` when it is that already. */
  take(alias: string, uid: UserId): boolean {
    const before = this.of(uid)
    if (before === alias) return false
    this.#holders.delete(before)
    this.#aliases.delete(uid)
    if (alias !== '') this.#note(alias, uid)
    return true
  }

  #note(alias: string, uid: UserId): void {
    this.#holders.set(alias, uid)
    this.#aliases.set(uid, alias)
  }
}
