import type { ForApp } from '../../../core/apps/app-settings.ts'
import type { Core } from '../../../core/core.ts'
import type { AppId, Call, UserId } from '../../../core/values.ts'
import { endpointsFor } from '../../kit/endpoint.ts'

/** Of one app. */
export type OpenimSettings = {
  /** The account that acts as administrator; it is made at its first get_admin_token. */
  adminUserId: UserId
  /** Seconds for which a token is valid, the vendor's `tokenPolicy.expire`. */
  tokenLifetimeS: number
}

/** A before-hook may refuse the call or replace what it names. */
export interface OpenimHooks {
  beforeUserRegister(call: OpenimCall, users: readonly UserToRegister[]): Promise<readonly UserToRegister[]>
  beforeUpdateUserInfo<F extends UserInfoChange>(call: OpenimCall, userID: UserId, fields: F): Promise<F>
  beforeUpdateUserInfoEx<F extends UserInfoChange>(call: OpenimCall, userID: UserId, fields: F): Promise<F>
}

export type UserToRegister = {
  userID: string
  nickname: string
  faceURL: string
  ex: string
  appMangerLevel: number
  globalRecvMsgOpt: number
}
export type UserInfoChange = { nickname?: string | undefined; faceURL?: string | undefined; ex?: string | undefined }

export type OpenimDeps = {
  core: Core
  settings: ForApp<OpenimSettings>
  hooks: OpenimHooks
  /** The users whose presence the live connections of a user subscribe to, each once. */
  subscribedUsers: (app: AppId, uid: UserId) => readonly UserId[]
}

/** Who calls. `uid` is the token's; open calls have none. */
export type OpenimCall = Call & { operationId: string; uid: UserId; isAdmin: boolean }

export const endpoint = endpointsFor<OpenimDeps, OpenimCall>()

/** Those that are accepted, with their apps; an app has two while its secret is replaced. */
export function secretsOf(core: Core, only?: AppId): [AppId, string][] {
  const secrets = core.apps.secrets('openim.secret')
  const wanted = only === undefined ? secrets : secrets.filter(({ app }) => app === only)
  return wanted.map(({ app, secret }) => [app, secret])
}
