import { describe, expect, test } from 'bun:test'
import { ConnectionCounts } from './connection-counts.ts'

describe('connections an address holds', () => {
  test('are counted up to the limit, and freed', () => {
    const counts = new ConnectionCounts(2)
    expect(['192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.1'].map((one) => counts.add(one))).toEqual([
      false,
      false,
      false,
      true,
    ])
    counts.remove('192.0.2.1')
    counts.remove('192.0.2.1')
    expect(counts.add('192.0.2.1')).toBe(false)
    expect(counts.size).toBe(2)
  })

  test('are those of a whole /64, and of one address in any spelling', () => {
    const counts = new ConnectionCounts(1)
    expect(counts.add('2001:db8:1:2::1')).toBe(false)
    expect(counts.add('2001:0DB8:1:2:3:4:5:6')).toBe(true)
    expect(counts.add('2001:db8:1:3::1')).toBe(false)
    expect(counts.add('192.0.2.1')).toBe(false)
    expect(counts.add('::ffff:192.0.2.1')).toBe(true)
    for (const one of ['2001:db8:1:2::7', '2001:db8:1:2::8', '2001:db8:1:3::1', '192.0.2.1', '192.0.2.1'])
      counts.remove(one)
    expect(counts.size).toBe(0)
  })

  test('are not counted without a limit', () => {
    const counts = new ConnectionCounts(0)
    expect([counts.add('192.0.2.1'), counts.add('192.0.2.1'), counts.size]).toEqual([false, false, 0])
  })
})
