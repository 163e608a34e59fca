import { sql } from 'kysely'
import type { MigrationPart } from './part.ts'

export const repeatedRequestTables: MigrationPart = ({ text, clustered }) => [
  sql`create table repeated_requests (
    app ${text} not null, caller ${text} not null, request_key ${text} not null, token ${text} not null,
    hash ${text} not null, state ${text} not null, encrypted_reply ${text}, started_at_ms bigint not null,
    expires_at_ms bigint not null, primary key (app, caller, request_key)) ${clustered}`,
  sql`create index repeated_requests_by_expiry on repeated_requests (expires_at_ms)`,
]
