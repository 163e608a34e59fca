import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { packetOf } from '../../../../../test/kit/wildfire-link.ts'
import { mqttFramer, PacketReader } from './packet.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

describe('the length of a packet', () => {
  test.each([
    ['', undefined],
    ['c0', undefined],
    ['c000', 2],
    ['327f', 129],
    ['3280', undefined],
    ['328001', 131],
    ['32ff7f', 16_386],
    ['32808001', 16_388],
    ['32ffff7f', 2_097_155],
    ['32ffffff', undefined],
    ['32ffffff7f', 268_435_460],
    // Longer than it needs to be.
    ['c08000', 3],
  ])('%s: %p', (bytes, length) => {
    expect(mqttFramer.lengthOf(hex(bytes))).toBe(length)
  })

  test.each(['32ffffffff', '32ffffffff7f', '3280808080', '0000', 'f000', '0f', 'ff'])('%s is malformed', (bytes) => {
    expect(() => mqttFramer.lengthOf(hex(bytes))).toThrow('mqtt')
  })

  test('is the same for every part of a packet that has its head', () => {
    const packet = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.uint8Array({ maxLength: 300 }))
    fc.assert(
      fc.property(packet, fc.uint8Array({ maxLength: 10 }), ([type, body], next) => {
        const whole = packetOf(type << 4, [body])
        const headBytes = whole.length - body.length
        const stream = Buffer.concat([whole, next])
        for (let end = 0; end <= stream.length; end++)
          expect(mqttFramer.lengthOf(stream.subarray(0, end))).toBe(end < headBytes ? undefined : whole.length)
      }),
    )
  })
})

describe('a packet', () => {
  test('is read behind its head', () => {
    const reader = new PacketReader(
      packetOf(0x35, [hex('0102'), hex('000361c3a4'), hex('0002ff00'), hex('8101'), hex('09')]),
    )
    expect([reader.type, reader.flags, reader.uint16(), reader.text()]).toEqual([3, 5, 258, 'aä'])
    expect(Buffer.from(reader.binary()).toString('hex')).toBe('ff00')
    expect([reader.length(), reader.done]).toEqual([129, false])
    expect(Buffer.from(reader.rest()).toString('hex')).toBe('09')
    expect(reader.done).toBe(true)
  })

  test.each([
    ['a number cut short', '30020001', (reader: PacketReader) => [reader.uint16(), reader.byte()]],
    ['a text cut short', '3003000261', (reader: PacketReader) => reader.text()],
    ['a text that is no UTF-8', '30030001ff', (reader: PacketReader) => reader.text()],
    ['a text with U+0000', '3003000100', (reader: PacketReader) => reader.text()],
    ['half a surrogate', '30050003eda080', (reader: PacketReader) => reader.text()],
    ['properties cut short', '300105', (reader: PacketReader) => reader.skipProperties()],
    ['a length of five bytes', '3005ffffffff01', (reader: PacketReader) => reader.length()],
  ])('%s is malformed', (_what, bytes, read) => {
    expect(() => read(new PacketReader(hex(bytes)))).toThrow('mqtt')
  })
})
