import { describe, expect, test } from 'bun:test'
import type { PresenceEvent } from '../../api/live.ts'
import { afterEvents, type Connection, freshMax, momentMs, noOverlay, rowsOf, withoutPast } from './live-rows.ts'

const event = (
  type: 'connected' | 'disconnected',
  connection: string,
  more: Partial<PresenceEvent> = {},
): PresenceEvent => ({
  ...{ type: `presence.${type}`, at: 1_000, app: 'default', target: 'ann', dialect: 'openim', platform: 'ios' },
  ...{ connection, node: 1, ...more },
})
const read = (connection: string): Connection => ({
  ...{ connection, user: 'ann', dialect: 'openim', platform: 'ios', node: 1, address: '192.0.2.1' },
  ...{ since: 900, lastInboundAt: 950, background: false },
})
const ids = (rows: readonly { connection: string }[]) => rows.map(({ connection }) => connection)

describe('the live list', () => {
  test('shows a new connection first and marks it, also when the list was read again', () => {
    const overlay = afterEvents(noOverlay, [event('connected', 'b'), event('connected', 'c')], {}, 5_000)
    expect(ids(rowsOf([read('a')], overlay, 5_000))).toEqual(['c', 'b', 'a'])
    const again = rowsOf([read('c'), read('b'), read('a')], overlay, 5_000)
    expect(again.map(({ isFresh, address }) => [isFresh, address])).toEqual([
      [true, '192.0.2.1'],
      [true, '192.0.2.1'],
      [undefined, '192.0.2.1'],
    ])
    const later = rowsOf([read('c')], withoutPast(overlay, [], 5_000 + momentMs), 5_000 + momentMs)
    expect(later[0]?.isFresh).toBeUndefined()
  })
  test('shows one that ended with its reason for a moment, and not again when a late page has it', () => {
    const overlay = afterEvents(noOverlay, [event('disconnected', 'a', { reason: 'kicked' })], {}, 5_000)
    expect(rowsOf([read('a')], overlay, 5_001)[0]?.ended).toEqual({ at: 5_000, reason: 'kicked' })
    expect(rowsOf([read('a')], overlay, 5_000 + momentMs)).toEqual([])
  })
  test('remembers ends only while what was read has the connection', () => {
    const overlay = afterEvents(noOverlay, [event('disconnected', 'a'), event('disconnected', 'b')], {}, 5_000)
    const later = withoutPast(overlay, [read('a')], 5_000 + momentMs)
    expect([...later.ended.keys()]).toEqual(['a'])
    expect(rowsOf([read('a')], later, 5_000 + momentMs)).toEqual([])
  })
  test('adds only what its filter fits, and nothing that an event cannot answer', () => {
    const events = [
      event('connected', 'web', { platform: 'web' }),
      event('connected', 'bob', { target: 'bob' }),
      event('connected', 'two', { node: 2 }),
    ]
    const shown = (filter: Parameters<typeof afterEvents>[2]) =>
      ids(rowsOf([], afterEvents(noOverlay, events, filter, 1), 1))
    expect(shown({ platform: 'web' })).toEqual(['web'])
    expect(shown({ user: 'uid:bob' })).toEqual(['bob'])
    expect(shown({ node: 2 })).toEqual(['two'])
    expect(shown({ since: 1_001 })).toEqual([])
    expect(shown({ address: '192.0.2.1' })).toEqual([])
    expect(shown({ user: 'name:bob' })).toEqual([])
  })
  test('is bounded: more are counted', () => {
    const events = Array.from({ length: freshMax + 5 }, (_, place) => event('connected', `c${place}`))
    const overlay = afterEvents(noOverlay, events, {}, 1)
    expect([rowsOf([], overlay, 1).length, overlay.unshown]).toEqual([freshMax, 5])
  })
})
