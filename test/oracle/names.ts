import { clientOf, type Platform, platforms } from './system.ts'

/** Each vendor's numbers. Sources: docs/dialects/openim.md#platforms, docs/dialects/wildfire.md#platforms-and-kicks. */
const numbers = {
  openim: { web: 5, ios: 1, android: 2, windows: 3, macos: 4, ipad: 9 },
  wildfire: { web: 5, ios: 1, android: 2, windows: 3, macos: 4, ipad: 8 },
} as const satisfies Record<string, Record<Platform, number>>
type Vendor = keyof typeof numbers

export const platformNumber = (vendor: Vendor, platform: Platform): number => numbers[vendor][platform]

const all = Object.keys(platforms) as Platform[]

export function platformNamed(vendor: Vendor, number: number): Platform {
  const platform = all.find((one) => numbers[vendor][one] === number)
  if (platform === undefined) throw new Error(`${vendor} shows platform ${number}`)
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
