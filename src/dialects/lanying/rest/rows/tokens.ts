import type { LoginName } from '../../../../core/accounts/password-logins.ts'
import { sha256Hex } from '../../../../core/crypto.ts'
import { newToken } from '../../token.ts'
import { endpoint, type LanyingCall, type LanyingDeps } from '../deps.ts'
import { lanyingExamples } from '../examples.ts'
import * as schemas from '../schemas/account.ts'

type Credentials = { password: string; device_guid?: string | undefined }

const base = { source: 'Reference, token', auth: 'public' } as const

/** Issues a token; only its hash is stored. */
async function logIn(
  { core, settings }: LanyingDeps,
  who: LoginName,
  { password, device_guid: clientKey }: Credentials,
  call: LanyingCall,
) {
  const { clock, ids } = core.context
  const token = newToken(ids)
  const expiresAtMs = clock.now() + settings.forApp.of(call.app).tokenLifeMs
  const { user, pushAddress } = await core.passwordLogins.logIn(call, {
    loginName: who,
    password,
    address: call.address(),
    dialect: 'lanying',
    token: { hash: sha256Hex(token), expiresAtMs },
    installation: clientKey === undefined ? undefined : { clientKey },
  })
  return {
    token,
    user_id: user.num,
    expire: expiresAtMs,
    // Clients keep it and never use it: connections are not encrypted beneath TLS.
    public_key: '',
    encrypt_type: 0 as const,
    ...(pushAddress !== undefined && { push_token: pushAddress }),
  }
}

const byName = endpoint({
  route: 'POST /token/user',
  summary: 'Sign in with name (or mobile) and password',
  ...base,
  ...lanyingExamples.tokenByName,
  ...schemas.tokenByName,
  run: (deps, { name, mobile, ...credentials }, call) =>
    logIn(
      deps,
      name || mobile === undefined ? { by: 'name', text: name ?? '' } : { by: 'mobile', text: mobile },
      credentials,
      call,
    ),
})

const byId = endpoint({
  route: 'POST /token/id',
  summary: 'Sign in with user id and password',
  ...base,
  ...schemas.tokenById,
  run: (deps, { user_id: num, ...credentials }, call) => logIn(deps, { by: 'num', num }, credentials, call),
})

const byLogin = endpoint({
  route: 'POST /token/login',
  summary: 'Sign in with name, else mobile, else email, and password',
  ...base,
  ...schemas.tokenByLogin,
  run: (deps, { login_name: text, ...credentials }, call) => logIn(deps, { by: 'any', text }, credentials, call),
})

export const tokenRows = [byName, byId, byLogin]
