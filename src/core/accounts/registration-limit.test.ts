import { beforeEach, expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import { CoreError, isCoreError } from '../errors.ts'
import { RegistrationLimit, registrationLimitBounds } from './registration-limit.ts'

let clock: TestClock
let limit: RegistrationLimit
beforeEach(() => {
  clock = new TestClock()
  limit = new RegistrationLimit(clock, 2)
})

const register = (address: string, by = limit): Promise<string> =>
  by
    .counted(address, async () => 'registered')
    .catch((error: unknown) => (isCoreError(error, 'request.rate_limited') ? 'limited' : 'other'))

test('an address registers as often as the limit says, in ten minutes', async () => {
  const outcomes = [await register('192.0.2.1'), await register('192.0.2.1'), await register('192.0.2.1')]
  expect(outcomes).toEqual(['registered', 'registered', 'limited'])
  clock.advance(registrationLimitBounds.windowMs - 1)
  expect(await register('192.0.2.1')).toBe('limited')
  clock.advance(1)
  expect(await register('192.0.2.1')).toBe('registered')
})
test('those at once count together', async () => {
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => register('192.0.2.1')))
  expect(outcomes).toEqual(['registered', 'registered', 'limited', 'limited', 'limited'])
})
test.each([
  ['192.0.2.1', '::ffff:192.0.2.1', 'limited'],
  ['2001:db8::1', '2001:db8::2', 'limited'],
  ['2001:db8::1', '2001:db8:0:1::1', 'registered'],
  ['192.0.2.1', '192.0.2.2', 'registered'],
])('after those of %s one of %s is %s', async (first, second, outcome) => {
  await register(first)
  await register(first)
  expect(await register(second)).toBe(outcome)
})
test('what is refused before its password is hashed is not counted', async () => {
  const busy = () => limit.counted('192.0.2.1', () => Promise.reject(new CoreError('server.busy')))
  for (let i = 0; i < 3; i++) expect(isCoreError(await busy().catch((error) => error), 'server.busy')).toBe(true)
  expect(await register('192.0.2.1')).toBe('registered')
})
test('0 is no limit', async () => {
  const none = new RegistrationLimit(clock, 0)
  for (let i = 0; i < 9; i++) expect(await register('192.0.2.1', none)).toBe('registered')
})
