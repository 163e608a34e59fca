import { equalInConstantTime, sha256Hex } from '../../../../core/crypto.ts'
import { CoreError } from '../../../../core/errors.ts'
import type { AppId } from '../../../../core/values.ts'
import { adminPlatformId, platformIdsEnd, platformOf, platformsShownAs } from '../../platforms.ts'
import { signToken, tokenLifetimeS } from '../../token.ts'
import { adminOnly, argsError, checkToken } from '../auth.ts'
import { endpoint, type OpenimDeps, secretsOf } from '../deps.ts'
import { openimExamples } from '../examples.ts'
import * as schemas from '../schemas/auth.ts'

const getAdminToken = endpoint({
  route: 'POST /auth/get_admin_token',
  summary: 'Create an administrator token with the shared secret; several are valid at a time',
  source: 'REST API, get_admin_token',
  auth: 'open',
  ...openimExamples.getAdminToken,
  ...schemas.getAdminToken,
  run: async ({ core, settings }, { secret, userID }, call) => {
    const app = appOfSecret({ core }, secret)
    if (app === undefined) throw new CoreError('auth.rejected', 'secret invalid')
    if (userID !== settings.adminUserId)
      throw argsError('userID is error.', 'the userID is not that of openim.adminUserId')
    const acting = { ...call, app, actor: { kind: 'key' as const, id: 'openim.secret' } }
    await core.users.ensureAdmin(acting, userID, 'superAdmin')
    const { clock, ids } = core.context
    const signed = signToken(secret, { userId: userID, platformId: adminPlatformId }, clock, ids)
    await core.sessions.issueAdminToken(acting, {
      uid: userID,
      dialect: 'openim',
      hash: sha256Hex(signed.token),
      expiresAtMs: signed.expiresAtMs,
    })
    return signed.token
  },
  map: (token) => ({ token, expireTimeSeconds: tokenLifetimeS }),
})

/** Every secret is compared, each in constant time. */
function appOfSecret({ core }: Pick<OpenimDeps, 'core'>, given: string): AppId | undefined {
  let found: AppId | undefined
  for (const [app, secret] of secretsOf(core)) if (equalInConstantTime(given, secret)) found = app
  return found
}

const getUserToken = endpoint({
  route: 'POST /auth/get_user_token',
  summary: "Create a token for a user's platform; ends other tokens as `openim.multiLogin` says",
  source: 'REST API, get_user_token',
  auth: 'token',
  ...openimExamples.getUserToken,
  ...schemas.getUserToken,
  messages: {
    'user.not_found': 'record not found',
    'user.destroyed': 'record not found',
    'user.banned': 'user is blocked',
  },
  allow: adminOnly,
  run: async ({ core, settings }, { userID, platformID }, call) => {
    const platform = platformOf(platformID)
    if (platformID === adminPlatformId || userID === settings.adminUserId || platform === undefined)
      throw new CoreError('auth.forbidden')
    const { clock, ids } = core.context
    const signed = signToken(
      core.apps.key(call.app, 'openim.secret'),
      { userId: userID, platformId: platformID },
      clock,
      ids,
    )
    await core.sessions.signIn(call, {
      uid: userID,
      dialect: 'openim',
      platform,
      clientKey: clientKeyOf(platformID),
      userAgent: 'openim',
      session: 'per_token',
      token: { hash: sha256Hex(signed.token), expiresAtMs: signed.expiresAtMs },
      refuse: { unregistered: true, banned: true, kinds: ['admin', 'notice', 'robot'] },
      exclusiveClientKey: false,
    })
    return signed.token
  },
  map: (token) => ({ token, expireTimeSeconds: tokenLifetimeS }),
})

/** An OpenIM device is a user's platform. One text for all connections of a platform: each of them keeps it. */
export const clientKeyOf = (platformID: number): string => clientKeys[platformID] ?? keyOf(platformID)

const keyOf = (platformID: number): string => `openim-${platformID}`
const clientKeys: readonly string[] = Array.from({ length: platformIdsEnd }, (_, platformID) => keyOf(platformID))

const parseToken = endpoint({
  route: 'POST /auth/parse_token',
  summary: 'Verify a token and get its user and platform',
  source: 'REST API, parse_token',
  auth: 'open',
  ...openimExamples.parseToken,
  ...schemas.parseToken,
  run: ({ core }, { token }) => checkToken(core, token),
  map: ({ userId, platformId, expiresAtMs }) => ({
    userID: userId,
    platformID: platformId,
    expireTimeSeconds: Math.floor(expiresAtMs / 1000),
  }),
})

const forceLogout = endpoint({
  route: 'POST /auth/force_logout',
  summary: 'Kick a user on one platform: connections and tokens of every dialect shown under that number',
  source: 'REST API, force_logout',
  auth: 'token',
  ...openimExamples.forceLogout,
  ...schemas.forceLogout,
  allow: adminOnly,
  run: async ({ core }, { userID, platformID }, call) => {
    await core.sessions.kick(call, userID, { platforms: platformsShownAs(platformID) })
  },
})

export const authRows = [getAdminToken, getUserToken, parseToken, forceLogout]
