import { z } from 'zod'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { withoutUndefined } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { accountExamples } from '../examples/user-accounts.ts'
import { userReference } from '../fields.ts'
import { accountBody, accountPatch } from '../user-fields.ts'
import { accountItem, toAccountItem } from '../user-items.ts'
import { etagOf } from './users.ts'

const params = z.object({ user: userReference })

const create = (dialects: DialectRegistry) =>
  endpoint({
    route: 'POST /v1/users',
    summary:
      'Creates an account; a deleted one with this uid becomes an account again, with its number and nothing else',
    source: 'Rollcall',
    auth: 'operator',
    status: 201,
    ...accountExamples.create,
    request: { body: accountBody },
    reply: accountItem,
    run: ({ core }, { body: { password, ...draft } }, call) =>
      core.registrations.create(call, withoutUndefined(draft), password),
    map: (user) => toAccountItem(user.uid, user, dialects),
    replyHeaders: (user) => ({ etag: etagOf(user), location: `/v1/users/uid:${encodeURIComponent(user.uid)}` }),
  })

const etagsCharsMax = 1_024

const update = (dialects: DialectRegistry) =>
  endpoint({
    route: 'PATCH /v1/users/{user}',
    summary:
      'Changes the fields of an account that the body names; with If-Match only when the account has not changed since',
    source: 'Rollcall',
    auth: 'operator',
    ...accountExamples.update,
    request: {
      params,
      headers: z.object({ 'if-match': z.string().max(etagsCharsMax).optional() }),
      body: accountPatch,
    },
    reply: accountItem,
    run: async ({ core }, { params: { user }, headers, body }, call) => {
      const uid = await core.users.resolve(call.app, user)
      return core.users.update(call, uid, withoutUndefined(body), { versions: versionsIn(headers['if-match']) })
    },
    map: (user) => toAccountItem(user.uid, user, dialects),
    replyHeaders: (user) => ({ etag: etagOf(user) }),
  })

/** The versions that If-Match names; `undefined` for any. A weak tag never matches (RFC 9110). */
function versionsIn(header: string | undefined): string[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  const tags = header.split(',').map((tag) => /^"([^"]*)"$/.exec(tag.trim())?.[1])
  return tags.flatMap((tag) => tag ?? [])
}

export const accountRows = (dialects: DialectRegistry) => [create(dialects), update(dialects)]
