import { expect, test } from 'bun:test'
import { isIPv4 } from 'node:net'
import { hostname, type NetworkInterfaceInfo } from 'node:os'
import { machineAddress, urlsAt } from './shown-urls.ts'

test('URLs of all addresses get one that a client can open, others stay', () => {
  const urls = {
    openim: 'http://0.0.0.0:10002',
    wildfireMqtt: 'mqtt://[::]:1883',
    lanying: 'http://10.0.0.0:18081',
    openimGateway: 'ws://[::1]:10001',
    rollcall: 'http://127.0.0.1:18000',
  }
  expect(urlsAt(urls, '192.0.2.7')).toEqual({
    ...urls,
    openim: 'http://192.0.2.7:10002',
    wildfireMqtt: 'mqtt://192.0.2.7:1883',
  })
})

const at = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
  ({ address, family, internal }) as NetworkInterfaceInfo

test('the address of the machine is its first of IPv4 that others can reach, else its name', () => {
  const interfaces = { lo: [at('127.0.0.1', 'IPv4', true)], eth0: [at('fe80::1', 'IPv6'), at('192.0.2.7', 'IPv4')] }
  expect(machineAddress(interfaces)).toBe('192.0.2.7')
  expect(machineAddress({ lo: interfaces.lo, eth0: undefined })).toBe(hostname())
  const here = machineAddress()
  expect(isIPv4(here) || here === hostname()).toBe(true)
})
