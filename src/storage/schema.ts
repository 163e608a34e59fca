import type { Generated } from 'kysely'
import type {
  AdminKeyRow,
  AuditColumns,
  ConsoleLoginRow,
  DeviceRow,
  OutboxRow,
  PresenceEventRow,
  PublishedConnectionRow,
  PushTaskDeviceRow,
  PushTaskRow,
  RepeatedRequestRow,
  SessionRow,
  TokenRow,
  UserRow,
  UserSettingsRow,
} from './rows.ts'
import type { WebhookAttemptRow, WebhookRetryRow, WebhookRow } from './stores/webhook-row.ts'

/** The tables on every database. Times and nums are int64, read as safe integers; `encrypted_*` is text of `ColumnCipher`. */
export type Schema = {
  apps: {
    id: string
    created_at_ms: number
    disabled_at_ms: number | null
    deleting_at_ms: number | null
    next_num: number
    next_serial: number
    encrypted_keys: string | null
  }
  app_settings: { app: string; name: string; encrypted_value: string }
  users: UserRow
  user_counts: { app: string; block: number; kind: string; destroyed: number; writer: number; users: number }
  robots: {
    app: string
    uid: string
    num: number
    owner: string
    encrypted_secret: string
    callback: string
    extra: string
  }
  restrictions: {
    app: string
    uid: string
    kind: string
    reason: string
    actor: string
    since_ms: number
    until_ms: number | null
  }
  devices: DeviceRow
  device_counters: { app: string; uid: string; next_sn: number }
  server_runs: { id: string; alive_at_ms: number }
  sessions: SessionRow
  /** Of devices that were removed, by device. */
  removed_sessions: Pick<
    SessionRow,
    | 'app'
    | 'uid'
    | 'dialect'
    | 'client_key'
    | 'id'
    | 'encrypted_secrets'
    | 'issued_at_ms'
    | 'ended_at_ms'
    | 'end_reason'
  >
  tokens: TokenRow
  push_bindings: {
    app: string
    uid: string
    dialect: string
    client_key: string
    slot: string
    notifier: string
    push_type: number
    token_hash: string
    encrypted_token: string
    bound_at_ms: number
  }
  push_addresses: {
    app: string
    uid: string
    dialect: string
    client_key: string
    token_hash: string
    encrypted_token: string
    created_at_ms: number
  }
  push_aliases: { app: string; uid: string; alias: string; dialect: string | null; client_key: string | null }
  push_tags: { id: Generated<number>; app: string; uid: string; tag: string }
  push_tasks: Omit<PushTaskRow, 'id'> & { id: Generated<number> }
  push_task_counts: { task: number; outcome: string; reason: string; platform: string; count: number }
  push_task_devices: PushTaskDeviceRow
  push_keys: { name: string; encrypted_value: string }
  shared_secrets: {
    name: string
    encrypted_value: string
    changed_at_ms: number | null
    encrypted_previous: string | null
    previous_until_ms: number | null
  }
  key_check: { id: number; encrypted_value: string }
  user_settings: UserSettingsRow
  user_notes: { app: string; uid: string; id: string; author: string; content: string; created_at_ms: number }
  login_places: { app: string; uid: string; place: string; seen_at_ms: number }
  things: { app: string; id: string; encrypted_token: string; encrypted_secret: string; state: number; extra: string }
  thing_owners: { app: string; thing: string; owner: string; position: number }
  user_commands: {
    id: Generated<number>
    app: string
    uid: string
    type: number
    uuid: string
    value: string
    ex: string
    created_at_ms: number
  }
  /** The counts of one writer: a column of it may be negative, the sums are not. */
  outbox_counts: { app: string; receiver: string; writer: number; pending: number; dead: number }
  outbox_messages: Omit<OutboxRow, 'seq'> & { seq: Generated<number> }
  outbox_queues: {
    app: string
    receiver: string
    ordering_key: string
    due_at_ms: number
    attempts: number
    /** Of its first message, after a failure. */
    last_error: string | null
    claimed_by: string | null
  }
  dead_letters: Omit<OutboxRow, 'seq'> & {
    seq: Generated<number>
    failed_at_ms: number
    attempts: number
    reason: string
  }
  published_connections: PublishedConnectionRow
  presence_events: PresenceEventRow
  presence_heads: { app: string; position: number; pruned_position: number }
  jobs: { name: string; due_at_ms: number; claimed_by: string | null }
  /** `command` is JSON. */
  disconnect_commands: { id: string; at_ms: number; command: string; wants_confirmations: number }
  command_confirmations: { command: string; run: string; connections: number }
  node_leases: { node: number; epoch: number; state: string; ends_at_ms: number }
  used_signatures: { app: string; signature: string; expires_at_ms: number }
  /** JSON in request. */
  bulk_jobs: {
    id: string
    app: string
    kind: string
    request: string
    actor: string
    state: string
    created_at_ms: number
    finished_at_ms: number | null
    total: number | null
    done: number
    failed: number
    cursor: string | null
  }
  bulk_job_results: {
    id: Generated<number>
    job: string
    target: string
    at_ms: number
    code: string | null
    sessions: number | null
  }
  refusals: {
    id: Generated<number>
    app: string
    uid: string
    dialect: string
    platform: string
    at_ms: number
    refused_at: string
    code: string
    cause: string | null
    ended_at_ms: number | null
    /** 1 or 0. */
    verified: number
    network: string
    node: number
    times: number
  }
  user_values: { app: string; uid: string; scope: number; key: string; value: string }
  client_config: { id: Generated<number>; app: string; uid: string; key: string; value: string }
  admin_keys: AdminKeyRow
  console_logins: ConsoleLoginRow
  console_links: { hash: string; login: string; expires_at_ms: number }
  console_sessions: { hash: string; login: string; begun_at_ms: number; used_at_ms: number }
  repeated_requests: RepeatedRequestRow
  webhooks: WebhookRow
  webhook_retries: WebhookRetryRow
  webhook_attempts: Omit<WebhookAttemptRow, 'entry'> & { entry: Generated<number> }
  audit_pending: AuditColumns & { id: Generated<number> }
  audit: AuditColumns & {
    position: number
    /** `null` in an erased entry, which has `body_digest` instead. */
    salt: string | null
    digest: string
    chain: string
    body_digest: Generated<string | null>
    erased_at_ms: Generated<number | null>
  }
  audit_heads: {
    app: string
    position: number
    chain: string
    pruned_position: number
    pruned_chain: string
  }
}
