/** Rows that stores read and write as a whole; `Schema` names their tables. */

export type AuditColumns = {
  app: string
  at_ms: number
  actor: string
  dialect: string
  action: string
  target: string
  request_id: string | null
  /** JSON, as are the next three. */
  changed: string
  details: string
  before_value: string | null
  after_value: string | null
}

export type UserRow = {
  app: string
  uid: string
  num: number
  kind: string
  grade: number
  name: string | null
  display_name: string
  portrait: string
  gender: number
  mobile: string
  email: string
  address: string
  company: string
  social: string
  extra: string
  description: string
  public_info: string
  private_info: string
  ex: string
  global_recv_msg_opt: number
  password_hash: string | null
  uid_folded: string
  display_name_folded: string
  created_at_ms: number
  changed_at_ms: number
  destroyed_at_ms: number | null
}

/** Booleans are 1 or 0. */
export type UserSettingsRow = {
  app: string
  uid: string
  auth_mode: number
  auth_question: string
  auth_answer: string
  auto_download: number
  group_confirm: number
  no_push: number
  no_push_detail: number
  no_push_start_hour: number
  no_push_end_hour: number
  silence_start_hour: number
  silence_end_hour: number
  no_sounds: number
  vibratory: number
  push_nick_name: string
  time_zone: string
  badge: number
}

export type DeviceRow = {
  app: string
  uid: string
  dialect: string
  client_key: string
  sn: number
  platform: string
  user_agent: string
  package_name: string | null
  created_at_ms: number
  changed_at_ms: number
  last_seen_at_ms: number
  /** The run of a server on which it is online, as last written; of one that was killed it stays. */
  online_run: string | null
}

export type SessionRow = {
  app: string
  id: string
  uid: string
  dialect: string
  client_key: string
  platform: string
  token_id: string | null
  encrypted_secrets: string | null
  created_at_ms: number
  issued_at_ms: number
  valid_after_ms: number
  ended_at_ms: number | null
  end_reason: string | null
}

export type TokenRow = {
  app: string
  id: string
  uid: string
  dialect: string
  platform: string
  role: string
  hash: string
  /** The name of an admin token; '' for users' tokens. */
  label: string
  issued_at_ms: number
  expires_at_ms: number | null
  ended_at_ms: number | null
  end_reason: string | null
}

export type PushTaskRow = {
  id: number
  app: string
  request_id: string | null
  encrypted_request: string
  cursor: string | null
  failures: number
  claimed_by: string | null
  claimed_until_ms: number
  created_at_ms: number
  state: string
  finished_at_ms: number | null
  /** Rows in `push_task_devices`, as far as they are bounded. */
  devices_recorded: number
}

export type PushTaskDeviceRow = {
  task: number
  outcome: string
  /** The push's id. */
  push: string
  uid: string
  dialect: string
  client_key: string
  sn: number
  platform: string
  reason: string
  at_ms: number
}

export type OutboxRow = {
  seq: number
  id: string
  app: string
  receiver: string
  ordering_key: string
  kind: string
  headers: string
  body: string
  created_at_ms: number
}

export type PublishedConnectionRow = {
  app: string
  uid: string
  connection: string
  dialect: string
  client_key: string | null
  platform: string
  /** `node:epoch`. */
  run: string
  at_ms: number
}

export type PresenceEventRow = {
  app: string
  position: number
  at_ms: number
  uid: string
  dialect: string
  platform: string
  client_key: string | null
  session: string | null
  connection: string
  node: number
  /** `null` of a connection that opened. */
  reason: string | null
  is_edge: number
}

export type AdminKeyRow = {
  id: string
  app: string
  label: string
  scope: string
  hash: string
  previous_hash: string | null
  previous_until_ms: number | null
  created_at_ms: number
  expires_at_ms: number | null
  revoked_at_ms: number | null
  last_used_at_ms: number | null
}

export type ConsoleLoginRow = {
  name: string
  role: string
  password_hash: string | null
  created_at_ms: number
  signed_in_at_ms: number | null
}

export type RepeatedRequestRow = {
  app: string
  caller: string
  request_key: string
  token: string
  hash: string
  state: string
  encrypted_reply: string | null
  started_at_ms: number
  expires_at_ms: number
}
