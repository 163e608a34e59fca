import type { Platform } from '../../src/core/devices/platform.ts'
import type { Connection } from '../../src/core/presence/connection.ts'
import { openSessionOnDevice, storeToken } from '../../src/core/sessions/open-on-device.ts'
import { isLive, type Session, type SessionWithSecrets } from '../../src/core/sessions/session.ts'
import type { SignInRequest } from '../../src/core/sessions/sign-in.ts'
import type { AppId, Call, ClientKey, UserId } from '../../src/core/values.ts'
import { connectionOf, type KeptConnection } from './connections.ts'
import { callBy, type TestCore } from './core.ts'

const dayMs = 86_400_000

/** What WildfireChat's get_token asks of the core. */
export const wildfireSignIn = (uid: UserId, clientKey: ClientKey, platform: Platform = 'ios'): SignInRequest => ({
  uid,
  clientKey,
  platform,
  dialect: 'wildfire',
  userAgent: 'wildfire',
  session: 'per_device',
  refuse: { unregistered: false, banned: false, kinds: ['robot'] },
  exclusiveClientKey: true,
})

/** What OpenIM's get_user_token asks; `hash` is the token's. */
export const openimSignIn = (
  uid: UserId,
  hash: string,
  platform: Platform,
  expiresAtMs = Number.MAX_SAFE_INTEGER,
): SignInRequest => ({
  uid,
  platform,
  dialect: 'openim',
  clientKey: `openim-${platform}`,
  userAgent: 'openim',
  session: 'per_token',
  token: { hash, expiresAtMs },
  refuse: { unregistered: true, banned: true, kinds: ['notice', 'robot'] },
  exclusiveClientKey: false,
})

/** Signs users in through each dialect, as its own rows do. */
export function signInsOf(on: TestCore, app: AppId = 'default') {
  const wildfireCall = callBy('wildfire', app)
  return {
    async wildfire(uid: UserId, clientKey: ClientKey, platform?: Platform): Promise<SessionWithSecrets> {
      return (await on.core.sessions.signIn(wildfireCall, wildfireSignIn(uid, clientKey, platform))).session
    },
    async openim(uid: UserId, hash: string, platform: Platform = 'ios'): Promise<SessionWithSecrets> {
      return (await on.core.sessions.signIn(callBy('openim', app), openimSignIn(uid, hash, platform))).session
    },
    /** A token without any installation. */
    lanyingToken: (uid: UserId, hash: string) => lanyingToken(on, callBy('lanying', app), uid, hash),
    /** A token with its first installation, or the next installation of a token that is there. */
    async lanying(uid: UserId, hash: string, guid: ClientKey, platform: Platform = 'ios'): Promise<Session> {
      const call = callBy('lanying', app)
      const token = (await on.core.sessions.findToken(app, hash)) ?? (await lanyingToken(on, call, uid, hash))
      const { session } = await on.storage.transaction([], (stores) =>
        openSessionOnDevice(
          stores,
          on.core.context,
          token,
          { clientKey: guid, platform, userAgent: 'lanying' },
          on.clock.now(),
        ),
      )
      return session
    },
  }
}

function lanyingToken(on: TestCore, call: Call, uid: UserId, hash: string) {
  const atMs = on.clock.now()
  const token = { uid, dialect: 'lanying', hash, expiresAtMs: atMs + 30 * dayMs } as const
  return on.storage.transaction([], (stores) => storeToken(stores, on.core.context, call, token, atMs))
}

/** Puts a live connection of the session into the registry. */
export function connect(on: TestCore, session: Session, more: Partial<Connection> = {}): KeptConnection {
  const { app, uid, dialect, clientKey, platform, tokenId, id: sessionId } = session
  const facts = { app, uid, dialect, clientKey, platform, tokenId, sessionId, connectedAtMs: on.clock.now(), ...more }
  const connection = connectionOf(facts)
  on.registry.add(connection, on.registry.fencingToken())
  return connection
}

/** The stored session. Throws when it does not exist. */
export async function stored(on: TestCore, { app, id }: Session): Promise<SessionWithSecrets> {
  const session = await on.storage.sessions.find(app, id)
  if (!session) throw new Error(`session ${id} is gone`)
  return session
}

/** Whether a token that came with the session as it was then works now, as the wires judge it. */
export async function works(on: TestCore, then: Session & Partial<SessionWithSecrets>): Promise<boolean> {
  const { app, uid, tokenId, id, issuedAtMs, secrets } = then
  if ((await on.core.restrictions.of(app, uid)).ban) return false
  const session = await on.storage.sessions.find(app, id)
  if (!session || !isLive(session)) return false
  // WildfireChat's, whose state is their session's.
  if (tokenId === undefined) return issuedAtMs > session.validAfterMs && session.secrets?.secret === secrets?.secret
  return (await on.storage.tokens.listLive(app, uid)).some((token) => token.id === tokenId)
}
