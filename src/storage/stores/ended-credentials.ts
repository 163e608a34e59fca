import { type Kysely, sql } from 'kysely'
import type { Platform } from '../../core/devices/platform.ts'
import { type EndedCredential, endReasonOf } from '../../core/sessions/session.ts'
import type { AppId, UserId } from '../../core/values.ts'
import type { Schema } from '../schema.ts'

type Row = {
  readonly dialect: string
  readonly platform: string | null
  readonly client_key: string | null
  readonly ended_at_ms: number | null
  readonly end_reason: string | null
}

const sources = [
  sql`select dialect, platform, client_key, ended_at_ms, end_reason from sessions where true`,
  sql`select dialect, platform, null as client_key, ended_at_ms, end_reason from tokens where role = 'user'`,
  sql`select dialect, null as platform, client_key, ended_at_ms, end_reason from removed_sessions where true`,
]

/** How sessions, tokens of users and removed devices ended: the latest of each, by one index each. */
export async function listEndsOfUser(
  db: Kysely<Schema>,
  app: AppId,
  uid: UserId,
  limit: number,
): Promise<EndedCredential[]> {
  const ofUser = sql`app = ${app} and uid = ${uid} and ended_at_ms is not null order by ended_at_ms desc limit ${limit}`
  const lists = await Promise.all(sources.map((source) => sql<Row>`${source} and ${ofUser}`.execute(db)))
  return lists.flatMap(({ rows }) => rows).flatMap(toEnded)
}

function toEnded({ dialect, platform, client_key, ended_at_ms, end_reason }: Row): EndedCredential[] {
  if (ended_at_ms === null || end_reason === null) return []
  return [
    {
      dialect,
      platform: (platform as Platform | null) ?? undefined,
      clientKey: client_key ?? undefined,
      endedAtMs: Number(ended_at_ms),
      reason: endReasonOf(end_reason),
    },
  ]
}
