import type { Core } from '../../core/core.ts'
import { equalInConstantTime } from '../../core/crypto.ts'
import { CoreError } from '../../core/errors.ts'
import { tokenEnded } from '../../core/sessions/credential-end.ts'
import type { SessionWithSecrets } from '../../core/sessions/session.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { failureOf, type TokenReader, type TokenReading } from '../../core/why/token-reader.ts'
import { type TokenDeps, verifyInnerToken } from './gateway/client-credentials.ts'
import { parseInnerToken, unwrapToken } from './token.ts'

const dialect = 'wildfire'

/** Reads WildfireChat's tokens as its link does. A read a device of the user: the token does not name its device. */
export function wildfireTokenReader(core: Core, settings: TokenDeps['settings']): TokenReader {
  const deps: TokenDeps = { core, settings, admission: core.sessions }
  return {
    dialect,
    async read(text) {
      const token = unwrapToken(text, settings.aes256)
      if (!token) return undefined
      const keys = core.apps.secrets('wildfire.tokenKey').map(({ app, secret }) => ({ app, tokenKey: secret }))
      const inner = parseInnerToken(token.inner, keys)
      if (!inner) return { dialect, app: undefined, refused: new CoreError('token.invalid') }
      return readOfSession(deps, { ...token, app: inner.key.app, uid: inner.userId, issuedAtMs: inner.issuedAtMs })
    },
  }
}

type Parsed = {
  readonly app: AppId
  readonly uid: UserId
  readonly issuedAtMs: number
  readonly inner: string
  readonly secret: string
}

async function readOfSession(deps: TokenDeps, { app, uid, issuedAtMs, inner, secret }: Parsed): Promise<TokenReading> {
  const { sessionLifetimeMs } = deps.core.context.dialects.policyOf(dialect, app)
  const expiresAtMs = sessionLifetimeMs === undefined ? undefined : issuedAtMs + sessionLifetimeMs
  const session = await findSession(deps.core, app, uid, secret)
  const about = { dialect, app, uid, issuedAtMs, expiresAtMs, platform: session?.platform }
  if (session) return { ...about, refused: await failureOf(() => verifyInnerToken(deps, session, inner)) }
  const banned = await failureOf(() => deps.admission.assertNotBanned(app, uid))
  return { ...about, refused: banned ?? (await endOfRemoved(deps.core, app, uid, secret)) }
}

async function findSession(
  { devices, sessions }: Core,
  app: AppId,
  uid: UserId,
  secret: string,
): Promise<SessionWithSecrets | undefined> {
  for (const device of await devices.list(app, uid)) {
    if (device.dialect !== dialect) continue
    const session = await sessions.findLatestOnDevice(app, uid, dialect, device.clientKey)
    if (session?.secrets && equalInConstantTime(session.secrets.secret, secret)) return session
  }
  return undefined
}

/** The end of a token whose device was removed, or that no session has. */
async function endOfRemoved({ sessions }: Core, app: AppId, uid: UserId, secret: string): Promise<CoreError> {
  const removed = await sessions.listRemovedOfUser(app, uid, dialect)
  const own = removed.find(({ secrets }) => equalInConstantTime(secrets.secret, secret))
  return own ? tokenEnded(own) : new CoreError('token.unknown')
}
