import { expect, test } from 'bun:test'
import { keyFolder } from './fold-keys.ts'

const fold = keyFolder(['userID', 'userIDs', 'ex'])

test('what fits is returned as it is', () => {
  const fitting = { userID: 'u1', userIDs: [], surplus: null }
  expect(fold(fitting)).toBe(fitting)
})

test('keys match whatever their case, the last spelling wins', () => {
  expect(fold({ USERID: 'u1', useriDS: ['a'], surplus: 1 })).toEqual({ userID: 'u1', userIDs: ['a'] })
  expect(fold({ userID: 'u1', UserID: 'u2' })).toEqual({ userID: 'u2' })
  expect(fold({ UserID: 'u2', userID: 'u1' })).toEqual({ userID: 'u1' })
})

test('null is treated as absent', () => {
  expect(fold({ userID: null })).toEqual({})
  expect(fold({ userID: 'u1', USERID: null })).toEqual({ userID: 'u1' })
})

test('names of Object.prototype members are ordinary keys', () => {
  expect(fold(JSON.parse('{"__proto__":{"userID":"x"},"constructor":1,"USERID":"u1"}'))).toEqual({ userID: 'u1' })
})

test('what is not an object is left to the schema', () => {
  for (const value of [undefined, null, 1, 'text', true]) expect(fold(value)).toBe(value)
  expect(fold(['userID'])).toEqual(['userID'])
})
