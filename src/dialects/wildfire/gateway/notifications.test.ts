import { describe, expect, test } from 'bun:test'
import { type Platform, platforms } from '../../../core/devices/platform.ts'
import { type CloseReason, closeReasons, type Notification } from '../../../core/presence/connection.ts'
import { closingPacket, notificationPacket } from './notifications.ts'

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

describe('closing', () => {
  const kicks: CloseReason[] = [
    'kicked',
    'admission',
    'destroyed',
    'password',
    'removed',
    'device_moved',
    'became_robot',
  ]

  test.each(Object.keys(closeReasons) as CloseReason[])('%s: ROFL and 3 s after a kick only', (reason) => {
    const { packet, lingerMs } = closingPacket(reason, 4)
    const isKick = kicks.includes(reason)
    expect([hex(packet), lingerMs]).toEqual(isKick ? ['30070004524f464c31', 3_000] : [undefined, 0])
  })
})

describe('notifications', () => {
  const nowMs = 1_700_000_000_000
  const device = (platform: Platform): Notification => ({
    kind: 'device_online',
    uid: 'u',
    device: { dialect: 'wildfire', clientKey: 'c', platform },
  })
  const packetFor = (notification: Notification, platform: Platform = 'ios', level: 4 | 5 = 4) =>
    hex(notificationPacket(notification, { platform }, level, nowMs))

  test('UIN after a change of the own profile', () => {
    expect(packetFor({ kind: 'profile_changed', uid: 'u' })).toBe('300d000355494e0000000000000000')
    expect(packetFor({ kind: 'profile_changed', uid: 'u' }, 'web', 5)).toBe('300e000355494e000000000000000000')
  })
  test('UN with the time to phones when another kind of device comes or goes', () => {
    expect(packetFor(device('windows'))).toBe('300c0002554e0000018bcfe56800')
    expect(packetFor({ ...device('web'), kind: 'device_offline' } as Notification, 'harmony')).toBe(
      '300c0002554e0000018bcfe56800',
    )
  })

  const phones: Platform[] = ['ios', 'android', 'harmony']
  const shown: Platform[] = ['windows', 'macos', 'linux', 'harmony-pc', 'web', 'ipad', 'android-pad', 'harmony-pad']
  test.each([...platforms])('%s: who is told of whom', (platform) => {
    const told = platforms.filter((other) => packetFor(device(other), platform) !== undefined)
    expect(told.sort()).toEqual(phones.includes(platform) ? [...shown].sort() : [])
  })
  test('nothing for what the vendor has no notification', () => {
    expect(packetFor({ kind: 'settings_changed', uid: 'u' })).toBeUndefined()
    expect(packetFor({ kind: 'presence', state: { app: 'default', uid: 'u', platforms: [] } })).toBeUndefined()
  })
})
