import { describe, expect, test } from 'bun:test'
import { PasswordHasher, passwordPasses } from './password-hasher.ts'

const memoryKiB = 1024
const address = '192.0.2.1'
const hasher = new PasswordHasher(memoryKiB)

describe('a hash', () => {
  test('says how it was made, and is another each time', async () => {
    const [one, other] = await Promise.all([
      hasher.hash('secret 1', { by: 'server' }),
      hasher.hash('secret 1', { by: 'server' }),
    ])
    expect(one).toStartWith(`$argon2id$v=19$m=${memoryKiB},t=${passwordPasses},p=1$`)
    expect(one).not.toBe(other)
    expect(one).not.toContain('secret')
  })

  test.each(['secret 1', '密码 ☃', ' ', 'x'.repeat(128)])('fits the password it was made of: %j', async (password) => {
    const hash = await hasher.hash(password, { by: 'server' })
    expect(await hasher.verify(password, hash, address)).toBe(true)
    expect(await hasher.verify(`${password}.`, hash, address)).toBe(false)
  })

  test('of another cost fits as well', async () => {
    const before = await new PasswordHasher(2 * memoryKiB).hash('secret 1', { by: 'server' })
    expect(await hasher.verify('secret 1', before, address)).toBe(true)
  })

  test.each([
    ['no hash', undefined],
    ['an empty text', ''],
    ['a text of another kind', 'plain'],
    ['half a hash', '$argon2id$v=19$m=1024'],
    ['a hash of another kind, broken', '$2b$10$abc'],
  ])('that is %s fits nothing', async (_, hash) => {
    expect(await hasher.verify('secret 1', hash, address)).toBe(false)
  })

  test('fits no empty password', async () => {
    expect(await hasher.verify('', await hasher.hash('secret 1', { by: 'server' }), address)).toBe(false)
    expect(await hasher.verify('', undefined, address)).toBe(false)
  })
})

test('an unknown account takes as long: a hash is computed', async () => {
  const counting = new PasswordHasher(memoryKiB)
  const asked = counting.verify('secret 1', undefined, address)
  expect(counting.load).toBe(1)
  expect(await asked).toBe(false)
})
