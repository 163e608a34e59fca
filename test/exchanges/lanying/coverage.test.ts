import { describe, expect, test } from 'bun:test'
import { systemIds } from '../../../src/core/ids.ts'
import { type Exchange, type ExchangeRequest, loadExchanges } from '../../kit/exchange.ts'
import { lanyingWire } from '../../kit/lanying-wire.ts'

const exchanges = loadExchanges(import.meta.dir).flatMap((file) => file.exchanges)

/** The 62 pairs of method and path of the vendor's page. */
const pairs = [
  'POST /user/register/v2',
  'POST /user/register/batch',
  ...both('POST DELETE', '/user/delete', '/user/device/remove', '/user/token/unbind'),
  ...both('POST PUT', '/user/username', '/user/avatar', '/user/avatar/batch', '/user/nickname', '/user/mobile'),
  ...both('POST PUT', '/user/public', '/user/private', '/user/download', '/user/authmode', '/user/profile'),
  ...both('POST PUT', '/user/profile/batch', '/user/settings', '/user/kick', '/user/token/bind', '/user/push/limit'),
  ...both('POST PUT', '/user/push/nickname', '/user/sounds', '/user/vibratory', '/user/push', '/user/push/detail'),
  'POST /user/change_password',
  'GET /user/profile',
  'GET /user/settings',
  'PUT /user/disable',
  'PUT /user/enable',
  'GET /user/device/list',
  'POST /user/register/push',
  'POST /user/push/alias',
  'POST /user/push/tag',
  'DELETE /user/push/tag',
  'DELETE /user/push/tag/all',
  'GET /user/push/tag',
  'POST /user/push/badge',
  'GET /user/list',
]

function both(methods: string, ...paths: string[]): string[] {
  return paths.flatMap((path) => methods.split(' ').map((method) => `${method} ${path}`))
}

const pairOf = ({ method, path }: ExchangeRequest): string => `${method} ${path.split('?')[0]}`
const codeOf = ({ reply: { body } }: Exchange): unknown => (body as { code?: unknown } | undefined)?.code

describe('Lanying exchanges', () => {
  test('the vendor has 62 pairs of method and path', () => {
    expect(new Set(pairs).size).toBe(62)
  })

  test.each(pairs)('%s: success, no token, a surplus field', (pair) => {
    const cases = exchanges.filter(({ request }) => pairOf(request) === pair)
    const codes = cases.map(codeOf)
    expect(codes).toContain(200)
    if (!/register\/(?:v2|push)$/.test(pair)) expect(codes).toContain(10003)
    expect(cases.some(({ name }) => name.startsWith(`${pair}: `) && /surplus|each item by itself/.test(name))).toBe(
      true,
    )
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 21, 22, 23])('pitfall %i has an exchange', (number) => {
    expect(exchanges.some(({ name }) => name.startsWith(`pitfall ${number}: `))).toBe(true)
  })

  test('every caller has headers', () => {
    const send = () => Promise.reject(new Error('nothing is sent'))
    const { authorize } = lanyingWire({ send, appId: 'app', adminToken: 'admin token', ids: systemIds })
    for (const { request, given, after } of exchanges)
      for (const { auth } of [request, ...[...given, ...after].map((step) => step.request)])
        expect(authorize(auth)).toBeObject()
    expect(() => authorize('signed')).toThrow()
  })
})
