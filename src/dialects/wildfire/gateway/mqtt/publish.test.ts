import { describe, expect, test } from 'bun:test'
import { packetOf, publishPacket, textField } from '../../../../../test/kit/wildfire-link.ts'
import { PacketReader, type ProtocolLevel } from './packet.ts'
import { readPublish } from './publish.ts'

const read = (packet: Uint8Array, level: ProtocolLevel = 4) => readPublish(new PacketReader(packet), level)
const payload = Buffer.from('ff00', 'hex')

describe('PUBLISH', () => {
  test.each([4, 5, 6, 7] as const)('quality of service 1 at level %i', (level) => {
    expect(read(publishPacket('UPUI', 65_535, payload, level), level)).toEqual({
      topic: 'UPUI',
      packetId: 65_535,
      payload,
    })
  })
  test('retain and duplicate flags are not looked at, an empty topic is one', () => {
    const packet = packetOf(0x3b, [textField(''), Buffer.from([0, 1])])
    expect(read(packet)).toEqual({ topic: '', packetId: 1, payload: new Uint8Array() })
  })
  test.each([0x30, 0x34])('%i is never answered', (first) => {
    expect(read(packetOf(first, [textField('UPUI'), Buffer.from([0, 1])]))).toBeUndefined()
  })
  test.each([
    ['quality of service 3', packetOf(0x36, [textField('UPUI'), Buffer.from([0, 1])])],
    ['packet id 0', publishPacket('UPUI', 0, payload)],
    ['no packet id', packetOf(0x32, [textField('UPUI')])],
    ['a wildcard', publishPacket('a/#', 1, payload)],
    ['another wildcard', publishPacket('a+', 1, payload)],
    ['a wildcard without answer', packetOf(0x30, [textField('#')])],
    ['a topic longer than the packet', packetOf(0x32, [Buffer.from('00ff61', 'hex')])],
  ])('%s is malformed', (_what, packet) => {
    expect(() => read(packet)).toThrow('mqtt')
  })
})
