import { describe, expect, test } from 'bun:test'
import { incomingRequest, readBytes } from './incoming.ts'
import { decodeText } from './json.ts'

const url = 'http://rollcall/admin/user/create'
const pieces = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text))
      controller.close()
    },
  })

describe('a body', () => {
  const sent = (body: BodyInit | null, headers = {}) => new Request(url, { method: 'POST', body, headers })

  test('is read whole, with and without Content-Length', async () => {
    expect(decodeText(await readBytes(sent('1234', { 'content-length': '4' }), 4))).toBe('1234')
    expect(decodeText(await readBytes(sent(pieces('12', '34')), 4))).toBe('1234')
    expect((await readBytes(sent(null), 4)).byteLength).toBe(0)
  })

  test('over the limit is refused by its length or by its first byte too many, and the message has the limit', async () => {
    expect(() => readBytes(sent('12345', { 'content-length': '5' }), 4)).toThrow('the body is over 4 bytes')
    await expect(readBytes(sent(pieces('123', '45')), 4)).rejects.toThrow('the body is over 4 bytes')
  })

  test('that is no UTF-8 is malformed', () => {
    expect(() => decodeText(Uint8Array.of(0xff))).toThrow('the body is not UTF-8')
  })
})

describe('path and query', () => {
  test.each([
    ['http://rollcall/a/b?c=/d', '/a/b', '?c=/d'],
    ['http://rollcall/a', '/a', ''],
  ])('of %s', (given, path, search) => {
    expect(incomingRequest(new Request(given), () => '')).toMatchObject({ path, search })
  })

  test('of a relative address, as HTTP/1.0 without Host gives it', () => {
    const request = { url: '/a?b', method: 'GET', headers: new Headers() } as Request
    expect(incomingRequest(request, () => '')).toMatchObject({ path: '/a', search: '?b' })
  })
})
