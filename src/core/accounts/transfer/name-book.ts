import type { UserId } from '../../values.ts'

/** Who holds each of some names while accounts are written one after another. A nameless account holds its uid. */
export class NameBook {
  readonly #holders: Map<string, Set<UserId>>

  /** `names`: all that will be asked for; `holders`: by name, what is stored. */
  constructor(names: Iterable<string>, holders: ReadonlyMap<string, readonly UserId[]>) {
    this.#holders = new Map(Array.from(names, (name) => [name, new Set(holders.get(name))]))
  }

  /** Whether an account other than `uid` holds the name. */
  isTaken(name: string, uid: UserId): boolean {
    const holders = this.#holders.get(name)
    return holders !== undefined && holders.size > (holders.has(uid) ? 1 : 0)
  }
  /** Notes a new account, or with `before` a renamed one. Names are '' when absent. */
  rename(uid: UserId, name: string, before?: string): void {
    if (before !== undefined) this.#holders.get(before || uid)?.delete(uid)
    this.#holders.get(name || uid)?.add(uid)
  }
}
