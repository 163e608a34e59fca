import type { Clock } from '../../../core/clock.ts'
import { CoreError } from '../../../core/errors.ts'
import type { EventStream } from './event-stream.ts'
import { OpenStream } from './open-stream.ts'
import type { StreamForm } from './stream-form.ts'

/** Open streams of a node, and of one caller on a node; one more is refused. */
export const streamsMax = 256
export const streamsPerCallerMax = 32

/** How often open streams are checked: heartbeats, clients that do not read, credentials that ended. */
const checkMs = 1_000

export type StreamCaller = {
  /** Counted against `streamsPerCallerMax`. */
  readonly id: string
  /** Asked about once for all streams that were opened with it. */
  readonly credential: string
  /** Whether the credential is valid still. When it cannot be known, the streams stay open. */
  readonly isAdmitted: () => boolean | Promise<boolean>
}

/** A request that waits for an answer. Close it. */
export type Watch = {
  /** Resolves when the caller's credential is not admitted any more. */
  readonly refused: Promise<void>
  close(): void
}

type Open = { readonly stream: OpenStream; readonly caller: StreamCaller }

/** The open streams of a node, and requests that wait. One timer serves all of them, and none while there are none. */
export class EventStreams {
  readonly #open = new Set<Open>()
  readonly #watched = new Map<symbol, { readonly caller: StreamCaller; readonly refuse: () => void }>()
  #stopTimer: (() => void) | undefined
  #isChecking = false
  #isStopped = false

  /** `fault` gets what a row throws while it streams; it must not throw. */
  constructor(
    private readonly clock: Clock,
    private readonly fault: (error: unknown) => void,
  ) {}

  get size(): number {
    return this.#open.size
  }
  /**
   * Begins a stream. Throws `connections.over_limit` when the node or the caller has too many, `server.busy` when the server
   * stops.
   */
  open(caller: StreamCaller, run: EventStream, form?: StreamForm): OpenStream {
    if (this.#isStopped) throw new CoreError('server.busy', 'the server stops')
    const own = [...this.#open].filter((one) => one.caller.id === caller.id).length
    if (own >= streamsPerCallerMax || this.#open.size >= streamsMax)
      throw new CoreError('connections.over_limit', 'too many streams are open')
    const one = { stream: new OpenStream(() => this.clock.monotonic(), form), caller }
    this.#open.add(one)
    this.#startTimer()
    void one.stream.ended.then(() => this.#remove(one))
    void this.#run(one.stream, run)
    return one.stream
  }
  /** Asks about the credential of a request that waits as about those of streams. It is counted as none. */
  watch(caller: StreamCaller): Watch {
    const { promise, resolve } = Promise.withResolvers<void>()
    const place = Symbol()
    this.#watched.set(place, { caller, refuse: resolve })
    this.#startTimer()
    const close = () => {
      this.#watched.delete(place)
      this.#stopIdleTimer()
    }
    return { refused: promise, close }
  }
  /** Ends all of them and refuses others. */
  stop(): void {
    this.#isStopped = true
    for (const { stream } of this.#open) stream.end('stopped')
  }

  async #run(stream: OpenStream, run: EventStream): Promise<void> {
    try {
      await run(stream)
      stream.end('done')
    } catch (error) {
      stream.end('failed')
      this.fault(error)
    }
  }
  #remove(one: Open): void {
    this.#open.delete(one)
    this.#stopIdleTimer()
  }
  #startTimer(): void {
    this.#stopTimer ??= this.clock.every(checkMs, () => void this.#check())
  }
  #stopIdleTimer(): void {
    if (this.#open.size > 0 || this.#watched.size > 0) return
    this.#stopTimer?.()
    this.#stopTimer = undefined
  }
  async #check(): Promise<void> {
    for (const { stream } of this.#open) stream.check()
    if (this.#isChecking) return
    this.#isChecking = true
    const all = [...this.#open, ...this.#watched.values()]
    const callers = new Map(all.map(({ caller }) => [caller.credential, caller]))
    await Promise.all([...callers.values()].map((caller) => this.#checkCaller(caller)))
    this.#isChecking = false
  }
  async #checkCaller({ credential, isAdmitted }: StreamCaller): Promise<void> {
    const admitted = await Promise.resolve()
      .then(isAdmitted)
      .catch(() => true)
    if (admitted) return
    for (const { stream, caller } of this.#open) if (caller.credential === credential) stream.end('refused')
    for (const { caller, refuse } of this.#watched.values()) if (caller.credential === credential) refuse()
  }
}
