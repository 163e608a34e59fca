import { expect, test } from 'bun:test'
import { canonicalAddress, networkOf } from './ip-address.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['0:0:0:0:0:FFFF:C000:0207', '192.0.2.7'],
  ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::ffff:192.0.2.7%eth0', '192.0.2.7'],
  ['::', '::'],
  ['', undefined],
  ['192.0.2', undefined],
  ['192.0.2.07', undefined],
  ['192.0.2.7:80', undefined],
  ['[::1]', undefined],
  ['localhost', undefined],
])('the text of %j is %j', (address, text) => {
  expect(canonicalAddress(address)).toBe(text)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['', ''],
  ['not an address', 'not an address'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['1:2:3::4:5:6.7.8.9', '1:2:3:0'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
])('the network of %j is %j', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
