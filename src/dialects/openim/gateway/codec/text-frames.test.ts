import { describe, expect, test } from 'bun:test'
import { noFault } from '../../codes.ts'
import { decodeTextFrame, encodeHandshakeResult, encodePong } from './text-frames.ts'

describe('heartbeat', () => {
  const answered: [string, string][] = [
    ['{"type":"ping"}', '{"type":"pong","body":null}'],
    ['{"type":"ping","body":null}', '{"type":"pong","body":null}'],
    ['{"type":"ping","body":"1700000000"}', '{"type":"pong","body":"1700000000"}'],
    ['{"type":"ping","body":{"a":[1]}}', '{"type":"pong","body":{"a":[1]}}'],
    ['{"Type":"ping","Body":""}', '{"type":"pong","body":""}'],
  ]
  test.each(answered)('%s gets %s', (ping, pong) => {
    const frame = decodeTextFrame(ping)
    expect(frame.type).toBe('ping')
    expect(encodePong(frame.body)).toBe(pong)
  })

  test('a pong is decoded', () => {
    expect(decodeTextFrame('{"type":"pong"}')).toEqual({ type: 'pong', body: null })
  })

  test.each(['', 'ping', '{"type":"PING"}', '{"type":1}', '{}', '[]', 'null', '"ping"'])('%j is malformed', (text) => {
    expect(() => decodeTextFrame(text)).toThrow(expect.objectContaining({ code: 'request.malformed' }))
  })

  test('the deepest body comes back, a deeper one is malformed', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    const body = nested(63)
    expect(() => decodeTextFrame(`{"type":"ping","body":${nested(64)}}`)).toThrow(
      expect.objectContaining({ code: 'request.malformed' }),
    )
    expect(encodePong(decodeTextFrame(`{"type":"ping","body":${body}}`).body)).toBe(`{"type":"pong","body":${body}}`)
  })
})

test('a successful handshake has errCode 0', () => {
  expect(encodeHandshakeResult(noFault)).toBe('{"errCode":0,"errMsg":"","errDlt":""}')
})
