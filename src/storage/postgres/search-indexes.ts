import { type Kysely, sql } from 'kysely'

/** Columns that are searched for a part of a text. */
const searched = ['uid_folded', 'display_name_folded'] as const

/** Users above which an operator makes the indexes: the tables are locked against writes meanwhile. */
const usersIndexedMax = 100_000

/**
 * Makes the indexes for searches where the extension pg_trgm is installed or can be, and users are few. Without them a search
 * visits every user of the app. Missing rights are no error. Returns whether the indexes are there.
 */
export async function makeSearchIndexes(db: Kysely<unknown>, usersMax = usersIndexedMax): Promise<boolean> {
  if (!(await hasExtension(db))) return false
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes where schemaname = current_schema() and tablename = 'users'`.execute(db)
  const missing = searched.filter((column) => !rows.some(({ name }) => name === indexOf(column)))
  if (missing.length > 0 && (await usersBeyond(db, usersMax))) return false
  for (const column of missing)
    await sql`create index if not exists ${sql.id(indexOf(column))} on users using gin (${sql.ref(column)} gin_trgm_ops)`.execute(
      db,
    )
  return true
}

const indexOf = (column: (typeof searched)[number]): string => `users_by_part_of_${column}`

async function hasExtension(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ installed: boolean }>`
    select installed_version is not null as installed from pg_available_extensions where name = 'pg_trgm'`.execute(db)
  if (rows[0]?.installed) return true
  if (rows.length === 0) return false
  return sql`create extension if not exists pg_trgm`.execute(db).then(
    () => true,
    () => false,
  )
}

async function usersBeyond(db: Kysely<unknown>, max: number): Promise<boolean> {
  const { rows } = await sql`select 1 from users offset ${max} limit 1`.execute(db)
  return rows.length > 0
}
