import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { faultOf, type OpenimCode } from '../codes.ts'
import { goBool, type Handshake, handshakeRefusal, parseHandshake } from './handshake.ts'

const js = 'sendID=u1&token=t.o.k&platformID=5&operationID=op1&isBackground=false&isMsgResp=true&sdkType=js'
const parse = (query: string, headers: Record<string, string> = {}) =>
  parseHandshake(new URLSearchParams(query), new Headers(headers))
const without = (key: string) => js.replace(new RegExp(`&?${key}=[^&]*`), '')
const packed = (value: unknown) => `v=${Buffer.from(JSON.stringify(value)).toString('base64url')}`
const read = (query: string, headers?: Record<string, string>): Partial<Handshake> => {
  const outcome = parse(query, headers)
  return outcome.ok ? outcome.handshake : {}
}

const wanted: Handshake = {
  userId: 'u1',
  token: 't.o.k',
  platformId: 5,
  operationId: 'op1',
  encoding: 'json',
  gzip: false,
  resultAsFrame: true,
  sdkVersion: '',
}

describe('reads', () => {
  test('the query of the JS client', () => {
    expect(parse(js)).toEqual({ ok: true, handshake: wanted })
  })

  test('the query of a native client', () => {
    const query = 'sendID=u1&token=t.o.k&platformID=1&operationID=op1&isBackground=true&compression=gzip&sdkVersion=v3'
    expect(read(query)).toEqual({
      ...wanted,
      ...{ platformId: 1, encoding: 'gob', gzip: true, resultAsFrame: false, sdkVersion: 'v3' },
    })
  })

  test('compression as a header, which the query overrules', () => {
    expect(read(js, { compression: 'gzip' }).gzip).toBe(true)
    expect(read(`${js}&compression=none`, { compression: 'gzip' }).gzip).toBe(false)
  })

  test('v instead of everything else', () => {
    const v = {
      ...{ token: 't.o.k', userID: 'u1', platformID: 5, operationID: 'op1', compression: 'gzip', sdkType: 'js' },
      ...{ sendResponse: true, background: true, sdkVersion: 'v3', surplus: 1 },
    }
    expect(read(`${packed(v)}&sendID=other`)).toEqual({ ...wanted, gzip: true, sdkVersion: 'v3' })
    expect(read(packed({ ...v, background: undefined })).userId).toBe('u1')
  })

  test('every way Go writes a boolean, and no other', () => {
    expect(['1', 't', 'T', 'true', 'True', 'TRUE'].map(goBool)).toEqual(Array(6).fill(true))
    expect(['0', 'f', 'F', 'false', 'False', 'FALSE'].map(goBool)).toEqual(Array(6).fill(false))
    expect(['', 'tRUE', 'yes', '2', ' true'].map(goBool)).toEqual(Array(5).fill(undefined))
  })

  test('platforms 1 to 11', () => {
    for (let id = 1; id <= 11; id++) expect(read(js.replace('platformID=5', `platformID=${id}`)).platformId).toBe(id)
  })
})

describe('refuses without an upgrade, even when the client wants frames', () => {
  const cases: [string, OpenimCode, string][] = [
    ['', 1602, 'platformID is not int'],
    [without('platformID'), 1602, 'platformID is not int'],
    [js.replace('platformID=5', 'platformID=5.0'), 1602, 'platformID is not int'],
    [js.replace('isMsgResp=true', 'isMsgResp=yes'), 1602, 'isMsgResp is not bool'],
    [without('operationID'), 1602, 'operationID is empty'],
    [without('token'), 1602, 'token is empty'],
    [without('sendID'), 1602, 'sendID is empty'],
    [js.replace('platformID=5', 'platformID=0'), 1602, 'platformID is invalid'],
    [js.replace('platformID=5', 'platformID=12'), 1602, 'platformID is invalid'],
    [js.replace('sdkType=js', 'sdkType=JS'), 1602, 'sdkType is invalid'],
    [without('isBackground'), 500, 'isBackground is not bool'],
    [js.replace('isBackground=false', 'isBackground=no'), 500, 'isBackground is not bool'],
    [js.replace('sendID=u1', `sendID=${'a'.repeat(65)}`), 1602, 'sendID is invalid'],
    [js.replace('sendID=u1', 'sendID=a%00'), 1602, 'sendID is invalid'],
    [js.replace('token=t.o.k', `token=${'a'.repeat(4_097)}`), 1602, 'token is invalid'],
    [js.replace('operationID=op1', `operationID=${'a'.repeat(257)}`), 1602, 'operationID is invalid'],
    ['v=%21', 1602, 'data is not base64'],
    ['v=e30x', 1602, 'data is not json'],
    [packed({ platformID: '5' }), 1602, 'data is not json'],
    [packed({}), 1602, 'operationID is empty'],
    [packed({ operationID: 'o', token: 't', userID: 'u' }), 1602, 'platformID is invalid'],
  ]
  test.each(cases)('%s', (query, errCode, errDlt) => {
    expect(parse(query)).toEqual({
      ok: false,
      refusal: { ...faultOf(errCode), errDlt, deliverOverSocket: false },
    })
  })

  test('whatever the query, and without repeating it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('v', 'platformID', 'sendID', 'token'), fc.string()), (query) => {
        const outcome = parse(new URLSearchParams(query).toString())
        expect(outcome.ok).toBe(false)
      }),
    )
  })
})

test('a refused token is answered as the client requested', () => {
  const fault = faultOf(1506)
  expect(handshakeRefusal(wanted, fault)).toEqual({ ...fault, deliverOverSocket: true })
  expect(handshakeRefusal({ ...wanted, resultAsFrame: false }, fault).deliverOverSocket).toBe(false)
})
