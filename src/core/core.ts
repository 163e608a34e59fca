import { ClientConfig } from './accounts/client-config.ts'
import { LoginThrottle } from './accounts/login-throttle.ts'
import { Logins } from './accounts/logins.ts'
import { PasswordHasher } from './accounts/password-hasher.ts'
import { PasswordLogins } from './accounts/password-logins.ts'
import { Passwords } from './accounts/passwords.ts'
import { RegistrationLimit } from './accounts/registration-limit.ts'
import { Registrations } from './accounts/registrations.ts'
import { Restrictions } from './accounts/restrictions.ts'
import { Robots } from './accounts/robots.ts'
import { Settings } from './accounts/settings.ts'
import { UserCommands } from './accounts/user-commands.ts'
import { UserList } from './accounts/user-list.ts'
import { UserNotes } from './accounts/user-notes.ts'
import { UserSearch } from './accounts/user-search.ts'
import { UserValues } from './accounts/user-values.ts'
import { Users } from './accounts/users.ts'
import { AdminKeys } from './admin-keys/admin-keys.ts'
import { AdminTokens } from './apps/admin-tokens.ts'
import type { SecretOptions } from './apps/app-secrets.ts'
import { AppSettingChanges } from './apps/app-setting-changes.ts'
import { AppSettings, noAppSettings } from './apps/app-settings.ts'
import { Apps } from './apps/apps.ts'
import type { AppKeys } from './apps/store.ts'
import { UsedSignatures } from './apps/used-signatures.ts'
import { EventLog } from './audit/event-log.ts'
import { consoleBounds } from './console/console-login.ts'
import { ConsoleLogins } from './console/console-logins.ts'
import { ConsoleSessions } from './console/console-sessions.ts'
import type { Context } from './context.ts'
import { Devices } from './devices/devices.ts'
import { Connections } from './presence/connections.ts'
import { Presence } from './presence/presence.ts'
import { PresenceLog } from './presence-log/presence-log.ts'
import { PushBindings } from './push/bindings.ts'
import { PushLabels } from './push/labels.ts'
import { RepeatedRequests } from './repeated-requests/repeated-requests.ts'
import { Sessions } from './sessions/sessions.ts'
import { Things } from './things/things.ts'

/** The services of the user plane. */
export type Core = {
  readonly context: Context
  readonly apps: Apps
  readonly adminKeys: AdminKeys
  readonly appSettings: AppSettingChanges
  readonly adminTokens: AdminTokens
  readonly usedSignatures: UsedSignatures
  readonly repeatedRequests: RepeatedRequests
  readonly users: Users
  readonly userSearch: UserSearch
  readonly userList: UserList
  readonly userNotes: UserNotes
  readonly logins: Logins
  readonly registrations: Registrations
  readonly passwords: Passwords
  readonly passwordLogins: PasswordLogins
  readonly settings: Settings
  readonly robots: Robots
  readonly restrictions: Restrictions
  readonly sessions: Sessions
  readonly devices: Devices
  readonly presence: Presence
  readonly connections: Connections
  readonly things: Things
  readonly userCommands: UserCommands
  readonly clientConfig: ClientConfig
  readonly userValues: UserValues
  readonly pushBindings: PushBindings
  readonly pushLabels: PushLabels
  readonly eventLog: EventLog
  readonly consoleLogins: ConsoleLogins
  readonly consoleSessions: ConsoleSessions
  readonly presenceLog: PresenceLog
}

/** The operator's settings for passwords. */
export type PasswordSettings = {
  /** Memory of one hash. */
  readonly memoryKiB: number
  /** Failed attempts an account may have in five minutes; 0 for no limit. */
  readonly failuresMax: number
  /** Registrations an address may make in ten minutes; 0 for no limit. */
  readonly registrationsMax: number
}

const usual: PasswordSettings = { memoryKiB: 19_456, failuresMax: 10, registrationsMax: 0 }

export function buildCore(
  context: Context,
  defaultKeys: AppKeys,
  passwords: PasswordSettings = usual,
  appSettings = new AppSettings(noAppSettings),
  secrets: SecretOptions = {},
): Core {
  const apps = new Apps(context, defaultKeys, secrets)
  const hasher = new PasswordHasher(passwords.memoryKiB)
  const throttle = new LoginThrottle(context.clock, passwords.failuresMax, context.cluster)
  const registrationLimit = new RegistrationLimit(context.clock, passwords.registrationsMax, context.cluster)
  const consoleThrottle = new LoginThrottle(context.clock, consoleBounds.failuresMax, context.cluster)
  context.events.on((event) => context.cluster.publish(event))
  return {
    context,
    apps,
    appSettings: new AppSettingChanges(context, apps, appSettings),
    adminKeys: new AdminKeys(context),
    adminTokens: new AdminTokens(context),
    usedSignatures: new UsedSignatures(context),
    repeatedRequests: new RepeatedRequests(context),
    users: new Users(context),
    userSearch: new UserSearch(context, apps),
    userList: new UserList(context),
    userNotes: new UserNotes(context),
    logins: new Logins(context),
    registrations: new Registrations(context, hasher, registrationLimit),
    passwords: new Passwords(context, hasher, throttle),
    passwordLogins: new PasswordLogins(context, hasher, throttle),
    settings: new Settings(context),
    robots: new Robots(context),
    restrictions: new Restrictions(context),
    sessions: new Sessions(context),
    devices: new Devices(context),
    presence: new Presence(context),
    connections: new Connections(context),
    things: new Things(context),
    userCommands: new UserCommands(context),
    clientConfig: new ClientConfig(context),
    userValues: new UserValues(context),
    pushBindings: new PushBindings(context),
    pushLabels: new PushLabels(context),
    eventLog: new EventLog(context),
    consoleLogins: new ConsoleLogins(context, hasher, consoleThrottle),
    consoleSessions: new ConsoleSessions(context, hasher, consoleThrottle),
    presenceLog: new PresenceLog(context),
  }
}
