import type { UserPatch } from '../../../../core/accounts/store.ts'
import { answerRows } from '../../../../core/answer-bytes.ts'
import { isCoreError } from '../../../../core/errors.ts'
import { type UserId, withoutUndefined } from '../../../../core/values.ts'
import { adminOnly, argsError } from '../auth.ts'
import { endpoint, type OpenimDeps } from '../deps.ts'
import { kindOf, toNotificationAccount } from '../map.ts'
import { pageOf } from '../schemas/fields.ts'
import * as schemas from '../schemas/notification-accounts.ts'

const base = { source: 'REST API, notification accounts', auth: 'token', allow: adminOnly } as const

/** Ten random digits, the first not 0. */
const drawUid = ({ core }: OpenimDeps): UserId => String(1_000_000_000 + core.context.ids.below(9_000_000_000))

const add = endpoint({
  route: 'POST /user/add_notification_account',
  summary: 'Create a notification account or robot',
  ...base,
  ...schemas.addNotificationAccount,
  run: async (deps, { userID, nickName, faceURL, appMangerLevel }, call) => {
    const draft = { displayName: nickName, portrait: faceURL, ...kindOf(appMangerLevel) }
    try {
      const uid = userID ?? (() => drawUid(deps))
      return await deps.core.users.registerOne(call, uid, draft)
    } catch (error) {
      throw isCoreError(error, 'user.exists') ? argsError('userID is used') : error
    }
  },
  map: toNotificationAccount,
})

const update = endpoint({
  route: 'POST /user/update_notification_account',
  summary: 'Update nickname or picture of a notification account',
  ...base,
  ...schemas.updateNotificationAccount,
  run: async ({ core }, { userID, nickName, faceURL }, call) => {
    const patch = { displayName: nickName || undefined, portrait: faceURL || undefined }
    try {
      await core.users.update(call, userID, withoutUndefined(patch) as UserPatch)
    } catch (error) {
      const absent = isCoreError(error, 'user.not_found') || isCoreError(error, 'user.destroyed')
      throw absent ? argsError('user not found') : error
    }
  },
})

const search = endpoint({
  route: 'POST /user/search_notification_account',
  summary: 'Search notification accounts and robots by exact id, else by exact nickname',
  ...base,
  ...schemas.searchNotificationAccount,
  run: async ({ core }, { keyword, appManagerLevel, pagination }, call) => {
    const kinds = appManagerLevel ? [kindOf(appManagerLevel).kind] : (['notice', 'robot'] as const)
    const allowed = kinds.filter((kind) => kind === 'notice' || kind === 'robot')
    const page = pageOf(pagination)
    const named = keyword === '' ? undefined : await core.users.find(call.app, keyword)
    if (named && allowed.some((kind) => kind === named.kind)) {
      return { total: 1, rows: page.offset === 0 && page.limit > 0 ? [toNotificationAccount(named)] : [] }
    }
    const filter = { kinds: allowed, ...(keyword !== '' && { displayName: keyword }) }
    return allowed.length === 0
      ? { total: 0, rows: [] }
      : core.users.pageAs(call, filter, page, answerRows(toNotificationAccount))
  },
  map: ({ total, rows }) => ({ total, notificationAccounts: rows }),
})

export const notificationAccountRows = [add, update, search]
