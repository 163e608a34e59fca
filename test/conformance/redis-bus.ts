import { Redis } from 'ioredis'
import type { Bus, BusMessage, BusReceiver, Lease } from '../../src/cluster/bus.ts'
import { inboxConnection } from '../../src/cluster/redis/client.ts'
import { openRedisBus, type RedisBus } from '../../src/cluster/redis/redis-bus.ts'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { NodeId } from '../../src/core/values.ts'
import { TestClock } from '../kit/clock.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import type { BusNetwork } from './bus-network.ts'

/** A command that Redis does not answer in this time fails; short, since the relay refuses connections at once. */
const commandMs = 2_000
/** A step of the clock fails when messages are on their way through Redis for longer. */
const arrivalMsMax = 10_000
const stepMs = 10

/** Nodes on one real Redis under the test clock, each behind a relay of its own. */
export class RedisNetwork implements BusNetwork {
  readonly clock = new TestClock()
  readonly #url: string
  readonly #delayMs: (() => number) | undefined
  readonly #prefix = `test-${systemIds.hex(6)}`
  readonly #members = new Set<Member>()
  readonly #admin: Redis
  /** Calls that Redis has not answered, not counting the simulated delay; and whether anything was sent since all was quiet. */
  readonly traffic = { calls: 0, isNew: false }

  constructor(url: string, delayMs?: () => number) {
    this.#url = url
    this.#delayMs = delayMs
    this.#admin = new Redis(url)
  }

