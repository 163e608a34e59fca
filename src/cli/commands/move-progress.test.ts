import { expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import { MoveProgress, moveProgressText } from './move-progress.ts'

function shown(isTerminal: boolean, rows: readonly number[], everyMs: number): string {
  const clock = new TestClock()
  let text = ''
  const io = { version: '', environment: {}, isTerminal, out() {}, error: (more: string) => (text += more) }
  const progress = new MoveProgress(io, clock)
  progress.begin('copy', 1_000_000)
  for (const done of rows) {
    progress.update('users', done)
    clock.advance(everyMs)
  }
  progress.end()
  return text
}

test('a terminal has one line with a bar, the rate and the time left, which the end removes', () => {
  const text = shown(true, [0, 250_000, 500_000], 1_000)
  const lines = text.split('\r').filter(Boolean)
  expect(lines).toEqual([
    '[######------------------] copying users: 250,000 of 1,000,000 rows, 25 %, 250,000/s, 3 s left\x1b[K',
    '[############------------] copying users: 500,000 of 1,000,000 rows, 50 %, 250,000/s, 2 s left\x1b[K',
    '\x1b[K',
  ])
})
test('elsewhere there is a line for each phase, and one now and then', () => {
  const text = shown(false, [0, 100_000, 200_000, 300_000, 400_000], 2_500)
  expect(text).toBe(
    'copying: 1,000,000 rows\ncopying users: 200,000 of 1,000,000 rows, 20 %, 40,000/s, 20 s left\n' +
      'copying users: 400,000 of 1,000,000 rows, 40 %, 40,000/s, 15 s left\n',
  )
})
test('a move that goes on counts its rate from where it began', () => {
  expect(shown(true, [900_000, 950_000], 1_000)).toContain('950,000 of 1,000,000 rows, 95 %, 50,000/s, 1 s left')
})
test('without a rate there is no time left', () => {
  expect(moveProgressText({ rows: 0, total: 0, rate: 0 })).toBe('0 of 0 rows, 0 %')
})
