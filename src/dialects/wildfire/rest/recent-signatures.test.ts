import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { RecentSignatures, signaturesMaxDefault } from './recent-signatures.ts'
import { computeSign } from './sign.ts'

const startMs = 1_700_000_000_000

const see = (recent: RecentSignatures, nonce: string | number, timestampMs = startMs): boolean =>
  recent.see(computeSign(String(nonce), 'secret', String(timestampMs)), timestampMs)

test('a signature that is used again is detected', () => {
  const recent = new RecentSignatures(64)
  expect([1, 2, 1, 1].map((nonce) => see(recent, nonce))).toEqual([false, false, true, true])
})

test('when the table is full the oldest timestamps are forgotten, newer ones stay', () => {
  const recent = new RecentSignatures(16)
  for (let i = 0; i <= 16; i++) expect(see(recent, i, startMs + i * 1000)).toBe(false)
  expect(see(recent, 1, startMs + 1000)).toBe(true)
  expect(see(recent, 0, startMs)).toBe(false)
})

test('takes timestamps of any size', () => {
  const recent = new RecentSignatures(16)
  for (const timestampMs of [-5, 0, 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])
    expect([see(recent, 1, timestampMs), see(recent, 1, timestampMs)]).toEqual([false, true])
})

test('holds 12 bytes a signature, rounded up to a power of two', () => {
  expect(new RecentSignatures().bytes).toBe(signaturesMaxDefault * 12)
  expect(new RecentSignatures(17).bytes).toBe(32 * 12)
  expect(new RecentSignatures(0).bytes).toBe(16 * 12)
})

test('fills to more than half before it forgets one', () => {
  const recent = new RecentSignatures(4096)
  for (let i = 0; i < 2100; i++) see(recent, i, startMs + i * 1000)
  for (let i = 0; i < 2100; i++) expect(see(recent, i, startMs + i * 1000)).toBe(true)
})

test('property: no new signature counts as used, and memory stays what it was', () => {
  const requests = fc.array(
    fc.record({ nonce: fc.nat(60), offsetMs: fc.integer({ min: -7_200_000, max: 7_200_000 }) }),
    { maxLength: 300 },
  )
  fc.assert(
    fc.property(requests, fc.integer({ min: 1, max: 64 }), (sent, size) => {
      const recent = new RecentSignatures(size)
      const bytes = recent.bytes
      const used = new Set<string>()
      for (const { nonce, offsetMs } of [...sent, ...sent]) {
        const key = `${nonce} ${offsetMs}`
        if (see(recent, nonce, startMs + offsetMs)) expect(used.has(key)).toBe(true)
        used.add(key)
      }
      expect(recent.bytes).toBe(bytes)
    }),
    { numRuns: 100 },
  )
})
