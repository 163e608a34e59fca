import { isDestroyed } from '../../../../core/accounts/user.ts'
import type { Core } from '../../../../core/core.ts'
import { CoreError } from '../../../../core/errors.ts'
import type { SessionWithSecrets } from '../../../../core/sessions/session.ts'
import { allSessions } from '../../../../core/sessions/session-selector.ts'
import type { AppId, UserId } from '../../../../core/values.ts'
import { adminAudience, readAuthCodeOf } from '../../auth-code.ts'
import { platformNumberMax, platformOf } from '../../platforms.ts'
import { innerToken, wrapToken } from '../../token.ts'
import { endpoint, type WildfireSettings } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, int32Or, requiredText, text, textMax } from '../json.ts'
import { appUserInfo, issuedToken } from '../replies.ts'

const getToken = endpoint({
  route: 'POST /admin/user/get_token',
  summary: 'Create a token for a client; ends other devices of the same class',
  source: 'Server API, user, 1',
  auth: 'server',
  ...wildfireExamples.getToken,
  input: body({
    userId: requiredText(textMax.id),
    clientId: requiredText(textMax.id),
    platform: int32Or(0).refine((n) => n >= 0 && n <= platformNumberMax, `must be 0 to ${platformNumberMax}`),
  }),
  reply: issuedToken,
  // Anyone but a robot gets one, registered or not, banned or not: a ban bites when the client connects.
  run: async ({ core, settings }, { userId, clientId, platform }, call) => {
    const { session } = await core.sessions.signIn(call, {
      uid: userId,
      dialect: 'wildfire',
      platform: platformOf(platform) ?? 'unknown',
      clientKey: clientId,
      userAgent: 'wildfire',
      session: 'per_device',
      refuse: { unregistered: false, banned: false, kinds: ['robot'] },
      exclusiveClientKey: true,
    })
    return { userId, token: tokenOf(session, core, settings) }
  },
})

/** The token as clients take it: the session's secrets around the inner token of this issue. */
export function tokenOf(session: SessionWithSecrets, core: Core, settings: WildfireSettings): string {
  if (!session.secrets) throw new Error(`session ${session.id} has no secrets`)
  const tokenKey = core.apps.key(session.app, 'wildfire.tokenKey')
  const inner = innerToken({ userId: session.uid, issuedAtMs: session.issuedAtMs }, tokenKey)
  return wrapToken({ inner, ...session.secrets }, core.context.clock.now(), settings.aes256)
}

const kickoffClient = endpoint({
  route: 'POST /admin/user/kickoff_client',
  summary: 'Kick one client of a user, or all; succeeds when there is none',
  source: 'Server API, user, 13',
  auth: 'server',
  ...wildfireExamples.kickoffClient,
  input: body({ first: requiredText(textMax.id), second: text(textMax.id) }),
  run: async ({ core }, { first, second }, call) => {
    await core.sessions.kick(call, first, second ? { clientKey: second } : allSessions)
  },
})

const appGetUserInfo = endpoint({
  route: 'POST /admin/user/app_get_user_info',
  summary: 'Get the user of an authorisation code',
  source: 'Server API, user, 16',
  auth: 'server',
  input: body({ authCode: requiredText(1024) }),
  reply: appUserInfo,
  run: async ({ core }, { authCode }, call) => {
    const audiences = core.apps.secretsOf(call.app, 'wildfire.secret').map(adminAudience)
    const uid = readAuthCodeOf(authCode, audiences, core.context.clock.now())
    return ownerOfCode(core, call.app, uid)
  },
})

/**
 * Whom a code is of; name and picture are there when the account is. Throws `user.banned`, and `auth_code.rejected` for a
 * deleted user: a code is a credential, and ends with the account.
 */
export async function ownerOfCode(core: Core, app: AppId, uid: UserId) {
  await core.sessions.assertNotBanned(app, uid)
  const user = await core.users.find(app, uid, true)
  if (user && isDestroyed(user)) throw new CoreError('auth_code.rejected')
  return { userId: uid, ...(user && { displayName: user.displayName, portraitUrl: user.portrait }) }
}

export const signInRows = [getToken, kickoffClient, appGetUserInfo]
