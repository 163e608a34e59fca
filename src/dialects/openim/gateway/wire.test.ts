import { afterEach, beforeEach, describe, expect, spyOn, test } from 'bun:test'
import { callOf } from '../../../../test/kit/live-core.ts'
import type { MemorySocket } from '../../../../test/kit/memory-socket.ts'
import { type OpenimLive, startOpenimLive } from '../../../../test/kit/openim-live.ts'
import { until } from '../../../../test/kit/toy-gateway.ts'
import { type CloseReason, closeReasons } from '../../../core/presence/connection.ts'
import { selfNotifierBounds } from '../../../core/presence/self-notifier.ts'
import { subscriptionBounds } from '../../../core/presence/subscriptions.ts'
import { allSessions } from '../../../core/sessions/session-selector.ts'
import type { RefusedUpgrade } from '../../../gateway/wire.ts'
import { kickedFrame } from './codec/frame.ts'
import { frameCodec } from './codec/frame-codec.ts'
import { subUserOnlineStatus } from './messages.ts'

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

test('an address over its limit is refused before anything else', async () => {
  const upgrading = { request: new Request('http://localhost/?nonsense'), address: '192.0.2.1', overLimit: true }
  const { response } = (await kit.wire.upgrade(upgrading)) as RefusedUpgrade
  expect([response.status, await response.json()]).toEqual([
    200,
    { errCode: 1601, errMsg: 'ConnOverMaxNumLimit', errDlt: 'over max conn num limit' },
  ])
})

describe('heartbeat', () => {
  test('thirty seconds without inbound data close it, without a closing frame', async () => {
    const socket = await kit.login('ann')
    kit.clock.advance(29_000)
    expect(online('ann')).toBe(1)
    kit.clock.advance(1_000)
    expect([online('ann'), socket.ended, socket.read]).toEqual([0, 'terminated', [ok]])
  })

  test('any message and any ping or pong frame counts as inbound data', async () => {
    const socket = await kit.login('ann')
    const signs = [
      () => socket.receive('{"type":"ping"}'),
      () => socket.receive('{"type":"pong"}'),
      () => socket.receive(request('ann', 1001)),
      () => socket.pong(),
    ]
    for (const sign of signs) {
      kit.clock.advance(29_000)
      sign()
    }
    kit.clock.advance(29_000)
    expect(online('ann')).toBe(1)
  })

  test('browsers are pinged after 27 s, since they cannot send pings; other clients are not', async () => {
    const [web, phone] = [await kit.login('ann'), await kit.login('ann', { platform: 'ios' })]
    kit.clock.advance(27_500)
    expect([web.pings, phone.pings]).toEqual([1, 0])
  })
})

describe('closing frames', () => {
  const reasons = Object.keys(closeReasons) as CloseReason[]
  const silent = [
    'disconnected',
    'superseded',
    'slow',
    'silent',
    'protocol',
    'too_large',
    'draining',
    'lease_lost',
    'gone',
    'late',
  ]
  test.each(reasons)(
    '%s: 2002 when the client must not reconnect, else nothing; never a close frame',
    async (reason) => {
      const socket = await kit.login('ann')
      kit.live.registry.ofUser('default', 'ann')[0]?.close(reason)
      const mayReconnect = [...silent, 'flood', 'rate', 'internal'].includes(reason)
      expect(socket.read).toEqual(mayReconnect ? [ok] : [ok, kicked])
      expect(socket.ended).toBe('terminated')
    },
  )

  test('a socket that reads late gets its 2002 before the end', async () => {
    const socket = await kit.login('ann')
    socket.stall()
    await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
    expect([online('ann'), socket.ended]).toEqual([0, undefined])
    socket.resume()
    expect(socket.read.at(-1)).toEqual(kicked)
    expect(socket.ended).toBe('terminated')
  })
})

describe('between the upgrade and admission', () => {
  const loginDuring = async (isMsgResp: boolean, meanwhile: () => Promise<unknown>) => {
    const token = await kit.token('ann', 'web')
    const upgrade = kit.wire.upgrade.bind(kit.wire)
    kit.wire.upgrade = async (asked) => {
      const result = await upgrade(asked)
      await meanwhile()
      return result
    }
    return kit.login('ann', { token, isMsgResp })
  }

  test('a kick is not missed: 1506 where the result is requested', async () => {
    const socket = await loginDuring(true, () => kit.core.sessions.kick(callOf('openim'), 'ann', allSessions))
    expect(online('ann')).toBe(0)
    expect(JSON.parse(String(socket.read[0]))).toMatchObject({ errCode: 1506 })
    expect(socket.ended).toBe('terminated')
  })

  test('a ban is not missed: native clients get the error when they reconnect', async () => {
    const socket = await loginDuring(false, () => kit.core.restrictions.set(callOf('openim'), 'ann', { ban: {} }))
    expect([online('ann'), socket.read, socket.ended]).toEqual([0, [], 'terminated'])
  })
})

describe('requests', () => {
  test('a bug fails its request, the socket stays open', async () => {
    const socket = await kit.login('ann')
    spyOn(kit.core.pushBindings, 'unbindDevice').mockRejectedValueOnce(new Error('disk full'))
    socket.receive(request('ann', 2003))
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
    ['an unknown request', request('ann', 9999)],
  ])('%s closes the socket without a frame', async (_, message) => {
    const socket = await kit.login('ann')
    socket.receive(message)
    expect([online('ann'), socket.ended, socket.read]).toEqual([0, 'terminated', [ok]])
    expect(kit.listener.counters.closed.protocol).toBe(1)
    expect(kit.faults).toEqual([])
  })
})

describe('notifications', () => {
  test('are encoded once for each codec', async () => {
    const watch = subUserOnlineStatus.encode({ subscribeUserID: ['bob'], unsubscribeUserID: [] })
    for (let i = 0; i < 5; i++) {
      const socket = await kit.login(`w${i}`)
      socket.receive(request(`w${i}`, 2005, watch))
      await until(() => replies(socket).length === 1)
    }
    const encode = spyOn(json, 'encodeReply')
    await kit.login('bob', { platform: 'ios' })
    kit.clock.advance(subscriptionBounds.gatherMs)
    expect(encode).toHaveBeenCalledTimes(1)
    encode.mockRestore()
  })

  test('of the own profile reach every socket of the user, gathered', async () => {
    await kit.core.users.register(callOf('openim'), [{ uid: 'ann' }])
    const token = await kit.token('ann', 'web')
    const sockets = [await kit.login('ann', { token }), await kit.login('ann', { token })]
    for (const displayName of ['a', 'b', 'c']) await kit.core.users.update(callOf('lanying'), 'ann', { displayName })
    kit.clock.advance(selfNotifierBounds.gatherMs)
    const [first, second] = sockets.map(replies)
    expect(first).toMatchObject([{ reqIdentifier: 2001, errCode: 0 }])
    expect(second).toEqual(first ?? [])
  })

  test('that this vendor has no frame for are not sent', async () => {
    const socket = await kit.login('ann')
    await kit.login('ann', { platform: 'ios' })
    await kit.core.users.register(callOf('openim'), [{ uid: 'ann' }])
    await kit.core.settings.update(callOf('lanying'), 'ann', { noSounds: true })
    kit.clock.advance(selfNotifierBounds.gatherMs)
    expect([replies(socket), kit.faults]).toEqual([[], []])
  })
})
