import { describe, expect, test } from 'bun:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { isCoreError } from '../../../../core/errors.ts'
import { openimLimits } from '../../limits.ts'
import { type ClientFrame, errorReply, frameIds, kickedFrame, okReply, pushFrame } from './frame.ts'
import { type FrameCodec, frameCodec } from './frame-codec.ts'

const json = frameCodec('json', false)
const gzipped = frameCodec('json', true)
const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const read = (frame: Uint8Array) => Buffer.from(frame).toString()
const malformed = expect.objectContaining({ code: 'request.malformed' })

const sent = { reqIdentifier: 1006, sendID: 'u1', operationID: 'op1', msgIncr: 'u1_1', data: 'CgJ1MQ==' }
const request: ClientFrame = {
  reqIdentifier: 1006,
  token: '',
  sendID: 'u1',
  operationID: 'op1',
  msgIncr: 'u1_1',
  data: Uint8Array.of(0x0a, 0x02, 0x75, 0x31),
}

const requestIn = (codec: FrameCodec, message: Uint8Array) => codec.decodeRequest(codec.unpack(message))

describe('JSON requests', () => {
  test('are read with every field', () => {
    expect(json.decodeRequest(bytes(sent))).toEqual(request)
  })

  test('keys in any case, surplus and null fields', () => {
    const odd = { REQIDENTIFIER: 1006, sendId: 'u1', OperationID: 'op1', msgincr: 'u1_1', Data: 'CgJ1MQ==' }
    expect(json.decodeRequest(bytes({ ...odd, token: null, extra: {} }))).toEqual(request)
    expect(json.decodeRequest(bytes({ data: null })).data).toEqual(new Uint8Array())
  })

  const refused: [string, unknown][] = [
    ['no JSON', '{"reqIdentifier":'],
    ['empty', ''],
    ['an array', []],
    ['null', 'null'],
    ['reqIdentifier a text', { ...sent, reqIdentifier: '1006' }],
    ['reqIdentifier beyond int32', { ...sent, reqIdentifier: 2 ** 31 }],
    ['sendID a number', { ...sent, sendID: 1 }],
    ['data not base64', { ...sent, data: 'a!b' }],
    ['data without padding', { ...sent, data: 'CgJ1MQ' }],
    ['data in the URL alphabet', { ...sent, data: '-_-_' }],
    ['half a surrogate pair', { ...sent, operationID: '\ud800' }],
    ['U+0000', { ...sent, sendID: 'a\0' }],
    ['a long operationID', { ...sent, operationID: 'x'.repeat(257) }],
    ['a long sendID', { ...sent, sendID: '名'.repeat(65) }],
  ]
  test.each(refused)('%s is malformed', (_, value) => {
    expect(() => json.decodeRequest(bytes(value))).toThrow(malformed)
  })

  test('bad UTF-8 is malformed', () => {
    expect(() => json.decodeRequest(Buffer.concat([bytes('{"sendID":"'), Uint8Array.of(0xff), bytes('"}')]))).toThrow(
      malformed,
    )
  })
})

describe('JSON replies', () => {
  test('carry all six keys; none is null, empty is ""', () => {
    expect(read(json.encodeReply(okReply(request, request.data)))).toBe(
      '{"reqIdentifier":1006,"msgIncr":"u1_1","operationID":"op1","errCode":0,"errMsg":"","data":"CgJ1MQ=="}',
    )
    expect(JSON.parse(read(json.encodeReply(okReply(request, new Uint8Array())))).data).toBe('')
    expect(JSON.parse(read(json.encodeReply(okReply(request, null)))).data).toBeNull()
  })

  test('a view into a larger buffer is copied', () => {
    const view = Uint8Array.of(9, 9, 0x0a, 0x02, 0x75, 0x31, 9).subarray(2, 6)
    expect(JSON.parse(read(json.encodeReply(okReply(request, view)))).data).toBe('CgJ1MQ==')
  })

  test('errors have no data and no errDlt', () => {
    expect(
      JSON.parse(read(json.encodeReply(errorReply(request, { errCode: 1002, errMsg: 'NoPermissionError' })))),
    ).toEqual({
      ...{ reqIdentifier: 1006, msgIncr: 'u1_1', operationID: 'op1' },
      ...{ errCode: 1002, errMsg: 'NoPermissionError', data: null },
    })
  })

  test('the kick and pushes have an empty msgIncr', () => {
    expect(read(json.encodeReply(kickedFrame))).toBe(
      '{"reqIdentifier":2002,"msgIncr":"","operationID":"","errCode":0,"errMsg":"","data":null}',
    )
    expect(pushFrame(frameIds.push, 'op9', new Uint8Array()).msgIncr).toBe('')
  })
})

describe('gzip', () => {
  test('wraps the whole frame both ways', () => {
    expect(requestIn(gzipped, gzipSync(bytes(sent)))).toEqual(request)
    expect(read(gunzipSync(gzipped.encodeReply(kickedFrame)))).toBe(read(json.encodeReply(kickedFrame)))
  })

  test('a bomb is malformed', () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, ' '))
    expect(bomb.length).toBeLessThan(openimLimits.frameBytesMax)
    expect(() => requestIn(gzipped, bomb)).toThrow(malformed)
  })

  test.each([
    ['deep', `{"sendID":"u1","surplus":${'['.repeat(64)}${']'.repeat(64)}}`],
    ['wide', `{"sendID":"u1","surplus":[${'1,'.repeat(50_000)}1]}`],
  ])('a small message that inflates into %s JSON is malformed', (_, text) => {
    expect(() => requestIn(gzipped, gzipSync(bytes(text)))).toThrow(malformed)
    expect(() => json.decodeRequest(bytes(text))).toThrow(malformed)
  })

  test('the bound is exact', () => {
    const padded = (length: number) => gzipSync(bytes(JSON.stringify(sent).padEnd(length, ' ')))
    expect(requestIn(gzipped, padded(openimLimits.inflatedFrameBytesMax))).toEqual(request)
    expect(() => requestIn(gzipped, padded(openimLimits.inflatedFrameBytesMax + 1))).toThrow(malformed)
  })

  test('what is not gzip is malformed', () => {
    expect(() => requestIn(gzipped, bytes(sent))).toThrow(malformed)
    expect(() => requestIn(gzipped, gzipSync(bytes(sent)).subarray(0, -9))).toThrow(malformed)
  })
})

test('the codec of a kind of client is one constant', () => {
  expect(frameCodec('gob', true)).toBe(frameCodec('gob', true))
  expect(frameCodec('gob', true)).not.toBe(frameCodec('gob', false))
})

test('garbage is read or malformed, never anything else', () => {
  const codec = fc.constantFrom(json, gzipped, frameCodec('gob', false), frameCodec('gob', true))
  const input = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    fc.json().map(bytes),
    fc.json().map((text) => gzipSync(text)),
  )
  fc.assert(
    fc.property(codec, input, (one, given) => {
      try {
        requestIn(one, given)
      } catch (error) {
        expect(isCoreError(error, 'request.malformed')).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
