import { describe, expect, test } from 'bun:test'
import { createKey, type Key, rotateKey, stateOf } from './key-calls.ts'

const key: Key = { id: 'a', label: '', scope: 'viewer', createdAt: 1 }

describe('the state of a key', () => {
  test.each([
    [{}, 'valid'],
    [{ expiresAt: 11 }, 'valid'],
    [{ expiresAt: 10 }, 'expired'],
    [{ revokedAt: 5 }, 'revoked'],
    [{ revokedAt: 5, expiresAt: 3 }, 'revoked'],
  ] as const)('%j', (fields, state) => {
    expect(stateOf({ ...key, ...fields }, 10)).toBe(state)
  })
})
describe('a key as commands', () => {
  test('is created with what was written, and without an empty label in the command line', () => {
    expect(createKey({ label: '', scope: 'operator', expiresAt: undefined })).toMatchObject({
      ...{ method: 'POST', path: '/v1/keys', body: { label: '', scope: 'operator' } },
      cli: 'key create --scope operator',
    })
    expect(createKey({ label: 'my backend', scope: 'viewer', expiresAt: 0 }).cli).toBe(
      "key create 'my backend' --scope viewer --expires 1970-01-01T00:00:00.000Z",
    )
  })
  test('is rotated at once, or with an overlap', () => {
    expect(rotateKey('a', 'now')).toMatchObject({ body: { overlapMs: 0 }, cli: 'key rotate a --now' })
    expect(rotateKey('a', 'day')).toMatchObject({ body: { overlapMs: 86_400_000 }, cli: 'key rotate a --until 24h' })
  })
})
