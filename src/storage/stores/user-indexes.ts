import { type Kysely, sql } from 'kysely'
import type { UserListPart } from '../../core/accounts/store.ts'
import type { User } from '../../core/accounts/user.ts'
import type { AppId, UserNum } from '../../core/values.ts'
import { foldCase, textAfterPrefix } from '../fold.ts'
import type { Schema } from '../schema.ts'
import { selectedColumns, toUser } from './user-row.ts'

/* Lists of users that are read along an index, in its order; conditions of partial indexes are literals, which planners need. */

const rowsOf = (db: Kysely<Schema>, app: AppId) => db.selectFrom('users').select(selectedColumns).where('app', '=', app)

/** See `UserStore.listByMobile` and `listByEmail`. */
export async function listByContact(
  db: Kysely<Schema>,
  app: AppId,
  column: 'mobile' | 'email',
  value: string,
  limit: number,
  afterNum: UserNum | undefined,
): Promise<User[]> {
  const having = rowsOf(db, app).where(column, '=', value).where(column, '<>', emptyText)
  const rows = afterNum === undefined ? having : having.where('num', '>', afterNum)
  return (await rows.orderBy('num').limit(limit).execute()).map(toUser)
}

/** See `UserStore.listNewest`. */
export async function listNewest(
  db: Kysely<Schema>,
  app: AppId,
  part: UserListPart,
  before: UserNum | undefined,
  limit: number,
): Promise<User[]> {
  let rows = rowsOf(db, app)
  if (part === 'destroyed') rows = rows.where('destroyed_at_ms', 'is not', null)
  else if (part !== 'all') rows = rows.where('kind', '=', part).where('kind', '<>', sql.lit('person'))
  if (before !== undefined) rows = rows.where('num', '<', before)
  return (await rows.orderBy('num', 'desc').limit(limit).execute()).map(toUser)
}

/** Characters of a folded display name that its index has; the migration has the number too. */
const displayNameKeyChars = 64
const displayNameKey = sql<string>`substr(display_name_folded, 1, ${sql.lit(displayNameKeyChars)})`
const keyOf = (folded: string): string => Array.from(folded).slice(0, displayNameKeyChars).join('')

/** See `UserStore.listByDisplayName`. Those that share the key of `after` are a read of their own: an index is entered at one place. */
export async function listByDisplayName(
  db: Kysely<Schema>,
  app: AppId,
  prefix: string,
  after: Pick<User, 'displayName' | 'num'> | undefined,
  limit: number,
): Promise<User[]> {
  const folded = foldCase(prefix)
  if (folded === '') return []
  const named = namedRows(db, app, folded)
  const ordered = (rows: typeof named, max: number) => rows.orderBy(displayNameKey).orderBy('num').limit(max).execute()
  if (!after) return (await ordered(named.where(displayNameKey, '>=', keyOf(folded)), limit)).map(toUser)
  const key = keyOf(foldCase(after.displayName))
  const same = await named
    .where(displayNameKey, '=', key)
    .where('num', '>', after.num)
    .orderBy('num')
    .limit(limit)
    .execute()
  const later = same.length < limit ? await ordered(named.where(displayNameKey, '>', key), limit - same.length) : []
  return [...same, ...later].map(toUser)
}

/** Users with that prefix, but for the lower end of the range of keys. */
function namedRows(db: Kysely<Schema>, app: AppId, folded: string) {
  const end = textAfterPrefix(keyOf(folded))
  const named = rowsOf(db, app).where('display_name_folded', '<>', emptyText)
  const bounded = end === undefined ? named : named.where(displayNameKey, '<', end)
  if (keyOf(folded) === folded) return bounded
  // Longer than the key: the rows of that key are looked at.
  return bounded.where(sql<string>`substr(display_name_folded, 1, ${Array.from(folded).length})`, '=', folded)
}

/** A literal, not a parameter: only then does a planner see that a partial index applies. */
const emptyText = sql.lit('')
