import { afterEach, beforeEach, describe, expect, spyOn, test } from 'bun:test'
import { callOf } from '../../../../test/kit/live-core.ts'
import type { MemorySocket } from '../../../../test/kit/memory-socket.ts'
import { type OpenimLive, startOpenimLive } from '../../../../test/kit/openim-live.ts'
import { until } from '../../../../test/kit/toy-gateway.ts'
import { type CloseReason, closeReasons } from '../../../core/presence/connection.ts'
import { selfNotifierBounds } from '../../../core/presence/self-notifier.ts'
import { subscriptionBounds } from '../../../core/presence/subscriptions.ts'
import { allSessions } from '../../../core/sessions/session-selector.ts'
import type { Refused } from '../../../gateway/wire.ts'
import { kickedFrame } from './frame.ts'
import { frameCodec } from './frame-codec.ts'
import { subUserOnlineStatus } from './protobuf/messages.ts'

let kit: OpenimLive
beforeEach(async () => {
  kit = await startOpenimLive()
})
afterEach(() => kit.close())

const ok = '{"errCode":0,"errMsg":"","errDlt":""}'
const json = frameCodec('json', false)
const kicked = json.encodeReply(kickedFrame)
const online = (userID: string) => kit.live.registry.ofUser('default', userID).length

const request = (sendID: string, reqIdentifier: number, data: Uint8Array = new Uint8Array()) =>
  Buffer.from(
    JSON.stringify({
      reqIdentifier,
      sendID,
      operationID: 'op',
      msgIncr: '1',
      data: Buffer.from(data).toString('base64'),
    }),
  )
const replies = (socket: MemorySocket) =>
  socket.read
    .filter((one) => typeof one !== 'string')
    .map((bytes) => JSON.parse(Buffer.from(bytes).toString()) as { reqIdentifier: number; errCode: number })

test('an address that holds too many connections is told so before anything else', async () => {
  const upgrading = { request: new Request('http://localhost/?nonsense'), address: '192.0.2.1', overLimit: true }
  const { response } = (await kit.wire.upgrade(upgrading)) as Refused
  expect([response.status, await response.json()]).toEqual([
    200,
    { errCode: 1601, errMsg: 'ConnOverMaxNumLimit', errDlt: 'over max conn num limit' },
  ])
})

describe('heartbeat', () => {
  test('thirty seconds of silence end it, without a word', async () => {
    const socket = await kit.enter('ann')
    kit.clock.advance(29_000)
    expect(online('ann')).toBe(1)
    kit.clock.advance(1_000)
    expect([online('ann'), socket.ended, socket.read]).toEqual([0, 'terminated', [ok]])
  })

  test('any message and any ping or pong frame is a sign of life', async () => {
    const socket = await kit.enter('ann')
    const signs = [
      () => socket.say('{"type":"ping"}'),
      () => socket.say('{"type":"pong"}'),
      () => socket.say(request('ann', 1001)),
      () => socket.pong(),
    ]
    for (const sign of signs) {
      kit.clock.advance(29_000)
      sign()
    }
    kit.clock.advance(29_000)
    expect(online('ann')).toBe(1)
  })

  test('browsers are pinged after 27 s, since they cannot ping by themselves; nobody else is', async () => {
    const [web, phone] = [await kit.enter('ann'), await kit.enter('ann', { platform: 'ios' })]
    kit.clock.advance(27_500)
    expect([web.pings, phone.pings]).toEqual([1, 0])
  })
})

describe('farewells', () => {
  const reasons = Object.keys(closeReasons) as CloseReason[]
  const silent = ['superseded', 'slow', 'silent', 'protocol', 'too_large', 'draining', 'lease_lost', 'gone', 'late']
  test.each(reasons)(
    '%s: 2002 when the client must not come back, else nothing; never a close frame',
    async (reason) => {
      const socket = await kit.enter('ann')
      kit.live.registry.ofUser('default', 'ann')[0]?.close(reason)
      const mayComeBack = [...silent, 'flood', 'internal'].includes(reason)
      expect(socket.read).toEqual(mayComeBack ? [ok] : [ok, kicked])
      expect(socket.ended).toBe('terminated')
    },
  )

  test('a socket that reads late gets its 2002 before the end', async () => {
    const socket = await kit.enter('ann')
    socket.stall()
    await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
    expect([online('ann'), socket.ended]).toEqual([0, undefined])
    socket.readOn()
    expect(socket.read.at(-1)).toEqual(kicked)
    expect(socket.ended).toBe('terminated')
  })
})

