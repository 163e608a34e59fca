import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { isCoreError } from '../../../core/errors.ts'
import { queryPairsMax } from '../../kit/query.ts'
import { decodeBody, inputReaders, type RawRequest } from './parameters.ts'

const request = (query: string, body = ''): RawRequest => ({ search: `?${query}`, body })
const malformed = (call: () => unknown): boolean => {
  try {
    call()
    return false
  } catch (error) {
    return isCoreError(error, 'request.malformed')
  }
}

describe('parameters: query, else JSON object, else form', () => {
  const read = inputReaders.parameters

  test.each([
    ['device_sn=1', '', { device_sn: '1' }],
    ['', '{"device_sn":1}', { device_sn: 1 }],
    ['', ' \n{"device_sn":1}\n', { device_sn: 1 }],
    ['', '\uFEFF{"device_sn":1}', { device_sn: 1 }],
    ['', 'device_sn=1', { device_sn: '1' }],
    ['device_sn=1', '{"device_sn":2}', { device_sn: '1' }],
    ['device_sn=1', 'device_sn=2', { device_sn: '1' }],
    ['device_sn=1&device_sn=2', '', { device_sn: '1' }],
    ['', 'device_sn=1&device_sn=2', { device_sn: '1' }],
    ['a=1', '{"b":true}', { a: '1', b: true }],
    ['', '', {}],
    ['', '{}', {}],
    ['', 'null', {}],
    ['', '{"device_sn":null}', {}],
    ['nick_name=', '', { nick_name: '' }],
    ['nick_name=%E8%93%9D%E8%8E%BA+x', '', { nick_name: '蓝莺 x' }],
    ['', 'nick_name=%E8%93%9D%E8%8E%BA+x%2By', { nick_name: '蓝莺 x+y' }],
    ['', 'a=b=c&&d', { a: 'b=c', d: '' }],
  ])('?%s with %j is %j', (query, body, expected) => {
    expect(read(request(query, body))).toEqual(expected)
  })

  const multipart = '--b1\r\nContent-Disposition: form-data; name="device_sn"\r\n\r\n3\r\n--b1--\r\n'
  const xml = '<kick device_sn="3"/>'

  test.each([
    '{"device_sn": 3',
    '[3]',
    '"device_sn=3"',
    '3',
    'device_sn:3',
    'hello',
    'device_sn=%FF',
    'device_sn=%',
    multipart,
    xml,
  ])('the body %j is refused, not skipped: a kick that lost its device_sn would end every device', (body) => {
    expect(malformed(() => read(request('', body)))).toBe(true)
  })

  test.each([1, 4_096, 1_000_000])('a value of %i plus and equals signs is read as a shorter one', (count) => {
    const value = `名%2B${'+='.repeat(count)}`
    expect(read(request('', `nick_name=${value}`))).toEqual({ nick_name: `名+${' ='.repeat(count)}` })
  })

  test('a form and a query have a bound', () => {
    const many = 'a=1&'.repeat(queryPairsMax + 1)
    expect(malformed(() => read(request('', many)))).toBe(true)
    expect(malformed(() => read(request(many)))).toBe(true)
  })

  test('a query is UTF-8, or refused', () => {
    expect(malformed(() => read(request('nick_name=%FF')))).toBe(true)
    expect(read({ search: '', body: '' })).toEqual({})
    expect(read({ search: '?', body: '' })).toEqual({})
  })

  test('a member called __proto__ is only a member', () => {
    const found = read(request('', '{"__proto__":{"device_sn":1}}'))
    expect(Object.hasOwn(found, '__proto__')).toBe(true)
    expect(found.device_sn).toBeUndefined()
  })

  test.each([
    ['nick_name=a', '', 'a'],
    ['value=b', '', 'b'],
    ['value=b&nick_name=a', '', 'a'],
    ['value=b', '{"nick_name":"a"}', 'a'],
    ['', '{"value":"b"}', 'b'],
    ['', 'value=b', 'b'],
    ['', '{"nick_name":null,"value":"b"}', 'b'],
  ])('aliases: ?%s with %j takes %j', (query, body, expected) => {
    expect(inputReaders.pushNickname(request(query, body)).nick_name).toBe(expected)
  })

  test('no alias given, no name made', () => {
    expect(inputReaders.deviceSn(request('x=1'))).toEqual({ x: '1' })
  })

  test('what a client encodes as a form comes back, in the query and in the body', () => {
    const texts = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.dictionary(texts, texts), (values) => {
        const encoded = new URLSearchParams(values).toString()
        expect(read(request(encoded))).toEqual(values)
        if (encoded !== '') expect(read(request('', encoded))).toEqual(values)
      }),
    )
  })
})

describe('fields: members of a JSON object', () => {
  const read = inputReaders.fields

  test.each([
    ['{"a":1,"b":"x"}', { a: 1, b: 'x' }],
    ['{"a":null}', {}],
    ['{"list":[null]}', { list: [null] }],
    ['', {}],
    ['  ', {}],
    ['null', {}],
    ['\uFEFF{}', {}],
  ])('%j is %j', (body, expected) => {
    expect(read(request('a=9', body))).toEqual(expected)
  })

  test.each(['a=1', '[]', '"x"', '1', '{', 'true', `${'['.repeat(100_000)}`])('the body %p is refused', (body) => {
    expect(malformed(() => read(request('', body)))).toBe(true)
  })

  test('a list may come as a repeated query parameter; the body has precedence', () => {
    const reader = inputReaders.tags
    expect(reader(request('tags=a&tags=b'))).toEqual({ tags: ['a', 'b'] })
    expect(reader(request('tags=a,b', '{}'))).toEqual({ tags: ['a,b'] })
    expect(reader(request('tags=a', '{"tags":["b"]}'))).toEqual({ tags: ['b'] })
    expect(reader(request('x=a'))).toEqual({})
  })
})

describe('raw texts', () => {
  test.each(['', '"abc"', '{"a":1}', ' x \n', '\uFEFFx', 'a=b', '\0'])('%j stays as it is', (body) => {
    expect(inputReaders.text(request('text=no', body))).toEqual({ text: body })
  })

  test('bytes come back byte for byte, or the body is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const decoded = malformed(() => decodeBody(bytes)) ? undefined : decodeBody(bytes)
        if (decoded !== undefined) expect(new TextEncoder().encode(decoded)).toEqual(bytes)
      }),
    )
    expect(malformed(() => decodeBody(Uint8Array.of(0xff)))).toBe(true)
    expect(decodeBody(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\uFEFFa')
  })

  test('a row without parameters looks at nothing', () => {
    expect(inputReaders.nothing(request('a=1', '{'))).toEqual({})
  })
})
