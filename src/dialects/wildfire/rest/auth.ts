import type { Robot } from '../../../core/accounts/user.ts'
import { defaultApp } from '../../../core/apps/store.ts'
import { CoreError } from '../../../core/errors.ts'
import type { Actor, UserId } from '../../../core/values.ts'
import type { IncomingRequest } from '../../kit/incoming.ts'
import type { WildfireCall, WildfireDeps, WildfireSettings } from './deps.ts'
import {
  checkTimestamp,
  defaultSignatureWindow,
  isSignedWith,
  readSignature,
  replayWindow,
  type Signature,
  type SignatureWindow,
  verifySignature,
} from './sign.ts'

const ridCharsMax = 64

/** The app's server, by the three signed headers. Throws `auth.missing`, `auth.expired`, `auth.rejected`. */
export function signedByServer(
  { request, requestId }: IncomingRequest,
  deps: WildfireDeps,
): WildfireCall | Promise<WildfireCall> {
  const { core, settings } = deps
  const options = { nowMs: core.context.clock.now(), window: windowOf(settings) }
  const { key, signature } = verifySignature(request.headers, core.apps.secrets('wildfire.secret'), options)
  const call: WildfireCall = { app: key.app, dialect: 'wildfire', actor: serverKey, requestId }
  if (settings.rejectReplay) return acceptedOnce(deps, call, signature)
  noteReuse(deps, call, signature)
  return call
}

/**
 * A signature that is accepted once must be remembered as long as its window, so that one is narrower, and holds also under
 * `noCheckTime`.
 */
const windowOf = ({ rejectReplay, noCheckTime }: WildfireSettings): SignatureWindow | undefined => {
  if (rejectReplay) return replayWindow
  return noCheckTime ? undefined : defaultSignatureWindow
}
/** The window of robots and channels, which `noCheckTime` does not concern. */
const fixedWindowOf = ({ rejectReplay }: WildfireSettings): SignatureWindow =>
  rejectReplay ? replayWindow : defaultSignatureWindow

/** The call, when its signature was not used before; the store decides between requests at once. Throws `auth.rejected`. */
async function acceptedOnce(deps: WildfireDeps, call: WildfireCall, { sign }: Signature): Promise<WildfireCall> {
  const { behindMs, aheadMs } = replayWindow
  if (await deps.core.usedSignatures.useOnce(call.app, sign, behindMs + aheadMs)) return call
  deps.onReplay(call.app)
  throw new CoreError('auth.rejected', 'the signature was used before')
}

/** Vendors' clients may send one signature many times: it is reported and served. */
function noteReuse({ recentSignatures, onReplay }: WildfireDeps, { app }: WildfireCall, signature: Signature): void {
  if (recentSignatures.see(signature.sign, signature.timestampMs)) onReplay(app)
}

const serverKey: Actor = { kind: 'key', id: 'wildfire.secret' }

/**
 * A robot, by its id in `rid` and its own secret. In this order: `auth.missing`, `auth.expired` (always checked here),
 * `robot.not_found`, `robot.no_secret`, `auth.rejected`, `user.banned`. Source: Robot API; the last is Rollcall's, as is
 * `auth.rejected` for a signature that was used before.
 */
export async function signedByRobot(
  { request, requestId }: IncomingRequest,
  deps: WildfireDeps,
): Promise<WildfireCall> {
  const { core } = deps
  const rid = request.headers.get('rid')
  const signature = readSignature(request.headers)
  if (!rid || rid.length > ridCharsMax) throw new CoreError('auth.missing')
  checkTimestamp(signature, core.context.clock.now(), fixedWindowOf(deps.settings))
  const robots = await robotsNamed(deps, rid)
  if (robots.length === 0) throw new CoreError('robot.not_found')
  const armed = robots.filter((robot) => robot.secret !== '')
  if (armed.length === 0) throw new CoreError('robot.no_secret')
  const { app } = onlySigner(signature, armed)
  await core.sessions.assertNotBanned(app, rid)
  const call: WildfireCall = { app, dialect: 'wildfire', actor: { kind: 'robot', id: rid }, requestId, robot: rid }
  if (deps.settings.rejectReplay) return acceptedOnce(deps, call, signature)
  noteReuse(deps, call, signature)
  return call
}

/** Where robots of several apps have the id and the secret, none of them can be meant. Throws `auth.rejected`. */
function onlySigner(signature: Signature, robots: readonly Robot[]): Robot {
  const [signer, other] = robots.filter((robot) => isSignedWith(signature, robot))
  if (signer === undefined) throw new CoreError('auth.rejected')
  if (other) throw new CoreError('auth.rejected', 'robots of several apps have this id and this secret')
  return signer
}

/** A robot's id may exist in several apps; the secret identifies the app. */
async function robotsNamed({ core }: WildfireDeps, rid: UserId): Promise<Robot[]> {
  const apps = core.apps.enabledIds()
  const found = await Promise.all(apps.map((app) => core.context.storage.robots.find(app, rid)))
  return found.filter((robot) => robot !== undefined)
}

/** A channel, whose secret cannot be known: only the headers and their time are checked. Throws `auth.missing`, `auth.expired`. */
export function unverifiedChannel(
  { request, requestId }: IncomingRequest,
  { core, settings }: WildfireDeps,
): WildfireCall {
  checkTimestamp(readSignature(request.headers), core.context.clock.now(), fixedWindowOf(settings))
  return { app: defaultApp, dialect: 'wildfire', actor: { kind: 'system', id: 'channel' }, requestId }
}

/** Anyone, for what the vendor answers unsigned. */
export const open = ({ requestId }: IncomingRequest): WildfireCall => ({
  app: defaultApp,
  dialect: 'wildfire',
  actor: { kind: 'system', id: 'open' },
  requestId,
})
