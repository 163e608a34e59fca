import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { startToyGateway, type ToyGateway, until } from '../../test/kit/toy-gateway.ts'
import { gatewayBounds } from './bounds.ts'

const { inboundTurnMs, inboundPauseMs, inboundQueueMessagesMax } = gatewayBounds

let kit: ToyGateway
/** Messages in the order in which the wire handled them, each after this time. */
let handled: string[]
let handlingMs: number
beforeEach(async () => {
  kit = await startToyGateway()
  await kit.signIn('openim', 'ann', 'ios', 't1')
  handled = []
  handlingMs = 1
  const { wire, clock } = kit
  const { received } = wire
  wire.received = (session, message) => {
    handled.push(String(message))
    if (session.live) clock.advance(handlingMs)
    return received.call(wire, session, message)
  }
})
afterEach(() => kit.close())

const anotherTurn = () => new Promise<void>((done) => setImmediate(done))

/** A client that is signed in, at the start of a turn. */
async function signedIn() {
  const socket = await kit.login('token t1')
  await anotherTurn()
  kit.clock.advance(inboundPauseMs + 1)
  handled.length = 0
  return socket
}
const echoes = (from: string, count: number) => Array.from({ length: count }, (_, n) => `echo ${from}${n}`)

describe('messages that arrive together', () => {
  test('are handled for a bounded time in one turn, the others in later turns, in order', async () => {
    const socket = await signedIn()
    const sent = echoes('a', 4 * inboundTurnMs)
    for (const message of sent) socket.receive(message)
    expect(handled).toEqual(sent.slice(0, inboundTurnMs))
    let before = handled.length
    for (let turn = 0; handled.length < sent.length; turn++) {
      await anotherTurn()
      expect(handled.length - before).toBeLessThanOrEqual(inboundTurnMs)
      expect(turn).toBeLessThan(100)
      before = handled.length
    }
    expect(handled).toEqual(sent)
  })

  test('of several clients are handled in turns: one does not hold up the others', async () => {
    const [one, another] = [await signedIn(), await signedIn()]
    for (const message of echoes('a', 100)) one.receive(message)
    another.receive('echo b')
    await until(() => handled.length === 101)
    expect(handled.indexOf('echo b')).toBeLessThan(inboundTurnMs + 3)
  })

  test('and wait for a turn do not close the connection: the oldest is handled at once', async () => {
    const socket = await signedIn()
    const sent = echoes('a', inboundTurnMs + inboundQueueMessagesMax + 10)
    for (const message of sent) socket.receive(message)
    expect(handled).toEqual(sent.slice(0, inboundTurnMs + 10))
    handlingMs = 0
    await until(() => handled.length === sent.length)
    expect(handled).toEqual(sent)
    expect(socket.ended).toBeUndefined()
  })

  test('are dropped when their connection ends first', async () => {
    const socket = await signedIn()
    for (const message of echoes('a', 100)) socket.receive(message)
    socket.drop()
    const before = handled.length
    for (let turn = 0; turn < 10; turn++) await anotherTurn()
    expect(handled.length).toBe(before)
  })

  test('wait for the wire and for a turn together', async () => {
    const socket = await signedIn()
    socket.receive('slowly 1')
    const sent = echoes('a', 4 * inboundTurnMs)
    for (const message of sent) socket.receive(message)
    expect(handled).toEqual(['slowly 1'])
    kit.wire.release?.()
    await until(() => handled.length === 1 + sent.length)
    expect(handled).toEqual(['slowly 1', ...sent])
  })
})

test('messages with pauses between them are handled at once', async () => {
  const socket = await signedIn()
  for (const message of echoes('a', 3 * inboundTurnMs)) {
    socket.receive(message)
    expect(handled.at(-1)).toBe(message)
    kit.clock.advance(inboundPauseMs + 1)
  }
})
