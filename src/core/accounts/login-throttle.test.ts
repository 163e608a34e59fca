import { describe, expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import { isCoreError } from '../errors.ts'
import { type Attempt, LoginThrottle, throttleBounds } from './login-throttle.ts'

const failuresMax = 3
const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  account: 'ann',
  address: '10.0.0.1',
  knownPlace: undefined,
  ...more,
})

function given(max = failuresMax) {
  const clock = new TestClock()
  const throttle = new LoginThrottle(clock, max)
  const isThrottled = (one: Attempt): boolean => {
    try {
      throttle.check(one)
      return false
    } catch (error) {
      return isCoreError(error, 'login.throttled')
    }
  }
  const fail = (times: number, one: Attempt) => {
    for (let i = 0; i < times; i++) throttle.failed(one)
  }
  return { clock, throttle, isThrottled, fail }
}

describe('an account', () => {
  test('may fail so often, and no more until five minutes after the first failure', () => {
    const { clock, isThrottled, fail } = given()
    fail(1, attempt())
    clock.advance(throttleBounds.windowMs - 1)
    fail(1, attempt())
    expect(isThrottled(attempt())).toBe(false)
    fail(1, attempt())
    expect(isThrottled(attempt())).toBe(true)
    clock.advance(1)
    expect(isThrottled(attempt())).toBe(false)
  })

  test('fails from every address together', () => {
    const { isThrottled, fail } = given()
    for (const last of [1, 2, 3]) fail(1, attempt({ address: `10.0.0.${last}` }))
    expect(isThrottled(attempt({ address: '10.0.0.4' }))).toBe(true)
    expect(isThrottled(attempt({ account: 'bob', address: '10.0.0.4' }))).toBe(false)
  })

  test('is not locked to its owner by strangers, nor to others by its owner', () => {
    const { isThrottled, fail } = given()
    const owner = attempt({ knownPlace: 'phone' })
    fail(failuresMax, attempt())
    expect(isThrottled(owner)).toBe(false)
    fail(failuresMax - 1, owner)
    expect(isThrottled(owner)).toBe(false)
    fail(1, owner)
    expect(isThrottled(owner)).toBe(true)
    expect(isThrottled(attempt({ knownPlace: 'desk' }))).toBe(false)
    expect(isThrottled(attempt({ account: 'bob', knownPlace: 'phone' }))).toBe(false)
  })
})

describe('an address', () => {
  test('may fail ten times as often, at whatever accounts', () => {
    const { isThrottled, fail } = given()
    const many = failuresMax * throttleBounds.addressFactor
    for (let i = 0; i < many - 1; i++) fail(1, attempt({ account: `u${i}` }))
    expect(isThrottled(attempt({ account: 'next' }))).toBe(false)
    fail(1, attempt({ account: 'last' }))
    expect(isThrottled(attempt({ account: 'next' }))).toBe(true)
    expect(isThrottled(attempt({ account: 'next', address: '10.0.0.2' }))).toBe(false)
    expect(isThrottled(attempt({ account: 'next', knownPlace: 'phone' }))).toBe(false)
  })
})

test('0 is no limit, and nothing is kept', () => {
  const { throttle, isThrottled, fail } = given(0)
  fail(1_000, attempt())
  expect(isThrottled(attempt())).toBe(false)
  expect(throttle.size).toBe(0)
})

test('memory is bounded: expired counters are dropped, then the oldest', () => {
  const { clock, throttle, isThrottled, fail } = given()
  fail(failuresMax, attempt({ account: 'first', knownPlace: 'x' }))
  for (let i = 0; i < throttleBounds.countersMax; i++) fail(1, attempt({ account: `u${i}`, knownPlace: 'x' }))
  expect(throttle.size).toBe(throttleBounds.countersMax)
  expect(isThrottled(attempt({ account: 'first', knownPlace: 'x' }))).toBe(false)
  clock.advance(throttleBounds.windowMs)
  fail(1, attempt({ account: 'later', knownPlace: 'x' }))
  expect(throttle.size).toBe(1)
})
