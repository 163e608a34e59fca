import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { appKeys, callBy } from '../../../../test/kit/core.ts'
import { type LiveCore, startLiveCore } from '../../../../test/kit/live-core.ts'
import { wildfireSignIn } from '../../../../test/kit/sign-ins.ts'
import type { CoreError } from '../../../core/errors.ts'
import { credentialEndOf, findEndOrigin } from '../../../core/sessions/credential-end.ts'
import type { SessionWithSecrets } from '../../../core/sessions/session.ts'
import { allSessions } from '../../../core/sessions/session-selector.ts'
import type { AppId } from '../../../core/values.ts'
import { type AesKey, decrypt, encrypt, sessionAesKey } from '../aes.ts'
import { innerToken } from '../token.ts'
import { decryptClaim, verifyInnerToken } from './client-credentials.ts'
import type { LinkDeps } from './deps.ts'

let on: LiveCore
let deps: LinkDeps
beforeEach(async () => {
  on = await startLiveCore()
  const settings = { aes256: false }
  const { admission, selfNotifier } = on.live
  deps = { core: on.core, admission, selfNotifier, settings, fault: (error) => on.faults.push(error) }
})
afterEach(() => on.close())

const signIn = async (uid: string, clientKey: string, app: AppId = 'default'): Promise<SessionWithSecrets> => {
  on.clock.advance(1)
  return (await on.core.sessions.signIn(callBy('wildfire', app), wildfireSignIn(uid, clientKey))).session
}
const keyOf = (session: SessionWithSecrets): AesKey => sessionAesKey(session.secrets?.secret ?? '', false)
/** What is encrypted for that session, as the claim of these ids. */
const decrypted = (session: SessionWithSecrets, userId = session.uid, clientId = session.clientKey ?? '') => {
  const bytes = encrypt('hello', keyOf(session), on.clock.now())
  return decryptClaim(deps, { userId, clientId }, (key) => decrypt(bytes, key, on.clock.now())?.plain.toString())
}
const innerOf = ({ app, uid, issuedAtMs }: SessionWithSecrets) =>
  innerToken({ userId: uid, issuedAtMs }, on.core.apps.key(app, 'wildfire.tokenKey'))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: CoreError) => error.code,
  )

describe('the claimed session', () => {
  test('is found by user and client, and its key decrypts', async () => {
    const session = await signIn('ann', 'phone')
    expect(await decrypted(session)).toMatchObject({ session: { id: session.id }, value: 'hello' })
  })
  test.each([
    ['another user', 'bob', 'phone', 'token.unknown'],
    ['another client', 'ann', 'tablet', 'token.unknown'],
    ['a client of another session', 'ann', 'pc', 'token.malformed'],
    ['an id over its bound', 'a'.repeat(65), 'phone', 'token.unknown'],
    ['a client id over its bound', 'ann', 'c'.repeat(65), 'token.unknown'],
  ])('%s: %s, %s: %s', async (_what, uid, clientId, code) => {
    const session = await signIn('ann', 'phone')
    await on.core.sessions.signIn(callBy('wildfire'), wildfireSignIn('ann', 'pc', 'windows'))
    expect(await codeOf(decrypted(session, uid, clientId))).toBe(code)
  })
  test('a session of another dialect on that client key is none', async () => {
    await on.signIn('openim', 'ann', 'ios', 'hash')
    const claim = { userId: 'ann', clientId: 'openim-ios' }
    expect(await codeOf(decryptClaim(deps, claim, () => 'read'))).toBe('token.unknown')
  })
})

describe('a claim from before its device was removed', () => {
  const removePhone = async () => {
    const [device] = await on.core.devices.list('default', 'ann')
    await on.core.devices.remove(callBy('lanying'), 'ann', device?.sn ?? 0)
  }
  test('is unknown, and ended from when the client signed in again; another claim is still unreadable', async () => {
    const before = await signIn('ann', 'phone')
    on.clock.advance(1_000)
    const removedAtMs = on.clock.now()
    await removePhone()
    expect(await codeOf(decrypted(before))).toBe('token.unknown')
    const after = await signIn('ann', 'phone')
    const refused = decrypted(before)
    expect(await codeOf(refused)).toBe('token.ended')
    expect(await refused.catch(credentialEndOf)).toMatchObject({ reason: 'removed', atMs: removedAtMs })
    expect((await decrypted(after)).session.id).toBe(after.id)
    expect(await codeOf(decrypted(await signIn('bob', 'pc'), 'ann', 'phone'))).toBe('token.malformed')
    await on.core.restrictions.set(callBy('wildfire'), 'ann', { ban: {} })
    expect(await codeOf(decrypted(before))).toBe('user.banned')
  })
  test('is known after several removals', async () => {
    const first = await signIn('ann', 'phone')
    await removePhone()
    const second = await signIn('ann', 'phone')
    await removePhone()
    await signIn('ann', 'phone')
    expect(await codeOf(decrypted(first))).toBe('token.ended')
    expect(await codeOf(decrypted(second))).toBe('token.ended')
  })
})

