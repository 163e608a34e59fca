import type { paths } from '../../../src/admin-client/schema.ts'
import { type Call, callOf, given } from '../../api/call.ts'
import { cliOf } from '../../api/commands.ts'
import type { Item, JsonOf, Reply } from '../../api/types.ts'
import type { Dialect, Platform } from '../../app/searches.ts'

export type Job = Reply<'/v1/jobs/{job}'>
export type JobResult = Item<'/v1/jobs/{job}/result'>
export type JobBody = NonNullable<paths['/v1/jobs']['post']['requestBody']>['content']['application/json']
export type JobCreated = JsonOf<paths['/v1/jobs']['post']>
export type Counts = NonNullable<JobCreated['counts']>

export const jobKinds = [
  'users.kick',
  'users.ban',
  'users.unban',
  'users.mute',
  'users.unmute',
  'sessions.end',
  'users.destroy',
] as const satisfies readonly JobBody['kind'][]
export type JobKind = (typeof jobKinds)[number]

export const userKinds = ['person', 'robot', 'admin', 'notice'] as const
export type UserKind = (typeof userKinds)[number]

/** What a dialog of a job asks for. */
export type JobDraft = {
  readonly kind: JobKind
  readonly by: 'users' | 'filter'
  readonly users: readonly string[]
  readonly filter: {
    readonly kind: UserKind | undefined
    readonly createdAfter: number | undefined
    readonly createdBefore: number | undefined
    readonly uidPrefix: string
  }
  readonly reason: string
  readonly until: number | undefined
  readonly dialect: Dialect | undefined
  readonly platform: Platform | undefined
  readonly unseenForDays: number
  readonly keepNewest: number
}

export const emptyDraft: JobDraft = {
  ...{ kind: 'users.kick', by: 'filter', users: [] },
  filter: { kind: undefined, createdAfter: undefined, createdBefore: undefined, uidPrefix: '' },
  ...{ reason: '', until: undefined, dialect: undefined, platform: undefined, unseenForDays: 90, keepNewest: 1 },
}

/** The body of a request that starts the job; undefined while the draft names no user and no condition. */
export function bodyOf(draft: JobDraft): JobBody | undefined {
  const { kind, reason, until, dialect, platform, unseenForDays, keepNewest } = draft
  if (kind === 'sessions.end') {
    if (draft.by === 'users' && draft.users.length === 0) return undefined
    const users = draft.by === 'users' ? { users: [...draft.users] } : {}
    return { kind, select: { unseenForDays, keepNewest, ...given({ dialect, platform }), ...users } }
  }
  const select = selectionOf(draft)
  if (select === undefined) return undefined
  if (kind === 'users.kick') return { kind, select, ...given({ dialect, platform }) }
  if (kind === 'users.ban' || kind === 'users.mute') return { kind, select, ...given({ reason, until }) }
  return { kind, select }
}

function selectionOf({ by, users, filter }: JobDraft) {
  if (by === 'users') return users.length === 0 ? undefined : { users: [...users] }
  const conditions = given(filter)
  return Object.keys(conditions).length === 0 ? undefined : conditions
}

export const startCall = (body: JobBody): Call<JobCreated> => callOf('post', '/v1/jobs', { body })
export const countCall = (body: JobBody): Call<JobCreated> =>
  callOf('post', '/v1/jobs', { body: { ...body, dryRun: true } })

export const cancelCall = (job: string) =>
  callOf('post', '/v1/jobs/{job}/cancel', { params: { path: { job } } }, { cli: cliOf('job cancel', [job]) })

/** As a name of a text. */
export const kindName = <Kind extends string>(kind: Kind) => kind.replace('.', '_') as DotsAsLines<Kind>
type DotsAsLines<Text extends string> = Text extends `${infer Left}.${infer Right}` ? `${Left}_${Right}` : Text

/** Users from which on the number must be typed. */
const untypedUsersMax = 50

/** What must be typed before the job starts; undefined for little that can be taken back. */
export const typedFor = (kind: JobKind, { users }: Counts): string | undefined =>
  users > untypedUsersMax || kind === 'users.destroy' ? String(users) : undefined
