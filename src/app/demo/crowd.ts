import type { Clock } from '../../core/clock.ts'
import type { Ids } from '../../core/ids.ts'
import type { DemoClient } from './clients.ts'
import type { Person } from './people.ts'

export type CrowdDeps = {
  readonly clock: Clock
  readonly ids: Ids
  /** How many are online, about. */
  readonly online: number
  readonly connect: (person: Person) => Promise<DemoClient | undefined>
  /** A person could not connect. */
  readonly failed: (error: unknown) => undefined
  /** After each change. */
  readonly onChange: (online: number) => void
}

/** Between two people who come or go. */
const changeMs = 1_500
/** The shortest of the wires' limits is 30 s. */
const heartbeatMs = 15_000
/** Of a hundred changes so many disconnect a client while enough are online. */
const leavingOfHundred = 50
/** Connects at a time, at the beginning. */
const connectsMax = 16

/** People who connect and disconnect at random, about so many of them online at a time. */
export class Crowd {
  readonly #people: readonly Person[]
  readonly #deps: CrowdDeps
  readonly #online = new Map<Person, DemoClient>()
  readonly #connecting = new Set<Person>()
  #isEnded = false
  readonly #stops: (() => void)[] = []

  constructor(people: readonly Person[], deps: CrowdDeps) {
    this.#people = people.filter(({ isBanned }) => !isBanned)
    this.#deps = deps
  }

  /** Connects as many as are to be online, and goes on with changes. */
  async start(): Promise<void> {
    const { clock, online } = this.#deps
    const first = this.#people.slice(0, online)
    for (let place = 0; place < first.length && !this.#isEnded; place += connectsMax)
      await Promise.all(first.slice(place, place + connectsMax).map((person) => this.#connect(person)))
    this.#stops.push(
      clock.every(changeMs, () => this.#change()),
      clock.every(heartbeatMs, () => this.#heartbeat()),
    )
  }

  /** Disconnects all; resolves when their connections have ended. */
  async end(): Promise<void> {
    this.#isEnded = true
    for (const stop of this.#stops) stop()
    const clients = [...this.#online.values()]
    for (const client of clients) client.close()
    await Promise.all(clients.map(({ closed }) => closed))
  }

  #change(): void {
    const { ids, online } = this.#deps
    const isFull = this.#online.size >= online
    const pick = <Item>(items: readonly Item[]): Item | undefined =>
      items.length === 0 ? undefined : items[ids.below(items.length)]
    if (isFull && ids.below(100) < leavingOfHundred) {
      pick([...this.#online.values()])?.close()
      return
    }
    const offline = this.#people.filter((person) => !this.#online.has(person) && !this.#connecting.has(person))
    const person = isFull ? undefined : pick(offline)
    if (person) void this.#connect(person)
  }

  #heartbeat(): void {
    for (const client of this.#online.values()) client.heartbeat()
  }

  /** A person that is refused, for instance after a ban by an operator, stays among those that a later change picks. */
  async #connect(person: Person): Promise<void> {
    this.#connecting.add(person)
    const client = await this.#deps.connect(person).catch(this.#deps.failed)
    this.#connecting.delete(person)
    if (!client) return
    if (this.#isEnded) {
      client.close()
      return
    }
    this.#online.set(person, client)
    this.#deps.onChange(this.#online.size)
    void client.closed.then(() => {
      this.#online.delete(person)
      this.#deps.onChange(this.#online.size)
    })
  }
}
