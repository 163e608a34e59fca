import { expect, test } from 'bun:test'
import type { Snapshot } from '../../api/live.ts'
import { membersOf } from './members.ts'

const at = (asOf: number, ...runs: (readonly [node: number, epoch: number])[]): Snapshot =>
  ({ asOf, ofServer: { members: runs.map(([node, epoch]) => ({ node, epoch })) } }) as unknown as Snapshot

test('nodes that left stay below the live ones, with the last time they were there; a new run of one is not the old one', () => {
  const history = [at(1, [1, 7], [2, 7]), at(2, [1, 7], [2, 7]), at(3, [1, 7]), at(4, [1, 7], [2, 8])]
  expect(membersOf(history).map(({ node, epoch, goneSince }) => [node, epoch, goneSince])).toEqual([
    [1, 7, undefined],
    [2, 8, undefined],
    [2, 7, 2],
  ])
  expect(membersOf([])).toEqual([])
})
