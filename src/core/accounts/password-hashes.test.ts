import { describe, expect, test } from 'bun:test'
import { createHash } from 'node:crypto'
import { isCurrentHash, matchesHash, passwordHashBounds, passwordHashProblem } from './password-hashes.ts'

const md5 = (text: string, encoding: 'hex' | 'base64' = 'hex') => createHash('md5').update(text).digest(encoding)
const password = '密码 secret 1'
const salt = 'a:b+'

const forms: [name: string, hash: string][] = [
  ['md5 in hex', `md5:${md5(password)}`],
  ['md5 in upper-case hex', `md5:${md5(password).toUpperCase()}`],
  ['md5 in base64', `md5:${md5(password, 'base64')}`],
  ['md5 with the salt behind', `md5(password+salt):${md5(password + salt)}:${salt}`],
  ['md5 with the salt in front', `md5(salt+password):${md5(salt + password, 'base64')}:${salt}`],
  ['md5 of md5 and salt', `md5(md5(password)+salt):${md5(md5(password) + salt)}:${salt}`],
  ['bcrypt', await Bun.password.hash(password, { algorithm: 'bcrypt', cost: 4 })],
  ['bcrypt of PHP', (await Bun.password.hash(password, { algorithm: 'bcrypt', cost: 4 })).replace('$2b$', '$2y$')],
  ['argon2i', await Bun.password.hash(password, { algorithm: 'argon2i', memoryCost: 64, timeCost: 1 })],
  ['argon2id', await Bun.password.hash(password, { algorithm: 'argon2id', memoryCost: 64, timeCost: 1 })],
]

describe.each(forms)('a hash of %s', (name, hash) => {
  test('is accepted and fits its password only', async () => {
    expect(passwordHashProblem(hash)).toBeUndefined()
    expect(await matchesHash(password, hash)).toBe(true)
    for (const other of [`${password}.`, password.slice(1), '', salt])
      expect(await matchesHash(other, hash)).toBe(false)
  })
  test('is current when it is of argon2id', () => expect(isCurrentHash(hash)).toBe(name === 'argon2id'))
})

test('a long password fits its bcrypt hash of another implementation, which reads 72 bytes', async () => {
  const long = 'x'.repeat(100)
  const hash = await Bun.password.hash(long.slice(0, 72), { algorithm: 'bcrypt', cost: 4 })
  expect(await matchesHash(long, hash)).toBe(true)
  expect(await matchesHash('x'.repeat(71), hash)).toBe(false)
})

test.each([
  ['', 'is not a hash'],
  [password, 'is not a hash'],
  [md5(password), 'is not a hash'],
  ['md5:abc', 'is not a hash'],
  [`md5:${md5(password)}:salt`, 'is not a hash'],
  [`md5(password+salt):${md5(password)}`, 'is not a hash'],
  [`md5(password*salt):${md5(password)}:s`, 'is not a hash'],
  [`sha1:${md5(password)}`, 'is not a hash'],
  ['$2b$10$abc', 'is not a hash'],
  [`$2b$31$${'a'.repeat(53)}`, 'has a cost outside 4 to 14'],
  ['$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHQ', 'costs more than'],
  ['$argon2id$v=19$m=64,t=1,p=99$c29tZXNhbHQ$c29tZXNhbHQ', 'costs more than'],
  [`md5(password+salt):${md5('')}:${'s'.repeat(passwordHashBounds.charsMax)}`, 'is longer than'],
])('%j is refused: it %s', async (text, problem) => {
  expect(passwordHashProblem(text)).toStartWith(problem)
})
