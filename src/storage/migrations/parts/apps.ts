import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

/** What an app has beside its row. Encrypted: a URL among the settings may have a credential. */
export const appTables: MigrationPart = ({ text, clustered }) => [
  sql`create table app_settings (
    app ${text} not null references apps (id), name ${text} not null, encrypted_value ${text} not null,
    primary key (app, name)) ${clustered}`,
]