describe('between the upgrade and admission', () => {
  const enteringWith = async (isMsgResp: boolean, meanwhile: () => Promise<unknown>) => {
    const token = await kit.token('ann', 'web')
    const upgrade = kit.wire.upgrade.bind(kit.wire)
    kit.wire.upgrade = async (upgrading) => {
      const verdict = await upgrade(upgrading)
      await meanwhile()
      return verdict
    }
    return kit.enter('ann', { token, isMsgResp })
  }

  test('a kick is not missed: who asks is told 1506', async () => {
    const socket = await enteringWith(true, () => kit.core.sessions.kick(callOf('openim'), 'ann', allSessions))
    expect(online('ann')).toBe(0)
    expect(JSON.parse(String(socket.read[0]))).toMatchObject({ errCode: 1506 })
    expect(socket.ended).toBe('terminated')
  })

  test('a ban is not missed: native clients find out when they come again', async () => {
    const socket = await enteringWith(false, () => kit.core.restrictions.set(callOf('openim'), 'ann', { ban: {} }))
    expect([online('ann'), socket.read, socket.ended]).toEqual([0, [], 'terminated'])
  })
})

describe('requests', () => {
  test('a bug costs its request, not the socket', async () => {
    const socket = await kit.enter('ann')
    spyOn(kit.core.pushBindings, 'unbindDevice').mockRejectedValueOnce(new Error('disk full'))
    socket.say(request('ann', 2003))
    await until(() => replies(socket).length === 1)
    expect(replies(socket)).toMatchObject([{ reqIdentifier: 2003, errCode: 500 }])
    expect([kit.faults.length, online('ann')]).toEqual([1, 1])
  })

  test.each([
    ['text that is no JSON', 'hello'],
    ['text of another type', '{"type":"hello"}'],
    ['bytes that are no JSON', Uint8Array.of(1, 2, 3)],
    ['bad UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['a foreign sendID', request('bob', 1001)],
    ['an unheard-of request', request('ann', 9999)],
  ])('%s ends the socket without a word', async (_, message) => {
    const socket = await kit.enter('ann')
    socket.say(message)
    expect([online('ann'), socket.ended, socket.read]).toEqual([0, 'terminated', [ok]])
    expect(kit.listener.counters.closed.protocol).toBe(1)
    expect(kit.faults).toEqual([])
  })
})

describe('news for many', () => {
  test('is encoded once for each kind of client', async () => {
    const watch = subUserOnlineStatus.encode({ subscribeUserID: ['bob'], unsubscribeUserID: [] })
    for (let i = 0; i < 5; i++) {
      const socket = await kit.enter(`w${i}`)
      socket.say(request(`w${i}`, 2005, watch))
      await until(() => replies(socket).length === 1)
    }
    const encode = spyOn(json, 'encodeReply')
    await kit.enter('bob', { platform: 'ios' })
    kit.clock.advance(subscriptionBounds.gatherMs)
    expect(encode).toHaveBeenCalledTimes(1)
    encode.mockRestore()
  })

  test('of its own profile reaches every socket of the user, once a moment', async () => {
    await kit.core.users.register(callOf('openim'), [{ uid: 'ann' }])
    const token = await kit.token('ann', 'web')
    const sockets = [await kit.enter('ann', { token }), await kit.enter('ann', { token })]
    for (const displayName of ['a', 'b', 'c']) await kit.core.users.update(callOf('lanying'), 'ann', { displayName })
    kit.clock.advance(selfNotifierBounds.gatherMs)
    const [first, second] = sockets.map(replies)
    expect(first).toMatchObject([{ reqIdentifier: 2001, errCode: 0 }])
    expect(second).toEqual(first ?? [])
  })
})
