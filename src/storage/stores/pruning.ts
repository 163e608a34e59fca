import { type Kysely, sql } from 'kysely'
import type { PruneCandidate } from '../../core/retention/bounds.ts'
import type { AppId } from '../../core/values.ts'
import type { Schema } from '../schema.ts'

/* Which sessions and tokens can go, as conditions on a row `s` of sessions or `t` of tokens (docs/decisions/retention.md). */

const later = sql`n.app = s.app and n.uid = s.uid and n.dialect = s.dialect and n.client_key = s.client_key
  and n.issued_at_ms > s.issued_at_ms`

/** The device has a later session, and that one decides what is answered about it. */
const isSuperseded = sql<boolean>`exists (select 1 from sessions n where ${later})`
/** Also keeps the device signed in: a session that has not ended is superseded only by another that has not ended. */
const isSupersededAlike = sql<boolean>`(exists (select 1 from sessions n where n.ended_at_ms is null and ${later})
  or (s.ended_at_ms is not null and ${isSuperseded}))`
const hasLooseSecrets = sql<boolean>`(s.token_id is null and s.encrypted_secrets is not null)`
const isUnused = sql<boolean>`not exists (select 1 from sessions s where s.app = t.app and s.token_id = t.id
  and not ${isSupersededAlike})`

type Found = { app: string; id: string; uid: string; at_ms: number; prunable: number | boolean }

const toRow = ({ app, id, uid, at_ms, prunable }: Found): PruneCandidate => ({
  app,
  id,
  uid,
  atMs: Number(at_ms),
  prunable: Boolean(prunable),
})

const firstPlace: Pick<PruneCandidate, 'atMs' | 'app' | 'id'> = { atMs: Number.MIN_SAFE_INTEGER, app: '', id: '' }

export async function listEndedSessions(
  db: Kysely<Schema>,
  beforeMs: number,
  after: PruneCandidate | undefined,
  limit: number,
): Promise<PruneCandidate[]> {
  const { atMs, app, id } = after ?? firstPlace
  const found = await sql<Found>`
    select s.app, s.id, s.uid, s.ended_at_ms as at_ms, (${isSuperseded} or ${hasLooseSecrets}) as prunable from sessions s
    where s.ended_at_ms < ${beforeMs} and (s.ended_at_ms, s.app, s.id) > (${atMs}, ${app}, ${id})
    order by s.ended_at_ms, s.app, s.id limit ${limit}`.execute(db)
  return found.rows.map(toRow)
}

export async function listExpiredTokens(
  db: Kysely<Schema>,
  beforeMs: number,
  after: PruneCandidate | undefined,
  limit: number,
): Promise<PruneCandidate[]> {
  const { atMs, app, id } = after ?? firstPlace
  const found = await sql<Found>`
    select t.app, t.id, t.uid, t.expires_at_ms as at_ms, ${isUnused} as prunable from tokens t
    where t.expires_at_ms < ${beforeMs} and (t.expires_at_ms, t.app, t.id) > (${atMs}, ${app}, ${id})
    order by t.expires_at_ms, t.app, t.id limit ${limit}`.execute(db)
  return found.rows.map(toRow)
}

export function pruneEndedSessions(
  db: Kysely<Schema>,
  rows: readonly PruneCandidate[],
  beforeMs: number,
): Promise<number> {
  return eachApp(rows, async (app, ids) => {
    const ended = sql`s.app = ${app} and s.id in (${sql.join(ids)}) and s.ended_at_ms < ${beforeMs}`
    const deleted = await sql`delete from sessions as s where ${ended} and ${isSuperseded}`.execute(db)
    const emptied =
      await sql`update sessions as s set encrypted_secrets = null where ${ended} and ${hasLooseSecrets}`.execute(db)
    return Number(deleted.numAffectedRows ?? 0n) + Number(emptied.numAffectedRows ?? 0n)
  })
}

/** The foreign key deletes their sessions with them. */
export function pruneExpiredTokens(
  db: Kysely<Schema>,
  rows: readonly PruneCandidate[],
  beforeMs: number,
): Promise<number> {
  return eachApp(rows, async (app, ids) => {
    const { numAffectedRows = 0n } =
      await sql`delete from tokens as t where t.app = ${app} and t.id in (${sql.join(ids)})
      and t.expires_at_ms < ${beforeMs} and ${isUnused}`.execute(db)
    return Number(numAffectedRows)
  })
}

async function eachApp(
  rows: readonly PruneCandidate[],
  prune: (app: AppId, ids: readonly string[]) => Promise<number>,
): Promise<number> {
  let pruned = 0
  for (const [app, own] of Map.groupBy(rows, (row) => row.app))
    pruned += await prune(
      app,
      own.map(({ id }) => id),
    )
  return pruned
}
