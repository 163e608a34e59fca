import { type Connection, type Device, isOpen, type State } from './state.ts'
import type { Dialect, ShownPlatform } from './system.ts'
import { notices } from './view.ts'

/** What clients are told of other devices of their user: from its first connection to the end of the last a device is online. */
export function hearDeviceChanges(state: State): void {
  const { connections, onlineDevices: before } = state
  const now = new Set(connections.filter(isOpen).map(({ session }) => session.device))
  for (const device of before.symmetricDifference(now)) {
    const platform = connections.findLast(({ session }) => session.device === device)?.platform ?? 'unknown'
    const change = { device, platform, isOnline: now.has(device), isKnown: state.devices.includes(device) }
    for (const one of state.live(device.uid))
      if (one.session.device !== device) one.notices.push(...noticesOf[one.session.device.dialect](change, one))
  }
  state.onlineDevices = now
}

type DeviceChange = {
  readonly device: Device
  readonly platform: ShownPlatform
  readonly isOnline: boolean
  readonly isKnown: boolean
}

const phones: ReadonlySet<ShownPlatform> = new Set(['ios', 'android'])

/** Sources: docs/dialects/wildfire.md#kick-on-the-link, docs/dialects/lanying.md#client-link. */
const noticesOf: Record<Dialect, (change: DeviceChange, to: Connection) => string[]> = {
  openim: () => [],
  wildfire: ({ platform }, to) => (phones.has(to.platform) && !phones.has(platform) ? [notices.anyDevice] : []),
  lanying({ device: { sn }, isOnline, isKnown }) {
    if (!isKnown) return []
    return [isOnline ? notices.deviceOnline(sn) : notices.deviceOffline(sn)]
  },
}
