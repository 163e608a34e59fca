import { z } from 'zod'
import {
  type BulkAction,
  type BulkJob,
  type BulkRequest,
  type BulkResult,
  bulkBounds,
  bulkKinds,
  type StoredBulkResult,
} from '../../../core/bulk/bulk-job.ts'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { errorDescriptions } from '../../../core/errors.ts'
import type { DialectName } from '../../../core/values.ts'
import { type EventStream, encodeLines } from '../../kit/streams/event-stream.ts'
import { endpoint } from '../deps.ts'
import { jobExamples } from '../examples/jobs.ts'
import { moment, resourceId, uid, userReference } from '../fields.ts'
import { decodeCursor, pageItemsMax, pageOf, pageQuery, toPage } from '../pages.ts'
import { dryRunField } from '../receipts.ts'

const dayMs = 86_400_000
const daysMax = 36_500
const keepMax = 1_000
const reasonCharsMax = 1_000
const codes = Object.keys(errorDescriptions) as (keyof typeof errorDescriptions)[]

const params = z.object({ job: resourceId })

const users = z.array(userReference).min(1).max(bulkBounds.namedUsersMax)
/** Accounts: those named, or those that pass every condition. */
const userSelection = z.union([
  z.strictObject({ users }),
  z
    .strictObject({
      kind: z.enum(['person', 'robot', 'admin', 'notice']).optional(),
      createdAfter: moment.optional(),
      createdBefore: moment.optional(),
      uidPrefix: uid.optional(),
    })
    .refine((filter) => Object.keys(filter).length > 0, { error: 'names no user and no condition' }),
])
type UserSelection = z.output<typeof userSelection>

const dryRun = z.boolean().default(false)
const restriction = { reason: z.string().max(reasonCharsMax).optional(), until: moment.optional() }

const jobRequest = (dialects: readonly DialectName[]) => {
  const session = { dialect: z.enum(dialects).optional(), platform: z.enum(platforms).optional() }
  const unseen = {
    unseenForDays: z.int().min(0).max(daysMax),
    keepNewest: z.int().min(0).max(keepMax).default(0),
    users: users.optional(),
  }
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sessions.end'), select: z.strictObject({ ...unseen, ...session }), dryRun }),
    z.object({ kind: z.enum(['users.ban', 'users.mute']), select: userSelection, ...restriction, dryRun }),
    z.object({ kind: z.enum(['users.unban', 'users.unmute', 'users.destroy']), select: userSelection, dryRun }),
    z.object({ kind: z.literal('users.kick'), select: userSelection, ...session, dryRun }),
  ])
}
type JobRequest = z.output<ReturnType<typeof jobRequest>>

function toRequest(body: JobRequest): BulkRequest {
  if (body.kind !== 'sessions.end') return { action: actionOf(body), selection: selectionOf(body.select) }
  const { unseenForDays, keepNewest: keep, users, dialect, platform } = body.select
  return {
    action: { kind: body.kind, unseenForMs: unseenForDays * dayMs, keep, dialect, platform },
    selection: users ? { by: 'users', users: distinct(users) } : { by: 'sessions' },
  }
}

function actionOf(body: Exclude<JobRequest, { kind: 'sessions.end' }>): BulkAction {
  if (body.kind === 'users.kick') return { kind: body.kind, dialect: body.dialect, platform: body.platform }
  if (body.kind === 'users.ban' || body.kind === 'users.mute')
    return { kind: body.kind, reason: body.reason, untilMs: body.until }
  return { kind: body.kind }
}

function selectionOf(select: UserSelection): BulkRequest['selection'] {
  if ('users' in select) return { by: 'users', users: distinct(select.users) }
  const { kind, createdAfter: createdAfterMs, createdBefore: createdBeforeMs, uidPrefix } = select
  return { by: 'filter', filter: { kind, createdAfterMs, createdBeforeMs, uidPrefix } }
}
const distinct = (users: readonly string[]): string[] => [...new Set(users)]

const job = z.object({
  job: z.string(),
  kind: z.enum(bulkKinds),
  state: z.enum(['open', 'done', 'cancelled']),
  /** Whose key made it, which is the actor of each change; `job-` and the id is the request id of each. */
  actor: z.string(),
  createdAt: z.int(),
  finishedAt: z.int().optional(),
  /** Users of the selection; absent until they are counted. */
  total: z.int().optional(),
  done: z.int(),
  failed: z.int(),
})
const toReply = ({ id, kind, state, actor, createdAtMs, finishedAtMs, total, done, failed }: BulkJob) => ({
  ...{ job: id, kind, state, actor: `${actor.kind}:${actor.id}`, createdAt: createdAtMs },
  ...(finishedAtMs !== undefined && { finishedAt: finishedAtMs }),
  ...(total !== undefined && { total }),
  ...{ done, failed },
})

