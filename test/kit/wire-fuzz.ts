import { mutated, Random } from './mutations.ts'

/** A client of the wire, without network. */
export type FuzzClient = {
  readonly isOpen: boolean
  /** The client sends bytes. */
  receive(bytes: Uint8Array): void
  /** The client disconnects. */
  drop(): void
}

/** What is inside a message, such as what it encrypts, may be changed before it is wrapped. */
export type Mutate = (bytes: Uint8Array) => Uint8Array

/** A wire as the harness drives it. `Client` is one of the wire's own. */
export type FuzzedWire<Client extends FuzzClient> = {
  /** A new connection; `undefined` when the server accepts none. */
  open(): Client | undefined
  /** The message that signs the client in. */
  signIn(client: Client): Uint8Array
  /** Valid messages of a client that is signed in. */
  readonly messages: readonly ((client: Client, mutate: Mutate) => Uint8Array)[]
  /** Between rounds: credentials that were used up are renewed, and what must hold meanwhile is checked. */
  betweenRounds(): Promise<void>
}

export type FuzzOptions = {
  readonly seed: number
  readonly packetsMax: number
  /** When it ends, however few packets there were. */
  readonly msMax: number
}

/** What was sent. */
export type FuzzReport = { packets: number; connections: number }

const clientsAtOnce = 64
const packetsPerRound = 5_000
/** Packets between two turns of the event loop, in which the server does its work. */
const packetsPerTurn = 64

/**
 * Sends valid and mutated messages from many clients, cut anywhere, before and after they are signed in. Clients that the
 * server closes are replaced. In the end all have disconnected. The same seed sends the same bytes of each kind.
 */
export async function fuzz<Client extends FuzzClient>(
  wire: FuzzedWire<Client>,
  options: FuzzOptions,
): Promise<FuzzReport> {
  const random = new Random(options.seed)
  const clients: (Client | undefined)[] = Array(clientsAtOnce).fill(undefined)
  const report: FuzzReport = { packets: 0, connections: 0 }
  const endMs = performance.now() + options.msMax
  while (report.packets < options.packetsMax && performance.now() < endMs) {
    for (let sent = 0; sent < packetsPerRound; sent++, report.packets++) {
      sendOne(wire, clients, random, report)
      if (sent % packetsPerTurn === 0) await nextTurn()
    }
    await wire.betweenRounds()
  }
  for (const client of clients) client?.drop()
  return report
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

function sendOne<Client extends FuzzClient>(
  wire: FuzzedWire<Client>,
  clients: (Client | undefined)[],
  random: Random,
  report: FuzzReport,
): void {
  const place = random.below(clients.length)
  const client = clients[place]
  if (!client?.isOpen) {
    const opened = wire.open()
    clients[place] = opened
    report.connections++
    if (opened && !isOneOf(random, 8)) sendIn(opened, wire.signIn(opened), random)
  } else if (isOneOf(random, 500)) client.drop()
  else sendIn(client, nextMessage(wire, client, random), random)
}

function nextMessage<Client extends FuzzClient>(wire: FuzzedWire<Client>, client: Client, random: Random): Uint8Array {
  const inside: Mutate = isOneOf(random, 2) ? (bytes) => mutated(bytes, random) : (bytes) => bytes
  const bytes = isOneOf(random, 100) ? wire.signIn(client) : random.pick(wire.messages)(client, inside)
  return isOneOf(random, 4) ? mutated(bytes, random) : bytes
}

const isOneOf = (random: Random, count: number): boolean => random.below(count) === 0

/** In one piece, or cut in two. */
function sendIn(client: FuzzClient, bytes: Uint8Array, random: Random): void {
  const place = isOneOf(random, 4) ? random.below(bytes.length + 1) : bytes.length
  client.receive(bytes.subarray(0, place))
  client.receive(bytes.subarray(place))
}
