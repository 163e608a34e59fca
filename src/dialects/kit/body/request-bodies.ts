import type { Clock } from '../../../core/clock.ts'
import { SeparateTurns } from '../../../core/concurrency/next-turn.ts'
import { CoreError } from '../../../core/errors.ts'
import { networkOf } from '../../../core/ip-address.ts'
import type { CredentialClass } from '../bounds.ts'
import type { IncomingRequest } from '../incoming.ts'
import { BodyBudget, busy } from './body-budget.ts'
import type { BodySpace } from './body-space.ts'
import { Deadlines } from './deadlines.ts'

/** A body must be complete this long after its head, in ms. */
export const bodyMsMax = 30_000

/**
 * A body declared as at most this long is read in one piece and not counted, in bytes: it takes less than the head of a
 * request may.
 */
export const smallBodyBytesMax = 4 * 1024

/**
 * How long a body has the space for its declared length, in ms. After that it has the space of what has arrived: callers
 * that send slowly hold no space by announcing bodies.
 */
export const reservedMs = 1_000
/** What a body without a declared length has for that time, in bytes. */
export const unknownLengthBytes = 64 * 1024

/** Of bodies longer than this, in bytes, one is given out in a turn of the event loop: to parse one takes most of its time. */
export const longBodyBytes = 1024 * 1024

export const noBytes = new Uint8Array()

type Sent = Pick<IncomingRequest, 'request' | 'address'>

/**
 * Reads bodies of requests. A client reads its answer after it has sent its body, and loses the answer when the connection
 * closes before. So each body is read to its end before the request is answered; what is not needed is dropped.
 */
export class RequestBodies {
  readonly #deadlines: Deadlines
  readonly #turns = new SeparateTurns()
  /** Requests whose body was not complete in time. */
  readonly #incomplete = new WeakSet<Request>()

  /** What bounds the bodies that are longer than `smallBodyBytesMax`. */
  readonly budget: BodyBudget

  constructor(private readonly clock: Clock) {
    this.#deadlines = new Deadlines(clock)
    this.budget = new BodyBudget(this.#deadlines)
  }

  /**
   * The whole body. Throws `request.too_large` when it is over `bytesMax`, `server.busy` when other bodies leave no space,
   * `request.malformed` when it is not complete in time or the client leaves. `headMs` is the monotonic time at which the
   * head was read.
   */
  read(
    { request, address }: Sent,
    bytesMax: number,
    credential: CredentialClass,
    headMs: number,
  ): Uint8Array | Promise<Uint8Array> {
    const declared = request.headers.get('content-length')
    // `request.body` makes a stream: only where the length is not known.
    if (declared === null && request.body === null) return noBytes
    if (Number(declared) > bytesMax) throw tooLarge(bytesMax)
    if (isSmall(declared)) return this.#readSmall(request, headMs)
    const reserved = declared === null ? Math.min(bytesMax, unknownLengthBytes) : Number(declared)
    const sender = { credential, network: networkOf(address()) }
    return this.#readLarge(request, bytesMax, headMs, this.budget.reserve(sender, reserved, this.clock.monotonic()))
  }

  /** Reads what was not read and drops it. Throws `request.malformed` as `read` does; the connection must be closed then. */
  drop(request: Request, headMs: number): Promise<unknown> | undefined {
    if (this.#incomplete.has(request)) throw incomplete()
    if (!hasUnreadBody(request)) return undefined
    const small = isSmall(request.headers.get('content-length'))
    return small ? this.#readSmall(request, headMs) : this.#readEach(request, headMs, () => {})
  }

  #readSmall(request: Request, headMs: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const expiring = { dueMs: headMs + bodyMsMax, expire: () => reject(this.#late(request)) }
      this.#deadlines.add(expiring)
      request.bytes().then(
        (bytes) => {
          this.#deadlines.delete(expiring)
          resolve(bytes)
        },
        (thrown) => {
          this.#deadlines.delete(expiring)
          reject(asFailure(thrown, request))
        },
      )
    })
  }

  async #readLarge(
    request: Request,
    bytesMax: number,
    headMs: number,
    reserved: Promise<BodySpace>,
  ): Promise<Uint8Array> {
    const space = await reserved
    const shrinking = { dueMs: this.clock.monotonic() + reservedMs, expire: () => space.shrink() }
    this.#deadlines.add(shrinking)
    try {
      const bytes = await this.#readInto(space, request, bytesMax, headMs)
      if (bytes.byteLength > longBodyBytes) await this.#turns.next()
      return bytes
    } finally {
      this.#deadlines.delete(shrinking)
      space.end()
    }
  }

  async #readInto(space: BodySpace, request: Request, bytesMax: number, headMs: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let failure: CoreError | undefined
    const take = (part: Uint8Array) => {
      if (failure) return
      if (space.received + part.byteLength > bytesMax) failure = tooLarge(bytesMax)
      else if (!space.add(part.byteLength)) failure = busy()
      else parts.push(part)
      if (!failure) return
      parts.length = 0
      space.end()
    }
    await this.#readEach(request, headMs, take).catch((thrown) => {
      // Over its own bound Bun stops reading.
      if (!failure) throw thrown
    })
    if (failure) throw failure
    return Buffer.concat(parts)
  }

  /** Calls `take` with each part of the body in order. Throws `request.malformed` when it is not complete in time. */
  async #readEach(request: Request, headMs: number, take: (part: Uint8Array) => void): Promise<void> {
    const reader = request.body?.getReader()
    if (!reader) return
    let late: CoreError | undefined
    const expire = () => {
      late = this.#late(request)
      void reader.cancel()
    }
    const expiring = { dueMs: headMs + bodyMsMax, expire }
    this.#deadlines.add(expiring)
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value)
      if (late) throw late
    } catch (thrown) {
      throw asFailure(thrown, request)
    } finally {
      this.#deadlines.delete(expiring)
    }
  }

  #late(request: Request): CoreError {
    this.#incomplete.add(request)
    return incomplete()
  }
}

const isSmall = (declared: string | null): boolean => declared !== null && Number(declared) <= smallBodyBytesMax

/** Bun gives no body of GET and HEAD to read. */
function hasUnreadBody(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.bodyUsed) return false
  const declared = request.headers.get('content-length')
  return declared === null ? request.body !== null : declared !== '0'
}

const tooLarge = (bytesMax: number) => new CoreError('request.too_large', `the body is over ${bytesMax} bytes`)

const incomplete = () =>
  new CoreError('request.malformed', `the body was not complete ${bodyMsMax / 1000} s after its head`)

/** A body that its client broke off is the client's failure; no client reads the answer. */
const asFailure = (thrown: unknown, { signal }: Request): unknown =>
  thrown instanceof DOMException && thrown.name === 'AbortError' && signal.aborted
    ? new CoreError('request.malformed', 'the client left before its body was complete', { cause: thrown })
    : thrown
