import { defaultSettings } from '../../../../core/accounts/settings-store.ts'
import { sha256Hex } from '../../../../core/crypto.ts'
import { registerForPush } from '../../../../core/push/registrations.ts'
import { effectiveUser, endpoint } from '../deps.ts'
import { lanyingExamples } from '../examples.ts'
import { toUserSettings } from '../map.ts'
import { registerPush } from '../schemas/account.ts'
import * as schemas from '../schemas/push.ts'
import { refuseWhenClosed, registeringAddress } from './accounts.ts'

const register = endpoint({
  route: 'POST /user/register/push',
  summary: 'Register a push-only user; with a device_guid or push_token also its device and push address',
  source: 'Server API, user, register a push user',
  auth: 'public',
  note: '`sign` is not verified: how it is made is not published.',
  ...registerPush,
  run: (deps, { username: name, password, device_guid: guid, alias = '', push_token: pushToken }, call) => {
    refuseWhenClosed(deps, call)
    const address = registeringAddress(call)
    return registerForPush(deps.core, call, {
      name,
      password,
      address,
      dialect: 'lanying',
      clientKey: guid ?? (pushToken && guidOf(pushToken)),
      pushToken,
      alias,
    })
  },
  map: ({ user, pushAddress }) => toUserSettings(user, defaultSettings, pushAddress),
})

/** The device of a push token that came without a guid: a token belongs to one installation. */
const guidOf = (pushToken: string): string => `push-${sha256Hex(pushToken).slice(0, 32)}`

const bind = endpoint({
  route: ['POST /user/token/bind', 'PUT /user/token/bind'],
  summary: 'Bind a push token to a device; removes it from any other device',
  source: 'Server API, user, token bind',
  auth: 'self',
  ...lanyingExamples.bindToken,
  ...schemas.bindToken,
  run: async ({ core }, { device_sn: sn, device_token: token, notifier_name: notifier }, call) => {
    await core.pushBindings.bind(call, effectiveUser(call).uid, { sn }, { token, notifier })
    return true as const
  },
})

const unbind = endpoint({
  route: ['POST /user/token/unbind', 'DELETE /user/token/unbind'],
  summary: 'Unbind the push token of a device; an unknown device succeeds',
  source: 'Server API, user, token unbind',
  auth: 'self',
  ...lanyingExamples.unbindToken,
  ...schemas.unbindToken,
  run: async ({ core }, { device_sn: sn }, call) => {
    await core.pushBindings.unbind(call, effectiveUser(call).uid, { sn })
    return true as const
  },
})

const alias = endpoint({
  route: ['POST /user/push/alias', 'PUT /user/push/alias'],
  summary: 'Set the push alias of the user, or with push_token of one device; empty removes it',
  source: 'Server API, user, push alias',
  auth: 'self',
  ...schemas.bindAlias,
  run: async ({ core }, { alias, push_token: pushToken }, call) => {
    await core.pushLabels.setAlias(call, effectiveUser(call).uid, alias, pushToken)
    return true as const
  },
})

const addTags = endpoint({
  route: 'POST /user/push/tag',
  summary: 'Add tags to the user',
  source: 'Server API, user, push tag',
  auth: 'self',
  ...lanyingExamples.addTags,
  ...schemas.bindTags,
  run: async ({ core }, { tags }, call) => {
    await core.pushLabels.addTags(call, effectiveUser(call).uid, tags)
    return true as const
  },
})

const removeTags = endpoint({
  route: 'DELETE /user/push/tag',
  summary: 'Remove tags; tags the user does not have are ignored',
  source: 'Server API, user, push tag',
  auth: 'self',
  ...schemas.unbindTags,
  run: async ({ core }, { tags }, call) => {
    await core.pushLabels.removeTags(call, effectiveUser(call).uid, tags)
    return true as const
  },
})

const removeAllTags = endpoint({
  route: 'DELETE /user/push/tag/all',
  summary: 'Remove all tags',
  source: 'Server API, user, push tag',
  auth: 'self',
  ...schemas.unbindAllTags,
  run: async ({ core }, _input, call) => {
    await core.pushLabels.removeAllTags(call, effectiveUser(call).uid)
    return true as const
  },
})

const listTags = endpoint({
  route: 'GET /user/push/tag',
  summary: "List the user's tags in the order they were added",
  source: 'Server API, user, push tag',
  auth: 'self',
  ...schemas.getTags,
  run: ({ core }, _input, call) => core.pushLabels.listTags(call.app, effectiveUser(call).uid),
})

const badge = endpoint({
  route: ['POST /user/push/badge', 'PUT /user/push/badge'],
  summary: 'Set the badge number',
  source: 'Server API, user, push badge',
  auth: 'self',
  ...schemas.setBadge,
  run: async ({ core }, { badge }, call) => {
    await core.settings.update(call, effectiveUser(call).uid, { badge })
    return true as const
  },
})

export const pushRows = [register, bind, unbind, alias, addTags, removeTags, removeAllTags, listTags, badge]
