import { z } from 'zod'
import type { AdminKey } from '../../../core/admin-keys/admin-key.ts'
import { adminKeyLabelCharsMax, rotationOverlapMsMax } from '../../../core/admin-keys/admin-keys.ts'
import { keyScopes } from '../../../core/admin-keys/scope.ts'
import { CoreError } from '../../../core/errors.ts'
import { withoutUndefined } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { keyExamples } from '../examples/keys.ts'
import { moment, resourceId } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'
import { dryRunQuery } from '../receipts.ts'

const scope = z.enum(keyScopes)
const label = z.string().max(adminKeyLabelCharsMax)
const params = z.object({ key: resourceId })

const keySchema = z.object({
  id: z.string(),
  label: z.string(),
  scope,
  createdAt: z.int(),
  expiresAt: z.int().optional(),
  revokedAt: z.int().optional(),
  /** To the minute. */
  lastUsedAt: z.int().optional(),
  /** When the secret before the last rotation ends. */
  previousUntil: z.int().optional(),
})

const toReply = ({ id, label, scope, createdAtMs, expiresAtMs, revokedAtMs, lastUsedAtMs, previous }: AdminKey) => ({
  ...{ id, label, scope, createdAt: createdAtMs },
  ...(expiresAtMs !== undefined && { expiresAt: expiresAtMs }),
  ...(revokedAtMs !== undefined && { revokedAt: revokedAtMs }),
  ...(lastUsedAtMs !== undefined && { lastUsedAt: lastUsedAtMs }),
  ...(previous && { previousUntil: previous.untilMs }),
})

/** With the text of the key. */
const issuedSchema = keySchema.extend({ secret: z.string() })

const list = endpoint({
  route: 'GET /v1/keys',
  summary: 'The keys of the app, oldest first, without their secrets; revoked and expired ones for a while',
  source: 'Rollcall',
  auth: 'owner',
  ...keyExamples.list,
  request: { query: z.object(pageQuery) },
  reply: pageOf(keySchema),
  run: ({ core }, { query: { limit, cursor } }, { app }) =>
    core.adminKeys.list(app, decodeCursor(cursor, 'number', 'string'), limit + 1),
  map: (keys, { query: { limit } }) => {
    const { items, ...next } = toPage(keys, limit, ({ createdAtMs, id }) => [createdAtMs, id])
    return { items: items.map(toReply), ...next }
  },
})

const create = endpoint({
  route: 'POST /v1/keys',
  summary: 'Create a key of the app; its text, `secret`, is shown this once',
  source: 'Rollcall',
  auth: 'owner',
  status: 201,
  ...keyExamples.create,
  secretReply: true,
  request: { body: z.object({ label: label.default(''), scope, expiresAt: moment.optional() }) },
  reply: issuedSchema,
  run: ({ core }, { body: { label, scope, expiresAt } }, call) =>
    core.adminKeys.create(call, {
      label,
      scope,
      expiresAtMs: inFuture(expiresAt, core.context.clock.now(), 'expiresAt'),
    }),
  map: ({ key, text }) => ({ ...toReply(key), secret: text }),
  replyHeaders: ({ key }) => ({ location: `/v1/keys/${key.id}` }),
})

const show = endpoint({
  route: 'GET /v1/keys/{key}',
  summary: 'One key of the app, without its secret',
  source: 'Rollcall',
  auth: 'owner',
  ...keyExamples.show,
  request: { params },
  reply: keySchema,
  run: ({ core }, { params: { key } }, { app }) => core.adminKeys.get(app, key),
  map: toReply,
})

const update = endpoint({
  route: 'PATCH /v1/keys/{key}',
  summary: 'Change the label, the scope or the expiry of a key',
  source: 'Rollcall',
  auth: 'owner',
  ...keyExamples.update,
  request: {
    params,
    body: z
      .object({ label, scope, expiresAt: moment })
      .partial()
      .refine((fields) => Object.keys(fields).length > 0, { error: 'names no field to change' }),
  },
  reply: keySchema,
  run: ({ core }, { params: { key }, body: { expiresAt, ...rest } }, call) =>
    core.adminKeys.update(call, key, {
      ...withoutUndefined(rest),
      ...(expiresAt !== undefined && {
        expiresAtMs: inFuture(expiresAt, core.context.clock.now(), 'expiresAt'),
      }),
    }),
  map: toReply,
})

const rotate = endpoint({
  route: 'POST /v1/keys/{key}/rotate',
  summary: 'Give a key a new secret, shown this once; the one before stays valid for `overlapMs`, or until a time',
  source: 'Rollcall',
  auth: 'owner',
  ...keyExamples.rotate,
  secretReply: true,
  request: {
    params,
    body: z
      .object({ overlapMs: z.int().min(0).max(rotationOverlapMsMax), until: moment })
      .partial()
      .refine(({ overlapMs, until }) => overlapMs === undefined || until === undefined, {
        error: 'takes overlapMs or until, not both',
      }),
  },
  reply: issuedSchema,
  run: ({ core }, { params: { key }, body }, call) =>
    core.adminKeys.rotate(call, key, overlapOf(body, core.context.clock.now())),
  map: ({ key, text }) => ({ ...toReply(key), secret: text }),
})

const revoke = endpoint({
  route: 'DELETE /v1/keys/{key}',
  summary: 'Revoke a key: every node refuses it from now on; with `dryRun` only say whether that is possible',
  source: 'Rollcall',
  auth: 'owner',
  status: 204,
  ...keyExamples.revoke,
  request: { params, query: z.object(dryRunQuery) },
  run: ({ core }, { params: { key }, query: { dryRun } }, call) =>
    dryRun ? core.adminKeys.previewRevoke(call, key) : core.adminKeys.revoke(call, key),
})

export const keyRows = () => [list, create, show, update, rotate, revoke]

/** Without either the secret before ends at once. */
function overlapOf(
  { overlapMs, until }: { overlapMs?: number | undefined; until?: number | undefined },
  nowMs: number,
) {
  if (until === undefined) return overlapMs ?? 0
  const ms = (inFuture(until, nowMs, 'until') ?? 0) - nowMs
  if (ms > rotationOverlapMsMax) throw new CoreError('request.invalid', 'until: must be at most 30 days from now')
  return ms
}

function inFuture(atMs: number | undefined, nowMs: number, field: string): number | undefined {
  if (atMs !== undefined && atMs <= nowMs) throw new CoreError('request.invalid', `${field}: must be in the future`)
  return atMs
}
