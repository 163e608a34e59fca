// biome-ignore-all lint/suspicious/noTemplateCurlyInString: exchanges name what they keep in this form
import { describe, expect, test } from 'bun:test'
import { systemIds } from '../../../src/core/ids.ts'
import { wireCodes } from '../../../src/dialects/wildfire/codes.ts'
import { innerToken, wrapToken } from '../../../src/dialects/wildfire/token.ts'
import { TestClock } from '../../kit/clock.ts'
import { type Exchange, type ExchangeReply, loadExchanges, type Outgoing, runExchange } from '../../kit/exchange.ts'
import { isObject } from '../../kit/exchange-match.ts'
import { wildfireWire } from '../../kit/wildfire-wire.ts'

const files = loadExchanges(import.meta.dir)
const exchanges = files.flatMap((file) => file.exchanges)

/** The 22 endpoints of the vendor's page, in its order. */
const page = [
  'user/get_token',
  'user/create',
  'robot/create',
  'user/update',
  'user/get_info',
  'user/get_info_by_email',
  'user/all',
  'user/batch_get_infos',
  'user/update_block_status',
  'user/check_block_status',
  'user/get_blocked_list',
  'user/onlinestatus',
  'user/kickoff_client',
  'user/get_robot_info',
  'user/destroy',
  'user/app_get_user_info',
  'device/create_or_update',
  'device/get',
  'device/user_devices',
  'user/online_count',
  'user/online_list',
  'user/session_list',
].map((path) => `/admin/${path}`)

/** Those that take no body have nothing to miss and nothing to add. */
const bodiless = ['/admin/user/get_blocked_list', '/admin/user/online_count']

const repliesOf = (one: Exchange): ExchangeReply[] =>
  [one.reply, ...[...one.given, ...one.after].map(({ reply }) => reply)].filter((reply) => reply !== undefined)

/** The cases of a path of the page; of the device row's two paths, the SDKs' one has most of them. */
const asked = (path: string) =>
  exchanges.filter(({ request }) => [path, path.replace('_or_update', '')].includes(request.path))

describe('the exchanges of WildfireChat', () => {
  test('play every example of the page, signed as printed there', () => {
    const examples = exchanges.filter(({ name }) => /^page \d+: /.test(name))
    expect(examples.map(({ request }) => request.path)).toEqual(page)
    for (const { request, settings } of examples) {
      expect(request.auth).toEqual({
        nonce: '76616',
        timestamp: '1558350862502',
        sign: 'b98f9b0717f59febccf1440067a7f50d9b31bdde',
      })
      expect(settings).toEqual({ insecureDev: true, 'wildfire.secret': '123456', 'wildfire.noCheckTime': true })
    }
  })

  test.each(page.filter((path) => !bodiless.includes(path)))(
    '%s: a missing and a surplus field, and no body',
    (path) => {
      const names = asked(path).map(({ name }) => name.slice(name.indexOf(': ') + 2))
      expect(names.filter((name) => /^(no|none|an empty) /.test(name))).not.toBeEmpty()
      expect(names).toContain('a surplus field')
      expect(names).toContain('no body')
    },
  )

  test('have codes and messages of the table', () => {
    for (const one of exchanges) {
      for (const { body } of repliesOf(one)) {
        if (!isObject(body) || typeof body.code !== 'number' || typeof body.msg !== 'string') continue
        const message = Object.entries(wireCodes).find(([code]) => Number(code) === body.code)?.[1][1]
        expect([one.name, ['用户名不能重复，必须唯一！！！', message].includes(body.msg)]).toEqual([one.name, true])
        expect([one.name, 'result' in body && body.code !== 0]).toEqual([one.name, false])
      }
    }
  })

  test('refuse at HTTP 200, except for paths that no SDK calls', () => {
    for (const { name, request, reply } of exchanges) {
      const isVendors = /^\/(?:admin|robot|channel)\//.test(request.path)
      expect([name, reply.status]).toEqual([name, isVendors ? 200 : 404])
      if (!isVendors) expect([name, isObject(reply.body) && reply.body.code]).toEqual([name, 254])
    }
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 19, 21])('show pitfall %d', (pitfall) => {
    expect(exchanges.filter(({ name }) => name.includes(`pitfall ${pitfall}:`))).not.toBeEmpty()
  })
})

describe('the wire of WildfireChat', () => {
  const nowMs = 1_700_000_000_000
  const clock = new TestClock(nowMs)
  const wire = wildfireWire({
    send: () => Promise.reject(),
    secret: '123456',
    clock,
    ids: { ...systemIds, below: () => 12344 },
  })
  const sign = '88335588a43861816b1ee401a279e7164c2e92aa'

  test.each([
    ['signed', { nonce: '12345', timestamp: '1700000000000', sign }],
    ['none', {}],
    [{ upperCase: true }, { nonce: '12345', timestamp: '1700000000000', sign: sign.toUpperCase() }],
    [{ robot: 'r' }, { nonce: '12345', timestamp: '1700000000000', sign, rid: 'r' }],
    [
      { nonce: '1', sign: 'x' },
      { nonce: '1', sign: 'x' },
    ],
  ])('auth %j', (auth, headers) => {
    expect(wire.authorize(auth)).toEqual(headers as Record<string, string>)
  })

  test('signs at another time and with another secret', () => {
    const shifted = wire.authorize({ shiftMs: -5 })
    expect(shifted.timestamp).toBe(String(nowMs - 5))
    expect(wire.authorize({ secret: 'other' }).sign).not.toBe(sign)
    expect(() => wire.authorize('unknown')).toThrow()
  })

  test('makes codes and reads tokens', () => {
    const code = 'jQFbrTabTVjlE+ENcrvZMMxDBsdYI3IeqWAQHkYQ9SYJqSVqAbvLxtj7rYhYWyJA'
    expect(wire.makers?.authCode?.({ userId: 'user1' })).toBe(code)
    expect(wire.makers?.authCode?.({ userId: 'user1', ageMs: 1 })).not.toBe(code)
    const inner = innerToken({ userId: 'user1', issuedAtMs: nowMs }, 'testim')
    const token = wrapToken({ inner, secret: 's', dbSecret: 'd' }, nowMs, false)
    expect(wire.readers?.token?.(token)).toEqual({
      inner,
      secret: 's',
      dbSecret: 'd',
      userId: 'user1',
      issuedAtMs: nowMs,
    })
    expect(wire.readers?.token256?.(token)).toBeUndefined()
    expect(wire.readers?.token?.(5)).toBeUndefined()
  })

  test('fills every request of every case in', async () => {
    const sent: Outgoing[] = []
    for (const one of exchanges) {
      const open = { ...one, given: [], after: [], reply: { status: 204, ordered: false } }
      const names = new Set(JSON.stringify(one.request).match(/\$\{(\w+)\}/g))
      names.delete('${id}')
      names.delete('${i}')
      if (names.size > 0) continue
      const send = async (request: Outgoing) => {
        sent.push(request)
        return { status: 204, headers: {}, body: new Uint8Array() }
      }
      await runExchange(open, { ...wire, send })
    }
    expect(sent.length).toBeGreaterThan(exchanges.length * 0.9)
    expect(sent.filter(({ path }) => path.includes('$'))).toEqual([])
  })
})
