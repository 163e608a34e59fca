/** What differs between the databases, as named flags (never by asking which one it is). */
export type DatabaseFlags = {
  /** Text that compares by bytes. */
  text: 'text' | 'text collate "C"'
  /** A key that counts up by itself. */
  serial: 'integer' | 'bigserial'
  /** Ends a table whose rows lie in the tree of their key, so that one descent finds them. */
  clustered: 'without rowid' | ''
}

export const sqliteFlags: DatabaseFlags = { text: 'text', serial: 'integer', clustered: 'without rowid' }
