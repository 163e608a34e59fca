import { describe, expect, test } from 'bun:test'
import { isPublicAddress } from './public-address.ts'

const refused = [
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'all of 127/8 is loopback'],
  ['0.0.0.0', 'means this host'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'the last of 172.16/12'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'carriers'],
  ['100.127.255.255', 'the last of 100.64/10'],
  ['169.254.169.254', 'metadata of clouds'],
  ['198.18.0.1', 'benchmarks'],
  ['192.0.2.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with its zone'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'metadata of clouds over IPv6'],
  ['fec0::1', 'site-local of old'],
  ['ff02::1', 'multicast'],
  ['100::1', 'discarded'],
  ['2001:db8::1', 'documentation'],
  ['2001::1', 'Teredo'],
  ['::ffff:127.0.0.1', 'mapped loopback'],
  ['::ffff:7f00:1', 'mapped loopback in hex'],
  ['::ffff:10.0.0.1', 'mapped private'],
  ['::ffff:0:127.0.0.1', 'translated loopback'],
  ['::7f00:1', 'compatible of old'],
  ['64:ff9b::7f00:1', 'loopback behind NAT64'],
  ['64:ff9b:1::1', 'NAT64 inside a network'],
  ['2002:7f00:1::', 'loopback behind 6to4'],
  ['2002:a9fe:a9fe::', 'metadata behind 6to4'],
  ['', 'nothing'],
  ['localhost', 'a name'],
  ['2130706433', 'a number: URLs turn it into 127.0.0.1 before'],
] as const

const allowed = [
  ['8.8.8.8', 'public'],
  ['172.15.255.255', 'before 172.16/12'],
  ['172.32.0.1', 'after 172.16/12'],
  ['100.128.0.1', 'after the carriers'],
  ['169.253.0.1', 'before link-local'],
  ['2606:4700:4700::1111', 'public'],
  ['2a00:1450:4001:80e::200e', 'public'],
  ['::ffff:8.8.8.8', 'mapped public'],
  ['64:ff9b::808:808', 'public behind NAT64'],
  ['2002:808:808::1', 'public behind 6to4'],
] as const

describe('addresses that messages may go to', () => {
  test.each(refused)('%s is refused: %s', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(allowed)('%s is allowed: %s', (address) => expect(isPublicAddress(address)).toBe(true))
})
