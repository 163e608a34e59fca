import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { CoreError } from '../../../core/errors.ts'
import { endReasons } from '../../../core/sessions/session.ts'
import { positionOf, type SessionDetails, type SessionPosition } from '../../../core/sessions/session-list.ts'
import { type DialectName, limits } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { sessionExamples } from '../examples/sessions.ts'
import { deviceReference, identifier, resourceId, userReference } from '../fields.ts'
import { decodeCursor, encodeCursor, pageOf, pageQuery } from '../pages.ts'
import { dryRunField, dryRunQuery, endReply, toEndReply } from '../receipts.ts'

const sessionItem = (dialects: readonly DialectName[]) =>
  z.object({
    session: z.string(),
    user: z.string(),
    /** `expired`: not ended, but its token cannot be used any more. */
    state: z.enum(['live', 'expired', 'ended']),
    dialect: z.enum(dialects),
    platform: z.enum(platforms),
    clientKey: z.string(),
    /** The device's serial number; absent when the device was removed. */
    device: z.int().optional(),
    userAgent: z.string().optional(),
    createdAt: z.int(),
    /** When its latest token was issued. */
    issuedAt: z.int(),
    /** When that token expires; absent when it does not. */
    expiresAt: z.int().optional(),
    endedAt: z.int().optional(),
    endReason: z.enum(endReasons).optional(),
    /** Who ended it, as the audit log says; absent when it does not say. */
    endedBy: z
      .object({
        actor: z.string(),
        dialect: z.enum([...dialects, 'admin']).optional(),
        requestId: z.string().optional(),
        /** Of the client that signed in instead. */
        platform: z.enum(platforms).optional(),
      })
      .optional(),
    connections: z.array(z.object({ connection: z.string(), node: z.int(), since: z.int(), address: z.string() })),
  })
type SessionItem = z.output<ReturnType<typeof sessionItem>>

export const toSessionItem = (details: SessionDetails, nowMs: number): SessionItem => {
  const { session, device, expiresAtMs, connections } = details
  const { id, uid, dialect, platform, clientKey, createdAtMs, issuedAtMs } = session
  return {
    ...{ session: id, user: uid, state: stateOf(details, nowMs), dialect, platform, clientKey },
    ...(device && { device: device.sn, userAgent: device.userAgent }),
    ...{ createdAt: createdAtMs, issuedAt: issuedAtMs },
    ...(expiresAtMs !== undefined && { expiresAt: expiresAtMs }),
    ...endOf(details),
    connections: connections.map((one) => ({
      ...{ connection: one.id, node: one.node, since: one.connectedAtMs, address: one.address },
    })),
  }
}

function stateOf({ session, expiresAtMs }: SessionDetails, nowMs: number): SessionItem['state'] {
  if (session.endedAtMs !== undefined) return 'ended'
  return expiresAtMs !== undefined && expiresAtMs <= nowMs ? 'expired' : 'live'
}

function endOf({ session: { endedAtMs, endReason }, endedBy }: SessionDetails) {
  if (endedAtMs === undefined) return {}
  const { actor, dialect, requestId, platform } = endedBy ?? {}
  const by = actor !== undefined && {
    endedBy: { actor, ...(dialect && { dialect }), ...(requestId && { requestId }), ...(platform && { platform }) },
  }
  return { endedAt: endedAtMs, ...(endReason && { endReason }), ...by }
}

const list = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/users/{user}/sessions',
    summary:
      'The sessions of a user: those that have not ended first, then those that have, the latest first, with the reason and who ended them',
    source: 'Rollcall',
    auth: 'viewer',
    ...sessionExamples.list,
    request: {
      params: z.object({ user: userReference }),
      query: z.object({ state: z.enum(['live', 'ended', 'all']).default('all'), ...pageQuery }),
    },
    reply: pageOf(sessionItem(names)),
    run: async ({ core }, { params: { user }, query: { state, limit, cursor } }, { app }) => {
      const after = readPosition(cursor)
      const uid = await core.users.resolve(app, user)
      const rows = await core.sessions.list(app, uid, state, after, limit + 1)
      return { rows, nowMs: core.context.clock.now() }
    },
    map: ({ rows, nowMs }, { query: { limit } }) => {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map((row) => toSessionItem(row, nowMs)),
        ...(rows.length > limit && last && { next: writePosition(positionOf(last.session)) }),
      }
    },
  })

