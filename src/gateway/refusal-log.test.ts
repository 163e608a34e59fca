import { expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { gatewayBounds } from './bounds.ts'
import { type RefusalLine, RefusalLog } from './refusal-log.ts'

const { refusalLinesPerSecond, refusalReasonCharsMax } = gatewayBounds
const late = { error: 'late', reason: 'no credentials came in time' } as const

function collect() {
  const lines: RefusalLine[] = []
  const clock = new TestClock()
  return { lines, clock, refusals: new RefusalLog('toy', clock, (line) => lines.push(line)) }
}

test('a line has the request id that the client gave, if any', () => {
  const { lines, refusals } = collect()
  refusals.note(late, '192.0.2.1', () => 'op-1')
  refusals.note(late, '192.0.2.1', () => undefined)
  const line = { listener: 'toy', ...late, address: '192.0.2.1' }
  expect(lines).toEqual([{ ...line, id: 'op-1' }, line])
})

test('a long reason is truncated', () => {
  const { lines, refusals } = collect()
  refusals.note({ ...late, reason: 'x'.repeat(1_000_000) }, '192.0.2.1', () => undefined)
  expect(lines[0]?.reason).toHaveLength(refusalReasonCharsMax)
})

test('over the bound nothing is written, and the next line counts what was left out', () => {
  const { lines, clock, refusals } = collect()
  let asked = 0
  const note = () =>
    refusals.note(late, '192.0.2.1', () => {
      asked++
      return undefined
    })
  for (let i = 0; i < refusalLinesPerSecond + 5; i++) note()
  expect([lines.length, asked]).toEqual([refusalLinesPerSecond, refusalLinesPerSecond])
  clock.advance(1_000)
  note()
  note()
  expect(lines.slice(refusalLinesPerSecond).map(({ leftOut }) => leftOut)).toEqual([5, undefined])
})
