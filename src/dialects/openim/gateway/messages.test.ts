import { describe, expect, test } from 'bun:test'
import { PbCoder } from '@openim/protocol'
import fc from 'fast-check'
import { isCoreError } from '../../../core/errors.ts'
import {
  conversationsReq,
  delUserPushTokenReq,
  getActiveConversationsReq,
  getMaxSeqReq,
  msgData,
  pushMessages,
  setAppBackgroundReq,
  subUserOnlineStatus,
  subUserOnlineStatusTips,
} from './messages.ts'

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const ids = fc.array(fc.stringMatching(/^[\w\u4e00-\u4e20]{0,16}$/), { maxLength: 20 })
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

/** The vendor's own coder is the judge, both ways. */
describe('agrees with @openim/protocol', () => {
  test('SubUserOnlineStatus', () => {
    fc.assert(
      fc.property(ids, ids, (subscribeUserID, unsubscribeUserID) => {
        const value = { subscribeUserID, unsubscribeUserID }
        const theirs = PbCoder.SubUserOnlineStatus.encode(value).finish()
        expect(Buffer.from(subUserOnlineStatus.encode(value))).toEqual(Buffer.from(theirs))
        expect(subUserOnlineStatus.decode(theirs)).toEqual(value)
      }),
    )
  })

  test('SubUserOnlineStatusTips', () => {
    const tips = fc.array(fc.record({ userID: fc.stringMatching(/^\w{0,9}$/), onlinePlatformIDs: fc.array(int32) }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(tips, (subscribers) => {
        const ours = subUserOnlineStatusTips.encode({ subscribers })
        expect(PbCoder.SubUserOnlineStatusTips.decode(ours)).toEqual({ subscribers })
        expect(subUserOnlineStatusTips.decode(ours)).toEqual({ subscribers })
      }),
    )
  })

  test('PushMessages', () => {
    const content = Buffer.from('{"detail":"{}"}')
    const Msgs = [
      { ...msgData.zero(), sendID: 'u1', sessionType: 1, contentType: 1303, content, sendTime: 1_700_000_000_000 },
    ]
    const ours = pushMessages.encode({
      notificationMsgs: [{ key: 'n_u1_u1', value: { Msgs, isEnd: true, endSeq: 7 } }],
    })
    const theirs = PbCoder.PushMessages.decode(ours)
    expect(theirs.notificationMsgs.n_u1_u1?.isEnd).toBe(true)
    expect(pushMessages.decode(ours).notificationMsgs[0]?.value.endSeq).toBe(7) // theirs does not know it
    const message = theirs.notificationMsgs.n_u1_u1?.Msgs[0]
    expect(message).toMatchObject({ sendID: 'u1', contentType: 1303, sendTime: 1_700_000_000_000 })
    expect(Buffer.from(message?.content ?? [])).toEqual(content)
  })
})

describe('requests', () => {
  test('as the JS client writes them', () => {
    expect(getMaxSeqReq.decode(hex('0a027531'))).toEqual({ userID: 'u1' })
    expect(getActiveConversationsReq.decode(hex('0a0275311014'))).toEqual({ ownerUserID: 'u1', count: 20 })
    expect(setAppBackgroundReq.decode(hex('0a0275311001'))).toEqual({ userID: 'u1', isBackground: true })
    expect(delUserPushTokenReq.decode(hex('0a0275311005'))).toEqual({ userID: 'u1', platformID: 5 })
  })

  test('empty is all zeros; unknown fields of every type are passed over', () => {
    expect(conversationsReq.decode(hex(''))).toEqual({ userID: '', conversationIDs: [] })
    const unknown = '7800' + '7a03616263' + '790102030405060708' + '7d01020304'
    expect(conversationsReq.decode(hex(`${unknown}0a027531`)).userID).toBe('u1')
  })

  test('a negative int32 takes ten bytes and comes back', () => {
    const bytes = delUserPushTokenReq.encode({ platformID: -1 })
    expect(Buffer.from(bytes).toString('hex')).toBe('10ffffffffffffffffff01')
    expect(delUserPushTokenReq.decode(bytes).platformID).toBe(-1)
  })

  const refused: [string, () => unknown][] = [
    ['cut in a length', () => getMaxSeqReq.decode(hex('0a'))],
    ['cut in a text', () => getMaxSeqReq.decode(hex('0a0575'))],
    ['a length of 2^63', () => getMaxSeqReq.decode(hex('0a808080808080808080017531'))],
    ['a number of eleven bytes', () => delUserPushTokenReq.decode(hex('10ffffffffffffffffffff01'))],
    ['field number 0', () => getMaxSeqReq.decode(hex('0000'))],
    ['a group', () => getMaxSeqReq.decode(hex('7b7c'))],
    ['a number where a text belongs', () => getMaxSeqReq.decode(hex('0801'))],
    ['bad UTF-8', () => getMaxSeqReq.decode(hex('0a01ff'))],
    ['U+0000', () => getMaxSeqReq.decode(hex('0a0100'))],
    ['an id of 65', () => getMaxSeqReq.decode(getMaxSeqReq.encode({ userID: 'a'.repeat(65) }))],
    ['2^60', () => getActiveConversationsReq.decode(hex(`10${'80'.repeat(8)}10`))],
    ['3,001 ids', () => subUserOnlineStatus.decode(hex('0a00'.repeat(3_001)))],
    ['65 packed platforms', () => subUserOnlineStatusTips.decode(hex(`0a431241${'01'.repeat(65)}`))],
  ]
  test.each(refused)('%s is malformed', (_, run) => {
    expect(run).toThrow(expect.objectContaining({ code: 'request.malformed' }))
  })

  test('3,000 ids of 64 characters fit', () => {
    const subscribeUserID = Array.from({ length: 3_000 }, (_, i) => String(i).padStart(64, '名'))
    expect(subUserOnlineStatus.decode(subUserOnlineStatus.encode({ subscribeUserID })).subscribeUserID).toEqual(
      subscribeUserID,
    )
  })

  test('garbage is read or malformed, never anything else', () => {
    const all = [conversationsReq, subUserOnlineStatus, subUserOnlineStatusTips, pushMessages, setAppBackgroundReq]
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...all), (bytes, type) => {
        try {
          type.decode(bytes)
        } catch (error) {
          expect(isCoreError(error, 'request.malformed')).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
