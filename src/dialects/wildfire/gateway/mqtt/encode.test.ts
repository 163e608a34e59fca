import { describe, expect, test } from 'bun:test'
import { acceptedConnack, pingresp, puback, publish, refusedConnack, returnCodes } from './encode.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** As the real server sends them: docs/dialects/wildfire.md#connect. */
describe('packets of the server', () => {
  const heads = Buffer.from('0800100018002000', 'hex')
  test('CONNACK has the payload behind its two bytes, and a property length behind that at level 5', () => {
    expect(hex(acceptedConnack(4, false, heads))).toBe('200a00000800100018002000')
    expect(hex(acceptedConnack(5, false, heads))).toBe('200b0000080010001800200000')
    expect(hex(acceptedConnack(7, true, heads))).toBe('200a01000800100018002000')
  })
  test.each([
    [returnCodes.unsupportedLevel, undefined, '20020001'],
    [returnCodes.rejected, 4, '20020002'],
    [returnCodes.badCredentials, 6, '20020004'],
    [returnCodes.ended, 5, '2003000700'],
  ] as const)('CONNACK %i at level %p: %s', (code, level, bytes) => {
    expect(hex(refusedConnack(code, level))).toBe(bytes)
  })
  test('PUBACK has a code byte and data', () => {
    expect(hex(puback(258, 0))).toBe('4003010200')
    expect(hex(puback(1, 255, Uint8Array.of(9)))).toBe('40040001ff09')
  })
  test.each([
    [4, '30070004524f464c31'],
    [5, '30080004524f464c0031'],
    [6, '30070004524f464c31'],
    [7, '30070004524f464c31'],
  ] as const)('ROFL at level %i: %s', (level, bytes) => {
    expect(hex(publish(level, 'ROFL', Uint8Array.of(0x31)))).toBe(bytes)
  })
  test.each([
    [127 - 3, '407f'],
    [128 - 3, '408001'],
    [16_383 - 3, '40ff7f'],
    [16_384 - 3, '40808001'],
  ])('%i bytes of data: the length is as long as it must be', (data, head) => {
    const bytes = puback(1, 0, new Uint8Array(data))
    expect(hex(bytes.subarray(0, head.length / 2))).toBe(head)
    expect(bytes.length).toBe(head.length / 2 + 3 + data)
  })
  test('PINGRESP', () => expect(hex(pingresp)).toBe('d000'))
})
