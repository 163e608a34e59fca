import { beforeEach, describe, expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { countChannels } from '../../test/kit/count-channels.ts'
import type { ClusterMember } from '../core/cluster.ts'
import { ConnectionCounts } from './connection-counts.ts'
import { SharedConnectionCounts, sharedConnectionBounds } from './shared-connection-counts.ts'

const [first, second] = ['192.0.2.1', '192.0.2.2']
const limit = 3
const member = (node: number): ClusterMember => ({ node, epoch: 100 + node, state: 'active' })

/** Three nodes, of which the last can be cut off from what the others send. */
let clock: TestClock
let nodes: { counts: ConnectionCounts; ended: (member: ClusterMember) => void }[]
let members: ClusterMember[]
let isCutOff: boolean
beforeEach(() => {
  clock = new TestClock()
  members = [1, 2, 3].map(member)
  isCutOff = false
  nodes = countChannels(3).map((channel, index) => {
    const counts = new ConnectionCounts(limit)
    let ended = (_: ClusterMember) => {}
    const cluster = {
      ...{ self: index + 1, epoch: 101 + index, members: () => members },
      addCount: channel.addCount,
      onCount: (listener: Parameters<typeof channel.onCount>[0]) =>
        channel.onCount((count) => (isCutOff && index === 2 ? undefined : listener(count))),
      onMemberEnded(listener: typeof ended) {
        ended = listener
        return () => {}
      },
    }
    new SharedConnectionCounts(cluster, clock, counts)
    return { counts, ended: (one) => ended(one) }
  })
})
const at = (index: number): ConnectionCounts => nodes[index]?.counts ?? new ConnectionCounts(0)
const send = () => clock.advance(sharedConnectionBounds.sendMs)

describe('connections an address holds on several nodes', () => {
  test('count together within a second, and are freed', () => {
    expect([at(0).add(first), at(1).add(first)]).toEqual([false, false])
    send()
    expect(at(2).add(first)).toBe(false)
    send()
    expect([at(0).add(first), at(0).add(second)]).toEqual([true, false])
    at(0).remove(first)
    at(1).remove(first)
    send()
    expect(at(0).add(first)).toBe(false)
  })

  test('of a node whose lease ended no longer count', () => {
    for (let held = 0; held < limit; held++) at(0).add(first)
    send()
    expect(at(1).add(first)).toBe(true)
    nodes[1]?.ended(member(1))
    at(1).remove(first)
    expect(at(1).add(first)).toBe(false)
  })

  test('are known to a node that lost messages when all are sent again', () => {
    isCutOff = true
    for (let held = 0; held < limit; held++) at(0).add(first)
    send()
    isCutOff = false
    expect(at(2).add(first)).toBe(false)
    at(2).remove(first)
    clock.advance(sharedConnectionBounds.sendAllMs)
    expect(at(2).add(first)).toBe(true)
    isCutOff = true
    for (let held = 0; held < limit; held++) at(0).remove(first)
    send()
    isCutOff = false
    clock.advance(sharedConnectionBounds.sendAllMs)
    at(2).remove(first)
    expect(at(2).add(first)).toBe(false)
  })

  test('of more addresses than a message takes arrive whole', () => {
    const addresses = Array.from({ length: 2_500 }, (_, n) => `10.${n >> 8}.${n & 255}.1`)
    for (const one of addresses) for (let held = 0; held < limit; held++) at(0).add(one)
    clock.advance(sharedConnectionBounds.sendAllMs)
    expect(addresses.filter((one) => !at(1).add(one))).toEqual([])
  })
})
