import { expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { connectionOf } from '../../test/kit/connections.ts'
import { systemIds } from '../core/ids.ts'
import type { CloseReason } from '../core/presence/connection.ts'
import { ConnectionRegistry } from '../core/presence/registry.ts'
import { commandVersion, type DisconnectCommand, disconnectCommand } from '../core/sessions/disconnect-command.ts'
import { allSessions, type SessionSelector } from '../core/sessions/session-selector.ts'
import type { BusMessage } from './bus.ts'
import { joinCluster } from './cluster-node.ts'
import { InProcessNetwork } from './in-process-bus.ts'

/** This node, and the bus of a node of a later version. `received`: what reached that one. */
async function besideLater() {
  const clock = new TestClock()
  const network = new InProcessNetwork({ clock })
  const registry = new ConnectionRegistry(clock)
  const faults: unknown[] = []
  const fault = (error: unknown) => faults.push(error)
  const cluster = await joinCluster({ bus: network.bus(), clock, ids: systemIds, registry, node: 1, fault })
  const later = network.bus()
  const received: BusMessage[] = []
  const receiver = { receive: (message: BusMessage) => received.push(message), messagesLost() {}, indexLost() {} }
  await later.acquire({ node: 2, epoch: 7, state: 'active', synced: true }, receiver)
  const send = async (message: object) => {
    later.send(1, message as BusMessage)
    await clock.advanceAsync(10)
  }
  const disconnect = (id: number, command: DisconnectCommand) =>
    send({ kind: 'request', id, from: 2, request: { kind: 'disconnect', id: `2:7:${id}`, command } })
  const replies = () => received.flatMap((one) => (one.kind === 'reply' ? [one] : []))
  const connect = (facts: Parameters<typeof connectionOf>[0] = {}) => {
    const connection = connectionOf({ node: 1, ...facts })
    registry.add(connection, registry.fencingToken())
    return connection
  }
  return { cluster, faults, send, disconnect, replies, connect }
}

test('messages, events and requests of kinds that a later version added are ignored, and what follows is served', async () => {
  const { cluster, faults, send, replies } = await besideLater()
  const events: string[] = []
  cluster.subscribe(({ kind }) => events.push(kind))
  await send({ kind: 'later', of: { a: 1 } })
  await send({ kind: 'request', id: 1, from: 2, request: { kind: 'later', app: 'default' } })
  await send({ kind: 'request', id: 2, from: 2, request: { kind: 'query', query: { kind: 'later' } } })
  await send({ kind: 'reply', id: 99, reply: { later: true } })
  await send({ kind: 'request', id: 3, from: 2, request: { kind: 'count', app: 'default', later: true }, later: true })
  expect(replies()).toMatchObject([{ id: 3, reply: { devices: 0 } }])
  expect([events, faults]).toEqual([[], []])
})

test('a disconnect command with fields that this version does not know ends what it selects', async () => {
  const { disconnect, connect, replies } = await besideLater()
  const [selected, other] = [connect(), connect({ clientKey: 'openim-web', platform: 'web' })]
  const command = disconnectCommand({
    ...{ app: 'default', uid: 'ann', reason: 'banned', selector: { platforms: ['ios'] } },
    ...{ later: true },
  })
  await disconnect(1, command)
  expect(replies()).toMatchObject([{ id: 1, reply: { connections: 1 } }])
  expect([selected.closedFor, other.closedFor]).toEqual([['banned'], []])
})

test('one of a later version ends all connections of its user, which may connect again: none that it meant stays', async () => {
  const { disconnect, connect, replies } = await besideLater()
  const [one, two, bob] = [connect(), connect({ clientKey: 'openim-web', platform: 'web' }), connect({ uid: 'bob' })]
  const later: SessionSelector = { ...{ later: 1 }, platforms: ['linux'] }
  const target = { app: 'default', uid: 'ann', reason: 'kicked', selector: later } as const
  await disconnect(1, disconnectCommand({ ...target, version: commandVersion + 1 }))
  expect(replies()).toMatchObject([{ id: 1, reply: { connections: 2 } }])
  expect([one.closedFor, two.closedFor, bob.closedFor]).toEqual([['disconnected'], ['disconnected'], []])
})

test('a reason that a later version added closes as one after which clients connect again', async () => {
  const { disconnect, connect } = await besideLater()
  const connection = connect()
  const reason = 'later' as CloseReason
  await disconnect(1, disconnectCommand({ app: 'default', uid: 'ann', reason, selector: allSessions }))
  expect(connection.closedFor).toEqual(['disconnected'])
})
