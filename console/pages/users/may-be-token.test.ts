import { expect, test } from 'bun:test'
import { mayBeToken } from './may-be-token.ts'

test.each([
  'token:anything',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJVc2VySUQiOiJhbm4ifQ.c2ln',
  'A'.repeat(43),
  `${'Ab+/'.repeat(20)}==`,
])('%s stays out of the address', (text) => {
  expect(mayBeToken(text)).toBe(true)
})

test.each(['ann', '13800000000', 'a@example.com', 'Ann of Wuhan', 'uid:ann', '5a4b3c2d1e0f5a4b3c2d1e0f5a4b3c2d'])(
  '%s is a name',
  (text) => {
    expect(mayBeToken(text)).toBe(false)
  },
)
