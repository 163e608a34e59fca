import { expect, test } from 'bun:test'
import { brokenKey, isUniqueViolation } from './violations.ts'

const errors: readonly [what: string, error: unknown, key: string | undefined][] = [
  [
    'SQLite, a name',
    { code: 'SQLITE_CONSTRAINT_UNIQUE', message: 'UNIQUE constraint failed: users.app, users.name' },
    'users_by_name',
  ],
  [
    'SQLite, a num',
    { code: 'SQLITE_CONSTRAINT_UNIQUE', message: 'UNIQUE constraint failed: users.app, users.num' },
    'users.app, users.num',
  ],
  [
    'SQLite, a uid',
    { code: 'SQLITE_CONSTRAINT_PRIMARYKEY', message: 'UNIQUE constraint failed: users.app, users.uid' },
    'primary',
  ],
  [
    'SQLite, a reference',
    { code: 'SQLITE_CONSTRAINT_FOREIGNKEY', message: 'FOREIGN KEY constraint failed' },
    undefined,
  ],
  ['PostgreSQL, a name', { errno: '23505', constraint: 'users_by_name' }, 'users_by_name'],
  ['PostgreSQL, a uid', { errno: '23505', constraint: 'users_pkey' }, 'users_pkey'],
  ['PostgreSQL, a reference', { errno: '23503', constraint: 'robots_app_fkey' }, undefined],
  ['anything else', new Error('UNIQUE constraint failed'), undefined],
  ['nothing', undefined, undefined],
]

test.each(errors)('%s', (_, error, key) => {
  expect([brokenKey(error), isUniqueViolation(error)]).toEqual([key, key !== undefined])
})
