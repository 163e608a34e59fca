import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { isCoreError } from '../../../core/errors.ts'
import { guardReplay, ReplayGuard, signaturesMaxDefault } from './replay-guard.ts'
import { computeSign, type Signature } from './sign.ts'

const startMs = 1_700_000_000_000

function signature(nonce: string | number, timestampMs = startMs): Signature {
  const timestamp = String(timestampMs)
  return { nonce: String(nonce), timestamp, timestampMs, sign: computeSign(String(nonce), 'secret', timestamp) }
}

/** Passes requests with replays refused: 'accepted', or the code of the refusal. */
function enter(guard: ReplayGuard, one: Signature): string {
  try {
    guardReplay(guard, one, { reject: true })
    return 'accepted'
  } catch (error) {
    if (isCoreError(error)) return error.code
    throw error
  }
}

describe('the replay guard', () => {
  test('takes a signature once when replays are refused', () => {
    const guard = new ReplayGuard(64)
    expect(enter(guard, signature(1))).toBe('accepted')
    expect(enter(guard, signature(2))).toBe('accepted')
    expect(enter(guard, signature(1))).toBe('auth.rejected')
  })

  test('only reports a replay when replays are let through', () => {
    const guard = new ReplayGuard(64)
    const reported: string[] = []
    for (const nonce of [1, 2, 1, 1]) {
      guardReplay(guard, signature(nonce), { reject: false, onReplay: ({ nonce }) => reported.push(nonce) })
    }
    expect(reported).toEqual(['1', '1'])
  })

  test('reports a replay that it refuses', () => {
    const guard = new ReplayGuard(64)
    let reports = 0
    const options = { reject: true, onReplay: () => reports++ }
    guardReplay(guard, signature(1), options)
    expect(() => guardReplay(guard, signature(1), options)).toThrow()
    expect(reports).toBe(1)
  })

  test('shrinks the window when full: the oldest timestamps are refused, newer ones are served', () => {
    const guard = new ReplayGuard(16)
    for (let i = 0; i < 16; i++) expect(enter(guard, signature(i, startMs + i * 1000))).toBe('accepted')
    expect(enter(guard, signature(16, startMs + 16_000))).toBe('accepted')
    expect(guard.floor).toBe(startMs / 1000)
    expect(enter(guard, signature(0, startMs))).toBe('auth.expired')
    expect(enter(guard, signature('new', startMs))).toBe('auth.expired')
    expect(enter(guard, signature(1, startMs + 1000))).toBe('auth.rejected')
  })

  test('a signature older than all stored ones evicts none', () => {
    const guard = new ReplayGuard(16)
    for (let i = 0; i < 16; i++) enter(guard, signature(i, startMs + i * 1000))
    expect(enter(guard, signature('old', startMs - 1000))).toBe('auth.expired')
    expect(enter(guard, signature(0, startMs))).toBe('auth.rejected')
  })

  test('takes timestamps of any size', () => {
    const guard = new ReplayGuard(16)
    for (const timestampMs of [-5, 0, 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
      expect(enter(guard, signature(1, timestampMs))).toBe('accepted')
      expect(enter(guard, signature(1, timestampMs))).toBe('auth.rejected')
    }
  })

  test('holds 12 bytes a signature, rounded up to a power of two', () => {
    expect(new ReplayGuard().bytes).toBe(signaturesMaxDefault * 12)
    expect(new ReplayGuard(17).bytes).toBe(32 * 12)
    expect(new ReplayGuard(0).bytes).toBe(16 * 12)
  })

  test('fills to more than half before it evicts an entry', () => {
    const guard = new ReplayGuard(4096)
    for (let i = 0; i < 2100; i++) guard.see(signature(i, startMs + i * 1000).sign, startMs + i * 1000)
    expect(guard.floor).toBe(0)
  })

  test('property: no signature enters twice, and memory stays what it was', () => {
    const requests = fc.array(
      fc.record({ nonce: fc.nat(60), offsetMs: fc.integer({ min: -7_200_000, max: 7_200_000 }) }),
      { maxLength: 300 },
    )
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 64 }), (sent, size) => {
        const guard = new ReplayGuard(size)
        const bytes = guard.bytes
        const entered = new Set<string>()
        let floor = 0
        for (const { nonce, offsetMs } of [...sent, ...sent]) {
          const one = signature(nonce, startMs + offsetMs)
          const outcome = enter(guard, one)
          if (outcome === 'accepted') {
            expect(entered.has(one.sign)).toBe(false)
            entered.add(one.sign)
          } else if (outcome === 'auth.rejected') expect(entered.has(one.sign)).toBe(true)
          else expect(Math.floor(one.timestampMs / 1000)).toBeLessThanOrEqual(guard.floor)
          expect(guard.floor).toBeGreaterThanOrEqual(floor)
          floor = guard.floor
        }
        expect(guard.bytes).toBe(bytes)
      }),
      { numRuns: 100 },
    )
  })
})
