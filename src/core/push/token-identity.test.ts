import { describe, expect, test } from 'bun:test'
import { pushTokenIdentity } from './token-identity.ts'

const keys = { p256dh: 'p', auth: 'a' }
const endpoint = 'https://push.example/ann'

describe('T8: push tokens that are the same one', () => {
  test.each([
    ['white space around a text', ' a token\r\n', 'a token'],
    ['a subscription, by its endpoint', JSON.stringify({ endpoint, keys }), endpoint],
    ['another order of keys', JSON.stringify({ keys, expirationTime: null, endpoint }), endpoint],
    [
      'spaces inside and around the JSON',
      ` ${JSON.stringify({ endpoint: ` ${endpoint} `, keys }, null, 2)}\n`,
      endpoint,
    ],
  ])('%s', (_, token, identity) => {
    expect(pushTokenIdentity(token)).toBe(identity)
  })
})

test.each(['', 'a b', 'A token', '{', '{}', '{"endpoint":7}', '{"endpoint":" "}', '[1]', 'null', '"text"'])(
  'any other text is itself: %p',
  (token) => expect(pushTokenIdentity(token)).toBe(token),
)
