import { expect, test } from 'bun:test'
import { type Snapshot, withSnapshot } from './snapshot-feed.ts'

const at = (asOf: number) => ({ asOf }) as Snapshot

test('a snapshot joins those of the last 5 minutes and ends the loss of the stream', () => {
  const before = { history: [at(1_000), at(2_000), at(300_000)], staleSince: 300_500 }
  expect(withSnapshot(before, at(301_500))).toEqual({
    snapshot: at(301_500),
    history: [at(2_000), at(300_000), at(301_500)],
  })
})
