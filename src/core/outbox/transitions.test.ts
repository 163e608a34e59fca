import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { CloseReason } from '../presence/connection.ts'
import type { PublishedConnection } from './presence-event.ts'
import { type ConnectionTransition, presenceEvents } from './transitions.ts'

const connection = (
  connectionId: string,
  clientKey: string | undefined = 'phone',
  uid = 'u1',
): PublishedConnection => ({
  app: 'default',
  uid,
  connectionId,
  dialect: 'wildfire',
  clientKey,
  platform: 'ios',
  run: '1:1',
  atMs: 0,
})
const came = (one: PublishedConnection): ConnectionTransition => ({
  connection: one,
  sessionId: 's1',
  background: false,
  closeReason: undefined,
  atMs: 1,
  connections: [],
})
const went = (one: PublishedConnection, gone: CloseReason = 'gone'): ConnectionTransition => ({
  ...came(one),
  closeReason: gone,
})

/** The events in short: `+` came, `-` went; a lower-case `c` for the connection, `d` for its device. */
function told(transitions: ConnectionTransition[], before: PublishedConnection[] = []) {
  const { events, added, removed } = presenceEvents(transitions, before, () => ({ devices: [] }))
  const names = events.map((event) => {
    const sign = event.kind.endsWith('online') ? '+' : '-'
    return 'connection' in event ? `${sign}c ${event.connection.connectionId}` : `${sign}d ${event.device.clientKey}`
  })
  const ids = (list: PublishedConnection[]) => list.map((one) => one.connectionId)
  return { names, added: ids(added), removed: ids(removed) }
}

const a = connection('a')
const b = connection('b')

describe('the events of transitions', () => {
  test('a device is online from its first connection to the end of its last', () => {
    expect(told([came(a), came(b), went(a), went(b)])).toEqual({
      names: ['+c a', '+d phone', '+c b', '-c a', '-c b', '-d phone'],
      added: [],
      removed: [],
    })
  })
  test('a newer connection of the same device hides the end of the older', () => {
    expect(told([came(b), went(a, 'superseded')], [a])).toEqual({
      names: ['+c b', '-c a'],
      added: ['b'],
      removed: ['a'],
    })
  })
  test('a published connection is not published again; one that is not gets no offline event', () => {
    expect(told([came(a), went(b)], [a])).toEqual({ names: [], added: [], removed: [] })
  })
  test('devices of one name belong to their user and dialect', () => {
    const other = { ...b, uid: 'u2' }
    const foreign = { ...connection('c'), dialect: 'lanying' as const }
    expect(told([came(a), came(other), came(foreign)]).names.filter((name) => name.startsWith('+d'))).toHaveLength(3)
  })
  test('a connection without a device has no device events', () => {
    const admin = { ...a, clientKey: undefined }
    expect(told([came(admin), went(admin)]).names).toEqual(['+c a', '-c a'])
  })
  test('the picture is taken for device events only, at their moment', () => {
    const asked: ConnectionTransition[] = []
    const transitions = [came(a), came(b), went(b), went(a)]
    presenceEvents(transitions, [], (transition) => {
      asked.push(transition)
      return { devices: [] }
    })
    expect(asked).toEqual([came(a), went(a)])
  })

  test('the log has each connection, and whether it is the first or the last of its user', () => {
    const other = connection('c', 'pad')
    const { entries } = presenceEvents([came(b), went(a), came(other), went(b), went(other, 'kicked')], [a], () => ({
      devices: [],
    }))
    expect(entries.map(({ connectionId, reason, isEdge }) => [connectionId, reason, isEdge])).toEqual([
      ['b', undefined, false],
      ['a', 'gone', false],
      ['c', undefined, false],
      ['b', 'gone', false],
      ['c', 'kicked', true],
    ])
    const facts = { app: 'default', uid: 'u1', dialect: 'wildfire', platform: 'ios', node: 1, atMs: 1, sessionId: 's1' }
    expect(entries[0]).toMatchObject({ ...facts, clientKey: 'phone' })
  })
  test('online and offline take turns, for each connection and each device, however it is cut into batches', () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 8 }), (batches) => {
        const deviceOf = { a: 'phone', b: 'phone', c: 'pad', d: undefined }
        const make = (id: keyof typeof deviceOf) => ({ ...connection(id), clientKey: deviceOf[id] })
        let announced: PublishedConnection[] = []
        const state = new Map<string, string>()
        let userState = 'offline'
        for (const batch of batches) {
          const transitions = batch.map(({ id, gone }) => {
            const one = make(id as keyof typeof deviceOf)
            return gone ? went(one) : came(one)
          })
          const { events, entries, added, removed } = presenceEvents(transitions, announced, () => ({ devices: [] }))
          for (const { reason } of entries.filter(({ isEdge }) => isEdge)) {
            const now = reason === undefined ? 'online' : 'offline'
            expect(userState).not.toBe(now)
            userState = now
          }
          const left = new Set(removed.map((one) => one.connectionId))
          announced = [...announced.filter((one) => !left.has(one.connectionId)), ...added]
          for (const event of events) {
            const name = 'connection' in event ? event.connection.connectionId : `device ${event.device.clientKey}`
            const now = event.kind.split('.')[1] ?? ''
            expect(state.get(name) ?? 'offline').not.toBe(now)
            state.set(name, now)
          }
        }
        expect(userState).toBe(announced.length > 0 ? 'online' : 'offline')
        const online = [...state].filter(([, now]) => now === 'online').map(([name]) => name)
        const devices = new Set(announced.flatMap((one) => one.clientKey ?? []))
        expect(online.toSorted()).toEqual(
          [...announced.map((one) => one.connectionId), ...[...devices].map((key) => `device ${key}`)].toSorted(),
        )
      }),
    )
  })
})
