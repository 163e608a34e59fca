import type { Schema } from './schema.ts'

type EncryptedNames<T> = Extract<keyof T, `encrypted_${string}`>
type KeyedTables = {
  [T in keyof Schema as [EncryptedNames<Schema[T]>] extends [never] ? never : T]: {
    /** The columns of the primary key, in its order. */
    readonly key: readonly Extract<keyof Schema[T], string>[]
    readonly columns: { readonly [C in EncryptedNames<Schema[T]>]: true }
  }
}

/**
 * Every column with text of `ColumnCipher`: what a new `secrets.key` encrypts anew. A new one does not compile before it is
 * here. A table from which values are copied as they are stands before the one that they are copied to.
 */
const tables: Omit<KeyedTables, 'key_check'> = {
  apps: { key: ['id'], columns: { encrypted_keys: true } },
  app_settings: { key: ['app', 'name'], columns: { encrypted_value: true } },
  robots: { key: ['app', 'uid'], columns: { encrypted_secret: true } },
  sessions: { key: ['app', 'id'], columns: { encrypted_secrets: true } },
  removed_sessions: { key: ['app', 'uid', 'dialect', 'client_key', 'id'], columns: { encrypted_secrets: true } },
  push_bindings: { key: ['app', 'uid', 'dialect', 'client_key', 'slot'], columns: { encrypted_token: true } },
  push_addresses: { key: ['app', 'uid', 'dialect', 'client_key'], columns: { encrypted_token: true } },
  push_tasks: { key: ['id'], columns: { encrypted_request: true } },
  push_keys: { key: ['name'], columns: { encrypted_value: true } },
  shared_secrets: { key: ['name'], columns: { encrypted_value: true, encrypted_previous: true } },
  things: { key: ['app', 'id'], columns: { encrypted_token: true, encrypted_secret: true } },
  repeated_requests: { key: ['app', 'caller', 'request_key'], columns: { encrypted_reply: true } },
  webhooks: {
    key: ['app', 'id'],
    columns: { encrypted_url: true, encrypted_secret: true, encrypted_previous_secret: true },
  },
}

export type EncryptedTable = { readonly key: readonly string[]; readonly columns: readonly string[] }

/** By table, in the order of the work. */
export const encryptedTables: ReadonlyMap<string, EncryptedTable> = new Map(
  Object.entries(tables).map(([table, { key, columns }]) => [table, { key, columns: Object.keys(columns) }]),
)
