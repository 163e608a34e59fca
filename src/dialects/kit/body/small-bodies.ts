import type { Deadlines, Expiring } from './deadlines.ts'

/** Reads that are kept to be used again. */
const idleMax = 256

/** What becomes of a body that does not arrive. */
export type SmallBodyErrors = {
  /** The error of a body that is not complete in time. */
  late(request: Request): unknown
  /** The error for what the runtime threw. */
  of(thrown: unknown, request: Request): unknown
}

/**
 * Reads bodies in one piece, each until its deadline. Nearly every request has such a body: a read is one promise, and an
 * object with callbacks that is used again. Closures made for each request took 4 % of a point read.
 */
export class SmallBodies {
  readonly #idle: SmallRead[] = []

  constructor(
    readonly deadlines: Deadlines,
    readonly errors: SmallBodyErrors,
  ) {}

  /** `dueMs` is of the monotonic clock. */
  read(request: Request, dueMs: number): Promise<Uint8Array> {
    return (this.#idle.pop() ?? new SmallRead(this)).start(request, dueMs)
  }
  /** Called by a read whose body has arrived or failed. */
  ended(read: SmallRead): void {
    if (this.#idle.length < idleMax) this.#idle.push(read)
  }
}

type Pending = {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: unknown) => void
}

class SmallRead implements Expiring {
  dueMs = 0
  readonly #bodies: SmallBodies
  #request: Request | undefined
  #resolve: Pending['resolve'] | undefined
  #reject: Pending['reject'] | undefined

  constructor(bodies: SmallBodies) {
    this.#bodies = bodies
  }

  start(request: Request, dueMs: number): Promise<Uint8Array> {
    const reading = new Promise<Uint8Array>(this.#begin)
    this.#request = request
    this.dueMs = dueMs
    this.#bodies.deadlines.add(this)
    request.bytes().then(this.#arrived, this.#failed)
    return reading
  }
  /** What the runtime gives later is dropped. */
  expire(): void {
    if (this.#request) this.#reject?.(this.#bodies.errors.late(this.#request))
    this.#resolve = undefined
    this.#reject = undefined
  }

  readonly #begin = (resolve: Pending['resolve'], reject: Pending['reject']): void => {
    this.#resolve = resolve
    this.#reject = reject
  }
  readonly #arrived = (bytes: Uint8Array): void => {
    const resolve = this.#resolve
    this.#end()
    resolve?.(bytes)
  }
  readonly #failed = (thrown: unknown): void => {
    const reject = this.#reject
    const request = this.#request
    this.#end()
    if (request) reject?.(this.#bodies.errors.of(thrown, request))
  }
  #end(): void {
    this.#bodies.deadlines.delete(this)
    this.#request = undefined
    this.#resolve = undefined
    this.#reject = undefined
    this.#bodies.ended(this)
  }
}
