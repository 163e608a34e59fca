import type { SessionWithSecrets } from '../../src/core/sessions/session.ts'
import type { UserId } from '../../src/core/values.ts'
import { signToken } from '../../src/dialects/openim/token.ts'
import { innerToken, wrapToken } from '../../src/dialects/wildfire/token.ts'
import type { TestCore } from './core.ts'

/** The text of a token of OpenIM that lasts a minute, signed with the app's secret or another. */
export function openimTokenText(
  { core, clock }: TestCore,
  userId: UserId,
  secret = core.apps.key('default', 'openim.secret'),
): string {
  return signToken(secret, { userId, platformId: 1 }, { clock, ids: core.context.ids, lifetimeS: 60 }).token
}

/** The token of WildfireChat that the latest sign-in of a session was answered. */
export function wildfireTokenText(
  { core, clock }: TestCore,
  { app, uid, issuedAtMs, secrets }: SessionWithSecrets,
): string {
  if (!secrets) throw new Error('the session has no secrets')
  const inner = innerToken({ userId: uid, issuedAtMs }, core.apps.key(app, 'wildfire.tokenKey'))
  return wrapToken({ inner, ...secrets }, clock.now(), false)
}
