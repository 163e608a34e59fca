import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { DeadlineWheel, WheelEntry } from './deadline-wheel.ts'

const slotMs = 250
const slots = 16

class Entry extends WheelEntry {
  constructor(readonly name: string) {
    super()
  }
}

function start(nowMs = 0) {
  const wheel = new DeadlineWheel<Entry>(slotMs, slots, nowMs)
  const visited: string[] = []
  return {
    wheel,
    file(name: string, deadlineMs: number) {
      const entry = new Entry(name)
      entry.nextDeadlineMs = deadlineMs
      wheel.schedule(entry)
      return entry
    },
    visit(nowMs: number, then: (entry: Entry) => void = () => {}): string[] {
      wheel.advance(nowMs, (entry) => {
        visited.push(entry.name)
        then(entry)
      })
      return visited.splice(0)
    },
  }
}

test('an entry is visited at the first check at or after its deadline', () => {
  const kit = start(1_000)
  kit.file('a', 1_100)
  kit.file('b', 1_200)
  expect(kit.visit(1_099)).toEqual([])
  expect(kit.visit(1_100)).toEqual(['a'])
  expect(kit.visit(1_100)).toEqual([])
  expect(kit.visit(1_210)).toEqual(['b'])
})

test('a past deadline is due at the next check, one beyond the wheel not before its time', () => {
  const kit = start(10_000)
  kit.file('past', 3)
  kit.file('far', 10_000 + 5 * slots * slotMs)
  kit.file('never', Number.POSITIVE_INFINITY)
  expect(kit.visit(10_000)).toEqual(['past'])
  for (let nowMs = 10_000; nowMs < 10_000 + 5 * slots * slotMs; nowMs += slotMs) expect(kit.visit(nowMs)).toEqual([])
  expect(kit.visit(10_000 + 5 * slots * slotMs)).toEqual(['far'])
  expect(kit.wheel.entries().map(({ name }) => name)).toEqual(['never'])
})

test('a visit may file its entry again and remove others that are due', () => {
  const kit = start()
  const entries = [kit.file('a', 10), kit.file('b', 20), kit.file('c', 30)] as const
  const visited = kit.visit(100, (entry) => {
    if (entry.name !== 'a') return
    kit.wheel.remove(entries[1])
    entry.nextDeadlineMs = 120
    kit.wheel.schedule(entry)
  })
  expect(visited).toEqual(['a', 'c'])
  expect(kit.visit(119)).toEqual([])
  expect(kit.visit(120)).toEqual(['a'])
})

test('only what is due is visited, whatever the deadlines, changes and jumps of the clock', () => {
  const step = fc.oneof(
    fc.record({ file: fc.nat(9), inMs: fc.integer({ min: -500, max: 10_000 }) }),
    fc.record({ remove: fc.nat(9) }),
    fc.record({ passMs: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 50_000 })) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const kit = start(777)
      const entries = Array.from({ length: 10 }, (_, index) => new Entry(String(index)))
      const due = new Map<string, number>()
      let nowMs = 777
      for (const one of steps) {
        if ('file' in one) {
          const entry = entries[one.file] as Entry
          entry.nextDeadlineMs = nowMs + one.inMs
          kit.wheel.schedule(entry)
          due.set(entry.name, entry.nextDeadlineMs)
        } else if ('remove' in one) {
          const entry = entries[one.remove] as Entry
          kit.wheel.remove(entry)
          due.delete(entry.name)
        } else {
          nowMs += one.passMs
          const expected = [...due].filter(([, atMs]) => atMs <= nowMs).map(([name]) => name)
          expect(kit.visit(nowMs).toSorted()).toEqual(expected.toSorted())
          for (const name of expected) due.delete(name)
        }
        expect(kit.wheel.entries().length).toBe(due.size)
      }
    }),
  )
})
