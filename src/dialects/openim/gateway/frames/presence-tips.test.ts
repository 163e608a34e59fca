import { describe, expect, test } from 'bun:test'
import { PbCoder } from '@openim/protocol'
import { subUserOnlineStatus } from '../messages.ts'
import { decodeSubscription, onlineStatusOf, presencePush, statusesOf, subscriptionReplyData } from './presence-tips.ts'

test('platforms are numbers, each once, ascending', () => {
  expect(onlineStatusOf('u1', ['web', 'ios', 'harmony-pc', 'web', 'harmony'])).toEqual({
    userId: 'u1',
    platformIds: [1, 5, 11],
  })
  expect(onlineStatusOf('u1', []).platformIds).toEqual([])
})

test('a subscription names each id once; an id in both lists stays subscribed', () => {
  const data = subUserOnlineStatus.encode({ subscribeUserID: ['a', 'b', 'a'], unsubscribeUserID: ['b', 'c', 'c'] })
  expect(decodeSubscription(data)).toEqual({ subscribe: ['a', 'b'], unsubscribe: ['c'] })
  expect(decodeSubscription(new Uint8Array())).toEqual({ subscribe: [], unsubscribe: [] })
})

test('there is a status for every id asked for, offline without a state', () => {
  const states = [{ app: 'default', uid: 'b', platforms: ['ios'] }] as const
  expect(statusesOf(['a', 'b'], states)).toEqual([
    { userId: 'a', platformIds: [] },
    { userId: 'b', platformIds: [1] },
  ])
})

describe('replies', () => {
  test('have every subscribed user, offline ones too', () => {
    const data = subscriptionReplyData([onlineStatusOf('a', ['web']), onlineStatusOf('b', [])], 'json')
    expect(PbCoder.SubUserOnlineStatusTips.decode(data).subscribers).toEqual([
      { userID: 'a', onlinePlatformIDs: [5] },
      { userID: 'b', onlinePlatformIDs: [] },
    ])
  })

  test('an unsubscription alone is never empty in JSON', () => {
    const data = subscriptionReplyData([], 'json')
    expect(Buffer.from(data).toString('base64')).toBe('eAA=')
    expect(PbCoder.SubUserOnlineStatusTips.decode(data).subscribers).toEqual([])
    expect(subscriptionReplyData([], 'gob').length).toBe(0)
  })
})

test('a push has one entry, the whole list and no msgIncr', () => {
  const frame = presencePush(onlineStatusOf('u1', ['ios', 'web']), 'op1')
  expect(frame).toMatchObject({ reqIdentifier: 2005, msgIncr: '', operationID: 'op1', errCode: 0 })
  expect(PbCoder.SubUserOnlineStatusTips.decode(frame.data ?? new Uint8Array()).subscribers).toEqual([
    { userID: 'u1', onlinePlatformIDs: [1, 5] },
  ])
})