  bus(): Bus {
    const member = new Member(this, () => this.#open(), this.#delayMs)
    this.#members.add(member)
    return member
  }
  kill(node: NodeId): void {
    for (const member of this.#runsOf(node)) member.kill()
  }
  isolate(node: NodeId): void {
    for (const member of this.#runsOf(node)) member.isolate()
  }
  reconnect(node: NodeId): void {
    for (const member of this.#runsOf(node)) member.reconnect()
  }
  loseData(): void {
    const forget = `for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end`
    this.#track(this.#admin.eval(forget, 0, `${this.#prefix}:*`))
  }
  freeze(ms: number): void {
    this.clock.skip(ms)
  }
  async pass(ms: number): Promise<void> {
    const steps = Math.ceil(ms / stepMs)
    await this.#quiet()
    for (let step = 0; step < steps; step++) {
      this.clock.advance(ms / steps)
      await this.#quiet()
    }
  }
  async settle<T>(promise: Promise<T>): Promise<T> {
    let settled = false
    const end = () => {
      settled = true
    }
    promise.then(end, end)
    await this.#quiet()
    while (!settled) {
      this.clock.advance(stepMs)
      await this.#quiet()
    }
    return promise
  }
  async close(): Promise<void> {
    for (const member of this.#members) await member.close()
    this.loseData()
    await this.#quiet()
    this.#admin.disconnect()
  }

  async #open(): Promise<{ bus: RedisBus; relay: Relay }> {
    const url = new URL(this.#url)
    const relay = await openRelay(Number(url.port))
    url.port = String(relay.port)
    const { clock } = this
    const time = { clock: systemClock, nowMs: () => clock.monotonic(), commandMs }
    const fault = () => {}
    const bus = await openRedisBus({ url: url.href, ids: systemIds, prefix: this.#prefix, ...time, fault })
    return { bus, relay }
  }
  #runsOf(node: NodeId): Member[] {
    return [...this.#members].filter((member) => member.node === node)
  }
  #track(promise: Promise<unknown>): void {
    this.traffic.isNew = true
    this.traffic.calls++
    const end = () => {
      this.traffic.calls--
    }
    promise.then(end, end)
  }
  /** Resolves when Redis has answered all, and each node that reaches it has received all. */
  async #quiet(): Promise<void> {
    const untilMs = performance.now() + arrivalMsMax
    for (let idle = 0; idle < 3; ) {
      await new Promise<void>((done) => setImmediate(done))
      idle = (await this.#isQuiet()) ? idle + 1 : 0
      if (performance.now() > untilMs) throw new Error(`messages were on their way for ${arrivalMsMax} ms`)
    }
  }
  async #isQuiet(): Promise<boolean> {
    const { traffic } = this
    if (traffic.calls > 0) return false
    if (!traffic.isNew) return true
    const reached = [...this.#members].filter((member) => member.isReached)
    if (!reached.every((member) => member.hasSentAll)) return false
    traffic.isNew = false
    const waiting = portsThatWait((await this.#admin.client('LIST')) as string)
    if (!reached.every((member) => member.waitsOn(waiting))) traffic.isNew = true
    return !traffic.isNew && traffic.calls === 0
  }
}

/** Ports of the connections that wait for the next message of an inbox, from what Redis lists: they have read all before it. */
function portsThatWait(list: string): Set<number> {
  const ports = new Set<number>()
  for (const line of list.split('\n')) {
    const fields = Object.fromEntries(line.split(' ').map((field) => field.split(/=(.*)/)))
    if (fields.name === inboxConnection && fields.flags?.includes('b'))
      ports.add(Number(fields.addr?.split(':').at(-1)))
  }
  return ports
}

/** One run of a node: its bus, the relay to Redis, and the simulated distance. */
class Member implements Bus {
  readonly isSingleNode = false
  readonly #network: RedisNetwork
  readonly #delayMs: (() => number) | undefined
  readonly #opened: Promise<{ bus: RedisBus; relay: Relay }>
  readonly #arrivesAtMs = { bus: 0, answer: 0, message: 0 }
  node: NodeId | undefined
  #bus: RedisBus | undefined
  #isClosed = false
  #relay: Relay | undefined
  #state: 'up' | 'isolated' | 'killed' = 'up'

  constructor(network: RedisNetwork, open: () => Promise<{ bus: RedisBus; relay: Relay }>, delayMs?: () => number) {
    this.#network = network
    this.#delayMs = delayMs
    this.#opened = open()
    void this.#opened.then(({ bus, relay }) => {
      this.#bus = bus
      this.#relay = relay
    })
  }

  /** A node that holds a lease and is not cut off. */
  get isReached(): boolean {
    return this.#state === 'up' && this.node !== undefined && !this.#isClosed
  }
  get hasSentAll(): boolean {
    const { pending, messagesWaiting } = this.#bus?.stats ?? { pending: 0, messagesWaiting: 0 }
    return pending === 0 && messagesWaiting === 0
  }
  /** Whether its connection for messages is one of those. */
  waitsOn(ports: ReadonlySet<number>): boolean {
    return this.#relay?.localPorts.some((port) => ports.has(port)) ?? false
  }
  async acquire(lease: Lease, receiver: BusReceiver): Promise<boolean> {
    const isTaken = await this.#call((bus) => bus.acquire(lease, this.#received(receiver)))
    if (isTaken) this.node = lease.node
    return isTaken
  }
  renew = (lease: Parameters<Bus['renew']>[0]) => this.#call((bus) => bus.renew(lease))
  leases = () => this.#call((bus) => bus.leases())
  async release(lease: Parameters<Bus['release']>[0]): Promise<void> {
    await this.#call((bus) => bus.release(lease))
    this.node = undefined
  }
  send(to: NodeId | 'others', message: BusMessage): void {
    void this.#send(to, message)
  }
  readonly index: Bus['index'] = {
    write: (...args) => this.#call((bus) => bus.index.write(...args)),
    read: (...args) => this.#call((bus) => bus.index.read(...args)),
    follow: (...args) => this.#call((bus) => bus.index.follow(...args)),
    unfollow: (...args) => this.#call((bus) => bus.index.unfollow(...args)),
  }
  readonly commands: Bus['commands'] = {
    add: (...args) => this.#call((bus) => bus.commands.add(...args)),
    recent: (...args) => this.#call((bus) => bus.commands.recent(...args)),
  }

  kill(): void {
    this.#state = 'killed'
    void this.close()
  }
  isolate(): void {
    if (this.#state === 'killed') return
    this.#state = 'isolated'
    this.#relay?.refuse()
  }
  reconnect(): void {
    if (this.#state === 'killed') return
    this.#state = 'up'
    void this.#reconnected()
  }
  async close(): Promise<void> {
    this.#isClosed = true
    const { bus, relay } = await this.#opened
    bus.close()
    relay.close()
  }

  /** A call of a killed node never settles. */
  async #call<T>(work: (bus: RedisBus) => Promise<T>): Promise<T> {
    await this.#travel('bus')
    const { traffic } = this.#network
    traffic.isNew = true
    traffic.calls++
    try {
      return await this.#outcome(work)
    } finally {
      traffic.calls--
      await this.#travel('answer')
      if (this.#state === 'killed') await new Promise<never>(() => {})
    }
  }
  async #outcome<T>(work: (bus: RedisBus) => Promise<T>): Promise<T> {
    const { bus } = await this.#opened
    return work(bus)
  }
  async #send(to: NodeId | 'others', message: BusMessage): Promise<void> {
    const text = JSON.stringify(message)
    await this.#travel('bus')
    if (this.#state === 'killed') return
    const { bus } = await this.#opened
    bus.send(to, JSON.parse(text) as BusMessage)
    this.#network.traffic.isNew = true
  }
  #received(receiver: BusReceiver): BusReceiver {
    return {
      receive: (message) => {
        void this.#travel('message').then(() => {
          if (this.#state !== 'killed') receiver.receive(message)
        })
      },
      messagesLost: () => receiver.messagesLost(),
      indexLost: () => receiver.indexLost(),
    }
  }
  async #travel(way: 'bus' | 'answer' | 'message'): Promise<void> {
    if (!this.#delayMs) return
    const { clock } = this.#network
    const nowMs = clock.monotonic()
    this.#arrivesAtMs[way] = Math.max(this.#arrivesAtMs[way], nowMs + this.#delayMs())
    await new Promise<void>((resolve) => clock.after(this.#arrivesAtMs[way] - nowMs, resolve))
  }
  /** Counts as a call, so that time stands still until Redis is reached again. */
  async #reconnected(): Promise<void> {
    const { traffic } = this.#network
    traffic.isNew = true
    traffic.calls++
    const { bus, relay } = await this.#opened
    relay.accept()
    while (!(await reached(bus))) await Bun.sleep(5)
    traffic.calls--
  }
}

async function reached(bus: RedisBus): Promise<boolean> {
  try {
    await bus.leases()
    return true
  } catch {
    return false
  }
}
