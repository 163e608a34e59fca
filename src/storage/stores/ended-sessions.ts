import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Session } from '../../core/sessions/session.ts'
import type { EndedPosition } from '../../core/sessions/store.ts'
import type { AppId, UserId } from '../../core/values.ts'
import type { SessionRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { toSession } from './session-row.ts'

const columns = [
  ...['app', 'id', 'uid', 'dialect', 'client_key', 'platform', 'token_id'],
  ...['created_at_ms', 'issued_at_ms', 'valid_after_ms', 'ended_at_ms', 'end_reason'],
] as const satisfies readonly (keyof SessionRow)[]

/** Sessions of a user that have ended, without their secrets, as `SessionStore.listEndedOfUser` says. */
export async function endedSessionsOf(
  db: Kysely<Schema>,
  app: AppId,
  uid: UserId,
  after: EndedPosition | undefined,
  limit: number,
): Promise<Session[]> {
  let query = db.selectFrom('sessions').select(columns).where('app', '=', app).where('uid', '=', uid)
  query = query.where('ended_at_ms', 'is not', null)
  if (after) query = query.where(isAfter(after))
  return (await query.orderBy('ended_at_ms', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(toSession)
}

/** Of a list by end and id, the latest first. The first bound lets an index find where to begin. */
const isAfter =
  ({ endedAtMs, id }: EndedPosition) =>
  (is: ExpressionBuilder<Schema, 'sessions'>) =>
    is.and([is('ended_at_ms', '<=', endedAtMs), is.or([is('ended_at_ms', '<', endedAtMs), is('id', '<', id)])])
