import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Schema } from '../schema.ts'

/** Of a session: whether its stored token has not expired at `nowMs`. A session without a stored token passes. */
export const tokenUnexpired = (is: ExpressionBuilder<Schema, 'sessions'>, nowMs: number): Expression<SqlBool> =>
  is.or([
    is('sessions.token_id', 'is', null),
    is.exists(
      is
        .selectFrom('tokens')
        .select('tokens.id')
        .whereRef('tokens.app', '=', 'sessions.app')
        .whereRef('tokens.id', '=', 'sessions.token_id')
        .where((its) => its.or([its('tokens.expires_at_ms', 'is', null), its('tokens.expires_at_ms', '>', nowMs)])),
    ),
  ])
