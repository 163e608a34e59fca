import { describe, expect, test } from 'bun:test'
import { eventPacket } from './engine-io.ts'
import { noticeTypes, sendNotice, sendNoUnread, sendProvision, sendSync, system } from './frames.ts'
import { frame, provisionRequest, syncRequest, xid } from './messages.ts'
import { okStatus } from './statuses.ts'

type Sender = Parameters<typeof sendNoUnread>[0]

/** The attachment of the one frame that is sent, in hex, without its type. */
function sent(send: (session: Sender) => void): string {
  const messages: (string | Uint8Array)[] = []
  send({ send: (message) => void messages.push(message) })
  const [event, attachment] = messages
  expect([messages.length, event]).toEqual([2, eventPacket])
  const hex = Buffer.from(attachment as Uint8Array).toString('hex')
  expect(hex.slice(0, 2)).toBe('04')
  return hex.slice(2)
}

const ann = { num: 2_199_040_544_848, deviceSN: 7 }
const annHex = '08d0a09f8880401007'

// Source: docs/dialects/lanying.md#client-link; the vendor's web client read these bytes.
describe('frames have the bytes that the vendor’s client reads', () => {
  test('the reply to a sign-in', () => {
    expect(sent((session) => sendProvision(session, okStatus, ann))).toBe(`1803220f0a0208011209${annHex}`)
  })
  test('a notice: a kick', () => {
    const kick = { type: noticeTypes.kicked, atMs: 1_700_000_000_000, id: 1 }
    const meta = `0801120208001a09${annHex}2080d095ffbc31280432020805`
    expect(sent((session) => sendNotice(session, ann, kick))).toBe(`1801222a0a020801121e${meta}220408001000`)
  })
  test('the reply to a heartbeat', () => {
    expect(sent(sendNoUnread)).toBe('22040a020801')
  })
  test('status and xid are in every reply, zeros written', () => {
    expect(sent((session) => sendSync(session, { status: okStatus, of: system }))).toBe('1801220a0a020801220408001000')
    expect(sent((session) => sendProvision(session, okStatus, { num: 0, deviceSN: 0 }))).toBe(
      '1803220a0a020801120408001000',
    )
  })
  test('user 0 is written in a bare XID', () => {
    expect(Buffer.from(xid.encode(system)).toString('hex')).toBe('08001000')
  })
})

describe('frames of the vendor’s client are read', () => {
  test('a heartbeat', () => {
    expect(frame.decode(Buffer.from('080010001800', 'hex'))).toMatchObject({ command: 0, payload: new Uint8Array() })
  })
  test('the first sign-in of a browser, its unused fields too', () => {
    const fields = [
      `1209${annHex}`, // xid
      '32026162', // token
      '3806', // os_type
      '4205322e302e30', // sdk_vsn
      '4801', // is_manual_login
      '5203677569', // device_guid
      '6a03576562', // device_info
      '7005', // last_login_time
    ]
    const bytes = Buffer.from(fields.join(''), 'hex')
    expect(provisionRequest.decode(bytes)).toMatchObject({
      xid: { uid: ann.num, deviceSN: 7 },
      token: 'ab',
      osType: 6,
      isManualLogin: true,
      deviceGuid: 'gui',
      deviceInfo: 'Web',
    })
  })
  test('a request for changes with a key, and nesting that is skipped', () => {
    const nested = Array.from({ length: 2_000 }).reduce<Buffer>(
      (inner) => Buffer.concat([Buffer.from([0x7a]), lengthOf(inner), inner]),
      Buffer.alloc(0),
    )
    const bytes = Buffer.concat([Buffer.from(`0a09${annHex}1005`, 'hex'), nested])
    expect(syncRequest.decode(bytes)).toMatchObject({ xid: { uid: ann.num }, key: 5 })
  })
})

function lengthOf({ length }: Buffer): Buffer {
  const groups: number[] = []
  let rest = length
  for (; rest > 127; rest >>= 7) groups.push((rest & 127) | 128)
  return Buffer.from([...groups, rest])
}
