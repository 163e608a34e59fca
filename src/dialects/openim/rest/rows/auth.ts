import { equalInConstantTime, sha256Hex } from '../../../../core/crypto.ts'
import { CoreError } from '../../../../core/errors.ts'
import type { AppId, UserId } from '../../../../core/values.ts'
import { adminPlatformId, platformIdsEnd, platformOf, platformsShownAs } from '../../platforms.ts'
import { signToken, type TokenSubject } from '../../token.ts'
import { adminOnly, argsError, checkToken } from '../auth.ts'
import { endpoint, type OpenimCall, type OpenimDeps, secretsOf } from '../deps.ts'
import { openimExamples } from '../examples.ts'
import * as schemas from '../schemas/auth.ts'

type Issued = { token: string; expireTimeSeconds: number }

/** What the vendor says where it issues no token for a user. */
const tokenMessages = {
  'user.not_found': 'record not found',
  'user.destroyed': 'record not found',
  'user.banned': 'user is blocked',
  'robot.no_token': 'app account can`t get token',
} as const

const getAdminToken = endpoint({
  route: 'POST /auth/get_admin_token',
  summary: 'Create an administrator token with the shared secret; several are valid at a time',
  source: 'REST API, get_admin_token',
  auth: 'open',
  ...openimExamples.getAdminToken,
  ...schemas.getAdminToken,
  messages: tokenMessages,
  run: async (deps, { secret, userID }, call) => {
    const acting = withSecret(deps, call, secret)
    const { adminUserId } = deps.settings.of(acting.app)
    if (userID !== adminUserId) throw argsError(`userID is error., userID=${userID}, adminUserID=[${adminUserId}]`)
    return issueAdminToken(deps, acting)
  },
})

/** The caller as the app whose secret it knows. Every secret is compared, each in constant time. Throws `auth.rejected`. */
function withSecret({ core }: OpenimDeps, call: OpenimCall, given: string): OpenimCall {
  let found: AppId | undefined
  for (const [app, secret] of secretsOf(core)) if (equalInConstantTime(given, secret)) found = app
  if (found === undefined) throw new CoreError('auth.rejected', 'secret invalid')
  return { ...call, app: found, actor: { kind: 'key', id: 'openim.secret' } }
}

async function issueAdminToken(deps: OpenimDeps, call: OpenimCall): Promise<Issued> {
  const { core, settings } = deps
  const { adminUserId: uid, tokenLifetimeS } = settings.of(call.app)
  await core.users.ensureAdmin(call, uid, 'superAdmin')
  const { token, ...kept } = newToken(deps, call.app, { userId: uid, platformId: adminPlatformId })
  await core.sessions.issueAdminToken(call, { uid, dialect: 'openim', ...kept })
  return { token, expireTimeSeconds: tokenLifetimeS }
}

/** The token's text, and what is stored of it. */
function newToken({ core, settings }: OpenimDeps, app: AppId, subject: TokenSubject) {
  const source = { ...core.context, lifetimeS: settings.of(app).tokenLifetimeS }
  const { token, expiresAtMs } = signToken(core.apps.key(app, 'openim.secret'), subject, source)
  return { token, hash: sha256Hex(token), expiresAtMs }
}

const getUserToken = endpoint({
  route: 'POST /auth/get_user_token',
  summary: "Create a token for a user's platform; ends other tokens as `openim.multiLogin` says",
  source: 'REST API, get_user_token',
  auth: 'token',
  ...openimExamples.getUserToken,
  ...schemas.getUserToken,
  messages: tokenMessages,
  allow: adminOnly,
  run: (deps, subject, call) => issueUserToken(deps, call, subject),
})

async function issueUserToken(
  deps: OpenimDeps,
  call: OpenimCall,
  { userID, platformID }: { userID: UserId; platformID: number },
): Promise<Issued> {
  const { core, settings } = deps
  const { adminUserId, tokenLifetimeS } = settings.of(call.app)
  const platform = platformOf(platformID)
  if (platformID === adminPlatformId || platform === undefined)
    throw new CoreError('auth.forbidden', 'platformID invalid. platformID must not be adminPlatformID')
  if (userID === adminUserId) throw new CoreError('auth.forbidden', "don't get Admin token")
  const { token, ...kept } = newToken(deps, call.app, { userId: userID, platformId: platformID })
  await core.sessions.signIn(call, {
    uid: userID,
    dialect: 'openim',
    platform,
    clientKey: clientKeyOf(platformID),
    userAgent: 'openim',
    session: 'per_token',
    token: kept,
    refuse: { unregistered: true, banned: true, kinds: ['notice', 'robot'] },
    exclusiveClientKey: false,
  })
  return { token, expireTimeSeconds: tokenLifetimeS }
}

/** Backends of before 3.6 send the secret where later ones send an administrator's token, for that account too. */
const userToken = endpoint({
  route: 'POST /auth/user_token',
  summary: 'Create a token as get_user_token does, with the shared secret or an administrator token (older clients)',
  source: 'REST API before 3.6, user_token',
  auth: 'tokenOrOpen',
  ...openimExamples.userToken,
  ...schemas.userToken,
  messages: tokenMessages,
  run: (deps, { secret, ...subject }, call) => {
    if (call.isAdmin) return issueUserToken(deps, call, subject)
    const acting = withSecret(deps, call, secret)
    if (subject.userID === deps.settings.of(acting.app).adminUserId) return issueAdminToken(deps, acting)
    return issueUserToken(deps, acting, subject)
  },
})

/** An OpenIM device is a user's platform. One text for all connections of a platform: each of them keeps it. */
export const clientKeyOf = (platformID: number): string => clientKeys[platformID] ?? keyOf(platformID)

const keyOf = (platformID: number): string => `openim-${platformID}`
const clientKeys: readonly string[] = Array.from({ length: platformIdsEnd }, (_, platformID) => keyOf(platformID))

const parseToken = endpoint({
  route: 'POST /auth/parse_token',
  summary: 'Verify a token and get its user and platform',
  source: 'REST API, parse_token',
  auth: 'validTokenOrOpen',
  ...openimExamples.parseToken,
  ...schemas.parseToken,
  // A caller that names its app reads the tokens of that app alone.
  run: ({ core }, { token }, { uid, app }) => checkToken(core, token, uid === '' ? undefined : app),
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

export const authRows = [getAdminToken, getUserToken, userToken, parseToken, forceLogout]
