import { afterEach, beforeEach, expect, test } from 'bun:test'
import { Registry } from 'prom-client'
import { startToyGateway, type ToyGateway } from '../../test/kit/toy-gateway.ts'
import { gatewayMetrics } from './gateway-metrics.ts'

let kit: ToyGateway
beforeEach(async () => {
  kit = await startToyGateway()
  await kit.signIn('openim', 'ann', 'ios', 't1')
})
afterEach(() => kit.close())

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
