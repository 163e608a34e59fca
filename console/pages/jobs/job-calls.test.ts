import { describe, expect, test } from 'bun:test'
import { bodyOf, emptyDraft, startCall, typedFor } from './job-calls.ts'

describe('the request of a job', () => {
  test('names users, and only the fields that its action has', () => {
    const draft = { ...emptyDraft, by: 'users', users: ['ann', 'bob'], reason: 'spam', dialect: 'openim' } as const
    expect(bodyOf({ ...draft, kind: 'users.ban' })).toEqual({
      kind: 'users.ban',
      select: { users: ['ann', 'bob'] },
      reason: 'spam',
    })
    expect(bodyOf({ ...draft, kind: 'users.kick' })).toEqual({
      kind: 'users.kick',
      select: { users: ['ann', 'bob'] },
      dialect: 'openim',
    })
  })

  test('is none without a user or a condition', () => {
    expect(bodyOf({ ...emptyDraft, kind: 'users.destroy' })).toBeUndefined()
    expect(bodyOf({ ...emptyDraft, by: 'users' })).toBeUndefined()
    expect(bodyOf({ ...emptyDraft, filter: { ...emptyDraft.filter, uidPrefix: 'demo-' } })).toEqual({
      kind: 'users.kick',
      select: { uidPrefix: 'demo-' },
    })
  })

  test('of sessions that were not seen needs neither', () => {
    expect(bodyOf({ ...emptyDraft, kind: 'sessions.end' })).toEqual({
      kind: 'sessions.end',
      select: { unseenForDays: 90, keepNewest: 1 },
    })
  })

  test('is what the command shows', () => {
    const body = { kind: 'users.unban' as const, select: { users: ['ann'] } }
    expect(startCall(body)).toMatchObject({ method: 'POST', path: '/v1/jobs', body })
  })
})

test('the number must be typed for more than 50 users, and to destroy', () => {
  const of = (users: number) => ({ users, complete: true })
  expect(typedFor('users.ban', of(50))).toBeUndefined()
  expect(typedFor('users.ban', of(51))).toBe('51')
  expect(typedFor('users.destroy', of(1))).toBe('1')
})
