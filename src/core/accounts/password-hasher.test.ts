import { describe, expect, test } from 'bun:test'
import { isCoreError } from '../errors.ts'
import { PasswordHasher, passwordHashingBounds } from './password-hasher.ts'

const memoryKiB = 1024
const hasher = new PasswordHasher(memoryKiB)

describe('a hash', () => {
  test('says how it was made, and is another each time', async () => {
    const [one, other] = await Promise.all([hasher.hash('secret 1'), hasher.hash('secret 1')])
    expect(one).toStartWith(`$argon2id$v=19$m=${memoryKiB},t=${passwordHashingBounds.passes},p=1$`)
    expect(one).not.toBe(other)
    expect(one).not.toContain('secret')
  })

  test.each(['secret 1', '密码 ☃', ' ', 'x'.repeat(128)])('fits the password it was made of: %j', async (password) => {
    const hash = await hasher.hash(password)
    expect(await hasher.verify(password, hash)).toBe(true)
    expect(await hasher.verify(`${password}.`, hash)).toBe(false)
  })

  test('of another cost fits as well', async () => {
    const before = await new PasswordHasher(2 * memoryKiB).hash('secret 1')
    expect(await hasher.verify('secret 1', before)).toBe(true)
  })

  test.each([
    ['no hash', undefined],
    ['an empty text', ''],
    ['a text of another kind', 'plain'],
    ['half a hash', '$argon2id$v=19$m=1024'],
    ['a hash of another kind, broken', '$2b$10$abc'],
  ])('that is %s fits nothing', async (_, hash) => {
    expect(await hasher.verify('secret 1', hash)).toBe(false)
  })

  test('fits no empty password', async () => {
    expect(await hasher.verify('', await hasher.hash('secret 1'))).toBe(false)
    expect(await hasher.verify('', undefined)).toBe(false)
  })
})

describe('the queue', () => {
  const room = passwordHashingBounds.atOnceMax + passwordHashingBounds.waitingMax

  test('is full at its bound, says so, and empties', async () => {
    const busy = new PasswordHasher(memoryKiB)
    const all = Array.from({ length: room + 3 }, () => busy.hash('x'))
    expect(busy.load).toBe(room)
    const settled = await Promise.allSettled(all)
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused.map((reason) => isCoreError(reason, 'server.busy'))).toEqual([true, true, true])
    expect(busy.load).toBe(0)
    expect(await busy.hash('x')).toStartWith('$argon2id$')
  })

  test('takes turns, and one that fails gives its turn away', async () => {
    const busy = new PasswordHasher(memoryKiB)
    const done: string[] = []
    const work = ['', 'a', 'b', 'c', 'd', 'e'].map((password) =>
      busy.hash(password).then(
        () => done.push(password),
        () => done.push('failed'),
      ),
    )
    await Promise.all(work)
    expect(done.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'failed'])
    expect(busy.load).toBe(0)
  })
})

test('an unknown account takes as long: a hash is computed', async () => {
  const counting = new PasswordHasher(memoryKiB)
  const asked = counting.verify('secret 1', undefined)
  expect(counting.load).toBe(1)
  expect(await asked).toBe(false)
})
