import { beforeEach, describe, expect, test } from 'bun:test'
import { TestClock } from '../../../../test/kit/clock.ts'
import { decodeText } from '../json.ts'
import {
  bodyMsMax,
  collectedBytes,
  droppedAtOnceMax,
  longBodyBytes,
  RequestBodies,
  smallBodyBytesMax,
} from './request-bodies.ts'

const url = 'http://rollcall/admin/user/create'
const encoded = (text: string) => new TextEncoder().encode(text)

let clock: TestClock
let bodies: RequestBodies
beforeEach(() => {
  clock = new TestClock()
  bodies = new RequestBodies(clock)
})

/** A body that arrives in parts and, unless it `ends`, never completes. */
const parts = (texts: readonly string[], ends = true) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(encoded(text))
      if (ends) controller.close()
    },
  })
const sent = (body: BodyInit | null, headers = {}) => new Request(url, { method: 'POST', body, headers })
const declared = (body: BodyInit, length: number) => sent(body, { 'content-length': String(length) })
const address = () => '192.0.2.1'
const read = (request: Request, bytesMax: number, headMs = clock.monotonic()) =>
  bodies.read({ request, address }, bytesMax, 'server', headMs)

describe('a body', () => {
  test.each([4, smallBodyBytesMax, smallBodyBytesMax + 1, 1_000_000])(
    'of %d bytes is read whole, with and without Content-Length',
    async (length) => {
      const text = 'x'.repeat(length)
      expect(decodeText(await read(declared(text, length), length))).toBe(text)
      expect(decodeText(await read(sent(parts([text.slice(0, 3), text.slice(3)])), length))).toBe(text)
    },
  )

  test('of more than 1 MiB has a turn of the event loop of its own, so that parsing several is no single stall', async () => {
    let turn = 0
    let counting = true
    const count = () => {
      turn++
      if (counting) setImmediate(count)
    }
    setImmediate(count)
    const text = 'x'.repeat(longBodyBytes + 1)
    const requests = Array.from({ length: 4 }, () => declared(text, text.length))
    const turns = await Promise.all(requests.map((one) => Promise.resolve(read(one, text.length)).then(() => turn)))
    counting = false
    expect(new Set(turns).size).toBe(4)
  })

  test('of more than 1 MiB: the garbage of 8 MiB of them is collected before the next', async () => {
    let collections = 0
    bodies = new RequestBodies(clock, () => collections++)
    const bytes = collectedBytes / 4
    const readOne = () => read(declared('x'.repeat(bytes), bytes), bytes)
    for (let count = 0; count < 4; count++) await readOne()
    expect(collections).toBe(0)
    await readOne()
    expect(collections).toBe(1)
    for (let count = 0; count < 4; count++) await readOne()
    expect(collections).toBe(2)
  })

  test('that is not there has no bytes', async () => {
    expect((await read(sent(null), 4)).byteLength).toBe(0)
  })

  test('that is not UTF-8 is malformed', () => {
    expect(() => decodeText(Uint8Array.of(0xff))).toThrow('the body is not UTF-8')
  })

  test('over the limit is refused by its length or by its first byte too many, and the message has the limit', async () => {
    expect(() => read(declared('12345', 5), 4)).toThrow('the body is over 4 bytes')
    await expect(read(sent(parts(['123', '45'])), 4)).rejects.toThrow('the body is over 4 bytes')
  })

  test('over the limit is refused at once, or after its last byte where the connection closes', async () => {
    const isRefused = async (connection: string) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const slow = new ReadableStream<Uint8Array>({
        async pull(controller) {
          controller.enqueue(encoded('12345'))
          await promise
          controller.close()
        },
      })
      let refused = false
      const reading = Promise.resolve(read(sent(slow, { connection }), 4)).catch(() => {
        refused = true
      })
      await new Promise<void>((done) => setImmediate(done))
      const before = refused
      resolve()
      await reading
      return [before, refused]
    }
    expect(await isRefused('keep-alive')).toEqual([true, true])
    expect(await isRefused('close')).toEqual([false, true])
  })
})

