import type { Platform } from '../devices/platform.ts'
import type { OnlineCount } from '../nodes/node-query.ts'
import type { DialectName } from '../values.ts'
import type { Connection } from './connection.ts'

type Tally = { connections: number; users: number }

/** How many connections and users of one app are online by dialect and platform, counted as they come and go. */
export class OnlineCounts {
  readonly #tallies = new Map<DialectName, Map<Platform, Tally>>()

  /** `others`: the user's other connections. */
  add(connection: Connection, others: readonly Connection[]): void {
    this.#move(connection, others, 1)
  }
  /** `rest`: the user's remaining connections. */
  remove(connection: Connection, rest: readonly Connection[]): void {
    this.#move(connection, rest, -1)
  }
  list(): OnlineCount[] {
    return [...this.#tallies].flatMap(([dialect, byPlatform]) =>
      [...byPlatform].flatMap(([platform, tally]) => (tally.connections > 0 ? [{ dialect, platform, ...tally }] : [])),
    )
  }

  #move({ dialect, platform, id }: Connection, others: readonly Connection[], by: 1 | -1): void {
    const byPlatform = this.#tallies.get(dialect) ?? new Map<Platform, Tally>()
    if (byPlatform.size === 0) this.#tallies.set(dialect, byPlatform)
    const tally = byPlatform.get(platform) ?? { connections: 0, users: 0 }
    if (tally.connections === 0) byPlatform.set(platform, tally)
    tally.connections += by
    const isCounted = others.some((one) => one.dialect === dialect && one.platform === platform && one.id !== id)
    if (!isCounted) tally.users += by
  }
}