describe('the inner token', () => {
  test('of the session is accepted', async () => {
    const session = await signIn('ann', 'phone')
    expect(await codeOf(verifyInnerToken(deps, session, innerOf(session)))).toBe('ok')
  })
  test('is refused with the error of its case', async () => {
    const session = await signIn('ann', 'phone')
    const inner = innerOf(session)
    const bob = await signIn('bob', 'phone of bob')
    expect(await codeOf(verifyInnerToken(deps, session, 'AAAA'))).toBe('token.invalid')
    expect(await codeOf(verifyInnerToken(deps, session, innerToken({ userId: 'ann', issuedAtMs: 1 }, 'testim')))).toBe(
      'token.invalid',
    )
    expect(await codeOf(verifyInnerToken(deps, session, innerOf(bob)))).toBe('token.mismatch')
    await on.core.restrictions.set(callBy('wildfire'), 'ann', { ban: {} })
    expect(await codeOf(verifyInnerToken(deps, session, inner))).toBe('user.banned')
    await on.core.restrictions.set(callBy('wildfire'), 'ann', { ban: false })
    expect(await codeOf(verifyInnerToken(deps, session, inner))).toBe('ok')
  })
  test('expires by the setting, counted from its own time', async () => {
    const session = await signIn('ann', 'phone')
    Object.assign(on.context.dialects.policyOf('wildfire', 'default'), { sessionLifetimeMs: 1_000 })
    on.clock.advance(1_000)
    expect(await codeOf(verifyInnerToken(deps, session, innerOf(session)))).toBe('ok')
    on.clock.advance(1)
    expect(await codeOf(verifyInnerToken(deps, session, innerOf(session)))).toBe('token.expired')
  })
  test('from before a kick stays ended when the session is opened again', async () => {
    const before = await signIn('ann', 'phone')
    on.clock.advance(1_000)
    const kickedAtMs = on.clock.now()
    await on.core.sessions.kick(callBy('wildfire'), 'ann', allSessions)
    const ended = await decrypted(before)
    expect(await codeOf(verifyInnerToken(deps, ended.session, innerOf(before)))).toBe('token.ended')
    const after = await signIn('ann', 'phone')
    const again = await decrypted(before)
    expect(again.session.id).toBe(after.id)
    const refused = verifyInnerToken(deps, again.session, innerOf(before))
    expect(await codeOf(refused)).toBe('token.ended')
    const end = await refused.catch(credentialEndOf)
    expect(end).toMatchObject({ reason: 'kicked', atMs: kickedAtMs })
    expect(end && (await findEndOrigin(on.context, end))).toMatchObject({ actor: 'key:wildfire.key' })
    expect(await codeOf(verifyInnerToken(deps, again.session, innerOf(after)))).toBe('ok')
  })
})

describe('two apps', () => {
  beforeEach(() => on.core.apps.create(callBy('admin'), 'other', appKeys('other')))

  test('with the same user and client: each session is found by its own key', async () => {
    const own = await signIn('ann', 'phone')
    const theirs = await signIn('ann', 'phone', 'other')
    expect((await decrypted(own)).session).toMatchObject({ app: 'default', id: own.id })
    expect((await decrypted(theirs)).session).toMatchObject({ app: 'other', id: theirs.id })
  })
  test('a token of one is refused for the session of the other', async () => {
    const own = await signIn('ann', 'phone')
    const theirs = await signIn('ann', 'phone', 'other')
    expect(await codeOf(verifyInnerToken(deps, own, innerOf(theirs)))).toBe('token.invalid')
    expect(await codeOf(verifyInnerToken(deps, theirs, innerOf(own)))).toBe('token.invalid')
    expect(await codeOf(verifyInnerToken(deps, theirs, innerOf(theirs)))).toBe('ok')
  })
  test('a ban of one does not concern the other', async () => {
    const own = await signIn('ann', 'phone')
    const theirs = await signIn('ann', 'phone', 'other')
    await on.core.restrictions.set(callBy('wildfire'), 'ann', { ban: {} })
    expect(await codeOf(verifyInnerToken(deps, own, innerOf(own)))).toBe('user.banned')
    expect(await codeOf(verifyInnerToken(deps, theirs, innerOf(theirs)))).toBe('ok')
  })
})
