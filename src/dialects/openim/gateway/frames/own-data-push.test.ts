import { expect, test } from 'bun:test'
import { PbCoder } from '@openim/protocol'
import { TestClock } from '../../../../../test/kit/clock.ts'
import { systemIds } from '../../../../core/ids.ts'
import type { ServerFrame } from '../codec/frame.ts'
import { notificationPush } from './own-data-push.ts'

const clock = new TestClock(1_700_000_000_000)
const messageIn = (frame: ServerFrame) =>
  PbCoder.PushMessages.decode(frame.data ?? new Uint8Array()).notificationMsgs.n_u1_u1?.Msgs[0]

test('a profile change is a 1303 in the conversation with oneself', () => {
  const frame = notificationPush('profileChanged', 'u1', clock, systemIds)
  expect(frame).toMatchObject({ reqIdentifier: 2001, msgIncr: '', errCode: 0 })
  expect(frame.operationID).not.toBe('')
  const message = messageIn(frame)
  expect(message).toMatchObject({ sendID: 'u1', recvID: 'u1', sessionType: 1, msgFrom: 200, contentType: 1303 })
  expect(message?.sendTime).toBe(1_700_000_000_000)
  expect(message?.clientMsgID).toMatch(/^[0-9a-f]{32}$/)
  expect(Buffer.from(message?.content ?? []).toString()).toBe('{"detail":"{\\"userID\\":\\"u1\\"}"}')
})

test.each([
  ['commandAdded', 1305],
  ['commandDeleted', 1306],
  ['commandUpdated', 1307],
] as const)('%s is a %i and names both sides', (kind, contentType) => {
  const message = messageIn(notificationPush(kind, 'u1', clock, systemIds))
  expect(message?.contentType).toBe(contentType)
  const { detail } = JSON.parse(Buffer.from(message?.content ?? []).toString())
  expect(JSON.parse(detail)).toEqual({ fromUserID: 'u1', toUserID: 'u1' })
})
