/** What a database has, as text that does not depend on the order in which it was made. */
export async function postgresSchema(url: string): Promise<string[]> {
  const database = new Bun.SQL({ url, max: 1 })
  try {
    const rows: { text: string }[] = await database.unsafe(`
      select concat_ws(' ', 'column', table_name, column_name, data_type, collation_name, is_nullable, column_default) as text
        from information_schema.columns where table_schema = 'public'
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where connamespace = 'public'::regnamespace
      union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
      order by 1`)
    return rows.map(({ text }) => text)
  } finally {
    await database.close({ timeout: 0 })
  }
}

/** Migrations that a database has had, in order. */
export async function migrationsOf(url: string): Promise<string[]> {
  const database = new Bun.SQL({ url, max: 1 })
  try {
    const rows: { name: string }[] = await database.unsafe('select name from kysely_migration order by name')
    return rows.map(({ name }) => name)
  } finally {
    await database.close({ timeout: 0 })
  }
}

/** Does what a later version does to the tables of nodes that run: each gets a column with a default. */
export async function addColumns(url: string): Promise<void> {
  const database = new Bun.SQL({ url, max: 1 })
  try {
    const tables: { name: string }[] = await database.unsafe(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'",
    )
    for (const { name } of tables)
      await database.unsafe(`alter table ${name} add column of_later text not null default ''`)
    await database.unsafe("insert into kysely_migration values ('9999-later', '2999')")
  } finally {
    await database.close({ timeout: 0 })
  }
}
