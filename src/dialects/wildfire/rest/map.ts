import type { z } from 'zod'
import { type ActiveRestrictions, isDestroyed, type Robot, shownName, type User } from '../../../core/accounts/user.ts'
import type { DevicePresence, NotifiedPresence } from '../../../core/presence/derive.ts'
import type { Thing } from '../../../core/things/thing.ts'
import { platformNumber } from '../platforms.ts'
import type { onlineSession, robotInfo, robotProfile, sessionListItem, thingInfo, userInfo } from './replies.ts'

/** 0 person, 1 robot (notice accounts too), 3 admin, 100 super admin. */
function typeNumber(user: User): number {
  if (user.kind === 'admin') return user.grade === 1 ? 100 : 3
  return user.kind === 'person' ? 0 : 1
}

/** The core kind of a type number that create takes: 0, 3 or 100. */
export const kindOf = (type: number): Pick<User, 'kind' | 'grade'> =>
  type === 0 ? { kind: 'person', grade: 0 } : { kind: 'admin', grade: type === 100 ? 1 : 0 }

const profile = (user: User) => ({
  userId: user.uid,
  name: shownName(user),
  displayName: user.displayName,
  portrait: user.portrait,
  gender: user.gender,
  mobile: user.mobile,
  email: user.email,
  address: user.address,
  company: user.company,
  social: user.social,
  extra: user.extra,
})

export const toUserInfo = (user: User): z.input<typeof userInfo> => ({
  ...profile(user),
  type: typeNumber(user),
  deleted: isDestroyed(user) ? 1 : 0,
  updateDt: user.changedAtMs,
})

export const toRobotProfile = ({ user, robot }: { user: User; robot: Robot }): z.input<typeof robotProfile> => ({
  ...profile(user),
  updateDt: user.changedAtMs,
  owner: robot.owner,
  callback: robot.callback,
  robotExtra: robot.extra,
})

export const toRobotInfo = ({ user, robot }: { user: User; robot: Robot }): z.input<typeof robotInfo> => ({
  ...profile(user),
  updateDt: user.changedAtMs,
  owner: robot.owner,
  secret: robot.secret,
  callback: robot.callback,
  robotExtra: robot.extra,
})

/** 2 banned, else 1 muted, else 0. */
export const toStatus = (standing: ActiveRestrictions): 0 | 1 | 2 => (standing.ban ? 2 : standing.mute ? 1 : 0)

/** Absent while it is unknown. */
export const packageOf = ({ device }: { device: { packageName?: string } }) =>
  device.packageName === undefined ? {} : { packageName: device.packageName }

const toOnlineSession = (row: DevicePresence): z.input<typeof onlineSession> => ({
  clientId: row.device.clientKey,
  userId: row.device.uid,
  platform: platformNumber(row.device.platform),
  status: row.connections.length > 0 ? 0 : 1,
  lastSeen: row.lastSeenAtMs,
  ...packageOf(row),
})

/** The order in which the vendor's server lists the clients of a user. */
export const byClientId = (a: { clientId: string }, b: { clientId: string }): number =>
  a.clientId < b.clientId ? -1 : Number(a.clientId > b.clientId)

export const toOnlineSessions = (devices: readonly DevicePresence[]): z.input<typeof onlineSession>[] =>
  devices.map(toOnlineSession).sort(byClientId)

export function toUserSession(row: NotifiedPresence): z.input<typeof sessionListItem> {
  const push = row.bindings.find((one) => one.slot === 'push')
  const voip = row.bindings.find((one) => one.slot === 'voip')
  return {
    userId: row.device.uid,
    clientId: row.device.clientKey,
    platform: platformNumber(row.device.platform),
    pushType: push?.pushType ?? 0,
    ...(push && { deviceToken: push.token }),
    ...(voip && { deviceVoipToken: voip.token }),
    isOnline: row.connections.length > 0,
  }
}

export const toThingInfo = (thing: Thing): z.input<typeof thingInfo> => ({
  state: thing.state,
  deviceId: thing.id,
  token: thing.token,
  secret: thing.secret,
  ...(thing.owners.length > 0 && { owners: thing.owners }),
  ...(thing.extra && { extra: thing.extra }),
})