const writePosition = ({ part, atMs, id }: SessionPosition): string => encodeCursor([part, atMs, id])

function readPosition(cursor: string | undefined): SessionPosition | undefined {
  const values = decodeCursor(cursor, 'string', 'number', 'string')
  if (!values) return undefined
  const [part, atMs, id] = values
  if (part !== 'live' && part !== 'ended') throw new CoreError('request.invalid', 'cursor: is of another list')
  return { part, atMs, id }
}

const get = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/sessions/{session}',
    summary: 'One session, live or ended',
    source: 'Rollcall',
    auth: 'viewer',
    ...sessionExamples.get,
    request: { params: z.object({ session: resourceId }) },
    reply: sessionItem(names),
    run: async ({ core }, { params: { session } }, { app }) => ({
      details: await core.sessions.get(app, session),
      nowMs: core.context.clock.now(),
    }),
    map: ({ details, nowMs }) => toSessionItem(details, nowMs),
  })

const end = (dialects: DialectRegistry) =>
  endpoint({
    route: 'DELETE /v1/sessions/{session}',
    summary: 'Ends one session with its connections; its token ends unless another session uses it',
    source: 'Rollcall',
    auth: 'operator',
    ...sessionExamples.end,
    request: { params: z.object({ session: resourceId }), query: z.object(dryRunQuery) },
    reply: endReply(dialects),
    run: async ({ core: { sessions } }, { params: { session: id }, query: { dryRun } }, call) => {
      const { session } = await sessions.get(call.app, id)
      const target = { sessionIds: [id] }
      return dryRun ? sessions.previewKick(call.app, session.uid, target) : sessions.kick(call, session.uid, target)
    },
    map: toEndReply,
  })

const kickBody = z
  .object({
    all: z.literal(true).optional(),
    /** A serial number, or `<dialect>:<clientKey>`. */
    device: z.union([z.int().min(1), deviceReference]).optional(),
    platforms: z.array(z.enum(platforms)).min(1).max(platforms.length).optional(),
    sessions: z.array(identifier).min(1).max(limits.listItemsMax).optional(),
    ...dryRunField,
  })
  .refine(
    ({ all, device, platforms: some, sessions }) =>
      [all, device, some, sessions].filter((one) => one !== undefined).length === 1,
    {
      error: 'must have exactly one of all, device, platforms, sessions',
    },
  )

const kick = (dialects: DialectRegistry) =>
  endpoint({
    route: 'POST /v1/users/{user}/kick',
    summary:
      'Ends sessions of a user, with their tokens and connections on every node: all, of a device, of platforms, or some',
    source: 'Rollcall',
    auth: 'operator',
    ...sessionExamples.kick,
    request: { params: z.object({ user: userReference }), body: kickBody },
    reply: endReply(dialects),
    run: async ({ core }, { params: { user }, body }, call) => {
      const uid = await core.users.resolve(call.app, user)
      const { device, platforms, sessions, dryRun } = body
      const target =
        device !== undefined
          ? await core.devices.targetOf(call.app, uid, device)
          : sessions
            ? { sessionIds: sessions }
            : { ...(platforms && { platforms }) }
      return dryRun ? core.sessions.previewKick(call.app, uid, target) : core.sessions.kick(call, uid, target)
    },
    map: toEndReply,
  })

export const sessionRows = (dialects: DialectRegistry) => [list(dialects), get(dialects), end(dialects), kick(dialects)]