const create = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'POST /v1/jobs',
    summary:
      'Start a job on many users; with `dryRun` only count them. The job is answered at once and worked on in the background',
    source: 'Rollcall',
    auth: 'operator',
    status: 202,
    ...jobExamples.create,
    request: { body: jobRequest(names) },
    reply: z.object({
      job: job.optional(),
      /** Of a dry run. `complete: false`: there are at least so many. */
      counts: z.object({ users: z.int(), sessions: z.int().optional(), complete: z.boolean() }).optional(),
    }),
    async run({ jobs }, { body }, call) {
      const request = toRequest(body)
      return body.dryRun ? { counts: await jobs.count(call, request) } : { job: await jobs.create(call, request) }
    },
    map: ({ counts, job }) => ({
      ...(job && { job: toReply(job) }),
      ...(counts && {
        counts: {
          ...{ users: counts.users, complete: counts.complete },
          ...(counts.sessions !== undefined && { sessions: counts.sessions }),
        },
      }),
    }),
    replyHeaders: ({ job }): Record<string, string> => (job ? { location: `/v1/jobs/${job.id}` } : {}),
  })

const list = endpoint({
  route: 'GET /v1/jobs',
  summary: 'The jobs of the app, newest first',
  source: 'Rollcall',
  auth: 'viewer',
  ...jobExamples.list,
  request: { query: z.object(pageQuery) },
  reply: pageOf(job),
  run({ jobs }, { query: { limit, cursor } }, { app }) {
    const [createdAtMs, id] = decodeCursor(cursor, 'number', 'string') ?? []
    const after = createdAtMs === undefined || id === undefined ? undefined : { createdAtMs, id }
    return jobs.list(app, after, limit + 1)
  },
  map: (found, { query: { limit } }) => {
    const { items, ...next } = toPage(found, limit, ({ createdAtMs, id }) => [createdAtMs, id])
    return { items: items.map(toReply), ...next }
  },
})

const show = endpoint({
  route: 'GET /v1/jobs/{job}',
  summary: 'One job, with its progress',
  source: 'Rollcall',
  auth: 'viewer',
  ...jobExamples.show,
  request: { params },
  reply: job,
  run: ({ jobs }, { params: { job } }, { app }) => jobs.get(app, job),
  map: toReply,
})

const cancel = endpoint({
  route: 'POST /v1/jobs/{job}/cancel',
  summary:
    'Stop a job after the users that are being worked on; what was done stays. A finished job stays as it is. With `dryRun` only show it',
  source: 'Rollcall',
  auth: 'operator',
  ...jobExamples.cancel,
  request: { params, body: z.object(dryRunField) },
  reply: job.extend({ dryRun: z.literal(true).optional() }),
  run: ({ jobs }, { params: { job }, body: { dryRun } }, call) =>
    dryRun ? jobs.get(call.app, job) : jobs.cancel(call, job),
  map: (found, { body: { dryRun } }) => ({ ...toReply(found), ...(dryRun && { dryRun }) }),
})

const toResult = ({ target, atMs, code, sessions }: BulkResult) => ({
  ...{ user: target, ok: code === undefined, at: atMs },
  ...(code !== undefined && { code }),
  ...(sessions !== undefined && { sessions }),
})

/** All results so far, page by page as the client reads. */
const resultLines =
  (read: (after: number | undefined) => Promise<readonly StoredBulkResult[]>, from: number | undefined): EventStream =>
  async (client) => {
    let after = from
    while (await client.ready()) {
      const page = await read(after)
      const last = page.at(-1)
      if (!last) return
      client.send(encodeLines(page.map(toResult)))
      after = last.id
    }
  }

const result = endpoint({
  route: 'GET /v1/jobs/{job}/result',
  summary:
    'What became of each user of a job, in the order of the work; with `Accept: application/x-ndjson` all of it as a file, one user a line',
  source: 'Rollcall',
  auth: 'viewer',
  ...jobExamples.result,
  request: { params, query: z.object(pageQuery) },
  reply: pageOf(
    z.object({
      /** As the selection names it. */
      user: z.string(),
      ok: z.boolean(),
      at: z.int(),
      code: z.enum(codes).optional(),
      /** Of `sessions.end`: how many ended. */
      sessions: z.int().optional(),
    }),
  ),
  run: ({ jobs }, { params: { job }, query: { limit, cursor } }, { app }) =>
    jobs.results(app, job, decodeCursor(cursor, 'number')?.[0], limit + 1),
  map: (found, { query: { limit } }) => {
    const { items, ...next } = toPage(found, limit, ({ id }) => [id])
    return { items: items.map(toResult), ...next }
  },
  async lines({ jobs }, { params: { job }, query: { cursor } }, { app }) {
    await jobs.get(app, job)
    return resultLines((after) => jobs.results(app, job, after, pageItemsMax), decodeCursor(cursor, 'number')?.[0])
  },
})

export const jobRows = (dialects: DialectRegistry) => [create(dialects), list, show, cancel, result]
