import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { isCoreError } from '../../../../core/errors.ts'
import { type ClientFrame, errorReply, kickedFrame, okReply } from './frame.ts'
import { decodeGobRequest, encodeGobReply } from './gob.ts'
import { gobBytes, gobInt, gobUint } from './gob-wire.ts'

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

/** Made by Go 1.19: request 1001, SendID u1, OperationID op1, MsgIncr u1_1, Data 0a027531. */
const vector = hex(
  '66ff810301010c47656e6572616c577352657101ff82000106010d5265714964656e7469666965720104000105546f6b656e010c0001065365' +
    '6e644944010c00010b4f7065726174696f6e4944010c0001074d7367496e6372010c00010444617461010a0000001cff8201fe07d202027531' +
    '01036f7031010475315f3101040a02753100',
)
const request: ClientFrame = {
  reqIdentifier: 1001,
  token: '',
  sendID: 'u1',
  operationID: 'op1',
  msgIncr: 'u1_1',
  data: hex('0a027531'),
}
const replyDefinition =
  '60ff83030101045265737001ff84000106010d5265714964656e74696669657201040001074d7367496e6372010c00010b4f7065726174696f6e' +
  '4944010c000107457272436f646501040001064572724d7367010c00010444617461010a000000'

const concat = (...parts: (number[] | Uint8Array)[]) => Buffer.concat(parts.map((part) => Uint8Array.from(part)))
const message = (body: Uint8Array) => concat(...gobBytes(body))
const text = (value: string) => concat(...gobBytes(Buffer.from(value)))
const definition = (id: number, fields: [string, number][]) =>
  message(
    concat(
      gobInt(-id),
      [3, 1, 1, ...text('T'), 1],
      gobInt(id),
      [0, 1],
      gobUint(fields.length),
      ...fields.map(([name, type]) => concat([1], text(name), [1], gobInt(type), [0])),
      [0, 0],
    ),
  )
const value = (id: number, ...body: (number[] | Uint8Array)[]) => message(concat(gobInt(id), ...body, [0]))

describe('requests', () => {
  test('as Go writes them', () => {
    expect(decodeGobRequest(vector)).toEqual(request)
  })

  test('by name: another order, another type id, surplus fields of every built-in type', () => {
    const fields: [string, number][] = [
      ['Data', 5],
      ['Bool', 1],
      ['Uint', 3],
      ['Float', 4],
      ['Complex', 7],
      ['Note', 6],
      ['SendID', 6],
      ['ReqIdentifier', 2],
    ]
    const float = [0xfe, 0xf0, 0x3f]
    const body = [[1], text('x'), [1, 1], [1, 9], [1], float, [1], float, float, [1], text('hi'), [1], text('u1'), [1]]
    const bytes = concat(definition(70, fields), value(70, ...body, gobInt(2004)))
    expect(decodeGobRequest(bytes)).toEqual({
      ...{ reqIdentifier: 2004, sendID: 'u1', data: Uint8Array.from(Buffer.from('x')) },
      ...{ token: '', operationID: '', msgIncr: '' },
    })
  })

  test('fields left out are zero', () => {
    expect(decodeGobRequest(concat(definition(65, [['SendID', 6]]), value(65)))).toEqual({
      ...{ reqIdentifier: 0, token: '', sendID: '', operationID: '', msgIncr: '', data: new Uint8Array() },
    })
  })

  const one = definition(65, [['SendID', 6]])
  const refused: [string, Uint8Array][] = [
    ['nothing', hex('')],
    ['a value alone', value(65)],
    ['a definition alone', one],
    ['definitions without end', concat(...Array.from({ length: 9 }, (_, i) => definition(65 + i, [['SendID', 6]])))],
    ['two values', concat(one, value(65), value(65))],
    ['a value and a byte', concat(one, message(concat(gobInt(65), [0, 0])))],
    ['a field that is not defined', concat(one, value(65, [2], text('u1')))],
    ['SendID a number', concat(definition(65, [['SendID', 2]]), value(65, [1, 4]))],
    ['a field of a defined type', concat(definition(65, [['Other', 66]]), value(65, [1, 4]))],
    ['a definition of a slice', message(concat(gobInt(-65), [2, 1, 0, 0]))],
    ['33 fields', definition(65, Array(33).fill(['SendID', 6]))],
    ['a length of 2^63', concat([0xf8, 0x7f, 255, 255, 255, 255, 255, 255, 255])],
    ['a length of nine bytes', concat([0xf7, 1, 1, 1, 1, 1, 1, 1, 1, 1])],
    ['bad UTF-8', concat(one, value(65, [1, 1, 0xff]))],
    ['U+0000', concat(one, value(65, [1, 1, 0]))],
    ['cut short', vector.subarray(0, -1)],
  ]
  test.each(refused)('%s is malformed', (_, bytes) => {
    expect(() => decodeGobRequest(bytes)).toThrow(expect.objectContaining({ code: 'request.malformed' }))
  })

  const survives = (bytes: Uint8Array) => {
    try {
      decodeGobRequest(bytes)
    } catch (error) {
      expect(isCoreError(error, 'request.malformed')).toBe(true)
    }
  }

  test('garbage is read or malformed, never anything else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), survives), { numRuns: 2_000 })
  })

  test('a damaged request is read or malformed, never anything else', () => {
    const damage = fc.array(fc.tuple(fc.nat(vector.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = Uint8Array.from(vector)
        for (const [at, byte] of changes) bytes[at] = byte
        survives(bytes)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('replies', () => {
  const cases: [string, Uint8Array, string][] = [
    ['ok', encodeGobReply(okReply(request, hex('0a027531'))), '18ff8401fe07d2010475315f3101036f703103040a02753100'],
    ['kick', encodeGobReply(kickedFrame), '07ff8401fe0fa400'],
    [
      'error 1004',
      encodeGobReply(errorReply(request, { errCode: 1004, errMsg: 'RecordNotFoundError' })),
      '2bff8401fe07d2010475315f3101036f703101fe07d801135265636f72644e6f74466f756e644572726f7200',
    ],
  ]
  test.each(cases)('%s as Go writes it', (_, bytes, expected) => {
    expect(Buffer.from(bytes).toString('hex')).toBe(replyDefinition + expected)
  })

  test('a long one has a long length', () => {
    const bytes = encodeGobReply(okReply(request, new Uint8Array(70_000)))
    expect(bytes.length).toBe(97 + 4 + 2 + 1 + 3 + 1 + 5 + 1 + 4 + 1 + 4 + 70_000 + 1)
  })
})

test('numbers as Go writes them', () => {
  const asHex = (bytes: number[]) => Buffer.from(bytes).toString('hex')
  expect([0, 1, 127, 128, 255, 256, 65_536].map((n) => asHex(gobUint(n)))).toEqual([
    '00',
    '01',
    '7f',
    'ff80',
    'ffff',
    'fe0100',
    'fd010000',
  ])
  expect([0, -1, 1, -65, 1001].map((n) => asHex(gobInt(n)))).toEqual(['00', '01', '02', 'ff81', 'fe07d2'])
})
