import { type CommandLog, clusterBounds, type LoggedCommand } from '../bus.ts'
import type { RedisClient } from './client.ts'
import type { Keys } from './keys.ts'
import { commandsScript, logScript } from './scripts.ts'

/** Disconnect commands of the last minute in Redis, in a sorted set by time. */
export class RedisCommandLog implements CommandLog {
  readonly #client: RedisClient
  readonly #keys: Keys
  readonly #now: () => string

  constructor(client: RedisClient, keys: Keys, now: () => string) {
    this.#client = client
    this.#keys = keys
    this.#now = now
  }

  async add(logged: LoggedCommand): Promise<void> {
    const { commandsMs, commandsMax } = clusterBounds
    const args = [this.#now(), commandsMs, commandsMax, JSON.stringify(logged)]
    await this.#client.script(logScript, [this.#keys.commands], args)
  }
  async recent(): Promise<LoggedCommand[]> {
    const args = [this.#now(), clusterBounds.commandsMs]
    const texts = (await this.#client.script(commandsScript, [this.#keys.commands], args)) as string[]
    return texts.map((text) => JSON.parse(text) as LoggedCommand)
  }
}
