import { Database } from 'bun:sqlite'
import { afterAll, expect, test } from 'bun:test'
import { isLocked, violatedIndex } from './database.ts'

const database = new Database(':memory:')
database.run('pragma foreign_keys = on')
database.run('create table users (app text, uid text, num int, name text, primary key (app, uid)) without rowid')
database.run('create unique index users_by_num on users (app, num)')
database.run('create unique index users_by_name on users (app, name)')
database.run(
  'create table counted (id integer primary key, app text, uid text, foreign key (app, uid) references users (app, uid))',
)
database.run(`insert into users values ('a', 'ann', 1, 'Ann')`)
database.run('insert into counted values (1, null, null)')
afterAll(() => database.close())

const writes: readonly [what: string, sql: string, index: string | undefined][] = [
  ['a name', `insert into users values ('a', 'bob', 2, 'Ann')`, 'users_by_name'],
  ['another unique index', `insert into users values ('a', 'bob', 1, 'Bob')`, 'users.app, users.num'],
  ['a primary key of columns', `insert into users values ('a', 'ann', 2, 'Bob')`, 'primary'],
  ['a counted primary key', 'insert into counted values (1, null, null)', 'primary'],
  ['a foreign key', `insert into counted values (2, 'a', 'nobody')`, undefined],
  ['a missing table', 'insert into absent values (1)', undefined],
  ['not a constraint', 'select 1 +', undefined],
]

test.each(writes)('%s', (_, sql, index) => {
  let error: unknown
  try {
    database.run(sql)
  } catch (thrown) {
    error = thrown
  }
  expect([violatedIndex(error), isLocked(error)]).toEqual([index, false])
})

test('an error of another source', () => {
  expect([violatedIndex(new Error('UNIQUE constraint failed: users.app')), violatedIndex(undefined)]).toEqual([
    undefined,
    undefined,
  ])
})
