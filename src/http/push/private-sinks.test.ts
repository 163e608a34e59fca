import { expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import type { SinkSetting } from '../../config/push-sink-types.ts'
import { refusePrivateSinks } from './private-sinks.ts'

const clock = new TestClock()
const check = (url: string, allowPrivate = false, addresses: readonly string[] = ['93.184.215.14']) => {
  const sinks = new Map<string, SinkSetting>([
    ['xiaomi', { kind: 'webhook', url }],
    ['browser', { kind: 'webpush' }],
  ])
  const config = { 'push.sinks': sinks, 'webhooks.allowPrivate': allowPrivate }
  return refusePrivateSinks(config, clock, async (host) =>
    /^[\d.]+$|^\[/.test(host) ? [host.replace(/[[\]]/g, '')] : addresses,
  )
}
const private_ = ['10.0.0.7']

test.each([
  ['a private address', 'http://10.0.0.7:9000/push', undefined],
  ['loopback of IPv6', 'http://[::1]/push', undefined],
  ['a name of a private address', 'http://pusher.internal/push', private_],
  ['a name of a public and a private address', 'https://pusher.example/push', ['93.184.215.14', ...private_]],
] as const)('%s is refused, with the setting and a remedy', async (_, url, addresses) => {
  await expect(check(url, false, addresses)).rejects.toThrow(
    /push\.sinks\.xiaomi: .*private.*\n.*webhooks\.allowPrivate=true/,
  )
  await check(url, true, addresses)
})

test.each([
  ['a public address', 'http://93.184.215.14/push', undefined],
  ['a name of a public address', 'https://pusher.example/push', undefined],
  ['a name without an address', 'https://pusher.example/push', []],
] as const)('%s is accepted', async (_, url, addresses) => {
  await expect(check(url, false, addresses)).resolves.toBeUndefined()
})

test('a slow look-up does not delay the start', async () => {
  const config = {
    'push.sinks': new Map<string, SinkSetting>([['xiaomi', { kind: 'webhook', url: 'https://pusher.example/' }]]),
    'webhooks.allowPrivate': false,
  }
  const done = refusePrivateSinks(config, clock, () => new Promise(() => {}))
  clock.advance(2_000)
  await expect(done).resolves.toBeUndefined()
})
