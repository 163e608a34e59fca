import { sha256Hex } from '../../../core/crypto.ts'
import type { Platform } from '../../../core/devices/platform.ts'
import { CoreError, isCoreError } from '../../../core/errors.ts'
import type { ConnectRequest } from '../../../core/sessions/admit.ts'
import type { Token } from '../../../core/sessions/session.ts'
import type { Call, UserNum } from '../../../core/values.ts'
import { platformOf } from '../platforms.ts'
import { isTokenText } from '../token.ts'
import type { LinkDeps } from './deps.ts'
import { provisionRequest } from './messages.ts'

/** What a client says to sign in. */
export type ProvisionRequest = {
  readonly num: UserNum
  readonly token: string
  readonly guid: string
  readonly platform: Platform
  readonly info: string
  /** Its push token, from clients that send one in place of a call. */
  readonly push: { readonly notifier: string; readonly token: string } | undefined
}

/** Throws `request.malformed`. */
export function readProvision(payload: Uint8Array): ProvisionRequest {
  const { xid, token, osType, deviceGuid, deviceInfo, deviceNotifier, deviceToken } = provisionRequest.decode(payload)
  const push = deviceToken === '' ? undefined : { notifier: deviceNotifier, token: deviceToken }
  const platform = platformOf(osType) ?? 'unknown'
  return { num: xid.uid, token, guid: deviceGuid, platform, info: deviceInfo, push }
}

/** A client whose token was verified and whose session on the device is open. */
export type ProvisionedClient = { readonly connect: ConnectRequest; readonly deviceSN: number }

/**
 * Opens the session of a token on the device. Throws `token.mismatch` for a token of another user, `token.unknown`,
 * `token.ended`, `user.banned`, `user.not_found`, `user.destroyed`.
 */
export async function provisionClient(
  deps: LinkDeps,
  request: ProvisionRequest,
  token: Token,
  address: string,
): Promise<ProvisionedClient> {
  const { core } = deps
  const { guid, platform, info, push } = request
  const { app, uid } = token
  if (token.dialect !== 'lanying' || token.role !== 'user') throw new CoreError('token.unknown')
  if ((await core.users.get(app, uid)).num !== request.num)
    throw new CoreError('token.mismatch', 'the token belongs to another user')
  const call: Call = { app, dialect: 'lanying', actor: { kind: 'user', id: uid } }
  const installation = { clientKey: guid, platform, userAgent: info }
  const open = await core.sessions.findOpenForToken(token, installation)
  const { session, device } = open ?? (await core.sessions.openSessionForToken(call, token, installation))
  if (push && !(await core.pushBindings.isBound(device, push)))
    await core.pushBindings.bind(call, uid, { dialect: 'lanying', clientKey: guid }, push)
  const connect: ConnectRequest = {
    ...{ app, uid, dialect: 'lanying', platform, clientKey: guid, address },
    ...{ sessionId: session.id, tokenId: token.id, tokenText: '' },
  }
  return { connect, deviceSN: device.sn }
}

/**
 * The token that the client presents, whoever it says it is. Throws `request.invalid`, `token.missing`, `token.unknown`,
 * `token.expired`, `token.ended`, `user.banned`.
 */
export async function verifyToken(deps: LinkDeps, { guid, token }: ProvisionRequest): Promise<Token> {
  if (guid === '') throw new CoreError('request.invalid', 'device_guid is missing')
  if (token === '') throw new CoreError('token.missing', 'the client is signed out')
  if (!isTokenText(token)) throw new CoreError('token.unknown')
  return findToken(deps, sha256Hex(token))
}

/** The link names no app, so each is asked: two reads an app. A token's text is unique among all apps. */
async function findToken({ core, admission }: LinkDeps, hash: string): Promise<Token> {
  for (const app of core.apps.enabledIds()) {
    try {
      return await admission.verifyToken(app, hash)
    } catch (error) {
      if (!isCoreError(error, 'token.unknown')) throw error
    }
  }
  throw new CoreError('token.unknown')
}
