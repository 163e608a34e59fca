import { expect, test } from 'bun:test'
import { networkOf } from './ip-address.ts'

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
])('%j is of %j', (address, block) => {
  expect(networkOf(address)).toBe(block)
})
