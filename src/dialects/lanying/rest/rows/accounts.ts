import { defaultSettings } from '../../../../core/accounts/settings-store.ts'
import { CoreError } from '../../../../core/errors.ts'
import { asDecimalText } from '../../../kit/plain-integers.ts'
import { messageOf } from '../../codes.ts'
import { anonymousName } from '../../username.ts'
import { effectiveUser, endpoint, type LanyingCall, type LanyingDeps } from '../deps.ts'
import { lanyingExamples } from '../examples.ts'
import { credentialOf } from '../identity.ts'
import { toUserSettings } from '../map.ts'
import * as schemas from '../schemas/account.ts'
import { readItem } from '../schemas/contract.ts'
import { processBatch } from './batch.ts'

/** Any client may register while registration is open, an admin always. Throws `app.registration_closed`. */
export function refuseWhenClosed({ settings }: LanyingDeps, { app, identity }: LanyingCall): void {
  if (!settings.forApp.of(app).registrationOpen && identity.as !== 'app') throw new CoreError('app.registration_closed')
}

/** Where a registration comes from: an admin's has no limits by address. */
export const registeringAddress = ({ identity, address }: LanyingCall): string | undefined =>
  credentialOf(identity) === 'server' ? undefined : address()

const register = endpoint({
  route: 'POST /user/register/v2',
  summary: 'Register a user; returns its settings',
  source: 'Server API, user, register',
  auth: 'public',
  ...lanyingExamples.register,
  ...schemas.register,
  run: (deps, { username, password }, call) => {
    refuseWhenClosed(deps, call)
    return deps.core.registrations.register(call, { name: username, password, address: registeringAddress(call) })
  },
  map: (user) => toUserSettings(user, defaultSettings, ''),
})

const registerAnonymous = endpoint({
  route: 'POST /user/register/anonymous',
  summary: 'Register a user with a name generated from a prefix',
  source: "the vendor's web client",
  auth: 'public',
  ...schemas.registerAnonymous,
  run: (deps, { username: prefix, password }, call) => {
    refuseWhenClosed(deps, call)
    const name = anonymousName(deps.core.context.ids, prefix)
    return deps.core.registrations.register(call, { name, password, address: registeringAddress(call) })
  },
  map: (user) => ({ ...toUserSettings(user, defaultSettings, ''), username: user.name }),
})

const registerBatch = endpoint({
  route: 'POST /user/register/batch',
  summary: 'Register users one by one, in order; each item succeeds or fails alone',
  source: 'Server API, user, register in batch',
  auth: 'app',
  ...schemas.registerBatch,
  run: ({ core }, { list }, call, chunkItems) =>
    processBatch(list, readDraft, (drafts) => core.registrations.registerEach(call, drafts), chunkItems),
  map: (outcomes, { list }) =>
    outcomes.map((outcome, index) =>
      outcome instanceof CoreError
        ? { username: nameIn(list[index]), success: false, reason: messageOf(outcome) }
        : { user_id: outcome.num, username: outcome.name, success: true },
    ),
})

function readDraft(item: unknown) {
  const read = readItem(schemas.registration, item)
  return read instanceof CoreError ? read : { name: read.username, password: read.password }
}

/** The name as it was sent, so that the caller knows which item failed. */
const nameIn = (item: unknown): string => {
  const { username } = (item ?? {}) as { username?: unknown }
  const text = asDecimalText(username)
  return typeof text === 'string' ? text : ''
}

const nameCheck = endpoint({
  route: 'GET /app/user/name_check',
  summary: 'Check whether a name is free',
  source: "the vendor's web client",
  auth: 'any',
  ...schemas.checkName,
  run: async ({ core }, { username }, call) => {
    await core.registrations.assertNameFree(call.app, username)
    return true as const
  },
})

const rename = endpoint({
  route: ['POST /user/username', 'PUT /user/username'],
  summary: 'Change the name; tokens stay valid',
  source: 'Server API, user, username',
  auth: 'self',
  ...schemas.rename,
  run: async ({ core }, { username }, call) => {
    await core.users.update(call, effectiveUser(call).uid, { name: username })
    return true as const
  },
})

const remove = endpoint({
  route: ['POST /user/delete', 'DELETE /user/delete'],
  summary: "Delete the user; with a user's token a given password must be right",
  source: 'Server API, user, delete',
  auth: 'self',
  ...schemas.deleteUser,
  run: async ({ core, settings }, { password }, call) => {
    const { uid } = effectiveUser(call)
    const asks = call.identity.as === 'user' && !call.identity.byAdmin
    if (asks && password !== undefined) await core.passwords.confirm(call.app, uid, password, call.address())
    else if (asks && settings.forApp.of(call.app).deletionNeedsPassword)
      throw new CoreError('request.invalid', 'password: required')
    await core.users.destroy(call, uid)
    return true as const
  },
})

export const accountRows = [register, registerAnonymous, registerBatch, nameCheck, rename, remove]
