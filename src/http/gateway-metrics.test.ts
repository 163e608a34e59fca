import { afterEach, beforeEach, expect, test } from 'bun:test'
import { Registry } from 'prom-client'
import { callOf } from '../../test/kit/live-core.ts'
import { startToyGateway, type ToyGateway, until } from '../../test/kit/toy-gateway.ts'
import { allSessions } from '../core/sessions/session-selector.ts'
import { gatewayMetrics, watchMetrics } from './gateway-metrics.ts'

let kit: ToyGateway
beforeEach(async () => {
  kit = await startToyGateway()
  await kit.signIn('openim', 'ann', 'ios', 't1')
})
afterEach(() => kit.close())

test('a refused token is counted by what ended it', async () => {
  const registry = new Registry()
  gatewayMetrics(kit.gateway, registry)
  await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
  for (const token of ['t1', 't1', 'nonsense']) await kit.login(`token ${token}`)
  const counts = (await registry.metrics())
    .split('\n')
    .filter((line) => line.startsWith('rollcall_gateway_refused_total'))
  expect(counts).toEqual([
    'rollcall_gateway_refused_total{listener="toy",error="token.ended",reason="kicked"} 2',
    'rollcall_gateway_refused_total{listener="toy",error="token.unknown",reason="unknown"} 1',
  ])
})

test('reports the current counts of each listener', async () => {
  const registry = new Registry()
  gatewayMetrics(kit.gateway, registry)
  const socket = await kit.login('token t1')
  kit.connect()
  const said = async () => (await registry.metrics()).split('\n').filter((line) => line.startsWith('rollcall_'))
  expect(await said()).toEqual(
    expect.arrayContaining([
      'rollcall_gateway_sockets{listener="toy",phase="handshaking"} 1',
      'rollcall_gateway_sockets{listener="toy",phase="live"} 1',
      'rollcall_gateway_opened_total{listener="toy"} 2',
      'rollcall_gateway_admitted_total{listener="toy"} 1',
      'rollcall_gateway_frames_total{listener="toy",direction="in"} 1',
    ]),
  )
  socket.drop()
  for (let reading = 0; reading < 2; reading++) {
    expect(await said()).toContain('rollcall_gateway_sockets{listener="toy",phase="live"} 0')
    expect(await said()).toContain('rollcall_gateway_closed_total{listener="toy",reason="gone"} 1')
  }
})

test('presence subscriptions are counted, each watched user once for all connections of a user', async () => {
  const registry = new Registry()
  watchMetrics(kit.live.subscriptions, registry)
  const said = async () => (await registry.metrics()).split('\n').find((line) => line.startsWith('rollcall_'))
  const sockets = [await kit.login('token t1'), await kit.login('token t1')]
  for (const socket of sockets) socket.receive('watch bob eve')
  await until(() => sockets.every(({ read }) => read.length > 2))
  expect(await said()).toBe('rollcall_gateway_watches 2')
  for (const socket of sockets) socket.drop()
  expect(await said()).toBe('rollcall_gateway_watches 0')
})
