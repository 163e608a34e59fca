import { clientOf, type Dialect, type Platform, platforms, type ShownPlatform } from './system.ts'

/**
 * Each vendor's numbers. Sources: docs/dialects/openim.md#platforms, docs/dialects/wildfire.md#platforms-and-kicks,
 * docs/dialects/lanying.md#client-link, which has no number for an iPad.
 */
const numbers: Record<Dialect, Partial<Record<ShownPlatform, number>>> = {
  openim: { unknown: 0, web: 5, ios: 1, android: 2, windows: 3, macos: 4, ipad: 9 },
  wildfire: { unknown: 0, web: 5, ios: 1, android: 2, windows: 3, macos: 4, ipad: 8 },
  lanying: { unknown: 0, web: 6, ios: 1, android: 2, windows: 3, macos: 4 },
}

const all = Object.keys(platforms) as Platform[]

export function platformNumber(dialect: Dialect, platform: Platform): number {
  const number = numbers[dialect][platform]
  if (number === undefined) throw new Error(`${dialect} has no ${platform}`)
  return number
}
export function platformNamed(dialect: Dialect, number: number): ShownPlatform {
  const platform = (['unknown', ...all] as const).find((one) => numbers[dialect][one] === number)
  if (platform === undefined) throw new Error(`${dialect} shows platform ${number}`)
  return platform
}

/** Ids of one history as the server knows them: histories share a server and no two share a user. */
export class Names {
  readonly #suffix: string
  readonly #openimClients = new Map(all.map((one) => [clientOf(one), `openim-${platformNumber('openim', one)}`]))

  constructor(history: number) {
    this.#suffix = `_${history}`
  }
  toServer(name: string): string {
    return this.#openimClients.get(name) ?? name + this.#suffix
  }
  /** The reverse; an id that is not of this history stays as it is. */
  fromServer(toServer: string): string {
    for (const [name, known] of this.#openimClients) if (known === toServer) return name
    return toServer.endsWith(this.#suffix) ? toServer.slice(0, -this.#suffix.length) : toServer
  }
}
