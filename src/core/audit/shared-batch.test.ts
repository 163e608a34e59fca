import { expect, test } from 'bun:test'
import { SharedBatch } from './shared-batch.ts'

test('what is made is shared by viewers with the same key, and kept for a few keys alone', () => {
  const batch = new SharedBatch([1, 2])
  let makings = 0
  const make = (key: string) => batch.made(key, (events) => `${key} ${events.length} ${++makings}`)
  const keys = Array.from({ length: 100 }, (_, place) => `k${place}`)
  const first = keys.map(make)
  expect([first[0], first[99]]).toEqual(['k0 2 1', 'k99 2 100'])
  expect(make('k0')).toBe('k0 2 1')
  const kept = keys.filter((key, place) => make(key) === first[place])
  expect(kept).toEqual(keys.slice(0, 8))
})
