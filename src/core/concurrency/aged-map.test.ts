import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { AgedMap } from './aged-map.ts'

type Value = { readonly place: number }

test('holds what a list of entries would, oldest first, whatever was added, replaced and dropped', () => {
  const step = fc.oneof(
    fc.record({ add: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
    fc.record({ keep: fc.integer({ min: 0, max: 4 }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const map = new AgedMap<Value>()
      let model: [string, Value][] = []
      for (const [place, one] of steps.entries()) {
        if ('add' in one) {
          map.add(one.add, { place })
          model = [...model.filter(([key]) => key !== one.add), [one.add, { place }]]
        } else {
          map.dropWhile((_, size) => size > one.keep)
          model = model.slice(Math.max(0, model.length - one.keep))
        }
        expect([...map.values()]).toEqual(model.map(([, value]) => value))
        for (const key of 'abcde') expect(map.get(key)).toEqual(model.find(([known]) => known === key)?.[1])
        expect(map.size).toBe(model.length)
      }
    }),
  )
})

test('dropping looks at the entries that go and at one more, also those that were replaced meanwhile', () => {
  const map = new AgedMap<Value>()
  let asked = 0
  for (let place = 0; place < 50_000; place++) {
    map.add(`key ${place % 10_000}`, { place })
    map.dropWhile((_, size) => {
      asked++
      return size > 5_000
    })
  }
  expect(map.size).toBe(5_000)
  // One that goes and one that stays at most, for each that was added.
  expect(asked).toBeLessThanOrEqual(100_000)
  expect([...map.values()][0]).toEqual({ place: 45_000 })
})
