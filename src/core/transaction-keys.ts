import { pushTokenIdentity } from './push/token-identity.ts'
import type { AppId, ClientKey, DialectName, UserId } from './values.ts'

declare const key: unique symbol
/**
 * Something that a decision rests on. Two transactions that name the same key run one after the other; those that share
 * none may run at the same time.
 */
export type TransactionKey = string & { readonly [key]: true }

/** Called once or twice a change: no array is made of the parts. */
const keyOf = (kind: string, app: AppId, name = '', more = ''): TransactionKey =>
  `${kind}\0${app}\0${name}\0${more}` as TransactionKey

/** An account or unregistered id with everything stored for it: sessions, tokens, devices, restrictions, settings, labels. */
export const userKey = (app: AppId, uid: UserId) => keyOf('user', app, uid)
/** Who holds a name. */
export const nameKey = (app: AppId, name: string) => keyOf('name', app, name)
/** Who holds a mobile number, where only one account may. */
export const mobileKey = (app: AppId, mobile: string) => keyOf('mobile', app, mobile)
/** One installation of a client, whichever users sign in on it. */
export const deviceKey = (app: AppId, dialect: DialectName, clientKey: ClientKey) =>
  keyOf('device', app, dialect, clientKey)
/** Which device a push token notifies, or addresses. */
export const pushTokenKey = (app: AppId, token: string) => keyOf('pushToken', app, pushTokenIdentity(token))
/** Who holds an alias. */
export const aliasKey = (app: AppId, alias: string) => keyOf('alias', app, alias)
export const thingKey = (app: AppId, id: string) => keyOf('thing', app, id)
/** What an app has one of, or counts as a whole: administrator tokens, client configuration for all users, open push tasks. */
export const appKey = (app: AppId) => keyOf('app', app)
/** Which apps there are, and their secrets. */
export const appListKey = () => keyOf('apps', '')
/** A login of the console, with its links and sessions. */
export const consoleLoginKey = (name: string) => keyOf('consoleLogin', '', name)
/** Which logins of the console there are. */
export const consoleLoginsKey = () => keyOf('consoleLogins', '')
export const webhookKey = (app: AppId, id: string) => keyOf('webhook', app, id)
/** Which connections of a user were published as online. Apart from `userKey`: presence does not wait for changes of the account. */
export const publishedKey = (app: AppId, uid: UserId) => keyOf('published', app, uid)
