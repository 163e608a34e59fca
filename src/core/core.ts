import { AdminTokens } from './apps/admin-tokens.ts'
import { type AppKeysOf, Apps } from './apps/apps.ts'
import type { Context } from './context.ts'
import { Devices } from './devices/devices.ts'
import { Presence } from './presence/presence.ts'
import { PushBindings } from './push/bindings.ts'
import { PushLabels } from './push/labels.ts'
import { Sessions } from './sessions/sessions.ts'
import { Things } from './things/things.ts'
import { PasswordHasher } from './users/hasher.ts'
import { Kept } from './users/kept.ts'
import { LogIns } from './users/log-ins.ts'
import { LoginThrottle } from './users/login-throttle.ts'
import { Passwords } from './users/passwords.ts'
import { Registrations } from './users/registrations.ts'
import { Restrictions } from './users/restrictions.ts'
import { Robots } from './users/robots.ts'
import { Settings } from './users/settings.ts'
import { Users } from './users/users.ts'

/** The user plane: nouns and their rules, no wire and no SQL. */
export type Core = {
  readonly context: Context
  readonly apps: Apps
  readonly adminTokens: AdminTokens
  readonly users: Users
  readonly registrations: Registrations
  readonly passwords: Passwords
  readonly logIns: LogIns
  readonly settings: Settings
  readonly robots: Robots
  readonly restrictions: Restrictions
  readonly sessions: Sessions
  readonly devices: Devices
  readonly presence: Presence
  readonly things: Things
  readonly kept: Kept
  readonly pushBindings: PushBindings
  readonly pushLabels: PushLabels
}

/** What operators settle about passwords. */
export type PasswordSettings = {
  /** Memory that hashing one takes. */
  readonly memoryKiB: number
  /** Failed tries an account may have in five minutes; 0 for no limit. */
  readonly failuresMax: number
}

const usual: PasswordSettings = { memoryKiB: 19_456, failuresMax: 10 }

export function buildCore(context: Context, defaultKeys: AppKeysOf, passwords: PasswordSettings = usual): Core {
  const hasher = new PasswordHasher(passwords.memoryKiB)
  const throttle = new LoginThrottle(context.clock, passwords.failuresMax)
  const users = new Users(context)
  return {
    context,
    apps: new Apps(context, defaultKeys),
    adminTokens: new AdminTokens(context),
    users,
    registrations: new Registrations(context, users, hasher),
    passwords: new Passwords(context, hasher, throttle),
    logIns: new LogIns(context, hasher, throttle),
    settings: new Settings(context),
    robots: new Robots(context),
    restrictions: new Restrictions(context),
    sessions: new Sessions(context),
    devices: new Devices(context),
    presence: new Presence(context),
    things: new Things(context),
    kept: new Kept(context),
    pushBindings: new PushBindings(context),
    pushLabels: new PushLabels(context),
  }
}
