import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { UserFilter } from '../../core/accounts/store.ts'
import { foldCase } from '../fold.ts'
import type { Schema } from '../schema.ts'

/** The part of a filter that the counts of users know. */
export type CountedFilter = Pick<UserFilter, 'destroyed' | 'kinds'>

/** Whether no text is looked for. */
export const isCounted = (filter: UserFilter): boolean =>
  filter.displayName === undefined && !filter.uidContains && !filter.displayNameContains

/** The condition of a filter on rows of `users`. */
export function matches(is: ExpressionBuilder<Schema, 'users'>, filter: UserFilter): Expression<SqlBool> {
  const { destroyed, kinds, displayName, uidContains, displayNameContains } = filter
  const all: Expression<SqlBool>[] = []
  const any: Expression<SqlBool>[] = []
  if (!destroyed) all.push(is('destroyed_at_ms', 'is', null))
  if (kinds) all.push(kinds.length > 0 ? is('kind', 'in', kinds) : is.lit(false))
  if (displayName !== undefined) all.push(is('display_name', '=', displayName))
  if (uidContains) any.push(contains('uid_folded', uidContains))
  if (displayNameContains) any.push(contains('display_name_folded', displayNameContains))
  if (any.length > 0) all.push(is.or(any))
  return is.and(all)
}

/** The same condition on rows of `user_counts`. */
export function counts(is: ExpressionBuilder<Schema, 'user_counts'>, filter: CountedFilter): Expression<SqlBool> {
  const { destroyed, kinds } = filter
  const all: Expression<SqlBool>[] = []
  if (!destroyed) all.push(is('destroyed', '=', 0))
  if (kinds) all.push(kinds.length > 0 ? is('kind', 'in', kinds) : is.lit(false))
  return is.and(all)
}

const contains = (column: 'uid_folded' | 'display_name_folded', text: string) =>
  sql<SqlBool>`${sql.ref(column)} like ${likePattern(text)} escape '\\'`

/** A LIKE pattern for a literal, case-folded substring. */
const likePattern = (text: string): string => `%${foldCase(text).replace(/[\\%_]/g, '\\$&')}%`
