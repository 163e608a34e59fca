import { CoreError } from '../../../../core/errors.ts'
import { effectiveUser, endpoint } from '../deps.ts'
import * as schemas from '../schemas/account.ts'

const change = endpoint({
  route: ['POST /user/change_password', 'PUT /user/change_password'],
  summary: "Change the password with the old one; ends all Lanying sessions but the caller's",
  source: 'Server API, user, change password',
  auth: 'self',
  ...schemas.changePassword,
  run: async ({ core }, { old_password: from, new_password: to }, call) => {
    await core.passwords.change(call, effectiveUser(call).uid, {
      from,
      to,
      address: call.address(),
      spare: call.tokenId,
    })
    return true as const
  },
})

const changeByAdmin = endpoint({
  route: ['POST /user/change_password_admin', 'PUT /user/change_password_admin'],
  summary: "Set a user's password without the old one; ends all Lanying sessions",
  source: 'Reference, user, 1.6',
  auth: 'self',
  ...schemas.changePasswordAdmin,
  allow: ({ identity }) => {
    if (identity.as !== 'user' || !identity.byAdmin) throw new CoreError('auth.forbidden', 'an admin token is needed')
  },
  run: async ({ core }, { password }, call) => {
    await core.passwords.set(call, effectiveUser(call).uid, password)
    return true as const
  },
})

export const passwordRows = [change, changeByAdmin]
