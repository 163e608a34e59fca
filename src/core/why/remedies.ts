import { userReferenceKinds } from '../accounts/user-reference.ts'
import { deviceBounds, type ReachedDeviceLimit } from '../devices/device-limit.ts'
import type { UserId } from '../values.ts'
import type { Decision, DialectFacts, Remedy, UserFacts } from './facts.ts'

/** The dialect of our own calls. */
const own = 'admin'

/** The call that lets the user connect; `undefined` when there is none or none is needed. */
export function remedyFor(
  { uid, account, deviceLimit }: UserFacts,
  { signIn, dialect }: DialectFacts,
  decision: Decision,
): Remedy | undefined {
  const path = `/v1/users/${userPath(uid)}`
  switch (decision.fact) {
    case 'connectable':
    case 'robot':
    case 'login_throttled':
    case 'other_app':
      return undefined
    case 'banned':
      return { api: own, method: 'DELETE', path: `${path}/ban`, cli: `rollcall user unban ${cliName(uid)}` }
    case 'destroyed':
    case 'unregistered':
      return { api: own, method: 'POST', path: '/v1/users', body: { uid }, cli: `rollcall user create ${cliName(uid)}` }
    case 'connection_limit':
      return { api: own, method: 'POST', path: `${path}/kick`, body: {}, cli: `rollcall user kick ${cliName(uid)}` }
    case 'device_limit':
      return deviceLimit && makeRoom(uid, deviceLimit)
    case 'policy':
      return {
        api: own,
        method: 'POST',
        path: `${path}/kick`,
        body: { dialect },
        cli: `rollcall user kick ${cliName(uid)} --dialect ${dialect}`,
      }
    default:
      return signIn && account !== 'destroyed' ? { api: dialect, method: signIn.method, path: signIn.path } : undefined
  }
}

/**
 * Removes one device; where the user has more than one may have, from before the limit, one is not enough: with the sessions
 * ended, a new device takes the place of several.
 */
function makeRoom(uid: UserId, { devices, longestUnusedSn }: ReachedDeviceLimit): Remedy {
  const path = `/v1/users/${userPath(uid)}`
  return devices > deviceBounds.ofUserMax
    ? { api: own, method: 'POST', path: `${path}/kick`, body: {}, cli: `rollcall user kick ${cliName(uid)}` }
    : { api: own, method: 'DELETE', path: `${path}/devices/${longestUnusedSn}` }
}

/** A uid in a path: with `uid:` where it reads like another kind, or a path segment has a meaning. */
export function userPath(uid: UserId): string {
  const isPlain = !/^\.{1,2}$/.test(uid) && !userReferenceKinds.some((kind) => uid.startsWith(`${kind}:`))
  return isPlain ? encodeURIComponent(uid) : `uid:${encodeURIComponent(uid)}`
}

/** A uid on a command line. */
const cliName = (uid: UserId): string => {
  const name = userReferenceKinds.some((kind) => uid.startsWith(`${kind}:`)) || uid.startsWith('-') ? `uid:${uid}` : uid
  return /^[\w.:@-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`
}
