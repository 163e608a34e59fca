import { CoreError } from '../../../core/errors.ts'
import { type AesKey, decrypt, decryptText, encrypt, fromBase64, tokenAesKey } from '../aes.ts'
import { decryptClaim, verifyInnerToken } from './client-credentials.ts'
import type { LinkDeps } from './deps.ts'
import { imHttpWrapper, routeResponse } from './messages.ts'

/** Where clients connect to. */
export type LinkAddress = { readonly host: string; readonly mqttPort: number; readonly routePort: number }

export type RouteRequest = {
  /** The headers: base64 of the encrypted ids. */
  readonly cid?: string | undefined
  readonly uid?: string | undefined
  /** Base64 of the encrypted request. */
  readonly body: string
}

const routeTopic = 'ROUTE'
/** Longest header that is read: an id of 64 characters of four bytes, encrypted. */
const headerCharsMax = 512

/**
 * Tells a signed-in client where to connect: the reply, encrypted. Needs the token, not a connection. Throws `request.invalid`,
 * `auth.expired`, what `decryptClaim` and `verifyInnerToken` throw, `request.out_of_scope` for another request.
 * Source: im-server, RouteAction; docs/dialects/wildfire.md#route.
 */
export async function answerRoute(
  deps: LinkDeps,
  { cid, uid, body }: RouteRequest,
  addressOf: () => LinkAddress,
): Promise<Uint8Array> {
  const nowMs = deps.core.context.clock.now()
  const clientId = readId(cid, 'cid', deps, nowMs)
  const userId = readId(uid, 'uid', deps, nowMs)
  const encrypted = fromBase64(body.trim())
  if (!encrypted || encrypted.length === 0) throw new CoreError('token.missing', 'the body is not base64')
  const { session, key, value } = await decryptClaim(deps, { clientId, userId }, (key) =>
    freshPlain(encrypted, key, nowMs),
  )
  const { token, clientId: named, request } = imHttpWrapper.decode(value)
  if (token === undefined || named === undefined || request === undefined) throw new CoreError('request.malformed')
  if (named !== clientId) throw new CoreError('token.mismatch', 'the body names another client')
  await verifyInnerToken(deps, session, token)
  if (request !== routeTopic) throw new CoreError('request.out_of_scope', 'only ROUTE is served over HTTP')
  const { host, mqttPort: longPort, routePort: shortPort } = addressOf()
  return encrypt(routeResponse.encode({ host, longPort, shortPort }), key, nowMs)
}

function freshPlain(encrypted: Uint8Array, key: AesKey, nowMs: number): Uint8Array | undefined {
  const opened = decrypt(encrypted, key, nowMs)
  return opened?.fresh ? opened.plain : undefined
}

function readId(header: string | undefined, name: 'cid' | 'uid', { settings }: LinkDeps, nowMs: number): string {
  const opened =
    header !== undefined && header.length <= headerCharsMax
      ? decryptText(header, tokenAesKey(settings.aes256), nowMs)
      : undefined
  if (!opened) throw new CoreError('request.invalid', `${name}: not an encrypted id`)
  // The vendor tells a wrong clock by the client id alone.
  if (!opened.fresh) throw new CoreError(name === 'cid' ? 'auth.expired' : 'request.invalid', `${name}: stale`)
  return opened.plain.toString('utf8')
}
