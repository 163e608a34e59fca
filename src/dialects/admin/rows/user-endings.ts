import { z } from 'zod'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { CoreError } from '../../../core/errors.ts'
import { endpoint } from '../deps.ts'
import { endingExamples } from '../examples/user-endings.ts'
import { flag, userReference } from '../fields.ts'
import {
  dryRunField,
  dryRunQuery,
  endReply,
  receipt,
  toEndReply,
  toReceipt,
  toWouldEnd,
  wouldEnd,
} from '../receipts.ts'
import { newPassword } from '../user-fields.ts'
import { restriction, toRestriction } from '../user-items.ts'
import { inForce, restrictionBody } from './user-restrictions.ts'

const params = z.object({ user: userReference })

const ban = (dialects: DialectRegistry) =>
  endpoint({
    route: 'PUT /v1/users/{user}/ban',
    summary:
      'Bans a user until a time or until the ban is lifted: its connections close, and every token is refused; an earlier ban is replaced. Any id may be banned',
    source: 'Rollcall',
    auth: 'operator',
    ...endingExamples.ban,
    request: { params, body: z.object({ ...restrictionBody, ...dryRunField }) },
    reply: z.union([wouldEnd(dialects), receipt.extend({ ban: restriction })]),
    run: async ({ core }, { params: { user }, body: { reason, until, dryRun } }, call) => {
      const uid = await core.users.resolve(call.app, user)
      const update = { ...(reason !== undefined && { reason }), untilMs: until }
      core.restrictions.assertAhead(update)
      if (dryRun) return { preview: await core.restrictions.previewBan(call.app, uid) }
      const ended = await core.restrictions.setMany(call, [uid], { ban: update })
      return { ended, ban: await inForce(core, call.app, uid, 'ban') }
    },
    map: (result) =>
      'preview' in result ? toWouldEnd(result.preview) : { ...toReceipt(result.ended), ban: toRestriction(result.ban) },
  })

const destroy = (dialects: DialectRegistry) =>
  endpoint({
    route: 'DELETE /v1/users/{user}',
    summary:
      'Deletes an account: its sessions, tokens, devices, push bindings and stored values end; uid and number stay taken. With erase the details of its audit entries go too, also those of an account that was deleted before',
    source: 'Rollcall',
    auth: 'operator',
    ...endingExamples.destroy,
    request: { params, query: z.object({ erase: flag, ...dryRunQuery }) },
    reply: endReply(dialects),
    run: async ({ core }, { params: { user }, query: { erase = false, dryRun } }, call) => {
      const { app } = call
      const uid = await core.users.resolve(app, user, { tombstones: erase })
      if (dryRun) return core.sessions.previewKick(app, uid, {})
      const ended = await core.users.destroy(call, uid, { erase })
      if (!ended) throw new CoreError('user.not_found', 'there is no account to delete')
      return ended
    },
    map: toEndReply,
  })

const setPassword = endpoint({
  route: 'POST /v1/users/{user}/password',
  summary: 'Gives an account a password, its first or another; sessions and tokens that rest on the password end',
  source: 'Rollcall',
  auth: 'operator',
  ...endingExamples.setPassword,
  request: { params, body: z.object({ password: newPassword }) },
  reply: receipt,
  run: async ({ core }, { params: { user }, body: { password } }, call) =>
    core.passwords.set(call, await core.users.resolve(call.app, user), password),
  map: toReceipt,
})

export const endingRows = (dialects: DialectRegistry) => [ban(dialects), destroy(dialects), setPassword]
