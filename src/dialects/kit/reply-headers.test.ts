import { expect, test } from 'bun:test'
import { CoreError, type ErrorCode, errorDescriptions } from '../../core/errors.ts'
import { closeReasons, isCloseReason } from '../../core/presence/connection.ts'
import { CredentialEnd, endedError } from '../../core/sessions/credential-end.ts'
import { reasonCharsMax, reasonOf, requestIds } from './reply-headers.ts'

const codes = Object.keys(errorDescriptions) as ErrorCode[]
const ends = ['expired' as const, ...Object.keys(closeReasons).filter(isCloseReason)]

test('every cause has one sentence, short, in printable ASCII, without the text of the caller', () => {
  const texts = [
    ...codes.map((code) => reasonOf(new CoreError(code, 'text of the caller \r\n'))),
    ...ends.map((reason) => reasonOf(endedError('token.ended', new CredentialEnd(reason)))),
  ]
  expect(new Set(texts).size).toBe(codes.length + ends.length)
  for (const text of texts) {
    expect(text).toMatch(/^[a-z._]+: [ -~]+$/)
    expect(text.length).toBeLessThanOrEqual(reasonCharsMax)
    expect(text).not.toContain('text of the caller')
  }
})

test('ids of two nodes, two runs and two requests differ', () => {
  const [one, same, later, other] = [requestIds(1, 5), requestIds(1, 5), requestIds(1, 6), requestIds(2, 5)]
  expect(one()).toBe(same())
  expect(new Set([one(), one(), later(), other()]).size).toBe(4)
})
