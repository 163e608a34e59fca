import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { TestClock } from '../../../test/kit/clock.ts'
import { connectionOf, type KeptConnection } from '../../../test/kit/connections.ts'
import { disconnectCommand } from '../sessions/disconnect-command.ts'
import { allSessions } from '../sessions/session-selector.ts'
import type { Connection } from './connection.ts'
import { recentDisconnectBounds } from './recent-disconnects.ts'
import { ConnectionRegistry, type RegistryEvent } from './registry.ts'

const kickAnn = disconnectCommand({ app: 'default', uid: 'ann', selector: allSessions, reason: 'kicked' })

describe('disconnect commands', () => {
  test('end at once what they concern, each before its close frame, and say how many', () => {
    const registry = new ConnectionRegistry(new TestClock())
    const [one, two, other] = [connectionOf(), connectionOf(), connectionOf({ uid: 'bob' })]
    for (const connection of [one, two, other]) registry.add(connection, registry.fencingToken())
    const leftAtClose: number[] = []
    two.close = () => leftAtClose.push(registry.ofUser('default', 'ann').length)
    expect(registry.disconnect(kickAnn)).toBe(2)
    expect([one.closedFor, leftAtClose, other.closedFor]).toEqual([['kicked'], [0], []])
    expect(registry.disconnect(kickAnn)).toBe(0)
  })

  test.each([
    ['its session', { sessionIds: ['s'] }],
    ['its token', { tokenIds: ['t'] }],
    ['its platform', { selector: { platforms: ['ios'] } }],
    ['its device', { selector: { dialects: ['openim'], clientKey: 'openim-ios' } }],
  ] as const)('reach a socket that began before, by %s', (_name, names) => {
    const registry = new ConnectionRegistry(new TestClock())
    const connection = connectionOf({ sessionId: 's', tokenId: 't' })
    const before = registry.fencingToken()
    registry.disconnect(disconnectCommand({ app: 'default', uid: 'ann', reason: 'kicked', ...names }))
    expect(() => registry.check(connection, before)).toThrow(expect.objectContaining({ code: 'token.ended' }))
    expect(() => registry.add(connection, before)).toThrow(expect.objectContaining({ code: 'token.ended' }))
    expect(registry.size).toBe(0)
    registry.add(connection, registry.fencingToken())
    expect(registry.size).toBe(1)
  })

  test('of a ban say so, leave the excepted token, and do not close others', () => {
    const registry = new ConnectionRegistry(new TestClock())
    const before = registry.fencingToken()
    registry.disconnect({ ...kickAnn, reason: 'banned', exceptTokenId: 'spared' })
    expect(() => registry.add(connectionOf(), before)).toThrow(expect.objectContaining({ code: 'user.banned' }))
    registry.add(connectionOf({ tokenId: 'spared' }), before)
    registry.add(connectionOf({ uid: 'bob' }), before)
    registry.add(connectionOf({ app: 'other' }), before)
    expect(registry.size).toBe(3)
  })

  test('from before a handshake do not refuse it, whatever follows', () => {
    const registry = new ConnectionRegistry(new TestClock())
    registry.disconnect(kickAnn)
    const after = registry.fencingToken()
    registry.disconnect({ ...kickAnn, uid: 'bob' })
    registry.add(connectionOf(), after)
    expect(registry.size).toBe(1)
  })

  test('that were pruned refuse every handshake from before them', () => {
    const clock = new TestClock()
    const registry = new ConnectionRegistry(clock)
    const before = registry.fencingToken()
    registry.disconnect(kickAnn)
    const after = registry.fencingToken()
    clock.advance(2 * recentDisconnectBounds.keepMs)
    expect(() => registry.add(connectionOf({ uid: 'bob' }), before)).toThrow(
      expect.objectContaining({ code: 'server.busy' }),
    )
    registry.add(connectionOf(), after)
  })

  test('are held up to a limit, and then all pruned at once', () => {
    const registry = new ConnectionRegistry(new TestClock())
    const before = registry.fencingToken()
    for (let i = 0; i <= recentDisconnectBounds.commandsMax; i++)
      registry.disconnect({ ...kickAnn, uid: `u${i % 1_000}` })
    expect(() => registry.add(connectionOf(), before)).toThrow(expect.objectContaining({ code: 'server.busy' }))
    registry.add(connectionOf(), registry.fencingToken())
  })
})

describe('events', () => {
  test('reach all listeners in one order, also what a listener causes', () => {
    const registry = new ConnectionRegistry(new TestClock())
    const heard: string[][] = [[], []]
    const [one, two] = [connectionOf(), connectionOf({ id: 'two' })]
    registry.onEvent(({ kind, connection }) => {
      if (kind === 'opened' && connection.id === 'two') registry.remove(one, 'superseded')
    })
    for (const log of heard) registry.onEvent(({ kind, connection }) => log.push(`${kind} ${connection.id}`))
    registry.add(one, 0)
    registry.add(two, 0)
    const expected = [`opened ${one.id}`, 'opened two', `closed ${one.id}`]
    expect(heard).toEqual([expected, expected])
  })

  test('of background and foreground come once a change', () => {
    const registry = new ConnectionRegistry(new TestClock())
    const connection = connectionOf()
    const events: RegistryEvent[] = []
    registry.onEvent((event) => events.push(event))
    registry.add(connection, 0)
    for (const background of [true, true, false]) registry.setBackground(connection, background)
    registry.remove(connection, 'gone')
    registry.setBackground(connection, true)
    expect(events.map(({ kind, sequence }) => `${sequence} ${kind}`)).toEqual([
      '1 opened',
      '2 background',
      '3 background',
      '4 closed',
    ])
  })
})

