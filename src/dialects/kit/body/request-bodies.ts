import type { Clock } from '../../../core/clock.ts'
import { SeparateTurns } from '../../../core/concurrency/next-turn.ts'
import { CoreError } from '../../../core/errors.ts'
import { networkOf } from '../../../core/ip-address.ts'
import type { CredentialClass } from '../bounds.ts'
import type { IncomingRequest } from '../incoming.ts'
import { BodyBudget, busy } from './body-budget.ts'
import { BodyBuffer, freeBytes } from './body-buffer.ts'
import type { BodySpace } from './body-space.ts'
import { Deadlines } from './deadlines.ts'
import { SmallBodies } from './small-bodies.ts'

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
/**
 * After so many bytes of long bodies garbage is collected: the text that JSON is parsed from is free only then, and bodies arrive
 * faster than the runtime collects.
 */
export const collectedBytes = 8 * 1024 * 1024

/**
 * Bodies that are read only to be dropped, at once. One more is answered before it is read: its connection closes, and its
 * client may not get to read the answer.
 */
export const droppedAtOnceMax = 32

export const noBytes = new Uint8Array()

type Sent = Pick<IncomingRequest, 'request' | 'address'>

/**
 * Reads bodies of requests. A client may read its answer after it has sent its body, and loses the answer when the connection
 * closes before. What is not needed of a body is therefore read and dropped: by the runtime after the answer where the
 * connection stays open, here before the answer where it closes.
 */
export class RequestBodies {
  readonly #deadlines: Deadlines
  readonly #turns = new SeparateTurns()
  /** Requests whose body was not complete in time. */
  readonly #incomplete = new WeakSet<Request>()
  readonly #small: SmallBodies
  #dropping = 0
  /** Bytes of long bodies given out since the last collection. */
  #uncollected = 0

  /** What bounds the bodies that are longer than `smallBodyBytesMax`. */
  readonly budget: BodyBudget

  constructor(
    private readonly clock: Clock,
    private readonly collect = () => Bun.gc(true),
  ) {
    this.#deadlines = new Deadlines(clock)
    this.budget = new BodyBudget(this.#deadlines)
    this.#small = new SmallBodies(this.#deadlines, { late: (request) => this.#late(request), of: asFailure })
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
    if (isSmall(declared)) return this.#small.read(request, headMs + bodyMsMax)
    const reserved = declared === null ? Math.min(bytesMax, unknownLengthBytes) : Number(declared)
    const sender = { credential, network: networkOf(address()) }
    return this.#readLarge(request, bytesMax, headMs, this.budget.reserve(sender, reserved, this.clock.monotonic()))
  }

  /**
   * What must end before the request is answered: where the answer closes the connection, the rest of the body is read and
   * dropped. Throws `request.malformed` as `read` does; the connection must be closed then.
   */
  drop(request: Request, headMs: number, closes = closesConnection(request)): Promise<void> | undefined {
    if (this.#incomplete.has(request)) throw incomplete()
    if (!closes || this.#dropping >= droppedAtOnceMax || !hasUnreadBody(request)) return undefined
    this.#dropping++
    return this.#readEach(request, headMs, freeBytes).finally(() => {
      this.#dropping--
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
      if (bytes.byteLength > longBodyBytes) await this.#turnOfLong(bytes.byteLength)
      return bytes
    } finally {
      this.#deadlines.delete(shrinking)
      space.end()
    }
  }

  /** A turn of its own for a long body, after one for the collection of what earlier ones left. */
  async #turnOfLong(bytes: number): Promise<void> {
    await this.#turns.next()
    if (this.#uncollected + bytes > collectedBytes) {
      this.#uncollected = 0
      this.collect()
      await this.#turns.next()
    }
    this.#uncollected += bytes
  }

  /** Of a body that is refused on the way the rest is dropped. */
  async #readInto(space: BodySpace, request: Request, bytesMax: number, headMs: number): Promise<Uint8Array> {
    const buffer = new BodyBuffer(space.reserved)
    let failure: CoreError | undefined
    const take = (part: Uint8Array) => {
      failure ??= refusal(space, part, bytesMax)
      if (!failure) return buffer.append(part)
      freeBytes(part)
      buffer.free()
      space.end()
      return closesConnection(request)
    }
    await this.#readEach(request, headMs, take).catch((thrown) => {
      buffer.free()
      // Over its own bound Bun stops reading.
      if (!failure) throw thrown
    })
    if (failure) throw failure
    return buffer.take()
  }

  /**
   * Calls `take` with each part of the body in order, until it returns false. Throws `request.malformed` when the body is not
   * complete in time.
   */
  async #readEach(request: Request, headMs: number, take: (part: Uint8Array) => boolean): Promise<void> {
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
      for (let next = await reader.read(); !next.done; next = await reader.read())
        if (!take(next.value)) await reader.cancel()
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

/** To be called when the body has been parsed: the memory of a body that is not small is free at once. */
export function freeBody(bytes: Uint8Array): void {
  if (bytes.byteLength > smallBodyBytesMax) freeBytes(bytes)
}

const isSmall = (declared: string | null): boolean => declared !== null && Number(declared) <= smallBodyBytesMax

/** Bun gives no body of GET and HEAD to read. */
function hasUnreadBody(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.bodyUsed) return false
  const declared = request.headers.get('content-length')
  return declared === null ? request.body !== null : declared !== '0'
}

/** Whether Bun closes the connection after the answer; a request of HTTP/1.0 without a host shows by its URL. */
const closesConnection = ({ headers, url }: Request): boolean =>
  url.startsWith('/') || /\bclose\b/i.test(headers.get('connection') ?? '')

/** Counts a part that has arrived, or says why the body cannot be read. */
function refusal(space: BodySpace, part: Uint8Array, bytesMax: number): CoreError | undefined {
  if (space.received + part.byteLength > bytesMax) return tooLarge(bytesMax)
  return space.add(part.byteLength) ? undefined : busy()
}

const tooLarge = (bytesMax: number) => new CoreError('request.too_large', `the body is over ${bytesMax} bytes`)

const incomplete = () =>
  new CoreError('request.malformed', `the body was not complete ${bodyMsMax / 1000} s after its head`)

/** A body that its client broke off is the client's failure; no client reads the answer. */
const asFailure = (thrown: unknown, { signal }: Request): unknown =>
  thrown instanceof DOMException && thrown.name === 'AbortError' && signal.aborted
    ? new CoreError('request.malformed', 'the client left before its body was complete', { cause: thrown })
    : thrown
