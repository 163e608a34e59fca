import { describe, expect, test } from 'bun:test'
import { binaryField, packetOf, textField } from '../../../../../test/kit/wildfire-link.ts'
import { type Connect, readConnect } from './connect.ts'
import { PacketReader } from './packet.ts'

const flags = { reserved: 1, clean: 2, will: 4, willRetain: 0x20, password: 0x40, userName: 0x80 }
const password = Buffer.from('00ff8043', 'hex')

/** CONNECT with these flags; `fields` follow the keep-alive. */
const connect = (level: number, bits: number, ...fields: Uint8Array[]) =>
  readConnect(new PacketReader(packetOf(0x10, [textField('MQTT'), Buffer.from([level, bits, 0, 180]), ...fields])))
const whole: Connect = { level: 4, cleanSession: true, keepAliveS: 180, clientId: 'c', userId: 'u', password }
const signedIn = flags.userName | flags.password | flags.clean
const [id, user, secret] = [textField('c'), textField('u'), binaryField(password)]
const noProperties = Uint8Array.of(0)

describe('CONNECT', () => {
  test.each([4, 6, 7] as const)('level %i', (level) => {
    expect(connect(level, signedIn, id, user, secret)).toEqual({ ...whole, level })
  })
  test('level 5 has properties', () => {
    expect(connect(5, signedIn, noProperties, id, user, secret)).toEqual({ ...whole, level: 5 })
    expect(connect(5, signedIn, Buffer.from('0311000000'.slice(0, 8), 'hex'), id, user, secret)).toMatchObject({
      clientId: 'c',
    })
  })
  test.each([0, 1, 2, 3, 8, 9, 255])('level %i is not supported, whatever follows', (level) => {
    expect(connect(level, 0xff, Buffer.from('ffff', 'hex'))).toBe('unsupported')
  })
  test('the protocol name is not looked at', () => {
    const packet = packetOf(0x10, [textField('MQIsdp'), Buffer.from([4, 2, 0, 0]), id])
    expect(readConnect(new PacketReader(packet))).toEqual({ ...whole, keepAliveS: 0, userId: '', password: undefined })
  })
  test('user name and password may be absent', () => {
    expect(connect(4, 0, id)).toEqual({ ...whole, cleanSession: false, userId: '', password: undefined })
    expect(connect(4, flags.password, id, secret)).toMatchObject({ userId: '', password })
  })
  test('will-retain announces a signature behind the password, which may be absent too', () => {
    const bits = signedIn | flags.willRetain
    expect(connect(4, bits, id, user, secret, textField('signature'))).toEqual(whole)
    expect(connect(4, bits, id, user, secret)).toEqual(whole)
  })
  test('a will is read and dropped, with properties at level 5', () => {
    const will = [textField('topic'), binaryField(Buffer.from('ff', 'hex'))]
    expect(connect(4, signedIn | flags.will, id, ...will, user, secret)).toEqual(whole)
    expect(connect(5, signedIn | flags.will, noProperties, id, noProperties, ...will, user, secret)).toEqual({
      ...whole,
      level: 5,
    })
  })

  const malformed: [what: string, () => unknown][] = [
    ['a reserved flag at level 4', () => connect(4, signedIn | flags.reserved, id, user, secret)],
    ['a reserved flag at level 5', () => connect(5, signedIn | flags.reserved, noProperties, id, user, secret)],
    ['bytes behind the last field', () => connect(4, signedIn, id, user, secret, Uint8Array.of(0))],
    [
      'bytes behind the signature',
      () => connect(4, signedIn | flags.willRetain, id, user, secret, textField('s'), Uint8Array.of(0)),
    ],
    ['a user name that is announced and absent', () => connect(4, signedIn, id)],
    ['a password longer than the packet', () => connect(4, signedIn, id, user, Buffer.from('00ff01', 'hex'))],
    ['no client id', () => connect(4, 0)],
    ['level 5 without properties', () => connect(5, flags.clean, Buffer.from('ff7f', 'hex'), id)],
  ]
  test.each(malformed)('%s is malformed', (_what, read) => {
    expect(read).toThrow('mqtt')
  })
  test.each([6, 7])('a reserved flag is accepted at level %i', (level) => {
    expect(connect(level, signedIn | flags.reserved, id, user, secret)).toMatchObject({ level })
  })
})
