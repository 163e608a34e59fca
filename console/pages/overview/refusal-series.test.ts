import { describe, expect, test } from 'bun:test'
import type { Snapshot } from '../../api/live.ts'
import { refusalSeries, totalsOf } from './refusal-series.ts'

type Refusals = NonNullable<Snapshot['ofServer']['rates']>['refusals']

const at = (asOf: number, refusals: Refusals | undefined): Snapshot =>
  ({ asOf, ofServer: { ...(refusals && { rates: { overMs: 1_000, refusals } }) } }) as unknown as Snapshot

const kicked = { code: 'token.ended', reason: 'kicked', perSecond: 2 }
const banned = { code: 'user.banned', reason: 'banned', perSecond: 1 }

describe('refusals by reason', () => {
  test('are summed, the most frequent first, with the newest rate', () => {
    const history = [at(1, undefined), at(2, [banned, kicked]), at(3, [{ ...kicked, perSecond: 4 }])]
    expect(totalsOf(history)).toEqual([
      { ...kicked, text: 'token.ended: kicked', count: 6, perSecond: 4 },
      { ...banned, text: 'user.banned', count: 1, perSecond: 0 },
    ])
  })
  test('have a line each and one for all, a gap where nothing is known, and 0 where none was refused', () => {
    const lines = refusalSeries([at(1, undefined), at(2, [banned, kicked]), at(3, [])], 'all')
    expect(lines.map(({ label, points }) => [label, points])).toEqual([
      [
        'token.ended: kicked',
        [
          [1, undefined],
          [2, 2],
          [3, 0],
        ],
      ],
      [
        'user.banned',
        [
          [1, undefined],
          [2, 1],
          [3, 0],
        ],
      ],
      [
        'all',
        [
          [1, undefined],
          [2, 3],
          [3, 0],
        ],
      ],
    ])
    expect(refusalSeries([at(1, [kicked])], 'all').map(({ label }) => label)).toEqual(['token.ended: kicked'])
    expect(refusalSeries([at(1, [])], 'all')).toEqual([])
  })
})
