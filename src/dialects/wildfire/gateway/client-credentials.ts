import { CoreError } from '../../../core/errors.ts'
import { CredentialEnd, type CredentialOwner, endedError, tokenEnded } from '../../../core/sessions/credential-end.ts'
import { isLive, type Session, type SessionWithSecrets } from '../../../core/sessions/session.ts'
import type { AppId, UserId } from '../../../core/values.ts'
import { type AesKey, sessionAesKey } from '../aes.ts'
import { textMax } from '../rest/json.ts'
import { isTokenExpired, parseInnerToken } from '../token.ts'
import type { LinkDeps } from './deps.ts'

/** Who a client says it is, before anything is verified. */
export type ClientClaim = { readonly clientId: string; readonly userId: UserId }

/** What a token is checked with. */
export type TokenDeps = Pick<LinkDeps, 'core' | 'settings'> & {
  readonly admission: Pick<LinkDeps['admission'], 'assertNotBanned'>
}

/** A session with the key that its traffic is encrypted under. */
export type KeyedSession = { readonly session: SessionWithSecrets; readonly key: AesKey }

/**
 * The claimed session, and what its key decrypts. The claim names no app, so each app that has such a session is tried: one
 * read an app. `decrypt` returns `undefined` when the key does not fit. Throws `token.unknown` without such a session,
 * `token.ended` when it ended so long ago that its key was deleted or the device was removed since, `token.malformed` when no
 * key fits.
 */
export async function decryptClaim<T>(
  deps: LinkDeps,
  { clientId, userId }: ClientClaim,
  decrypt: (key: AesKey) => T | undefined,
): Promise<KeyedSession & { readonly value: T }> {
  const { core, settings } = deps
  if (clientId.length > textMax.id || userId.length > textMax.id) throw new CoreError('token.unknown')
  let failure = new CoreError('token.unknown')
  for (const app of core.apps.enabledIds()) {
    const session = await core.sessions.findLatestOnDevice(app, userId, 'wildfire', clientId)
    if (!session) continue
    const key = session.secrets && sessionAesKey(session.secrets.secret, settings.aes256)
    const value = key && decrypt(key)
    if (key && value !== undefined) return { session, key, value }
    failure = key ? await undecryptedError(deps, session, decrypt) : tokenEnded(session)
  }
  throw failure
}

/**
 * For a claim that the session's key does not decrypt. That of the device before it was removed may: then the token ended. Throws
 * `user.banned`.
 */
async function undecryptedError(
  { core, settings, admission }: LinkDeps,
  { app, uid, clientKey }: Session,
  decrypt: (key: AesKey) => unknown,
): Promise<CoreError> {
  const removed = (await core.sessions.listRemoved(app, uid, 'wildfire', clientKey)).find(
    ({ secrets }) => decrypt(sessionAesKey(secrets.secret, settings.aes256)) !== undefined,
  )
  if (!removed) return new CoreError('token.malformed')
  await admission.assertNotBanned(app, uid)
  return tokenEnded(removed)
}

/**
 * Checks the inner token that a client of this session presents: of its app and user, in time, the user not banned, the session not
 * ended since. One read. Throws `token.invalid`, `token.mismatch`, `token.expired`, `user.banned`, `token.ended`.
 */
export async function verifyInnerToken({ core, admission }: TokenDeps, session: Session, inner: string): Promise<void> {
  const { app, uid } = session
  const { dialects, clock } = core.context
  const read = parseInnerToken(inner, tokenKeysOf(core.apps.secrets('wildfire.tokenKey')))
  if (!read || read.key.app !== app) throw new CoreError('token.invalid')
  if (read.userId !== uid) throw new CoreError('token.mismatch')
  const { sessionLifetimeMs = 0 } = dialects.policyOf('wildfire', app)
  if (isTokenExpired(read.issuedAtMs, sessionLifetimeMs, clock.now()))
    throw endedError('token.expired', expiredEnd(read.issuedAtMs + sessionLifetimeMs, { app, uid }))
  await admission.assertNotBanned(app, uid)
  if (!isLive(session)) throw tokenEnded(session)
  if (read.issuedAtMs <= session.validAfterMs) throw tokenEnded({ ...session, endedAtMs: session.validAfterMs })
}

const expiredEnd = (atMs: number, owner: CredentialOwner) => new CredentialEnd('expired', atMs, undefined, owner)

const tokenKeysOf = (secrets: readonly { readonly app: AppId; readonly secret: string }[]) =>
  secrets.map(({ app, secret }) => ({ app, tokenKey: secret }))