test('a device that stays online keeps its place in the list', () => {
  const registry = new ConnectionRegistry(new TestClock())
  const [phone, web, phoneAgain] = [connectionOf(), connectionOf({ uid: 'bob' }), connectionOf()]
  for (const connection of [phone, web, phoneAgain]) registry.add(connection, 0)
  registry.remove(phone, 'gone')
  expect<Connection[]>(registry.devices('default', 0, 10)).toEqual([phoneAgain, web])
  expect<Connection[]>(registry.devices('default', 1, 1)).toEqual([web])
  expect(registry.deviceCount()).toBe(2)
})

const facts = fc.record({
  app: fc.constantFrom('default', 'other'),
  uid: fc.constantFrom('ann', 'bob'),
  dialect: fc.constantFrom('openim', 'wildfire'),
  clientKey: fc.constantFrom('k1', 'k2', undefined),
  platform: fc.constantFrom('ios', 'web'),
  tokenId: fc.constantFrom('t1', 't2'),
} as const)

const actions = fc.oneof(
  { weight: 3, arbitrary: facts.map((one) => ({ do: 'add', facts: one }) as const) },
  { weight: 2, arbitrary: fc.nat().map((pick) => ({ do: 'remove', pick }) as const) },
  fc
    .record({ uid: fc.constantFrom('ann', 'bob'), tokenId: fc.constantFrom('t1', 't2', undefined) })
    .map((target) => ({ do: 'end', ...target }) as const),
)
type Action = typeof actions extends fc.Arbitrary<infer T> ? T : never

/** The registry again, as one list and no index. */
class Model {
  readonly live: KeptConnection[] = []
  readonly told: string[] = []

  do(action: Action, real: ConnectionRegistry): void {
    if (action.do === 'add') this.#add(connectionOf(action.facts), real)
    else if (action.do === 'end') this.#end(action.uid, action.tokenId, real)
    else this.#remove(this.live[action.pick % Math.max(1, this.live.length)], real)
  }
  #add(connection: KeptConnection, real: ConnectionRegistry): void {
    this.live.push(connection)
    this.#tell('opened', connection)
    real.add(connection, real.fencingToken())
  }
  #remove(connection: KeptConnection | undefined, real: ConnectionRegistry): void {
    if (!connection) return
    this.#drop(connection)
    expect(real.remove(connection, 'gone')).toBe(true)
    expect(real.remove(connection, 'gone')).toBe(false)
  }
  #end(uid: string, tokenId: string | undefined, real: ConnectionRegistry): void {
    const isMeant = (one: KeptConnection) =>
      one.app === 'default' && one.uid === uid && (tokenId === undefined || one.tokenId === tokenId)
    const meant = this.live.filter(isMeant)
    for (const connection of meant) this.#drop(connection)
    const names = tokenId === undefined ? { selector: allSessions } : { tokenIds: [tokenId] }
    expect(real.disconnect(disconnectCommand({ app: 'default', uid, reason: 'kicked', ...names }))).toBe(meant.length)
    expect(meant.every(({ closedFor }) => closedFor.join() === 'kicked')).toBe(true)
  }
  #drop(connection: KeptConnection): void {
    this.live.splice(this.live.indexOf(connection), 1)
    this.#tell('closed', connection)
  }
  #tell(kind: string, { id, app, uid, platform, dialect, clientKey }: KeptConnection): void {
    const user = this.live.filter((one) => one.app === app && one.uid === uid)
    const onPlatform = user.filter((one) => one.platform === platform)
    const onDevice = user.filter((one) => clientKey && one.clientKey === clientKey && one.dialect === dialect)
    this.told.push(`${kind} ${id} ${user.length} ${onPlatform.length} ${onDevice.length}`)
  }
}

test('its indexes and its counts say what one plain list would', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 60 }), (history) => {
      const registry = new ConnectionRegistry(new TestClock())
      const model = new Model()
      const told: string[] = []
      registry.onEvent((event) => {
        if (event.kind === 'background') return
        const { kind, connection, counts } = event
        told.push(`${kind} ${connection.id} ${counts.user} ${counts.platform} ${counts.device}`)
      })
      for (const action of history) model.do(action, registry)
      expect(told).toEqual(model.told)
      expect(registry.size).toBe(model.live.length)
      expect([...registry.all()].toSorted(byId)).toEqual(model.live.toSorted(byId))
      for (const app of ['default', 'other']) expectSame(registry, model, app)
    }),
  )
})

function expectSame(registry: ConnectionRegistry, model: Model, app: string): void {
  const ofApp = model.live.filter((one) => one.app === app)
  for (const uid of ['ann', 'bob']) expect(registry.ofUser(app, uid)).toEqual(ofApp.filter((one) => one.uid === uid))
  const deviceOf = (one: Connection) => `${one.uid} ${one.dialect} ${one.clientKey}`
  const online = new Set(ofApp.filter(({ clientKey }) => clientKey !== undefined).map(deviceOf))
  expect(registry.deviceCount(app)).toBe(online.size)
  expect(new Set(registry.devices(app, 0, 100).map(deviceOf))).toEqual(online)
  expect(registry.devices(app, 0, 100).every((one) => ofApp.some(({ id }) => id === one.id))).toBe(true)
}

const byId = (a: Connection, b: Connection): number => (a.id < b.id ? -1 : 1)
