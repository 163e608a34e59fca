import type { Stores } from '../../../src/core/storage.ts'
import type { UserId } from '../../../src/core/values.ts'
import type { Child } from '../kit/child.ts'
import { percentile } from '../kit/statistics.ts'

/** A server under load: where its clients connect, and its server API if it has one. */
export type GatewayServer = Child & { clients: string; api: string }

/** A connected client. */
export type BenchClient = {
  /** Sends one heartbeat; its answer is read and dropped. */
  heartbeat(): void
  /** Ends the socket without a closing message. */
  end(): void
}

/** A user who is signed in: what a client connects with. */
export type BenchMember = { readonly uid: UserId }

/** In ms. */
export type Latency = { name: string; count: number; p50Ms: number; p99Ms: number }

/** A vendor's client protocol, as the bench speaks it and as its bare server answers it. */
export type BenchWire<Member extends BenchMember, Client extends BenchClient> = {
  readonly name: string
  /** Names in the ready line: the listener of clients and that of the server API. */
  readonly listeners: { readonly clients: string; readonly api: string }
  /** The ports that Rollcall opens, by setting; all others are off. */
  readonly ports: readonly string[]
  /** Environment of Rollcall. */
  readonly secrets: Readonly<Record<string, string>>
  /** The script of the bare server: the runtime's own sockets, without users. */
  readonly bare: string
  /** Signs a user in, in the store: what the vendor's token call leaves behind. */
  signedIn(stores: Stores, uid: UserId): Promise<Member>
  /** Resolves when the client has read that it is connected. Throws when it is refused. */
  logIn(server: GatewayServer, member: Member): Promise<Client>
  /** Latencies while all are connected; `observed` are members who are not. The last of `members` may be kicked. */
  latencies(server: GatewayServer, loaded: Loaded<Member, Client>): Promise<Latency[]>
  /** Logins a second of server CPU that are wanted. */
  readonly logInGoal: string
  /** For the report: what a login and a heartbeat are, and what the bare server does. */
  readonly method: string
}

export type Loaded<Member, Client> = {
  readonly clients: readonly Client[]
  /** In the order of `clients`. */
  readonly members: readonly Member[]
  readonly observed: readonly Member[]
}

export function latencyOf(name: string, ms: readonly number[]): Latency {
  const sorted = Float64Array.from(ms).sort()
  return { name, count: ms.length, p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99) }
}

/** Users who are kicked one after the other, and how many of the first are not counted. */
export const kickedCount = 550
export const warmCalls = 50
