import { describe, expect, test } from 'bun:test'
import { incomingRequest } from './incoming.ts'

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