describe('a body that is not complete in time', () => {
  const cases: [string, (request: Request) => unknown, number | undefined][] = [
    ['small', (request) => read(request, 100), 9],
    ['long', (request) => read(request, 10_000), smallBodyBytesMax + 1],
    ['of unknown length', (request) => read(request, 100), undefined],
    ['dropped', (request) => bodies.drop(request, clock.monotonic(), true), 9],
  ]
  test.each(cases)('and is %s is malformed, and stays so', async (_, take, length) => {
    const body = parts(['abc'], false)
    const request = length === undefined ? sent(body) : declared(body, length)
    const taken = Promise.resolve(take(request)).then(
      () => 'read',
      (error) => error.message,
    )
    await clock.advanceAsync(bodyMsMax - 1)
    const settled = await Promise.race([taken, 'waiting'])
    await clock.advanceAsync(1_000)
    expect([settled, await taken]).toEqual(['waiting', 'the body was not complete 30 s after its head'])
    expect(() => bodies.drop(request, clock.monotonic())).toThrow('not complete')
  })

  test('and is small is dropped when it arrives later, and the next ones are read', async () => {
    const { promise: rest, resolve } = Promise.withResolvers<void>()
    const slow = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await rest
        controller.enqueue(encoded('late'))
        controller.close()
      },
    })
    const reading = Promise.resolve(read(declared(slow, 4), 100)).catch((error) => error.message)
    await clock.advanceAsync(bodyMsMax + 1_000)
    expect(await reading).toContain('not complete')
    resolve()
    for (const text of ['one', 'two', 'three'])
      expect(decodeText(await read(declared(text, text.length), 100))).toBe(text)
    const together = ['four', 'five'].map((text) => read(declared(text, 4), 100))
    expect((await Promise.all(together)).map(decodeText)).toEqual(['four', 'five'])
  })

  test('counts from its head', async () => {
    const headMs = clock.monotonic()
    clock.advance(bodyMsMax)
    const reading = Promise.resolve(read(sent(parts(['abc'], false)), 100, headMs))
    reading.catch(() => {})
    await clock.advanceAsync(1_000, 2)
    await expect(reading).rejects.toThrow('not complete')
  })
})

describe('a body that is not needed', () => {
  const closing = (headers = {}) => sent('12345', { 'content-length': '5', connection: 'close', ...headers })

  test('is left to the runtime where the connection stays open', async () => {
    const request = declared('12345', 5)
    expect(() => read(request, 4)).toThrow('over 4 bytes')
    expect(bodies.drop(request, clock.monotonic())).toBeUndefined()
    expect(request.bodyUsed).toBe(false)
  })
  test.each(['close', 'Close', 'x, close'])('is read to its end where it says Connection: %s', async (connection) => {
    const request = closing({ connection })
    await bodies.drop(request, clock.monotonic())
    expect(request.bodyUsed).toBe(true)
    expect(bodies.drop(request, clock.monotonic())).toBeUndefined()
  })
  test('is read to its end where the answer closes the connection', async () => {
    const request = declared('12345', 5)
    await bodies.drop(request, clock.monotonic(), true)
    expect(request.bodyUsed).toBe(true)
  })
  test('is read by a limited number at once', async () => {
    const late = closing()
    const dropping = Array.from({ length: droppedAtOnceMax }, () =>
      bodies.drop(sent(parts(['abc'], false), { connection: 'close' }), clock.monotonic()),
    )
    for (const one of dropping) one?.catch(() => {})
    expect(bodies.drop(late, clock.monotonic())).toBeUndefined()
    await clock.advanceAsync(bodyMsMax + 1_000)
    await Promise.allSettled(dropping)
    expect(bodies.drop(late, clock.monotonic())).toBeInstanceOf(Promise)
  })
  test('is not there', () => {
    expect(bodies.drop(sent(null, { connection: 'close' }), clock.monotonic())).toBeUndefined()
    expect(bodies.drop(new Request(url), clock.monotonic(), true)).toBeUndefined()
  })
})
